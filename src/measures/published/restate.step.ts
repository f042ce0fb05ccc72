import type {Column} from "../../engine/engine.ts";
import {writeLedger} from "../../identity/ledger.ts";
import {step} from "../../steps/step.ts";
import {findMeasures} from "../catalogue.ts";
import {monthsOf} from "./months.ts";

/** The ledger of figures: what a measure said of a month when it was first published whole, and with which data. Append-only. */
const columns: Column[] = [
  {name: "measure", type: "varchar"},
  {name: "month_on", type: "date"},
  {name: "value", type: "decimal(18, 4)"},
  {name: "data_date", type: "date"}
];

/** A month is compared with what was known of it by this data date: an older `--as-of` restates nothing. */
const compared = `
  select n.measure, n.month_on, n.value, p.value as published_value, p.data_date as published_on, cast(n.value - p.value as decimal(18, 4)) as difference
  from marts.months_now as n
  inner join marts.months_published as p on p.measure = n.measure and p.month_on = n.month_on
  where p.data_date < as_of_on()`;

const added = `
  select n.measure, n.month_on, n.value, cast(as_of_on() - interval '1' day as date) as data_date
  from marts.months_now as n
  left join marts.months_published as p on p.measure = n.measure and p.month_on = n.month_on
  where p.measure is null`;

const measures = (await findMeasures()).filter(({isMaturing}) => isMaturing !== true);

/**
 * marts.restatements: every measure of every month that was whole when it was published, then and now, for the whole group. What is new goes to the
 * ledger, and counts once this generation is published.
 */
export default step({
  name: "marts.restatements",
  reads: [...new Set(measures.map(({mart}) => mart))],
  writes: ["marts.restatements"],
  async run({engine, ledger}) {
    await engine.registerParquet("marts.months_published", columns, ledger.files("measures"));
    await engine.createOrReplace("marts.months_now", monthsOf(measures));
    await engine.createOrReplace("marts.restatements", compared);
    await engine.createView("marts.months_added", added);
    const files = await engine.files("marts.months_added");
    await engine.registerParquet("marts.months_fresh", columns, files);
    const fresh = await engine.scalar("select count(*) from marts.months_fresh");
    await writeLedger(fresh === 0n ? [] : files, ledger.path("measures"));
    for (const name of ["fresh", "added", "published", "now"]) await engine.drop(`marts.months_${name}`);
  }
});
