import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {comingChance} from "../../pipelines/demo/world/campaigns.ts";
import type {DuckdbEngine} from "../../src/engine/duckdb.ts";
import {openParser} from "../../src/engine/parse.ts";
import {readManifest} from "../../src/generation/open.ts";
import {databaseFile, generationFolder} from "../../src/generation/paths.ts";
import {current} from "../../src/generation/publish.ts";
import {literal} from "../../src/sql.ts";
import {findModels} from "../../src/steps/discover.ts";
import {accuracy} from "../../src/value/accuracy.ts";
import {uniform} from "../../src/value/random.ts";
import {auc} from "../../src/value/worth/backtest.ts";
import {discountOf} from "../../src/value/worth/horizons.ts";
import {openPast} from "../../src/value/worth/past.ts";

type Log = (line: string) => void;

/** Whose each of our people is: the true person that most of their contacts belong to. */
const mains = (truth: string): string => `
  create table told as
  select a.person_no, r.person, count(*) as n
  from read_parquet(${literal(join(truth, "records.parquet"))}) r
  inner join published.identity.assignments a on a.source = r.source and a.source_key = r.source_key group by all;
  create table mains as select person_no, arg_max(person, (n, person)) as person from told group by 1`;

/** Kinds of the truth by source of value: a warranty that a shop sells is of no car, and the shop's. */
const sourceOf =
  "case when kind = 'service' then 'service' when kind like '%_vehicle' then 'vehicle' when kind in ('accessory', 'parts', 'maintenance_package') or kind = 'extended_warranty' and coalesce(vin, '') = '' then 'parts' else 'finance' end";

/** What each brought in the year before the data date: the baseline is that they do so again. */
const lately = `
  create table lately as
  select m.person, sum(e.margin_yuan) as margin_yuan
  from (
    select person_no, revenue_on as happened_on, margin_yuan from facts.earnings where category not in ('insurance', 'finance', 'lease')
    union all
    select person_no, signed_on, margin_yuan from features.contract_margins
  ) e inner join mains m on m.person_no = e.person_no
  where e.happened_on >= as_of_on() - interval '12' month and e.happened_on < as_of_on() group by 1`;

/**
 * Each true person's expected margin of the year, not discounted, and what came that its records will say to be theirs: what comes under a masked number
 * and no account is in no one's past either, so nothing is expected of it.
 */
const judged = (truth: string): string => `
  create table judged as
  with expected as (
    select m.person, sum(v.service_12_yuan) as service, sum(v.parts_12_yuan) as parts, sum(v.vehicle_12_yuan) as vehicle, sum(v.finance_12_yuan) as finance
    from published.scores.value v inner join mains m on m.person_no = v.person_no group by 1
  ),
  came as (
    select person, ${["service", "parts", "vehicle", "finance"].map((source) => `sum(case when ${sourceOf} = '${source}' then margin_yuan else 0 end) as ${source}`).join(", ")}
    from read_parquet(${literal(join(truth, "future.parquet"))}) where is_named group by 1
  )
  select p.person, cast(coalesce(b.margin_yuan, 0) as double) as baseline, ${["service", "parts", "vehicle", "finance"].map((source) => `cast(coalesce(e.${source}, 0) as double) / ${discountOf(0)} as e_${source}, cast(coalesce(c.${source}, 0) as double) as c_${source}`).join(", ")}
  from (select distinct person from mains) p left join expected e on e.person = p.person left join came c on c.person = p.person left join lately b on b.person = p.person
  order by p.person`;

/**
 * The generator's own chance of a next car within a year of those who have not ordered one (pipelines/demo/life/purchase.ts): after a delivery a person orders
 * again with chance 0.3 evenly 300 to 1,500 days later, a company with 0.5 within 60 (or, of three in ten, 900) days; 94 % are delivered, 18 days later on average:
 * so what is ordered in the first 347 days of the year comes within it, and what was ordered before it is not asked about. Besides, next year's car festival calls some people (pipelines/demo/life/answers.ts).
 */
const called = comingChance("car", 365);
const owners = (truth: string): string => `
  with bought as (
    select person_no, max(revenue_on) as last_on, count(*) as cars, max(case when category = 'used_vehicle' then 1 else 0 end) as is_used
    from published.facts.orders where category in ('new_vehicle', 'used_vehicle') and revenue_on is not null group by 1
  ),
  waiting as (
    select distinct person_no from published.facts.orders
    where category in ('new_vehicle', 'used_vehicle') and revenue_on is null and not has_lapsed and not is_counted_elsewhere and person_no is not null
  ),
  owners as (
    select o.person_no, p.kind = 'organisation' as is_company, coalesce(b.cars, 0) as cars, coalesce(b.is_used, 0) as is_used,
      date_diff('day', b.last_on, published.as_of_on()) as age, v.car_12_ratio, m.person
    from (select distinct person_no from published.facts.ownerships where to_on is null or to_on >= published.as_of_on()) o
    inner join published.scores.value v on v.person_no = o.person_no inner join published.identity.people p on p.person_no = o.person_no
    inner join mains m on m.person_no = o.person_no left join bought b on b.person_no = o.person_no
    where o.person_no not in (select person_no from waiting)
  ),
  chances as (
    select *,
      case when is_used = 1 or cars = 0 or cars >= (case when is_company then 4 else 3 end) then 0
        when is_company then 0.94 * 0.5 * (0.7 * (least(1, greatest(0, age + 347) / 60.0) - least(1, greatest(0, age) / 60.0)) + 0.3 * (least(1, greatest(0, age + 347) / 900.0) - least(1, greatest(0, age) / 900.0)))
          / (1 - 0.5 * (0.7 * least(1, greatest(0, age) / 60.0) + 0.3 * least(1, greatest(0, age) / 900.0)))
        else 0.94 * 0.3 * (least(1, greatest(0, age + 347 - 300) / 1200.0) - least(1, greatest(0, age - 300) / 1200.0)) / (1 - 0.3 * least(1, greatest(0, age - 300) / 1200.0))
      end as true_chance
    from owners
  )
  select cast(c.car_12_ratio as double) as ours,
    cast(1 - (1 - true_chance) * (1 - case when is_company or cars > 2 then 0 else 0.94 * ${called} end) as double) as theirs,
    cast(exists (select 1 from read_parquet(${literal(join(truth, "future.parquet"))}) f where f.person = c.person and f.kind like '%_vehicle') as integer) as bought
  from chances c order by person_no`;

const resamples = 200;

/** Bootstrap standard error of the sum of a group's values over their sum. */
const errorOf = (values: Float64Array, seed: number): number => {
  const random = uniform(seed);
  const sums = Float64Array.from({length: resamples}, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += values[Math.floor(random() * values.length)]!;
    return sum;
  });
  const mean = sums.reduce((sum, value) => sum + value, 0) / resamples;
  return mean > 0 ? Math.sqrt(sums.reduce((sum, value) => sum + (value - mean) ** 2, 0) / resamples) / mean : 0;
};

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** The published generation with the margins of its events, which it does not keep. */
const openNow = async (root: string): Promise<DuckdbEngine> => {
  const number = current(root)!;
  const {as_of, as_of_on} = readManifest(root, number);
  const parser = await openParser();
  const models = await findModels(join(home, "sql"), parser);
  parser.close();
  const reads = ["facts.earnings", "features.contract_margins"];
  return openPast({
    file: databaseFile(generationFolder(root, number)),
    models,
    reads,
    as_of,
    as_of_on,
    on: as_of_on,
    until: as_of_on,
    temp: join(root, "generations", ".worth")
  });
};

/** Our published value against the generator's future. */
export const judge = async (root: string, log: Log): Promise<void> => {
  const truth = join(root, "truth");
  const engine = await openNow(root);
  try {
    await engine.run(mains(truth));
    await engine.run(lately);
    await engine.run(judged(truth));
    const rows = await engine.rows("select * from judged order by person");
    const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
    const sources = ["service", "parts", "vehicle", "finance"];
    const [expected, came] = ["e", "c"].map((side) =>
      Float64Array.from(rows, (row) => sources.reduce((sum, source) => sum + Number(row[`${side}_${source}`]), 0))
    ) as [Float64Array, Float64Array];
    for (const source of sources) {
      const [e, c] = [sumOf(column(`e_${source}`)), sumOf(column(`c_${source}`))];
      log(`worth truth: ${source.padEnd(8)} expected ${e.toFixed(0).padStart(12)} came ${c.toFixed(0).padStart(12)} ${percent(e / c - 1)}`);
    }
    log(
      `worth truth: total    expected ${sumOf(expected).toFixed(0).padStart(12)} came ${sumOf(came).toFixed(0).padStart(12)} ${percent(sumOf(expected) / sumOf(came) - 1)} (bar 5 %)`
    );
    const baseline = column("baseline");
    for (const [name, foretold] of [
      ["ours", expected],
      ["last year again", baseline]
    ] as const) {
      const {mae, bias_ratio, correlation} = accuracy(foretold, came);
      log(
        `worth truth: ${name.padEnd(15)} total ${percent(bias_ratio ?? 0)}, mean error ${mae.toFixed(0)} yuan a person, correlation ${correlation?.toFixed(3)}`
      );
    }
    deciles({expected, came, baseline}, log);
    await nobodys(engine, truth, log);
    await cars(engine, truth, log);
  } finally {
    await engine.close();
  }
};

const deciles = ({expected, came, baseline}: Record<"expected" | "came" | "baseline", Float64Array>, log: Log): void => {
  const order = Uint32Array.from(expected.keys()).sort((a, b) => expected[a]! - expected[b]! || a - b);
  let held = 0;
  for (let tenth = 0; tenth < 10; tenth++) {
    const places = order.slice(Math.floor((tenth * order.length) / 10), Math.floor(((tenth + 1) * order.length) / 10));
    const [e, c] = [Float64Array.from(places, (row) => expected[row]!), Float64Array.from(places, (row) => came[row]!)];
    const [sumE, sumC, error] = [sumOf(e), sumOf(c), errorOf(c, tenth + 1)];
    const bar = Math.max(0.1, 2 * error);
    const off = sumC > 0 ? sumE / sumC - 1 : 0;
    if (Math.abs(off) <= bar) held++;
    log(
      `worth truth: tenth ${String(tenth + 1).padStart(2)} of ${places.length} people: expected ${sumE.toFixed(0).padStart(11)} came ${sumC.toFixed(0).padStart(11)} ${percent(off)} (bar ${percent(bar)}), last year ${sumOf(Float64Array.from(places, (row) => baseline[row]!)).toFixed(0)}`
    );
  }
  log(`worth truth: ${held} of 10 tenths within their bars`);
};

/** What was left out of the comparison. */
const nobodys = async (engine: DuckdbEngine, truth: string, log: Log): Promise<void> => {
  const [sums] = await engine.rows(
    `select cast(sum(margin_yuan) as double) as whole, cast(coalesce(sum(margin_yuan) filter (not f.is_named), 0) as double) as masked
     from read_parquet(${literal(join(truth, "future.parquet"))}) f where f.person in (select person from mains)`
  );
  const [whole, masked] = [Number(sums!.whole), Number(sums!.masked)];
  log(
    `worth truth: of all that came to these people, ${masked.toFixed(0)} (${percent(masked / whole)}) comes under masked numbers and is left out above`
  );
};

const cars = async (engine: DuckdbEngine, truth: string, log: Log): Promise<void> => {
  const rows = await engine.rows(owners(truth));
  const column = (name: string): Float64Array => Float64Array.from(rows, (row) => Number(row[name]));
  const [ours, theirs, bought] = [column("ours"), column("theirs"), column("bought")];
  log(
    `worth truth: next cars of ${rows.length} owners: expected ${sumOf(ours).toFixed(0)}, by the generator's hazard ${sumOf(theirs).toFixed(0)}, came ${sumOf(bought).toFixed(0)}; AUC ${auc(ours, bought)?.toFixed(4)}, of the generator's hazard ${auc(theirs, bought)?.toFixed(4)} (bar 0.02 below)`
  );
};
