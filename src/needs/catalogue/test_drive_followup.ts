import {months, need} from "../need.ts";

export default need({
  name: "test_drive_followup",
  label: {zh: "意向跟进", en: "Follow up a hot lead"},
  of: "person",
  eligible: "interests_in_quarter >= 1 and open_orders = 0",
  example: {interests_in_quarter: 1, open_orders: 0},
  closes: {kinds: ["car"], same: "person"},
  horizon_days: 90,
  features: {
    interest_age_days: [3, 6, 9, 12, 15, 18, 21, 26, 45],
    leads_in_quarter: [1, 2, 3],
    visits_in_quarter: [1, 2],
    test_drives_in_quarter: [1, 2],
    cars_bought: [1, 2, 3, 4],
    as_of_month: months,
    is_organisation: "flag",
    has_used_car: "flag",
    lapsed_orders: [1],
    car_bought_age_days: [30, 60, 90, 365]
  },
  together: [
    ["interest_age_days", "lapsed_orders"],
    ["lapsed_orders", "car_bought_age_days"],
    ["car_bought_age_days", "is_organisation"],
    ["interest_age_days", "cars_bought"],
    ["leads_in_quarter", "visits_in_quarter"],
    ["cars_bought", "lapsed_orders"],
    ["visits_in_quarter", "car_bought_age_days"],
    ["lapsed_orders", "is_organisation"],
    ["visits_in_quarter", "test_drives_in_quarter"],
    ["interest_age_days", "leads_in_quarter"],
    ["interest_age_days", "visits_in_quarter"]
  ],
  due: {on: "last_interest_on", before_days: 0, after_days: 30},
  margin_yuan: 14000,
  purpose: "marketing",
  action: {name: "call_back", label: {zh: "回访意向客户", en: "Call the interested person back"}}
});
