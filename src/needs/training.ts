import type {Engine} from "../engine/engine.ts";
import {identifier, literal} from "../sql.ts";
import {binOf, codesOf, factorsOf} from "./bins.ts";
import {FOLDS} from "./folds.ts";
import type {Training} from "./logistic.ts";
import type {Need} from "./need.ts";

/** Rows that a need is about: a car with what its owner did, or a person. */
export const rowsOf = ({of}: Pick<Need, "of">): string => (of === "car" ? "scores.need_cars" : "scores.need_people");

/** Which rows are read. */
export interface Reading {
  /** Labels are known to this SQL instant; the data date without it. */
  until?: string;
  /** A condition on the rows, beside the need's own. */
  where?: string;
  /** Tell those who are due within the horizon from the others. */
  due?: boolean;
}

/** Whom the need concerns among the rows of past moments, with their bins, whether they were due, whether it closed and the row's weight: one row per person, car and moment. */
export const labelled = (need: Need, {until = "as_of()", where = "true", due = false}: Reading = {}): string => {
  const {eligible, closes, horizon_days: days, features, of} = need;
  const columns = Object.entries(features).map(([feature, cut]) => `${binOf(feature, cut)} as ${identifier(`bin_${feature}`)}`);
  const ends = `r.as_of_at + interval '${days}' day`;
  const same = closes.same === "car" && of === "car" ? " and (c.vin = r.vin or c.vin = '')" : "";
  const isDue = due ? `case when cast(${need.due.on} as date) < as_of_on + interval '${days}' day then 1 else 0 end` : "0";
  return `
    with eligible as (
      select person_no, vin, as_of_at, moment_no, ${isDue} as is_due, mod(person_no, ${FOLDS}) as fold, ${columns.join(", ")}
      from ${rowsOf(need)} as r
      where moment_no > 0 and ${ends} <= ${until} and (${eligible}) and (${where})
    ),
    closed as (
      select r.person_no, r.vin, r.as_of_at
      from eligible as r
      inner join facts.closings as c on c.person_no = r.person_no and c.happened_at >= r.as_of_at and c.happened_at < ${ends}${same}
      where c.kind in (${closes.kinds.map(literal).join(", ")})
      group by r.person_no, r.vin, r.as_of_at
    )
    select e.*, case when c.person_no is null then 0 else 1 end as closed, s.sample_weight
    from eligible as e
    inner join features.spine as s on s.person_no = e.person_no and s.as_of_at = e.as_of_at
    left join closed as c on c.person_no = e.person_no and c.vin = e.vin and c.as_of_at = e.as_of_at`;
};

/** Alike rows of a moment as one, those with the same bins beside each other; in order, so that sums over them have one order too. */
export const groupedSelect = (need: Need, reading?: Reading): string => {
  const bins = Object.keys(need.features).map((feature) => identifier(`bin_${feature}`));
  const list = ["moment_no", "is_due", "fold", ...bins].join(", ");
  return `
    select
      ${list},
      cast(cast(sum(sample_weight) as decimal(18, 6)) as double) as n,
      cast(cast(sum(sample_weight * closed) as decimal(18, 6)) as double) as y,
      cast(sum(closed) as bigint) as closings
    from (${labelled(need, reading)}) as rows
    group by ${list}
    order by ${[...bins, "moment_no", "fold", "is_due"].join(", ")}`;
};

const joined = <T extends Int32Array | Float64Array>(make: (length: number) => T, parts: ArrayLike<number>[]): T => {
  const out = make(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};
const sumOf = (column: Float64Array): number => column.reduce((sum, value) => sum + value, 0);
const integers = (length: number): Int32Array => new Int32Array(length);
const doubles = (length: number): Float64Array => new Float64Array(length);

/** Whether there are rows of past moments at all: without any, nothing can be learnt. */
export const hasPast = async (engine: Pick<Engine, "scalar">, of: Need["of"]): Promise<boolean> =>
  (await engine.scalar(`select count(*) from ${rowsOf({of})} where moment_no > 0`)) !== 0n;

/** What a need has to learn from where nothing has happened yet. */
export const nothing = (need: Need): Training => ({
  rows: 0,
  codes: factorsOf(need).map(() => integers(0)),
  moment: integers(0),
  fold: integers(0),
  n: doubles(0),
  y: doubles(0)
});

/**
 * Rows to learn from or to judge by. Weights are made so that the closings are as many as were drawn: what is sure is then about as sure as so many rows
 * can make it, whatever the sample.
 */
export const readTraining = async (
  engine: Pick<Engine, "batches">,
  need: Need,
  reading?: Reading
): Promise<Training & {due: Int32Array}> => {
  const cuts = Object.values(need.features);
  const parts: ArrayLike<number>[][] = Array.from({length: cuts.length + 6}, () => []);
  for await (const {columns} of engine.batches(groupedSelect(need, reading)))
    columns.forEach((column, i) => {
      parts[i]!.push(column as ArrayLike<number>);
    });
  const codes = codesOf(
    need,
    cuts.map((_, f) => joined(integers, parts[f + 3]!))
  );
  const [moment, due, fold] = [joined(integers, parts[0]!), joined(integers, parts[1]!), joined(integers, parts[2]!)];
  const [n, y, drawn] = [joined(doubles, parts.at(-3)!), joined(doubles, parts.at(-2)!), joined(doubles, parts.at(-1)!)];
  const scale = sumOf(drawn) / (sumOf(y) || 1) || 1;
  return {rows: moment.length, codes, moment, due, fold, n: n.map((one) => one * scale), y: y.map((one) => one * scale)};
};
