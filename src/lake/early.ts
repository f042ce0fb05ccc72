import {isUtf8} from "node:buffer";
import {readdirSync, readFileSync, statSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import type {Databases} from "./database.ts";
import {family, mark} from "./detect.ts";
import {headOf} from "./head.ts";
import {readHeader} from "./header.ts";
import type {Job} from "./job.ts";
import {type Reading, startFast} from "./readers/csv.ts";
import {csvOf} from "./table.ts";

/** From this size on it pays to read before the hash is known. */
const LARGE = 32 << 20;

/** Starts the fast reader on a large file that looks like UTF-8 text, beside hashing and counting. What it reads is used only if the look was right. */
export async function startEarly(job: Job, databases: Databases): Promise<Reading | undefined> {
  const {file, folder, options, limits, exactOnly} = job;
  const {size} = statSync(file);
  if (size < LARGE || exactOnly || options.format === "json" || options.encoding === "gb18030" || mayBeKnown(job, size)) return;
  const head = await headOf(file, limits.record + 4);
  if (!looksPlain(head)) return;
  const header = readHeader(head, mark(head).length, options, limits.record);
  const content = join(folder, "content");
  symlinkSync(file, content);
  const database = await databases(join(folder, "spill"), limits.memory);
  return startFast(database, csvOf(content, header, options), {parquet: join(folder, "data.parquet"), record: limits.record});
}

/** Text in UTF-8 as far as the head goes; its last characters may be cut. */
function looksPlain(head: Buffer): boolean {
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  return !isGzip && family(head) === "csv" && mark(head).encoding !== "gb18030" && isUtf8(head.subarray(0, 1 + head.lastIndexOf(10)));
}

/** A load of the feed has as many bytes: most likely it is this file. */
function mayBeKnown({loads}: Job, size: number): boolean {
  return readdirSync(loads).some((load) => {
    try {
      return JSON.parse(readFileSync(join(loads, load, "load.json"), "utf8")).bytes === size;
    } catch {
      return false;
    }
  });
}
