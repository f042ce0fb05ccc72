import {createHash, randomBytes} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {z} from "zod";
import {openDuckdb} from "../engine/duckdb.ts";
import {AppError} from "../errors.ts";
import {writeAtomically} from "../files.ts";
import {literal} from "../sql.ts";
import {channels, purposes, Rule, Split} from "./rule.ts";
import type {Arm} from "./split.ts";

export interface FrozenMember {
  person_id: string;
  arm: Arm;
  store_code: string | null;
  brand: string | null;
}

const n = z.int().min(0);

/** `ledger/segments/<id>/manifest.json`: what was frozen, of what, and how it can be made again while its generation is kept. */
export const Manifest = z.strictObject({
  schema: z.literal("huaxiang.snapshot/1"),
  id: z.string(),
  segment: z.string(),
  version: z.int().min(1),
  rule: Rule,
  rule_hash: z.string(),
  purpose: z.enum(purposes),
  channel: z.enum(channels),
  caps: z.record(z.string(), z.strictObject({messages: z.int(), days: z.int()})),
  /** Stores whose people alone it is of; null or absent: all. */
  stores: z.array(z.string()).nullable().optional(),
  generation: z.int(),
  content_hash: z.string(),
  data_date: z.iso.date(),
  count: n,
  treatment: n,
  holdout: n,
  split: Split,
  /** Over a line `person_id,arm` for each member in order of id. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  strata: z.array(z.strictObject({store_code: z.string().nullable(), brand: z.string().nullable(), treatment: n, holdout: n})),
  balance: z.array(
    z.strictObject({
      field: z.string(),
      treatment_mean: z.number().nullable(),
      holdout_mean: z.number().nullable(),
      difference_sd: z.number().nullable()
    })
  ),
  frozen_at: z.iso.datetime(),
  by: z.string()
});
export type Manifest = z.infer<typeof Manifest>;

export const newSnapshotId = (): string =>
  `snap_${BigInt(`0x${randomBytes(8).toString("hex")}`)
    .toString(36)
    .padStart(13, "0")}`;

/** @param members in order of person_id */
export const hashOfMembers = (members: readonly Pick<FrozenMember, "person_id" | "arm">[]): string => {
  const hash = createHash("sha256");
  for (const {person_id, arm} of members) hash.update(`${person_id},${arm}\n`);
  return hash.digest("hex");
};

const folderOf = (ledger: string, id: string): string => join(ledger, "segments", id);
const columns = [
  {name: "person_id", type: "varchar"},
  {name: "arm", type: "varchar"},
  {name: "store_code", type: "varchar"},
  {name: "brand", type: "varchar"}
] as const;

/** Writes list and manifest aside and renames them into the ledger at once. */
export const writeSnapshot = async (ledger: string, manifest: Manifest, members: readonly FrozenMember[]): Promise<void> => {
  const aside = join(ledger, "segments", `.tmp-${manifest.id}`);
  rmSync(aside, {recursive: true, force: true});
  mkdirSync(aside, {recursive: true});
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  try {
    await engine.append(
      "frozen.members",
      [...columns],
      [{rows: members.length, columns: columns.map(({name}) => members.map((one) => one[name]))}]
    );
    await engine.run(`copy (from frozen.members order by person_id) to ${literal(join(aside, "members.parquet"))} (format parquet)`);
  } finally {
    await engine.close();
  }
  writeAtomically(join(aside, "manifest.json"), `${JSON.stringify(Manifest.parse(manifest), null, 2)}\n`);
  renameSync(aside, folderOf(ledger, manifest.id));
};

/** @throws AppError("not_found") */
export const readSnapshot = (ledger: string, id: string): Manifest => {
  const file = join(folderOf(ledger, id), "manifest.json");
  if (!/^snap_[0-9a-z]{6,32}$/.test(id) || !existsSync(file))
    throw new AppError("not_found", `no such snapshot: ${id}`, {fix: "`huaxiang segment snapshots` lists them"});
  return Manifest.parse(JSON.parse(readFileSync(file, "utf8")));
};

/** Every snapshot, oldest first; of one segment when it is named. */
export const listSnapshots = (ledger: string, segment?: string): Manifest[] => {
  const folder = join(ledger, "segments");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith("snap_"))
    .map((id) => readSnapshot(ledger, id))
    .filter((one) => segment === undefined || one.segment === segment)
    .sort((a, b) => (a.frozen_at + a.id < b.frozen_at + b.id ? -1 : 1));
};

export const membersFile = (ledger: string, id: string): string => join(folderOf(ledger, id), "members.parquet");

/** Names of a member's texts, in order. */
export const memberColumns = columns.map(({name}) => name);

const withMembers = async function* (ledger: string, id: string): AsyncGenerator<ArrayLike<string | null>[]> {
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  try {
    const file = literal(membersFile(ledger, id));
    for await (const batch of engine.batches(`select ${memberColumns.join(", ")} from read_parquet(${file}) order by person_id`))
      yield batch.columns as ArrayLike<string | null>[];
  } finally {
    await engine.close();
  }
};

/** @throws AppError("engine") when a list is not the one that its manifest names */
export const checkMembers = async (ledger: string, id: string): Promise<void> => {
  const {sha256} = readSnapshot(ledger, id);
  const hash = createHash("sha256");
  for await (const [ids = [], arms = []] of withMembers(ledger, id))
    for (let row = 0; row < ids.length; row++) hash.update(`${ids[row]},${arms[row]}\n`);
  if (hash.digest("hex") !== sha256)
    throw new AppError("engine", `list of the snapshot is not the one that was frozen: ${id}`, {
      fix: "restore ledger/segments from a backup"
    });
};

/** The list as it was frozen, in order of id, some at a time, column by column (`memberColumns`). Nothing is given of one that `checkMembers` refuses. */
export const memberBatches = async (ledger: string, id: string): Promise<AsyncIterable<ArrayLike<string | null>[]>> => {
  await checkMembers(ledger, id);
  return withMembers(ledger, id);
};

/** All of a list. */
export const membersOf = async (ledger: string, id: string): Promise<FrozenMember[]> => {
  const members: FrozenMember[] = [];
  for await (const [ids = [], arms = [], stores = [], brands = []] of await memberBatches(ledger, id))
    for (let row = 0; row < ids.length; row++)
      members.push({person_id: String(ids[row]), arm: arms[row] as Arm, store_code: stores[row] ?? null, brand: brands[row] ?? null});
  return members;
};
