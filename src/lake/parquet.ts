import {identifier, literal} from "../sql.ts";
import {columnNames} from "./columns.ts";
import {countParquet} from "./countparquet.ts";
import type {Database, Databases} from "./database.ts";
import {MOST_COLUMNS} from "./header.ts";
import type {Job} from "./job.ts";
import {heldIn, passing, writeParquet} from "./readers/parquet.ts";
import {reconcile} from "./reconcile.ts";
import {Refusal} from "./refusal.ts";
import type {Table} from "./table.ts";
import {tailOf} from "./tail.ts";

/** Lands a Parquet file: DuckDB reads it, and another reader has counted it. */
export async function parseParquet({folder, limits}: Job, content: string, databases: Databases): Promise<Table> {
  const tail = await tailOf(content, 4);
  if (tail.toString("latin1") === "PARE") throw new Refusal("format", "Parquet is encrypted; send it without encryption");
  if (tail.toString("latin1") !== "PAR1") throw new Refusal("cut_archive", "Parquet ends before its end; ask for the file again");
  const {counts, texts} = await countParquet(content, limits);
  const database = await databases(`${folder}/spill`, limits.memory);
  const from = `read_parquet(${literal(content)}, binary_as_string = true, hive_partitioning = false)`;
  const parquet = `${folder}/data.parquet`;
  const {header, types} = await columnsOf(database, from);
  if (header.length > MOST_COLUMNS) throw new Refusal("format", `Parquet has ${header.length} columns; the most is ${MOST_COLUMNS}`);
  const columns = columnNames(header);
  const values = header.map((name, place) => `${textOf(identifier(name), types[place]!)} as ${passing(place)}`);
  await writeParquet(database, {from: `(select ${values.join(", ")} from ${from})`, columns}, parquet).catch(damaged);
  const {records, filled} = await heldIn(database, parquet, columns);
  const {text} = await heldIn(
    database,
    parquet,
    columns.filter((_, place) => texts[place])
  );
  reconcile(counts, {records, malformed: 0, fields: filled, field_bytes: text});
  if (await holdsNul(database, parquet, columns)) throw new Refusal("encoding", "texts hold NUL bytes; write them without");
  return {format: "parquet", encoding: "utf-8", delimiter: null, header, columns, counts, errors: {}, reader: "duckdb"};
}

async function columnsOf(database: Database, from: string): Promise<{header: string[]; types: string[]}> {
  const rows = await database.texts(`describe select * from ${from}`).catch(damaged);
  return {header: rows.map(([name]) => name ?? ""), types: rows.map(([, type]) => type ?? "")};
}

/** A value as text: moments as ISO 8601, decimals with all their digits, nested values as JSON. */
const textOf = (column: string, type: string): string =>
  /[\])]$/.test(type) && !/^DECIMAL/.test(type) ? `cast(to_json(${column}) as varchar)` : `cast(${column} as varchar)`;

async function holdsNul(database: Database, parquet: string, columns: string[]): Promise<boolean> {
  const any = columns.map((name) => `contains(${identifier(name)}, chr(0))`).join(" or ") || "false";
  const [found] = await database.row(`select count(*) from read_parquet(${literal(parquet)}, hive_partitioning = false) where ${any}`);
  return found !== 0;
}

/** What DuckDB says against a file may quote it; memory and disk are told elsewhere. */
function damaged(error: Error): never {
  if (/^Out of Memory|No space left/.test(error.message)) throw error;
  throw new Refusal("corrupt_archive", "Parquet cannot be read; ask for the file again");
}
