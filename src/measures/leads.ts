import {measure} from "./measure.ts";

export default measure({
  name: "leads",
  mart: "marts.lead_days",
  value: "coalesce(sum(leads), 0)",
  day: "day_on",
  unit: "leads",
  better: "up",
  label: {zh: "线索", en: "Leads"},
  definition: {
    zh: "当月收到的购车线索，无效的不计。一人多条、一条发给多家门店都各算一条。",
    en: "Car leads that came in in the month, without invalid ones. One person with several, or one sent to several stores, counts several times."
  }
});
