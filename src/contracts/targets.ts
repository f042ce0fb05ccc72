import {code, entity, on, oneOf, where, yuan} from "./column.ts";

/** A store's target of a month: of cars or of money, in all or of one category. */
export const targets = entity(
  {zh: "目标", en: "a store's target of a month"},
  {
    ...where,
    measure: oneOf(["units", "revenue"], "指标", "units sold, or revenue in yuan"),
    category: code("类别", "order category or service, empty for all").optional(),
    month_on: on("月份", "first day of the month"),
    target: yuan("目标", "units or yuan")
  }
);
