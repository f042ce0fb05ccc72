import {at, code, count, entity, oneOf, personal, text, where, whom, yuan} from "./column.ts";

/** A repair order. */
export const service_visits = entity(
  {zh: "维修工单", en: "a repair order", happened: "opened_at"},
  {
    ...whom,
    ...where,
    visit_no: code("工单号", "repair order number"),
    status: oneOf(["open", "submitted", "settled", "cancelled"], "状态", "status"),
    vin: code("车架号", "VIN, as given").optional(),
    plate: personal("车牌", "plate, as given").optional(),
    job_type: oneOf(
      ["maintenance", "repair", "accident", "warranty", "accessory", "pre_delivery", "recall", "other"],
      "维修类型",
      "job type"
    ).optional(),
    mileage_km: count("里程", "mileage, km").optional(),
    opened_at: at("开单时间", "opened"),
    settled_at: at("结算时间", "settled").optional(),
    returned_at: at("交车时间", "car returned").optional(),
    labour_yuan: yuan("工时费", "labour").optional(),
    parts_yuan: yuan("配件费", "parts").optional(),
    amount_yuan: yuan("金额", "amount").optional(),
    settled_yuan: yuan("结算金额", "settled amount, negative when reversed").optional(),
    net_yuan: yuan("不含税金额", "net of VAT").optional(),
    booking_no: code("预约单号", "booking").optional(),
    owner_source: code("车主来源", "feed that knows the owner").optional(),
    owner_key: code("车主键", "source_key of the owner").optional(),
    advisor: text("服务顾问", "advisor").optional()
  }
);
