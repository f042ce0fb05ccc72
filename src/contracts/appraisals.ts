import {at, code, entity, flag, where, whom, yuan} from "./column.ts";

/** A used-car appraisal. */
export const appraisals = entity(
  {zh: "评估", en: "a used-car appraisal", happened: "appraised_at"},
  {
    ...whom,
    ...where,
    appraisal_no: code("评估单号", "appraisal number"),
    vin: code("车架号", "VIN").optional(),
    offered_yuan: yuan("报价", "offered").optional(),
    accepted: flag("成交", "accepted").optional(),
    traded_order_no: code("置换订单", "order that it was traded for").optional(),
    appraised_at: at("评估时间", "appraised")
  }
);
