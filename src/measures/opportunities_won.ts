import {measure} from "./measure.ts";

export default measure({
  name: "opportunities_won",
  mart: "marts.opportunity_days",
  value: "coalesce(sum(won), 0)",
  day: "day_on",
  unit: "opportunities",
  better: "up",
  isMaturing: true,
  label: {zh: "成交商机", en: "Opportunities won"},
  definition: {
    zh: "当月开始的购车商机中，已签单且未取消的。较近的月份还会增加。",
    en: "Car opportunities begun in the month that were won by an order which was not cancelled. Recent months still grow."
  }
});
