import {code, entity, on, oneOf, personal, text} from "./column.ts";

/** A car as one source knows it. */
export const vehicles = entity(
  {zh: "车辆", en: "a car as one source knows it"},
  {
    vin: code("车架号", "VIN, as given"),
    plate: personal("车牌", "plate, as given").optional(),
    brand: text("品牌", "brand").optional(),
    series: text("车系", "series").optional(),
    model: text("车型", "model").optional(),
    color: text("颜色", "colour").optional(),
    engine_no: text("发动机号", "engine number").optional(),
    energy: oneOf(["petrol", "diesel", "hybrid", "plug_in", "electric", "range_extended"], "能源", "energy").optional(),
    produced_on: on("生产日期", "produced").optional(),
    sold_on: on("销售日期", "first sold").optional(),
    licensed_on: on("上牌日期", "licensed").optional(),
    warranty_ends_on: on("质保到期", "warranty end").optional()
  }
);
