import {need} from "../need.ts";

export default need({
  name: "accessories",
  label: {zh: "精品加装", en: "Accessories"},
  of: "person",
  eligible: "shop_orders >= 1 or cars_bought >= 1 or open_orders >= 1",
  example: {cars_bought: 1},
  closes: {kinds: ["accessory"], same: "person"},
  horizon_days: 90,
  features: {
    accessory_orders: [1, 2, 3, 5],
    shop_orders: [1, 2, 3],
    shop_orders_in_year: [1, 2, 3],
    shop_age_days: [30, 90, 180, 365, 730],
    as_of_month: [3, 6, 8, 9, 11, 12],
    open_orders: [1],
    car_bought_age_days: [30, 90, 365],
    touches_in_quarter: [1, 3],
    carts_in_quarter: [1],
    account_age_days: [30, 90, 365, 730, 1095],
    is_organisation: "flag"
  },
  together: [
    ["shop_orders", "account_age_days"],
    ["shop_age_days", "account_age_days"],
    ["car_bought_age_days", "account_age_days"]
  ],
  grows: true,
  due: {on: "cast(date_add('day', 30, last_car_on) as date)", before_days: 30, after_days: 60},
  margin_yuan: 420,
  purpose: "marketing",
  action: {name: "offer_accessories", label: {zh: "推荐精品", en: "Offer accessories"}}
});
