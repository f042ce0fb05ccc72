import {measure} from "./measure.ts";

export default measure({
  name: "service_visits",
  mart: "marts.service_days",
  value: "coalesce(sum(visits), 0)",
  day: "day_on",
  unit: "visits",
  better: "up",
  label: {zh: "进厂台次", en: "Service visits"},
  definition: {
    zh: "当月开单的维修工单数，不含取消的工单和新车售前检查。",
    en: "Repair orders opened in the month; cancelled ones and the preparation of new cars do not count."
  }
});
