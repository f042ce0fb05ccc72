import {need} from "../need.ts";

export default need({
  name: "nev_switch",
  label: {zh: "转向新能源", en: "Switch to new energy"},
  of: "person",
  eligible: "(cars_bought >= 1 or interests_in_quarter >= 1) and open_orders = 0",
  example: {cars_bought: 1, open_orders: 0},
  closes: {kinds: ["nev"], same: "person"},
  horizon_days: 180,
  features: {
    car_campaign_in_days: [180],
    last_car_brand: ["宝马", "奔驰", "奥迪", "雷克萨斯", "保时捷", "沃尔沃"],
    is_organisation: "flag",
    has_used_car: "flag",
    nev_interests: [1, 2],
    leads_in_quarter: [1, 2, 3],
    interests_in_quarter: [1, 2, 3],
    interest_age_days: [3, 6, 9, 12, 15, 18, 21, 26, 45, 90],
    cars_bought: [1, 2, 3, 4],
    lapsed_orders: [1],
    car_bought_age_days: [30, 60, 120, 180, 240, 300, 365, 730, 1095, 1280, 1370, 1430, 1500]
  },
  together: [
    ["nev_interests", "leads_in_quarter"],
    ["lapsed_orders", "car_bought_age_days"],
    ["car_bought_age_days", "is_organisation"],
    ["interest_age_days", "nev_interests"],
    ["interest_age_days", "cars_bought"],
    ["nev_interests", "interests_in_quarter"]
  ],
  due: {on: "last_interest_on", before_days: 0, after_days: 60},
  margin_yuan: 12000,
  purpose: "marketing",
  action: {name: "invite_nev_drive", label: {zh: "邀约新能源试驾", en: "Invite to drive an electric car"}}
});
