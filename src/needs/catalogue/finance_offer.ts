import {months, need} from "../need.ts";

export default need({
  name: "finance_offer",
  label: {zh: "金融方案", en: "Finance offer"},
  of: "person",
  eligible: "interests_in_quarter >= 1 and open_orders = 0",
  example: {interests_in_quarter: 1, open_orders: 0},
  closes: {kinds: ["finance"], same: "person"},
  horizon_days: 90,
  features: {
    interest_age_days: [3, 6, 9, 12, 15, 18, 21, 26, 45],
    leads_in_quarter: [1, 2],
    visits_in_quarter: [1],
    test_drives_in_quarter: [1],
    lapsed_orders: [1],
    cars_bought: [1, 2, 3, 4],
    as_of_month: months,
    is_organisation: "flag",
    has_used_car: "flag",
    car_bought_age_days: [30, 60, 90, 365]
  },
  together: [
    ["interest_age_days", "visits_in_quarter"],
    ["car_bought_age_days", "is_organisation"],
    ["interest_age_days", "cars_bought"],
    ["leads_in_quarter", "visits_in_quarter"],
    ["cars_bought", "lapsed_orders"],
    ["visits_in_quarter", "car_bought_age_days"],
    ["lapsed_orders", "is_organisation"],
    ["visits_in_quarter", "test_drives_in_quarter"],
    ["interest_age_days", "lapsed_orders"]
  ],
  due: {on: "last_interest_on", before_days: 0, after_days: 30},
  margin_yuan: 3000,
  purpose: "finance_data",
  action: {name: "offer_finance", label: {zh: "推荐金融方案", en: "Offer to finance it"}}
});
