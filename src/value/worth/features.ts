/** The tables that the value of people is made from, but for the people themselves. */
export const features = [
  "value_moments",
  "vehicle_periods",
  "visit_days",
  "service_histories",
  "shop_histories",
  "shop_newcomers",
  "car_lives",
  "car_orders",
  "car_waits",
  "car_margins",
  "car_seekers",
  "contract_margins",
  "contract_lives"
].map((name) => `features.${name}`);
