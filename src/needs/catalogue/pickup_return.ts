import {need} from "../need.ts";

export default need({
  name: "pickup_return",
  label: {zh: "取送车服务", en: "Pick-up and return"},
  of: "car",
  eligible: "maintenances >= 1 and maintenance_due_in_days between -120 and 120",
  example: {maintenances: 1, maintenance_due_in_days: 10},
  closes: {kinds: ["pickup_return"], same: "car"},
  horizon_days: 90,
  features: {
    maintenance_progress: [50, 60, 70, 80, 90, 100, 110, 125, 140],
    maintenance_due_in_days: [-90, -60, -30, -15, 0, 15, 30, 45, 60, 90],
    pickups: [1, 2],
    bookings_in_year: [1, 2],
    car_age_days: [1095, 2190],
    is_organisation: "flag",
    account_age_days: [30, 365, 1095]
  },
  due: {on: "maintenance_due_on", before_days: 30, after_days: 60},
  margin_yuan: 120,
  purpose: "none",
  action: {name: "offer_pickup", label: {zh: "提供取送车", en: "Offer to fetch the car"}}
});
