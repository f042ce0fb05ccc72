import {ahead, code, entity, oneOf, text, where, yuan} from "./column.ts";

/** An auction lot, its newest state. Bids are interactions whose subject is the lot number. */
export const auction_lots = entity(
  {zh: "拍品", en: "an auction lot, its newest state", happened: "opened_at"},
  {
    ...where,
    lot_no: code("拍品号", "lot number"),
    title: text("标题", "title").optional(),
    status: oneOf(["upcoming", "open", "sold", "passed", "withdrawn"], "状态", "status").optional(),
    vin: code("车架号", "VIN").optional(),
    start_yuan: yuan("起拍价", "start price").optional(),
    hammer_yuan: yuan("成交价", "hammer price").optional(),
    order_no: code("成交订单号", "order of the winner").optional(),
    opened_at: ahead("开拍", "opened, or will be"),
    closes_at: ahead("截拍", "closes").optional()
  }
);
