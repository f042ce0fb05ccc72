import {worldFeed} from "../../port.ts";
import {compactDate} from "../../time.ts";

const rates = [
  ["", "new_vehicle", "", "", "0.0350", "2020-01-01", ""],
  ["", "new_vehicle", "保时捷", "", "0.0680", "2020-01-01", ""],
  ["", "new_vehicle", "雷克萨斯", "", "0.0540", "2020-01-01", ""],
  ["", "accessory", "", "", "0.4000", "2020-01-01", ""],
  ["", "maintenance_package", "", "", "0.4500", "2020-01-01", ""],
  ["", "parts", "", "", "0.2800", "2020-01-01", ""],
  ["", "extended_warranty", "", "", "0.3500", "2020-01-01", ""],
  ["", "insurance", "", "", "0.1200", "2020-01-01", ""],
  ["", "service", "", "maintenance", "0.5200", "2020-01-01", ""],
  ["", "service", "", "repair", "0.4500", "2020-01-01", ""],
  ["", "service", "", "warranty", "0.2500", "2020-01-01", ""],
  ["", "service", "", "accident", "0.3000", "2020-01-01", "2025-01-01"],
  ["", "service", "", "accident", "0.2800", "2025-01-01", ""]
];

/** Margins by category, brand and job type. */
export default worldFeed({
  channel: "stores",
  feed: "margin_rates",
  file: ({day}) => `margin_rates-${compactDate(day)}.csv`,
  head: "dealer_code,category,brand,job_type,margin_ratio,from_on,to_on\n",
  separator: "\n",
  key: (row) => [row[0], row[1], row[2], row[3], row[5]].join("|"),
  rows: () => rates
});
