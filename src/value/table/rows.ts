import {AppError} from "../../errors.ts";
import {identifier} from "../../sql.ts";
import type {Field, Kind, Rows} from "../model.ts";
import {columnFor, requiredColumn} from "./columns.ts";
import {checkRows, type Numbers} from "./rules.ts";
import type {Source} from "./source.ts";

/** A user's table as columns of numbers, checked by the rules of its kind. */
export interface Read {
  readonly rows: Rows;
  readonly columns: Numbers;
  /** What names the rows: their column of ids, when there is one. */
  readonly ids: readonly string[] | undefined;
}

/** All batches of a select of doubles, column by column. */
export const numbersOf = async (
  source: Source,
  select: string,
  names: readonly string[],
  count: number
): Promise<Record<string, Float64Array>> => {
  const columns = Object.fromEntries(names.map((name) => [name, new Float64Array(count)]));
  let at = 0;
  for await (const batch of source.engine.batches(select)) {
    names.forEach((name, place) => {
      columns[name]!.set(batch.columns[place] as Float64Array, at);
    });
    at += batch.rows;
  }
  return columns;
};

/** @throws AppError("invalid_input") at the first field that is no number */
const checkNumbers = async (source: Source, names: Readonly<Record<string, string>>, columns: Numbers): Promise<void> => {
  let first: {row: number; name: string} | undefined;
  for (const [name, column] of Object.entries(columns)) {
    const row = column.findIndex((value) => !Number.isFinite(value));
    if (row !== -1 && (first === undefined || row < first.row)) first = {row, name};
  }
  if (first === undefined) return;
  const column = names[first.name]!;
  const [found] = await source.engine.rows(
    `select coalesce(trim(${identifier(column)}), '') = '' as is_empty from ${source.records} where _record = ${first.row + 1}`
  );
  const rule = found?.is_empty === true ? "empty" : "not a number";
  throw new AppError("invalid_input", `row ${first.row + 1}: ${first.name}: ${rule}`, {
    fix: `the column ${column} holds plain numbers like 12 or 30.43`,
    details: {row: first.row + 1, column, rule}
  });
};

/**
 * Reads a model's columns, and others that are wanted when they are there.
 * @throws AppError("invalid_input") for a missing column, and naming row and rule at the first field or row that is not as it must be
 */
export const readRows = async (
  source: Source,
  kind: Kind,
  fields: readonly Field[],
  named: Readonly<Record<string, string>>,
  others: readonly string[] = []
): Promise<Read> => {
  const there = source.columns;
  const found: Record<string, string> = {};
  for (const {name, is_optional} of [...fields, ...others.map((name) => ({name, is_optional: true}))]) {
    const column = is_optional ? columnFor(name, there, named) : requiredColumn(name, there, named);
    if (column !== undefined) found[name] = column;
  }
  const names = Object.keys(found);
  const casts = names.map((name) => `try_cast(trim(${identifier(found[name]!)}) as double)`);
  const columns = await numbersOf(source, `select ${casts.join(", ")} from ${source.records} order by _record`, names, source.count);
  await checkNumbers(source, found, columns);
  checkRows(kind, columns);
  return {rows: {rows: source.count, ...columns}, columns, ids: await idsOf(source, columnFor("id", there, named))};
};

const idsOf = async (source: Source, column: string | undefined): Promise<string[] | undefined> => {
  if (column === undefined) return undefined;
  const ids: string[] = [];
  for await (const batch of source.engine.batches(`select coalesce(${identifier(column)}, '') from ${source.records} order by _record`))
    for (let row = 0; row < batch.rows; row++) ids.push(batch.columns[0]![row] as string);
  return ids;
};

/** A fit learns how rows differ. @throws AppError("invalid_input") for a table of one row */
export const moreThanOne = (count: number): void => {
  if (count > 1) return;
  throw new AppError("invalid_input", "row 1: the only row: a model of how people differ needs at least two", {
    fix: "give the whole table; to score one person, name a fit: --fit fit.json",
    details: {row: 1, rule: "at least two rows"}
  });
};
