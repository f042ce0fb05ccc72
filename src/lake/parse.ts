import {readdirSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {join} from "node:path";
import {isDeepStrictEqual} from "node:util";
import type {Databases} from "./database.ts";
import {type Family, family, mark} from "./detect.ts";
import {startEarly} from "./early.ts";
import {encodingOf} from "./encoding.ts";
import {headOf} from "./head.ts";
import type {Job, Outcome, Parsed} from "./job.ts";
import {parseParquet} from "./parquet.ts";
import type {Reading} from "./readers/csv.ts";
import {receive} from "./receive.ts";
import {Refusal} from "./refusal.ts";
import {Sidecar} from "./sidecar.ts";
import {type Content, parseCsv, type Table} from "./table.ts";
import {transcode} from "./transcode.ts";
import {parseJson} from "./tree.ts";
import {parseWorkbook} from "./workbook.ts";

interface Plain {
  content: string;
  head: Buffer;
  mark: ReturnType<typeof mark>;
  isUtf8: boolean;
}

/** Reads one file into `folder/data.parquet`. Outside causes come back as an outcome, never as an exception. */
export async function parse(job: Job, databases: Databases): Promise<Outcome> {
  try {
    return await read(job, databases);
  } catch (error) {
    return outcomeOf(error);
  }
}

async function read(job: Job, databases: Databases): Promise<Outcome> {
  for (const left of readdirSync(job.folder)) rmSync(join(job.folder, left), {recursive: true});
  const early = await startEarly(job, databases);
  try {
    return await readBeside(early, job, databases);
  } finally {
    await early?.stop();
  }
}

async function readBeside(early: Reading | undefined, job: Job, databases: Databases): Promise<Outcome> {
  const {file, source, options, limits, folder, loads} = job;
  const content = join(folder, "content");
  const {load, sha256, compression, bytes, isUtf8} = await receive(file, source, content, limits);
  if (isKnown(join(loads, `load=${load}`), options)) return {kind: "known", load};
  if (compression === "none" && !early) symlinkSync(file, content);
  const raw = await headOf(content, limits.record + 4);
  if (raw.length === 0) throw new Refusal("empty", "file is empty; ask for it again");
  const found = family(raw);
  if ((found === "json") !== (options.format === "json"))
    throw new Refusal("format", `content is ${found}, the feed expects ${options.format}: mend \`format:\`, or the file`, {found});
  const table = await tableOf(found, {content, head: raw, mark: mark(raw), isUtf8}, job, databases, early);
  const parsed: Parsed = {load, sha256, compression, bytes, ...table};
  return {kind: "parsed", parsed};
}

async function tableOf(found: Family, plain: Plain, job: Job, databases: Databases, early: Reading | undefined): Promise<Table> {
  if (found === "xlsx") return parseWorkbook(job, plain.content, databases);
  if (found === "parquet") return parseParquet(job, plain.content, databases);
  const text = await utf8Of(plain, job);
  return found === "csv" ? parseCsv(job, text, databases, early) : parseJson(job, text, databases);
}

/** The same content as a file of UTF-8 bytes. */
async function utf8Of({content, head, mark, isUtf8}: Plain, {options, folder, limits}: Job): Promise<Content> {
  const encoding = await encodingOf(content, {mark: mark.encoding, declared: options.encoding, isUtf8});
  if (encoding === "utf-8") return {content, head, mark: mark.length, encoding, isUtf8};
  const target = join(folder, "transcoded");
  const transcoded = await transcode(content, mark.length, target);
  return {content: target, head: await headOf(target, limits.record + 4), mark: 0, encoding, ...transcoded};
}

function isKnown(load: string, options: Job["options"]): boolean {
  try {
    return isDeepStrictEqual(Sidecar.parse(JSON.parse(readFileSync(join(load, "load.json"), "utf8"))).options, options);
  } catch {
    return false;
  }
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Refusal) {
    const {reason, message, details} = error;
    return {kind: "refused", reason, message, details};
  }
  const {message, code, stack = message} = error as NodeJS.ErrnoException;
  const refused = (reason: "no_space" | "reader_memory" | "unreadable", text: string): Outcome => ({
    kind: "refused",
    reason,
    message: text,
    details: {}
  });
  if (code === "ENOSPC" || /No space left/.test(message)) return refused("no_space", "disk is full; free space and run again");
  if (/^Out of Memory Error/.test(message))
    return refused("reader_memory", "reading needs more memory than its limit; raise it, or send smaller files");
  if (code === "EACCES" || code === "EPERM" || code === "ENOENT" || code === "EIO")
    return refused("unreadable", `file cannot be read: ${code}; check its rights and the disk`);
  return {kind: "failed", stack};
}
