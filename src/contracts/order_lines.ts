import {code, entity, flag, integer, oneOf, text, yuan} from "./column.ts";

/** One line of an order. */
export const order_lines = entity(
  {zh: "订单行", en: "one line of an order"},
  {
    order_no: code("订单号", "the port's order number"),
    order_source: code("订单来源", "feed of the order, channel.feed").optional(),
    order_key: code("订单键", "source_key of the order").optional(),
    line_no: code("行号", "line number"),
    sku: code("货号", "sku").optional(),
    title: text("标题", "title").optional(),
    category: oneOf(
      ["new_vehicle", "used_vehicle", "accessory", "maintenance_package", "parts", "insurance", "extended_warranty", "finance", "lease"],
      "类别",
      "category"
    ).optional(),
    quantity: integer("数量", "quantity").optional(),
    amount_yuan: yuan("金额", "amount").optional(),
    refunded_yuan: yuan("退款", "refunded").optional(),
    is_gift: flag("赠品", "gift").optional()
  }
);
