import {measure} from "./measure.ts";

export default measure({
  name: "opportunities_driven",
  mart: "marts.opportunity_days",
  value: "coalesce(sum(driven), 0)",
  day: "day_on",
  unit: "opportunities",
  better: "up",
  isMaturing: true,
  label: {zh: "试驾商机", en: "Opportunities with a test drive"},
  definition: {
    zh: "当月开始的购车商机中，完成过试驾的。较近的月份还会增加。",
    en: "Car opportunities begun in the month with a completed test drive. Recent months still grow."
  }
});
