import {AppError} from "../../errors.ts";
import type {Purchases} from "../model.ts";
import {requiredColumn} from "./columns.ts";
import {numbersOf} from "./rows.ts";
import type {Source} from "./source.ts";
import {momentsSql, summarySql, transactionsSql} from "./summary.ts";
import {type Unit, units} from "./units.ts";

export interface TransactionColumns {
  id: string;
  at: string;
  amount?: string | undefined;
}

export type Merge = "day" | "none";

/** A file of transactions, read once and checked. */
export interface Transactions {
  readonly source: Source;
  readonly hasSpend: boolean;
  /** First and last day of a transaction: YYYY-MM-DD. */
  readonly first: string;
  readonly last: string;
}

const table = "value.transactions";

/** @throws AppError("invalid_input") that names the row and the rule at the first record without an id, a time or an amount that can be read */
export const openTransactions = async (source: Source, columns: TransactionColumns): Promise<Transactions> => {
  const {engine} = source;
  for (const name of [columns.id, columns.at, columns.amount]) if (name !== undefined) requiredColumn(name, source.columns, {});
  await engine.createOrReplace(table, transactionsSql(source.records, columns));
  const amount = columns.amount === undefined ? "" : " when amount is null or not isfinite(amount) then 'amount'";
  const [fault] = await engine.rows(
    `select _record, what from (select _record, case when id is null then 'id' when moment is null then 'at'${amount} end as what from ${table})
     where what is not null order by _record limit 1`
  );
  if (fault !== undefined) {
    const what = String(fault.what) as keyof typeof rules;
    throw new AppError("invalid_input", `row ${fault._record}: ${columns[what]}: ${rules[what]}`, {
      fix: what === "at" ? "write times as 1997-09-30, 1997-09-30 18:05:00, 19970930 or 1997/09/30" : "mend the row, or leave it out",
      details: {row: Number(fault._record), column: columns[what], rule: rules[what]}
    });
  }
  const [span] = await engine.rows(`select min(day) as first, max(day) as last from ${table}`);
  return {source, hasSpend: columns.amount !== undefined, first: String(span?.first), last: String(span?.last)};
};

const rules = {id: "empty: a purchase is somebody's", at: "not a time", amount: "not a number"} as const;

export interface Summary {
  readonly ids: string[];
  readonly rows: Purchases & {mean_spend?: Float64Array; x_star?: Float64Array};
  /** People whose first purchase came after the split: they are not in the rows. */
  readonly later: number;
}

export interface SummaryChoice {
  split: string;
  until?: string | undefined;
  unit: Unit;
  merge: Merge;
  hasGaps: boolean;
}

/** Sufficient statistics of the people who came by the split, in order of their ids. @throws AppError("invalid_input") when nobody did */
export const summarise = async (
  {source, hasSpend, first}: Transactions,
  {split, until, unit, merge, hasGaps}: SummaryChoice
): Promise<Summary> => {
  const {engine} = source;
  const text = (merge === "day" ? summarySql : momentsSql)({from: table, split, until, unitDays: units[unit], hasSpend, hasGaps});
  const count = await engine.createOrReplace("value.summary", text);
  if (count === 0)
    throw new AppError("invalid_input", `nobody bought by ${split}`, {fix: `the first transaction is of ${first}: take a later --split`});
  const names = [
    "x",
    "t_x",
    "T",
    ...(hasSpend ? ["mean_spend"] : []),
    ...(hasGaps ? ["litt"] : []),
    ...(until === undefined ? [] : ["x_star"])
  ];
  const columns = await numbersOf(source, `select ${names.join(", ")} from value.summary order by id`, names, count);
  const ids: string[] = [];
  for await (const batch of engine.batches("select id from value.summary order by id"))
    for (let row = 0; row < batch.rows; row++) ids.push(batch.columns[0]![row] as string);
  const people = Number(await engine.scalar(`select count(distinct id) from ${table}`));
  return {ids, rows: {rows: count, ...columns} as Summary["rows"], later: people - count};
};

/** What a tracking plot counts: each person's first day and all repeat days (merged by day), in units from the first day of all. */
export const purchaseTimes = async (
  {source, first}: Transactions,
  split: string,
  until: string,
  unit: Unit
): Promise<{first: Float64Array; repeats: Float64Array}> => {
  const at = `cast(day - date '${first}' as double) / ${units[unit]}`;
  const kept = `(select id, day, min(day) over (partition by id) as came from (select distinct id, day from ${table} where day <= date '${until}'))`;
  const column = async (where: string): Promise<Float64Array> => {
    const from = `${kept} where came <= date '${split}' and ${where}`;
    const count = Number(await source.engine.scalar(`select count(*) from ${from}`));
    return (await numbersOf(source, `select ${at} as at from ${from} order by 1`, ["at"], count)).at!;
  };
  return {first: await column("day = came"), repeats: await column("day > came")};
};
