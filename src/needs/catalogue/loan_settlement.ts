import {need} from "../need.ts";

export default need({
  name: "loan_settlement",
  label: {zh: "贷款结清", en: "Loan settled"},
  of: "car",
  eligible: "loan_ends_on is not null and loan_due_in_days >= 0",
  example: {loan_ends_on: "2026-03-01", loan_due_in_days: 60},
  closes: {kinds: ["loan_settled"], same: "car"},
  horizon_days: 90,
  features: {
    loan_due_in_days: [15, 30, 45, 60, 75, 90, 120, 180, 365, 730],
    loan_age_days: [90, 150, 365, 730, 1100, 1230],
    open_orders: [1],
    visit_age_days: [180, 365],
    interest_age_days: [30, 60, 90],
    is_organisation: "flag"
  },
  together: [
    ["loan_due_in_days", "open_orders"],
    ["loan_age_days", "is_organisation"],
    ["interest_age_days", "is_organisation"],
    ["visit_age_days", "is_organisation"]
  ],
  due: {on: "loan_ends_on", before_days: 90, after_days: 30},
  margin_yuan: 3200,
  purpose: "finance_data",
  action: {name: "offer_after_loan", label: {zh: "结清后置换方案", en: "Offer what follows the loan"}}
});
