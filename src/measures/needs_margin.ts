import {measure} from "./measure.ts";

export default measure({
  name: "needs_margin",
  mart: "marts.need_weeks",
  value: "coalesce(sum(expected_margin_yuan), 0)",
  day: "day_on",
  unit: "yuan",
  better: "up",
  isMaturing: true,
  label: {zh: "需求的期望毛利", en: "Margin at stake"},
  definition: {
    zh: "待满足需求在各自期限内成交的概率，乘以成交一次的通常毛利，相加。",
    en: "The chance of each open need to close within its horizon, times the usual margin of such a job, added up."
  }
});
