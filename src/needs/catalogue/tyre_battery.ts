import {months, need} from "../need.ts";

export default need({
  name: "tyre_battery",
  label: {zh: "轮胎与电瓶", en: "Tyres and battery"},
  of: "car",
  eligible: "car_age_days >= 365 and visit_age_days <= 540",
  example: {car_age_days: 1500, visit_age_days: 100},
  closes: {kinds: ["tyre_battery"], same: "car"},
  horizon_days: 180,
  features: {
    car_age_days: [550, 730, 900, 1095, 1460, 1825, 2190, 2920],
    visit_age_days: [30, 60, 120, 180, 270, 365],
    maintenance_due_in_days: [-90, 0, 60, 120, 180],
    maintenance_progress: [20, 50, 80, 110, 150],
    shop_orders_in_year: [1],
    account_age_days: [90, 365],
    as_of_month: months,
    wear_age_days: [365, 730],
    km_a_day: [30, 45]
  },
  together: [
    ["maintenance_due_in_days", "account_age_days"],
    ["visit_age_days", "maintenance_progress"]
  ],
  due: {on: "cast(date_add('day', 1460 - car_age_days, as_of_on) as date)", before_days: 60, after_days: 180},
  margin_yuan: 760,
  purpose: "marketing",
  action: {name: "check_tyres_battery", label: {zh: "轮胎电瓶检测", en: "Offer a check of tyres and battery"}}
});
