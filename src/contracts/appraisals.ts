import {at, code, count, entity, flag, personal, text, where, whom, yuan} from "./column.ts";

/** A used-car appraisal. */
export const appraisals = entity(
  {zh: "评估", en: "a used-car appraisal", happened: "appraised_at"},
  {
    ...whom,
    ...where,
    appraisal_no: code("评估单号", "appraisal number"),
    vin: code("车架号", "VIN").optional(),
    plate: personal("车牌号", "plate").optional(),
    brand: text("品牌", "brand").optional(),
    model: text("车型", "model").optional(),
    mileage_km: count("里程", "mileage, km").optional(),
    asked_yuan: yuan("客户期望", "asked by the owner").optional(),
    offered_yuan: yuan("报价", "offered").optional(),
    bought_yuan: yuan("收购价", "what it was bought for").optional(),
    accepted: flag("成交", "true: bought from the owner, false: lost, empty: open").optional(),
    closed_at: at("结果时间", "when it was bought or lost").optional(),
    traded_order_no: code("置换订单", "order that it was traded for").optional(),
    appraiser: text("评估师", "appraiser").optional(),
    appraised_at: at("评估时间", "appraised")
  }
);
