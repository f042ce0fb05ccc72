import {ahead, at, code, entity, oneOf, personal, where, whom, yuan} from "./column.ts";

/** A booking, its newest state and times. */
export const bookings = entity(
  {zh: "预约", en: "a booking, its newest state and times", happened: "booked_for_at"},
  {
    ...whom,
    ...where,
    booking_no: code("预约单号", "booking number"),
    kind: oneOf(["test_drive", "maintenance", "pickup_return", "parking", "charging"], "类型", "kind"),
    status: oneOf(["booked", "confirmed", "arrived", "completed", "cancelled", "no_show"], "状态", "status"),
    booked_at: at("预约时间", "booked").optional(),
    booked_for_at: ahead("预约到店", "booked for"),
    arrived_at: at("到店时间", "arrived").optional(),
    completed_at: at("完成时间", "completed").optional(),
    vin: code("车架号", "VIN, as given").optional(),
    plate: personal("车牌", "plate, as given").optional(),
    series_alias: code("车系", "series as the port names it").optional(),
    estimate_yuan: yuan("预估金额", "estimate").optional()
  }
);
