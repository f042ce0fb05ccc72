import {measure} from "./measure.ts";

export default measure({
  name: "new_people",
  mart: "marts.people_days",
  value: "coalesce(sum(identified), 0)",
  day: "day_on",
  unit: "people",
  better: "up",
  label: {zh: "新增客户", en: "New customers"},
  definition: {
    zh: "当月首次出现、且可识别到本人的客户数。",
    en: "Identified people seen for the first time in the month, in any channel."
  }
});
