import {join} from "node:path";
import {openDuckdb} from "../src/engine/duckdb.ts";
import type {Row} from "../src/engine/engine.ts";
import {databaseFile, generationFolder} from "../src/generation/paths.ts";
import {literal} from "../src/sql.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

/** The bars: of the pairs of records that we take for one deal, how many are one; of those that are one, how many we take for one. */
const bars = {precision: 0.99, recall: 0.97};

/**
 * Pairs of records of one deal, ours and the truth's, by the two roles. Only feeds that the truth tells of are compared, and only records that
 * were accepted: a record that was rejected is no fault of the link.
 */
const pairs = (deals: string): string => `
  with known as (select source, source_key from ours.facts.deal_links),
  true_records as (
    select t.deal, t.source, t.source_key from read_parquet(${literal(deals)}) t semi join known k on k.source = t.source and k.source_key = t.source_key
  ),
  our_records as (
    select l.deal_no, l.source, l.source_key, l.role
    from ours.facts.deal_links l semi join (select distinct source from true_records) s on s.source = l.source
  ),
  roles as (select distinct source, source_key, role from our_records),
  our_pairs as (
    select a.source as sa, a.source_key as ka, b.source as sb, b.source_key as kb from our_records a
    inner join our_records b on b.deal_no = a.deal_no and (a.source, a.source_key) < (b.source, b.source_key)
  ),
  true_pairs as (
    select a.source as sa, a.source_key as ka, b.source as sb, b.source_key as kb from true_records a
    inner join true_records b on b.deal = a.deal and (a.source, a.source_key) < (b.source, b.source_key)
  )
  select least(x.role, y.role) || ' – ' || greatest(x.role, y.role) as roles, count(o.sa) as ours, count(t.sa) as truth,
    count(*) filter (where o.sa is not null and t.sa is not null) as both
  from our_pairs o full join true_pairs t on t.sa = o.sa and t.ka = o.ka and t.sb = o.sb and t.kb = o.kb
  inner join roles x on x.source = coalesce(o.sa, t.sa) and x.source_key = coalesce(o.ka, t.ka)
  inner join roles y on y.source = coalesce(o.sb, t.sb) and y.source_key = coalesce(o.kb, t.kb)
  group by 1 order by 1`;

/** Revenue and deliveries by month, store and category where ours and the truth's differ. */
const sales = (file: string): string => `
  with ours as (
    select month, store, category, sum(revenue_yuan) as revenue_yuan, sum(deliveries) as deliveries from (
      select strftime(day_on, '%Y-%m') as month, store_code as store, category, revenue_yuan, deliveries from ours.marts.sales_days
      union all
      select strftime(day_on, '%Y-%m'), store_code, 'service', revenue_yuan, 0 from ours.marts.service_days)
    group by all having sum(revenue_yuan) <> 0 or sum(deliveries) <> 0
  )
  select coalesce(o.month, t.month) as month, coalesce(o.store, t.store, '') as store, coalesce(o.category, t.category) as category,
    coalesce(o.revenue_yuan, 0) as ours_yuan, coalesce(t.revenue_yuan, 0) as true_yuan,
    cast(coalesce(o.deliveries, 0) as bigint) as ours_cars, cast(coalesce(t.deliveries, 0) as bigint) as true_cars
  from ours o full join read_parquet(${literal(file)}) t on t.month = o.month and coalesce(t.store, '') = o.store and t.category = o.category`;

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

const links = (rows: Row[], log: Options["log"]): void => {
  const total = {ours: 0, truth: 0, both: 0};
  for (const row of rows) {
    const [ours, truth, both] = [Number(row.ours), Number(row.truth), Number(row.both)];
    total.ours += ours;
    total.truth += truth;
    total.both += both;
    log(
      `deals: ${row.roles}: pairs ${both} of ours ${ours} and true ${truth}: precision ${share(both, ours).toFixed(4)}, recall ${share(both, truth).toFixed(4)}`
    );
  }
  log(`deals: link precision ${share(total.both, total.ours).toFixed(4)} (bar ${bars.precision})`);
  log(`deals: link recall ${share(total.both, total.truth).toFixed(4)} (bar ${bars.recall})`);
};

const totals = (rows: Row[], log: Options["log"]): void => {
  const sum = (list: Row[], name: string): number => list.reduce((all, row) => all + Math.round(Number(row[name]) * 100), 0) / 100;
  const odd = rows.filter((row) => Number(row.ours_yuan) !== Number(row.true_yuan) || row.ours_cars !== row.true_cars);
  for (const [category, list] of [...Map.groupBy(rows, (row) => String(row.category))].sort())
    log(`deals: ${category}: revenue ${sum(list, "ours_yuan").toFixed(2)} yuan, truth ${sum(list, "true_yuan").toFixed(2)}`);
  log(
    `deals: group revenue ${sum(rows, "ours_yuan").toFixed(2)} yuan, truth ${sum(rows, "true_yuan").toFixed(2)}, difference ${(sum(rows, "ours_yuan") - sum(rows, "true_yuan")).toFixed(2)} (bar 0)`
  );
  log(`deals: cars delivered ${sum(rows, "ours_cars")}, truth ${sum(rows, "true_cars")} (bar: equal)`);
  log(`deals: months, stores and categories that differ: ${odd.length} of ${rows.length}`);
  for (const row of odd.slice(0, 10))
    log(
      `deals:   ${row.month} ${row.store} ${row.category}: ${row.ours_yuan} yuan ${row.ours_cars} cars, truth ${row.true_yuan} yuan ${row.true_cars} cars`
    );
};

/** Generates a group, runs it, and compares its car deals and its revenue with the truth: one line per figure. */
export default async ({people = 20_000, seed = 1, log}: Options): Promise<void> => {
  const {root, report} = await published({people, seed, log});
  if (report.generation === null) throw new Error("nothing was published");
  log(`deals: ${people.toLocaleString("en")} people, seed ${seed}, data of ${report.data_date}`);
  const engine = await openDuckdb({file: ":memory:", threads: 2});
  try {
    await engine.run(`attach ${literal(databaseFile(generationFolder(root, report.generation)))} as ours (read_only)`);
    links(await engine.rows(pairs(join(root, "truth/deals.parquet"))), log);
    totals(await engine.rows(sales(join(root, "truth/sales.parquet"))), log);
  } finally {
    await engine.close();
  }
};
