import {need} from "../need.ts";

export default need({
  name: "lease_end",
  label: {zh: "租赁到期", en: "Lease ends"},
  of: "car",
  eligible: "lease_ends_on is not null and lease_due_in_days >= 0",
  example: {lease_ends_on: "2026-03-01", lease_due_in_days: 60},
  closes: {kinds: ["lease_end"], same: "car"},
  horizon_days: 90,
  features: {
    lease_due_in_days: [30, 60, 90, 180, 365],
    lease_age_days: [60, 150, 365, 730, 1100, 1230],
    open_orders: [1],
    is_organisation: "flag"
  },
  together: [["lease_due_in_days", "open_orders"]],
  due: {on: "lease_ends_on", before_days: 120, after_days: 30},
  margin_yuan: 5200,
  purpose: "finance_data",
  action: {name: "offer_next_lease", label: {zh: "租赁续签或换车", en: "Offer a new lease or the purchase"}}
});
