import {measure} from "./measure.ts";

export default measure({
  name: "service_visits",
  mart: "marts.service_days",
  value: "coalesce(sum(visits), 0)",
  day: "day_on",
  unit: "visits",
  better: "up",
  label: {zh: "进厂台次", en: "Service visits"},
  definition: {zh: "当月进厂的维修工单数。", en: "Repair orders opened in the month."}
});
