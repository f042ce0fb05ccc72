import {need} from "../need.ts";

export default need({
  name: "used_car_disposal",
  label: {zh: "旧车处置", en: "Selling the present car"},
  of: "car",
  eligible: "held_days >= 180",
  example: {held_days: 1200},
  closes: {kinds: ["car_sold"], same: "car"},
  horizon_days: 180,
  features: {
    car_campaign_in_days: [180],
    held_days: [215, 270, 365, 540, 730, 1095, 1280, 1370, 1460, 1550],
    open_orders: [1],
    open_appraisals: [1],
    car_age_days: [365, 730, 1095, 1460, 1825, 2190, 2920],
    is_bought_here: "flag",
    has_used_car: "flag",
    is_organisation: "flag",
    interests_in_quarter: [1, 2],
    interest_age_days: [7, 14, 21, 45],
    cars_bought: [1, 2, 3, 4],
    car_bought_age_days: [120, 210, 300, 365, 730, 1095, 1280, 1370, 1430, 1500],
    lapsed_orders: [1],
    older_cars: [1],
    loan_due_in_days: [90, 365]
  },
  together: [
    ["car_bought_age_days", "is_organisation"],
    ["open_orders", "cars_bought"],
    ["open_orders", "open_appraisals"],
    ["open_orders", "interests_in_quarter"],
    ["interests_in_quarter", "cars_bought"],
    ["held_days", "cars_bought"],
    ["car_age_days", "is_organisation"],
    ["held_days", "is_organisation"],
    ["open_orders", "is_organisation"],
    ["open_orders", "older_cars"],
    ["cars_bought", "older_cars"],
    ["interest_age_days", "cars_bought"],
    ["interest_age_days", "car_bought_age_days"]
  ],
  due: {on: "cast(date_add('day', 1825 - car_age_days, as_of_on) as date)", before_days: 180, after_days: 365},
  margin_yuan: 3800,
  purpose: "marketing",
  action: {name: "offer_appraisal", label: {zh: "免费评估旧车", en: "Offer a free appraisal"}}
});
