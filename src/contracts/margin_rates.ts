import {code, entity, on, ratio, text} from "./column.ts";

/** A margin rate by dealer, category, brand, job type. */
export const margin_rates = entity(
  {zh: "毛利率", en: "a margin rate by dealer, category, brand, job type"},
  {
    dealer_code: code("经销商代码", "dealer, empty for all").optional(),
    category: code("类别", "order category or service"),
    brand: text("品牌", "brand, empty for all").optional(),
    job_type: text("维修类型", "job type, empty for all").optional(),
    margin_ratio: ratio("毛利率", "margin over revenue"),
    from_on: on("生效", "from"),
    to_on: on("失效", "to, not included").optional()
  }
);
