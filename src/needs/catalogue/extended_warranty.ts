import {need} from "../need.ts";

export default need({
  name: "extended_warranty",
  label: {zh: "延长保修", en: "Extended warranty"},
  of: "car",
  eligible: "warranty_due_in_days between -30 and 300",
  example: {warranty_due_in_days: 90},
  closes: {kinds: ["extended_warranty"], same: "car"},
  horizon_days: 180,
  features: {
    warranty_due_in_days: [0, 30, 60, 90, 120, 150, 180, 210, 240, 270],
    extended_warranties: [1, 2],
    is_bought_here: "flag",
    visit_age_days: [90, 180, 365],
    shop_orders: [1, 2, 3],
    has_used_car: "flag"
  },
  together: [["warranty_due_in_days", "extended_warranties"]],
  due: {on: "warranty_ends_on", before_days: 120, after_days: 0},
  margin_yuan: 2100,
  purpose: "marketing",
  action: {name: "offer_extended_warranty", label: {zh: "推荐延保", en: "Offer an extended warranty"}}
});
