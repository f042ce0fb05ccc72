import {code, entity, oneOf, text, yuan} from "./column.ts";

/** A car series. */
export const series = entity(
  {zh: "车系", en: "a car series"},
  {
    series_code: code("车系编码", "series code"),
    brand: text("品牌", "brand"),
    name: text("名称", "name"),
    energy: oneOf(["petrol", "diesel", "hybrid", "plug_in", "electric", "range_extended"], "能源", "energy").optional(),
    segment: text("级别", "segment").optional(),
    list_yuan: yuan("指导价", "list price").optional()
  }
);
