import {code, entity, on, where, yuan} from "./column.ts";

/** A store's target of a month. */
export const targets = entity(
  {zh: "目标", en: "a store's target of a month"},
  {
    ...where,
    measure: code("指标", "measure"),
    month_on: on("月份", "first day of the month"),
    target: yuan("目标", "target value")
  }
);
