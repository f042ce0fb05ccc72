import {code, entity, on, text} from "./column.ts";

/** A store, dated: bought, closed, rebranded. */
export const stores = entity(
  {zh: "门店", en: "a store, dated: bought, closed, rebranded"},
  {
    store_code: code("门店编码", "store code"),
    name: text("名称", "name"),
    dealer_code: code("经销商代码", "dealer code in the ERP").optional(),
    dealer_group: text("集团", "dealer group it came with").optional(),
    brand: text("品牌", "brand").optional(),
    brands_authorised: text("授权品牌", "brands authorised, comma separated").optional(),
    region: text("区域", "region").optional(),
    province: text("省", "province").optional(),
    city: text("市", "city").optional(),
    opened_on: on("开业", "opened").optional(),
    bought_on: on("并入", "bought").optional(),
    closed_on: on("关闭", "closed").optional(),
    from_on: on("生效", "this description holds from").optional(),
    to_on: on("失效", "this description holds to").optional()
  }
);
