import {measure} from "./measure.ts";

export default measure({
  name: "open_needs",
  mart: "marts.need_weeks",
  value: "coalesce(sum(open_needs), 0)",
  day: "day_on",
  unit: "needs",
  better: "up",
  isMaturing: true,
  label: {zh: "待满足需求", en: "Open needs"},
  definition: {
    zh: "数据日期当天仍然成立的需求：成交概率不低于 10%，或已到期；一人可有几项，拒绝自动化决策的人没有。",
    en: "Needs that stand at the data date: those that close with a chance of 10 % or more, and those that are due. A person may have several; who refused automated decisions has none."
  }
});
