import {measure} from "./measure.ts";

export default measure({
  name: "deliveries",
  mart: "marts.sales_days",
  value: "coalesce(sum(case when category = 'new_vehicle' then deliveries end), 0)",
  day: "day_on",
  unit: "cars",
  better: "up",
  label: {zh: "交付新车", en: "New cars delivered"},
  definition: {
    zh: "当月交付的新车台数；线上下单、线下交付的车只计一次。",
    en: "New cars handed over in the month; a car bought online and delivered offline counts once."
  }
});
