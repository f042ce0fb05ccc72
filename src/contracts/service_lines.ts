import {code, entity, oneOf, ratio, text, yuan} from "./column.ts";

/** One labour or part line of a repair order. */
export const service_lines = entity(
  {zh: "维修明细", en: "one labour or part line of a repair order"},
  {
    visit_no: code("工单号", "repair order number"),
    visit_source: code("工单来源", "feed of the repair order").optional(),
    visit_key: code("工单键", "source_key of the repair order").optional(),
    line_no: code("行号", "line number"),
    kind: oneOf(["labour", "part", "other"], "类型", "labour or part"),
    job_type: oneOf(
      ["maintenance", "repair", "accident", "warranty", "accessory", "pre_delivery", "recall", "other"],
      "维修类型",
      "job type"
    ).optional(),
    payer: oneOf(["customer", "warranty", "insurer", "internal"], "付费方", "who pays").optional(),
    title: text("名称", "title").optional(),
    part_no: code("配件号", "part number").optional(),
    quantity: ratio("数量", "quantity").optional(),
    amount_yuan: yuan("金额", "amount").optional()
  }
);
