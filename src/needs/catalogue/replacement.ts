import {need} from "../need.ts";

export default need({
  name: "replacement",
  label: {zh: "换购新车", en: "Next car"},
  of: "person",
  eligible: "cars_bought >= 1 and car_bought_age_days >= 60 and open_orders = 0",
  example: {cars_bought: 1, car_bought_age_days: 1200, open_orders: 0},
  closes: {kinds: ["car"], same: "person"},
  horizon_days: 180,
  features: {
    car_campaign_in_days: [180],
    car_bought_age_days: [120, 150, 180, 210, 240, 270, 300, 365, 540, 730, 910, 1095, 1280, 1370, 1430, 1500],
    cars_bought: [2, 3, 4],
    is_organisation: "flag",
    has_used_car: "flag",
    interests_in_quarter: [1, 2, 3],
    interest_age_days: [3, 6, 9, 12, 15, 18, 21, 26, 180]
  },
  together: [
    ["car_bought_age_days", "has_used_car"],
    ["car_bought_age_days", "is_organisation"],
    ["car_bought_age_days", "cars_bought"],
    ["car_bought_age_days", "interest_age_days"],
    ["cars_bought", "is_organisation"]
  ],
  due: {on: "cast(date_add('month', 60, last_car_on) as date)", before_days: 180, after_days: 365},
  margin_yuan: 14000,
  purpose: "marketing",
  action: {name: "invite_replacement", label: {zh: "邀约换购", en: "Invite to see the next car"}}
});
