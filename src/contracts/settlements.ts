import {at, code, entity, flag, yuan} from "./column.ts";

/** A settlement of a repair order; a reversal is negative. */
export const settlements = entity(
  {zh: "结算单", en: "a settlement of a repair order; a reversal is negative", happened: "settled_at"},
  {
    settlement_no: code("结算单号", "settlement number"),
    visit_no: code("工单号", "repair order number"),
    visit_source: code("工单来源", "feed of the repair order").optional(),
    visit_key: code("工单键", "source_key of the repair order").optional(),
    is_reversal: flag("冲红", "reversal"),
    labour_yuan: yuan("工时费", "labour").optional(),
    parts_yuan: yuan("配件费", "parts").optional(),
    amount_yuan: yuan("金额", "amount, negative when reversed"),
    net_yuan: yuan("不含税金额", "net of VAT").optional(),
    settled_at: at("结算时间", "settled")
  }
);
