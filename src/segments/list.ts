import {createReadStream} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {openDuckdb} from "../engine/duckdb.ts";
import {literal} from "../sql.ts";
import type {Columns} from "./encode.ts";
import {type Hash, hashed, type Preset} from "./preset.ts";
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

const size = 2048;

/** A list some rows at a time, column by column. */
export function* batchesOf({columns, rows}: List): Generator<Columns> {
  for (let from = 0; from < rows.length; from += size) {
    const some = rows.slice(from, from + size);
    yield columns.map((_name, i) => some.map((row) => row[i] ?? null));
  }
}

const writeParquet = async (list: List, file: string): Promise<void> => {
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  try {
    const typed = list.columns.map((name) => ({name, type: "varchar"}));
    const batches = batchesOf(list).map((columns) => ({rows: columns[0]?.length ?? 0, columns}));
    await engine.append("list.people", typed, batches);
    await engine.run(`copy list.people to ${literal(file)} (format parquet)`);
  } finally {
    await engine.close();
  }
};

/** A list as Parquet, whose end says where its parts lie: it is written whole, to a folder that only this account opens, before any of it is sent. */
export async function* parquetOf(list: List): AsyncGenerator<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "huaxiang-list-"));
  try {
    const file = join(folder, "list.parquet");
    await writeParquet(list, file);
    yield* createReadStream(file);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
