/** The kinds of events that sql/facts/closings.sql gives: the list of its gate. */
export const closingKinds: ReadonlySet<string> = new Set([
  "accessory",
  "car",
  "car_sold",
  "charging",
  "extended_warranty",
  "finance",
  "insurance",
  "lease_end",
  "loan_settled",
  "maintenance",
  "nev",
  "parking",
  "pickup_return",
  "points_spent",
  "tyre_battery",
  "workshop"
]);
