import {measure} from "./measure.ts";

export default measure({
  name: "service_revenue",
  mart: "marts.service_days",
  value: "coalesce(sum(revenue_yuan), 0)",
  day: "day_on",
  unit: "yuan",
  better: "up",
  label: {zh: "售后产值", en: "Service revenue"},
  definition: {
    zh: "维修工单结算金额，含税，已扣除冲红；在结算当日计入。",
    en: "Settled repair orders, VAT included, net of reversals; counted on the day of settlement."
  }
});
