import {measure} from "./measure.ts";

export default measure({
  name: "cost_per_lead",
  mart: "marts.channel_days",
  value: "cast(sum(spend_yuan) as double) / nullif(sum(case when channel = 'media' then leads else 0 end), 0)",
  day: "day_on",
  unit: "yuan",
  better: "down",
  isQuotient: true,
  label: {zh: "单条线索成本", en: "Cost per lead"},
  definition: {
    zh: "当月媒体投放除以当月由投放带来的有效线索。",
    en: "Media spend of the month by the valid leads that the media sent in the month."
  }
});
