import {need} from "../need.ts";

export default need({
  name: "winback_service",
  label: {zh: "流失召回", en: "Win back to the workshop"},
  of: "car",
  eligible: "visit_age_days between 400 and 1460",
  example: {visit_age_days: 500},
  closes: {kinds: ["maintenance", "workshop"], same: "car"},
  horizon_days: 180,
  features: {
    visit_age_days: [415, 430, 445, 460, 490, 730],
    maintenances: [1],
    bookings_in_year: [1],
    maintenance_progress: [112, 115, 118, 121, 124, 127, 130, 140, 200],
    car_age_days: [1460, 2190],
    as_of_month: [3, 4, 9, 10]
  },
  together: [["maintenance_progress", "as_of_month"]],
  due: {on: "maintenance_due_on", before_days: 0, after_days: 540},
  margin_yuan: 620,
  purpose: "marketing",
  action: {name: "win_back", label: {zh: "召回优惠", en: "Offer a reason to come back"}}
});
