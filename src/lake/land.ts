import {existsSync} from "node:fs";
import {mkdir, mkdtemp, open, readdir, rename, rm, stat, statfs, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Parsed, Refused} from "./job.ts";
import type {Limits} from "./limits.ts";
import type {Parser} from "./parser.ts";
import {Refusal} from "./refusal.ts";
import type {LandingOptions, Pulled, Sidecar} from "./sidecar.ts";

export interface LandRequest {
  /** The workspace. */
  root: string;
  /** The file, absolute. */
  file: string;
  /** Its name below inbox/. */
  name: string;
  channel: string;
  feed: string;
  options: LandingOptions;
  /** Size and time of the file as the caller saw them; another value now or after reading means that it still grows. */
  stat: {size: number; mtimeMs: number};
  /** Delivery day, YYYY-MM-DD. */
  day: string;
  /** Instant of landing, ISO 8601. */
  now: string;
  limits: Limits;
  /** Of a file that a pull wrote. */
  pull?: Pulled;
  /** Read record by record without trying the fast reader. */
  exactOnly?: boolean;
}

export interface LandEffects {
  parser: Parser;
  signal?: AbortSignal;
}

export type Landed = {kind: "landed"; sidecar: Sidecar} | {kind: "known"; load: string} | Refused;

const TEMPORARY = ".tmp-";
const REPLACED = `${TEMPORARY}replaced~`;

/** Reads one file into the lake; it is there, whole, after one rename, or not at all. @throws the signal's reason when aborted */
export async function landFile(request: LandRequest, {parser, signal}: LandEffects): Promise<Landed> {
  const {root, file, channel, feed, options, limits} = request;
  const source = `${channel}.${feed}`;
  const lake = join(root, "lake");
  const loads = join(lake, source);
  try {
    await admit(request);
    await mkdir(loads, {recursive: true});
    const folder = await mkdtemp(join(lake, TEMPORARY));
    try {
      const outcome = await parser.parse({file, source, options, limits, folder, loads, exactOnly: request.exactOnly ?? false}, signal);
      await unchanged(request);
      if (outcome.kind === "failed") throw new Error(`landing failed: ${outcome.stack}`);
      if (outcome.kind !== "parsed") return outcome;
      const sidecar = sidecarOf(request, outcome.parsed);
      await commit(folder, join(loads, `load=${sidecar.load}`), sidecar);
      return {kind: "landed", sidecar};
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  } catch (error) {
    return refusalOf(error);
  }
}

function refusalOf(error: unknown): Refused {
  if ((error as NodeJS.ErrnoException).code === "ENOSPC")
    return refusalOf(new Refusal("no_space", "disk is full; free space and run again"));
  if (!(error instanceof Refusal)) throw error;
  const {reason, message, details} = error;
  return {kind: "refused", reason, message, details};
}

async function admit({root, file, limits, ...request}: LandRequest): Promise<void> {
  await unchanged({file, ...request});
  const {size} = request.stat;
  if (size > limits.file)
    throw new Refusal("too_large", `file has ${size} bytes, the most is ${limits.file}; send it in parts, or raise the limit`, {
      bytes: size
    });
  const {bavail, bsize} = await statfs(root);
  if (bavail * bsize < 3 * size)
    throw new Refusal("no_space", `disk has ${bavail * bsize} bytes left, the file needs ${3 * size}; free space and run again`, {
      bytes: 3 * size
    });
}

async function unchanged({file, stat: seen}: Pick<LandRequest, "file" | "stat">): Promise<void> {
  const now = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal("unreadable", `file cannot be read: ${error.code}; check that it is there and its rights`, {code: error.code});
  });
  if (!now.isFile()) throw new Refusal("unreadable", "not a regular file; take it out of the inbox");
  if (now.size !== seen.size || now.mtimeMs !== seen.mtimeMs)
    throw new Refusal("growing", "file is still being written; it waits for the next run", {before: seen.size, after: now.size});
}

const sidecarOf = ({channel, feed, name, options, day, now, pull}: LandRequest, parsed: Parsed): Sidecar => ({
  load: parsed.load,
  channel,
  feed,
  file: name,
  bytes: parsed.bytes,
  sha256: parsed.sha256,
  options,
  format: parsed.format,
  compression: parsed.compression,
  encoding: parsed.encoding,
  delimiter: parsed.delimiter,
  ...(parsed.sheets ? {sheets: parsed.sheets} : {}),
  header: parsed.header,
  columns: parsed.columns,
  counts: parsed.counts,
  errors: parsed.errors,
  reader: parsed.reader,
  day,
  landed_at: now,
  ...(pull ? {pull} : {})
});

/** Makes both files durable in a folder of their own, then names it. A load of the same bytes under other options gives way. */
async function commit(folder: string, load: string, sidecar: Sidecar): Promise<void> {
  const ready = join(folder, "load");
  await mkdir(ready);
  await rename(join(folder, "data.parquet"), join(ready, "data.parquet"));
  await writeFile(join(ready, "load.json"), `${JSON.stringify(sidecar, null, 2)}\n`);
  for (const path of [join(ready, "data.parquet"), join(ready, "load.json"), ready]) await sync(path);
  const parent = join(load, "..");
  const replaced = join(parent, "..", `${REPLACED}${sidecar.channel}.${sidecar.feed}~${sidecar.load}`);
  const isReplacing = existsSync(load);
  if (isReplacing) await rename(load, replaced);
  await rename(ready, load);
  await sync(parent);
  if (isReplacing) await rm(replaced, {recursive: true, force: true});
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what killed runs left in the lake; a load that was about to be replaced and is not goes back to its place. */
export async function sweep(root: string): Promise<void> {
  const lake = join(root, "lake");
  if (!existsSync(lake)) return;
  for (const name of await readdir(lake)) {
    if (!name.startsWith(TEMPORARY)) continue;
    const [, source, load] = name.startsWith(REPLACED) ? name.split("~") : [];
    const target = source && load ? join(lake, source, `load=${load}`) : undefined;
    if (target && !existsSync(target)) await rename(join(lake, name), target);
    else await rm(join(lake, name), {recursive: true, force: true});
  }
}
