import {documentCounter, lineCounter} from "./countjson.ts";
import type {Databases} from "./database.ts";
import type {Job} from "./job.ts";
import {type RecordPath, recordPath} from "./path.ts";
import {pump} from "./pump.ts";
import {writeJson} from "./readers/json.ts";
import {reconcile} from "./reconcile.ts";
import {Refusal} from "./refusal.ts";
import type {Content, Table} from "./table.ts";

/** Lands JSON or NDJSON by its own reader, and compares with the counter. */
export async function parseJson(job: Job, text: Content, databases: Databases): Promise<Table> {
  const path = recordPath(job.options.records);
  const [shape, ...others] = shapesOf(text.head.subarray(text.mark), path);
  try {
    return await landAs(shape!, path, job, text, databases);
  } catch (error) {
    if (others[0] && error instanceof Refusal && error.reason !== "long_record") return landAs(others[0], path, job, text, databases);
    throw error;
  }
}

type Shape = "json" | "ndjson";

async function landAs(
  format: Shape,
  path: RecordPath,
  {folder, limits}: Job,
  {content, mark, encoding}: Content,
  databases: Databases
): Promise<Table> {
  const {counts, take} = format === "ndjson" ? lineCounter(limits.record) : documentCounter(path, limits.record);
  await pump(content, mark, take);
  const database = await databases(`${folder}/spill`, limits.memory);
  const place = {parquet: `${folder}/data.parquet`, passage: `${folder}/passage`, record: limits.record};
  const read = await writeJson(database, {content, body: mark, path: format === "ndjson" ? null : path}, place);
  reconcile(counts, read.counts);
  return {format, encoding, delimiter: null, ...read, reader: "exact"};
}

/** What the content may be, the likelier first. A whole value on the first line with another behind it is NDJSON, and so is one object
    without the way to the records; a first line that is not whole begins a document, or is a damaged line before good ones. */
function shapesOf(head: Buffer, {keys}: RecordPath): Shape[] {
  const [first = "", second] = head
    .toString("utf8")
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  if (!first.trim().startsWith("{")) return ["json"];
  const only = parsed(first);
  if (only === undefined) return second !== undefined && parsed(second) !== undefined ? ["json", "ndjson"] : ["json"];
  const leads = keys[0] !== undefined && typeof only === "object" && only !== null && keys[0] in only;
  return [second === undefined && leads ? "json" : "ndjson"];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
