import {isUtf8} from "node:buffer";
import {columnNames} from "../columns.ts";
import type {Counts} from "../count.ts";
import type {Database} from "../database.ts";
import {MOST_COLUMNS} from "../header.ts";
import type {RecordPath} from "../path.ts";
import {pump} from "../pump.ts";
import {Refusal} from "../refusal.ts";
import type {RecordError} from "../sidecar.ts";
import type {Place} from "./csv.ts";
import {documents} from "./document.ts";
import {flattener} from "./flat.ts";
import {records} from "./lines.ts";
import {members} from "./members.ts";
import {openRows} from "./rows.ts";

export interface Json {
  /** File of UTF-8 bytes. */
  content: string;
  /** Byte behind the byte order mark. */
  body: number;
  /** Null: NDJSON, each line is a record. */
  path: RecordPath | null;
}

/** Lands the records of a JSON document or of NDJSON; its columns are the top-level names, in order of first appearance. */
export async function writeJson(database: Database, {content, body, path}: Json, {parquet, passage, record}: Place & {passage: string}) {
  const rows = openRows(passage, record);
  const places = new Map<string, number>();
  const counts: Counts = {records: 0, malformed: 0, fields: 0, field_bytes: 0};

  const flatten = flattener(places);

  function take(raw: Buffer): void {
    const isText = isUtf8(raw);
    const flat = isText ? flatten(raw) : undefined;
    if (flat) {
      counts.records++;
      counts.fields += flat.fields;
      counts.field_bytes += raw.length;
      rows.addFlat(flat);
    } else takeSlowly(raw.toString("utf8"), raw.includes(0) ? "nul" : isText ? undefined : "encoding");
  }

  function takeSlowly(text: string, problem: RecordError | undefined): void {
    counts.records++;
    const fields = problem ?? members(text);
    if (typeof fields === "string") {
      counts.malformed++;
      rows.fail(fields, text);
      return;
    }
    counts.fields += fields.length;
    counts.field_bytes += Buffer.byteLength(text);
    const values: (string | null)[] = [];
    for (const [name, value] of fields) values[placeOf(name)] = value;
    rows.add(values);
  }

  function placeOf(name: string): number {
    const known = places.get(name);
    if (known !== undefined) return known;
    if (places.size === MOST_COLUMNS)
      throw new Refusal("format", `records have more than ${MOST_COLUMNS} different field names; is \`records:\` right?`);
    places.set(name, places.size);
    return places.size - 1;
  }

  try {
    await pump(content, body, path ? documents(path, take, record) : records(take));
    const header = [...places.keys()];
    const columns = columnNames(header);
    await rows.finish(database, columns, parquet);
    return {header, columns, counts, errors: rows.errors};
  } finally {
    rows.close();
  }
}
