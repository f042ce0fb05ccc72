import {measure} from "./measure.ts";

export default measure({
  name: "opportunities_delivered",
  mart: "marts.opportunity_days",
  value: "coalesce(sum(delivered), 0)",
  day: "day_on",
  unit: "opportunities",
  better: "up",
  isMaturing: true,
  label: {zh: "交付商机", en: "Opportunities delivered"},
  definition: {
    zh: "当月开始的购车商机中，已经交车的。较近的月份还会增加。",
    en: "Car opportunities begun in the month whose car has been delivered by the data date. Recent months still grow."
  }
});
