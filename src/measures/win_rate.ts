import {measure} from "./measure.ts";

export default measure({
  name: "win_rate",
  mart: "marts.opportunity_days",
  value: "cast(sum(won) as double) / nullif(sum(opportunities), 0)",
  day: "day_on",
  unit: "ratio",
  better: "up",
  isMaturing: true,
  label: {zh: "商机成交率", en: "Win rate"},
  definition: {
    zh: "当月开始的购车商机中已成交的比例。较近的月份还会上升。",
    en: "Part of the car opportunities begun in the month that have been won. Recent months still rise."
  }
});
