import {at, code, entity, flag, oneOf, where, yuan} from "./column.ts";

/**
 * Money settled: of a repair order, of a contract, or by a marketplace for an order; a reversal is negative.
 * Revenue of a repair order is the sum of its own settlements (`visit_key`). What belongs to a contract names it by `contract_key`; a use of a
 * service plan may also say at which repair order (`visit_no`), whose revenue it is no part of. What a marketplace credits for an order is no
 * revenue either: the order is; it tells what reached our account and what the marketplace kept.
 */
export const settlements = entity(
  {
    zh: "结算单",
    en: "money settled: of a repair order, of a contract, or by a marketplace for an order; a reversal is negative",
    happened: "settled_at"
  },
  {
    ...where,
    settlement_no: code("结算单号", "settlement number"),
    kind: oneOf(
      ["repair_order", "instalment", "payoff", "early_settlement", "commission", "plan_use", "payout", "fee"],
      "类型",
      "of a repair order; of a loan or lease: an instalment, the last one, the rest paid early; our commission; a use of a service plan; of an order: what the marketplace paid out, what it charged (negative)"
    ),
    visit_no: code("工单号", "repair order number").optional(),
    visit_source: code("工单来源", "feed of the repair order that it settles").optional(),
    visit_key: code("工单键", "source_key of the repair order that it settles").optional(),
    contract_no: code("合同号", "contract number").optional(),
    contract_source: code("合同来源", "feed of the contract, channel.feed").optional(),
    contract_key: code("合同键", "source_key of the contract").optional(),
    order_no: code("订单号", "order that the marketplace paid out").optional(),
    order_source: code("订单来源", "feed of the order, channel.feed").optional(),
    order_key: code("订单键", "source_key of the order").optional(),
    is_reversal: flag("冲红", "reversal"),
    labour_yuan: yuan("工时费", "labour").optional(),
    parts_yuan: yuan("配件费", "parts").optional(),
    amount_yuan: yuan("金额", "amount, negative when reversed"),
    net_yuan: yuan("不含税金额", "net of VAT").optional(),
    settled_at: at("结算时间", "settled")
  }
);
