import {need} from "../need.ts";

export default need({
  name: "insurance_renewal",
  label: {zh: "车险续保", en: "Insurance renewal"},
  of: "car",
  eligible: "insurance_due_in_days between -30 and 60",
  example: {insurance_due_in_days: 20},
  closes: {kinds: ["insurance"], same: "car"},
  horizon_days: 90,
  features: {
    insurance_due_in_days: [-20, -10, 0, 5, 10, 15, 20, 25, 30, 35, 40, 50],
    policies: [2, 3, 4],
    policy_gaps: [1],
    visit_age_days: [180, 365, 540],
    car_age_days: [730, 1460]
  },
  due: {on: "insurance_ends_on", before_days: 45, after_days: 30},
  margin_yuan: 640,
  purpose: "none",
  action: {name: "quote_insurance", label: {zh: "续保报价", en: "Quote the renewal"}}
});
