import {event} from "../relation.ts";

/** An order on the day that it counts, net of refunds: the same ones that the profile counts (sql/features/purchases.sql). */
export default event({
  name: "purchase",
  label: {zh: "购买", en: "purchase"},
  table: "facts.orders",
  entity: "orders",
  at: "revenue_at",
  on: "revenue_on",
  where: "revenue_yuan > 0",
  totals: {
    count: "orders",
    days: "purchase_days",
    "sum revenue_yuan": "revenue_yuan",
    first: "first_purchase_on",
    last: "last_purchase_on"
  }
});
