import {ahead, at, code, entity, text, where, yuan} from "./column.ts";

/** An auction lot. */
export const auction_lots = entity(
  {zh: "拍品", en: "an auction lot", happened: "opened_at"},
  {
    ...where,
    lot_no: code("拍品号", "lot number"),
    title: text("标题", "title").optional(),
    vin: code("车架号", "VIN").optional(),
    start_yuan: yuan("起拍价", "start price").optional(),
    hammer_yuan: yuan("成交价", "hammer price").optional(),
    opened_at: at("开拍", "opened"),
    closes_at: ahead("截拍", "closes").optional()
  }
);
