import {ahead, at, code, currency, entity, oneOf, text, where, whom, yuan} from "./column.ts";

/** An order of any category, its newest state and times. */
export const orders = entity(
  {zh: "订单", en: "an order of any category, its newest state and times", happened: "ordered_at"},
  {
    ...whom,
    ...where,
    order_no: code("订单号", "the port's order number"),
    category: oneOf(
      ["new_vehicle", "used_vehicle", "accessory", "maintenance_package", "parts", "insurance", "extended_warranty", "finance", "lease"],
      "类别",
      "category"
    ),
    status: oneOf(["placed", "deposit_paid", "paid", "shipped", "delivered", "completed", "cancelled", "returned"], "状态", "status"),
    ordered_at: at("下单时间", "ordered"),
    paid_at: at("付款时间", "paid").optional(),
    delivered_at: at("交付时间", "delivered").optional(),
    cancelled_at: at("取消时间", "cancelled").optional(),
    promised_at: ahead("预定交付", "promised").optional(),
    amount_yuan: yuan("金额", "amount").optional(),
    net_yuan: yuan("不含税金额", "net of VAT").optional(),
    currency: currency().optional(),
    vin: code("车架号", "VIN, as given").optional(),
    brand: text("品牌", "brand").optional(),
    series_alias: code("车系", "series as the port names it").optional(),
    model: text("车型", "model").optional(),
    campaign_code: code("活动", "campaign").optional(),
    lead_source: text("渠道细分", "where the customer came from").optional(),
    external_order_no: code("外部订单号", "the other system's order number").optional(),
    traded_vin: code("置换车架号", "VIN traded in").optional(),
    seller: text("销售顾问", "seller").optional()
  }
);
