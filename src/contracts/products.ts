import {code, entity, oneOf, text, yuan} from "./column.ts";

/** A product by sku. */
export const products = entity(
  {zh: "商品", en: "a product by sku"},
  {
    sku: code("货号", "sku"),
    title: text("名称", "title").optional(),
    category: oneOf(
      ["new_vehicle", "used_vehicle", "accessory", "maintenance_package", "parts", "insurance", "extended_warranty", "finance", "lease"],
      "类别",
      "category"
    ),
    brand: text("品牌", "brand").optional(),
    series_code: code("车系", "series").optional(),
    list_yuan: yuan("标价", "list price").optional()
  }
);
