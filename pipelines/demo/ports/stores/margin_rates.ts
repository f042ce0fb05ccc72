import {worldFeed} from "../../port.ts";
import {compactDate} from "../../time.ts";
import {marginRates} from "../../world/margins.ts";

/** Margins by category, brand and job type. */
export default worldFeed({
  channel: "stores",
  feed: "margin_rates",
  file: ({day}) => `margin_rates-${compactDate(day)}.csv`,
  head: "dealer_code,category,brand,job_type,margin_ratio,from_on,to_on\n",
  separator: "\n",
  key: (row) => [row[0], row[1], row[2], row[3], row[5]].join("|"),
  rows: () => marginRates.map(({category, brand, job, ratio, from, to}) => ["", category, brand, job, ratio, from, to])
});
