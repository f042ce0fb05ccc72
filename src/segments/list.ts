import {csvLine, csvText} from "../csv.ts";
import {openDuckdb} from "../engine/duckdb.ts";
import {literal} from "../sql.ts";
import {type Format, type Hash, hashed, type Preset} from "./preset.ts";
import type {Exported} from "./resolve.ts";

/** A list as a port takes it: names of columns and rows in order of store and id. */
export interface List {
  columns: string[];
  rows: (string | null)[][];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const order = (a: Exported, b: Exported): number => compare(a.store_code ?? "", b.store_code ?? "") || compare(a.person_id, b.person_id);

/** @param how in place of the preset's own hash */
export const listOf = (people: readonly Exported[], {identifier, columns}: Pick<Preset, "identifier" | "columns">, how: Hash): List => ({
  columns: [...(identifier ? [how === "plain" ? identifier : `${identifier}_${how}`] : []), ...columns],
  rows: [...people]
    .sort(order)
    .map((one) => [
      ...(identifier ? [one.identifier === null ? null : hashed(one.identifier, how)] : []),
      ...columns.map((name) => one[name])
    ])
});

const parquet = async ({columns, rows}: List, file: string): Promise<void> => {
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  try {
    const typed = columns.map((name) => ({name, type: "varchar"}));
    await engine.append("list.people", typed, [{rows: rows.length, columns: columns.map((_name, i) => rows.map((row) => row[i]))}]);
    await engine.run(`copy list.people to ${literal(file)} (format parquet)`);
  } finally {
    await engine.close();
  }
};

/** A list as text, or straight into a Parquet file. @returns the text, or nothing when the file is written */
export const writeList = async (list: List, format: Format, file: string): Promise<string | undefined> => {
  if (format === "csv") return csvText([csvLine(list.columns), ...list.rows.map(csvLine)]);
  if (format === "ndjson")
    return list.rows
      .map((row) => `${JSON.stringify(Object.fromEntries(list.columns.map((name, i) => [name, row[i] ?? null])))}\n`)
      .join("");
  await parquet(list, file);
  return undefined;
};
