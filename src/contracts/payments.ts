import {at, code, currency, entity, oneOf, whom, yuan} from "./column.ts";

/** Money that moved for an order; refunds and forfeits are negative or kept. */
export const payments = entity(
  {zh: "支付", en: "money that moved for an order; refunds and forfeits are negative or kept", happened: "paid_at"},
  {
    ...whom,
    order_no: code("订单号", "the port's order number"),
    order_source: code("订单来源", "feed of the order, channel.feed").optional(),
    order_key: code("订单键", "source_key of the order").optional(),
    payment_no: code("支付单号", "payment number"),
    kind: oneOf(["deposit", "balance", "full", "refund", "forfeit", "reversal"], "类型", "kind"),
    amount_yuan: yuan("金额", "signed amount"),
    currency: currency().optional(),
    paid_at: at("支付时间", "paid")
  }
);
