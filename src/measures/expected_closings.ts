import {measure} from "./measure.ts";

export default measure({
  name: "expected_closings",
  mart: "marts.need_weeks",
  value: "cast(coalesce(sum(expected_closings), 0) as double)",
  day: "day_on",
  unit: "needs",
  better: "up",
  isMaturing: true,
  label: {zh: "预计成交", en: "Expected closings"},
  definition: {
    zh: "待满足需求的概率之和：不做额外动作时，各自期限内预计成交的项数。",
    en: "The sum of the chances of the open needs: how many of them close within their horizons if nothing changes."
  }
});
