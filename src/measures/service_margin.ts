import {measure} from "./measure.ts";

export default measure({
  name: "service_margin",
  mart: "marts.margin_days",
  value: "coalesce(sum(case when category in ('service', 'parts', 'maintenance_package') then margin_yuan else 0 end), 0)",
  day: "day_on",
  unit: "yuan",
  better: "up",
  label: {zh: "售后毛利", en: "Service margin"},
  definition: {
    zh: "维修、配件和保养套餐收入中留下的毛利，按费率估算；没有费率的收入不计。",
    en: "What is left of workshop, parts and maintenance package revenue, estimated by rates; revenue without a rate brings none."
  }
});
