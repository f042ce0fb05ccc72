import {need} from "../need.ts";

export default need({
  name: "parking_charging",
  label: {zh: "停车充电", en: "Parking and charging"},
  of: "person",
  eligible: "cars_bought >= 1 or parkings + chargings >= 1",
  example: {cars_bought: 1},
  closes: {kinds: ["parking", "charging"], same: "person"},
  horizon_days: 90,
  features: {
    parkings: [1, 2, 3, 4],
    chargings: [1, 2, 3, 4],
    bookings_in_year: [1, 2],
    cars_bought: [1, 2],
    car_bought_age_days: [30, 60, 90, 180, 270, 365, 540, 730, 910, 1095, 1460],
    shop_orders: [1, 2, 4],
    touches_in_quarter: [1],
    booking_account_age_days: [30, 90, 365, 730, 1095]
  },
  together: [["parkings", "booking_account_age_days"]],
  due: {on: "cast(date_add('day', 30, last_concierge_on) as date)", before_days: 30, after_days: 30},
  margin_yuan: 15,
  purpose: "none",
  action: {name: "offer_concierge", label: {zh: "推荐停车充电", en: "Offer parking and charging"}}
});
