import {createHash, randomBytes} from "node:crypto";
import {AppError} from "../errors.ts";
import type {State} from "./open.ts";

/** A segment as people keep it: a draft in the making and versions that stay. Rules are JSON text; what they mean is no matter of this file. */
export interface SegmentInfo {
  id: string;
  name: string;
  /** Newest version; 0: none yet. */
  version: number;
  has_draft: boolean;
  created_by: string;
  /** Stores of who made it; null: of the whole group. */
  stores: string[] | null;
  /** UTC instants. */
  created_at: string;
  changed_at: string;
  archived_at: string | null;
}

export interface VersionInfo {
  version: number;
  rule_hash: string;
  note: string;
  created_by: string;
  created_at: string;
}

/** Who writes, and when (UTC instant). */
export interface Act {
  by: string;
  now: string;
  /** The writer's stores; null or absent: all. */
  stores?: readonly string[] | null;
}

const storesIn = (text: unknown): string[] | null => (typeof text === "string" ? (JSON.parse(text) as string[]) : null);

const newId = (): string =>
  `seg_${BigInt(`0x${randomBytes(8).toString("hex")}`)
    .toString(36)
    .padStart(13, "0")}`;
const missing = (id: string): AppError => new AppError("not_found", `no such segment: ${id}`, {fix: "`huaxiang segment list` lists them"});

const select = `select s.id, s.name, coalesce(max(v.version), 0) as version, s.draft is not null as has_draft, s.created_by, s.stores, s.created_at, s.changed_at,
  s.archived_at from segments s left join segment_versions v on v.segment_id = s.id`;

const infoOf = (row: Record<string, unknown>): SegmentInfo => ({
  ...(row as unknown as SegmentInfo),
  has_draft: row.has_draft === 1,
  stores: storesIn(row.stores)
});

/** Newest change first; archived ones only when asked for. */
export const listSegments = (state: State, {archived = false} = {}): SegmentInfo[] =>
  state
    .prepare(`${select} ${archived ? "" : "where s.archived_at is null"} group by s.id order by s.changed_at desc, s.id`)
    .all()
    .map(infoOf);

/** @throws AppError("not_found") */
export const findSegment = (state: State, id: string): SegmentInfo => {
  const row = state.prepare(`${select} where s.id = ? group by s.id`).get(id);
  if (!row) throw missing(id);
  return infoOf(row);
};

/** Whoever is bound to stores sees what was made for these stores alone; the group's is not theirs. @param stores null: all */
export const isWithin = ({stores: made}: Pick<SegmentInfo, "stores">, stores: readonly string[] | null): boolean =>
  stores === null || (made?.every((code) => stores.includes(code)) ?? false);

export const canSee = (state: State, id: string, stores: readonly string[] | null): boolean => {
  const row = state.prepare("select stores from segments where id = ?").get(id);
  return row !== undefined && isWithin({stores: storesIn(row.stores)}, stores);
};

export const versionsOf = (state: State, id: string): VersionInfo[] =>
  state
    .prepare("select version, rule_hash, note, created_by, created_at from segment_versions where segment_id = ? order by version")
    .all(id) as unknown as VersionInfo[];

/** The rule's text of a version, or nothing. */
export const versionRule = (state: State, id: string, version: number): string | undefined => {
  const row = state.prepare("select rule from segment_versions where segment_id = ? and version = ?").get(id, version);
  return row && String(row.rule);
};

export const draftOf = (state: State, id: string): string | null => {
  const row = state.prepare("select draft from segments where id = ?").get(id);
  if (!row) throw missing(id);
  return row.draft === null ? null : String(row.draft);
};

/** Makes a segment with a first draft. */
export const createSegment = (state: State, {name, draft}: {name: string; draft: string}, {by, now, stores = null}: Act): SegmentInfo => {
  const id = newId();
  state
    .prepare("insert into segments (id, name, draft, changed_at, created_by, stores, created_at) values (?, ?, ?, ?, ?, ?, ?)")
    .run(id, name, draft, now, by, stores && JSON.stringify(stores), now);
  return findSegment(state, id);
};

/** Name of what a segment is now: any change gives another one. */
export const tagOf = (state: State, id: string): string => {
  const {name, version, archived_at} = findSegment(state, id);
  const text = JSON.stringify([id, name, version, archived_at, draftOf(state, id)]);
  return createHash("sha256").update(text).digest("base64url").slice(0, 22);
};

/** Writes a draft or a name over the one before. */
export const changeSegment = (
  state: State,
  id: string,
  {name, draft}: {name?: string | undefined; draft?: string | null | undefined},
  {now}: Act
): SegmentInfo => {
  findSegment(state, id);
  if (name !== undefined) state.prepare("update segments set name = ?, changed_at = ? where id = ?").run(name, now, id);
  if (draft !== undefined) state.prepare("update segments set draft = ?, changed_at = ? where id = ?").run(draft, now, id);
  return findSegment(state, id);
};

const within = <T>(state: State, work: () => T): T => {
  state.exec("begin immediate");
  try {
    const result = work();
    state.exec("commit");
    return result;
  } catch (error) {
    state.exec("rollback");
    throw error;
  }
};

export interface NewVersion {
  rule: string;
  rule_hash: string;
  note: string;
  /** Versions that the rule names. */
  references: readonly {id: string; version: number}[];
}

/** Adds the next version, for ever as it is, and takes the draft away. The same rule as the newest version gives that one again. */
export const addVersion = (state: State, id: string, {rule, rule_hash, note, references}: NewVersion, {by, now}: Act): VersionInfo =>
  within(state, () => {
    const {version: newest} = findSegment(state, id);
    const same = versionsOf(state, id).find((one) => one.version === newest && one.rule_hash === rule_hash);
    state.prepare("update segments set draft = null, changed_at = ? where id = ?").run(now, id);
    if (same) return same;
    const version = newest + 1;
    state
      .prepare(
        "insert into segment_versions (segment_id, version, rule, rule_hash, note, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?)"
      )
      .run(id, version, rule, rule_hash, note, by, now);
    for (const one of references) noteUse(state, {...one, used_by: `${id}@${version}`}, now);
    return {version, rule_hash, note, created_by: by, created_at: now};
  });

/** Notes that something stands on a version: another segment's version, a snapshot. */
export const noteUse = (state: State, {id, version, used_by}: {id: string; version: number; used_by: string}, now: string): void => {
  state
    .prepare("insert or ignore into segment_uses (segment_id, version, used_by, used_at) values (?, ?, ?, ?)")
    .run(id, version, used_by, now);
};

/** What was to stand on a version and does not after all. */
export const dropUse = (state: State, {id, version, used_by}: {id: string; version: number; used_by: string}): void => {
  state.prepare("delete from segment_uses where segment_id = ? and version = ? and used_by = ?").run(id, version, used_by);
};

/** What stands on a segment, oldest first: versions of others, snapshots, a schedule. */
export const usesOf = (state: State, id: string): {version: number; used_by: string; used_at: string}[] =>
  state
    .prepare(
      `select version, used_by, used_at from segment_uses where segment_id = ?1
union all select version, 'schedule', created_at from schedules where segment_id = ?1 order by used_at, used_by`
    )
    .all(id) as unknown as {
    version: number;
    used_by: string;
    used_at: string;
  }[];

/** Takes a segment out of lists; its versions stay for what stands on them. */
export const archiveSegment = (state: State, id: string, {now}: Act): SegmentInfo => {
  findSegment(state, id);
  state.prepare("update segments set archived_at = ?, changed_at = ? where id = ? and archived_at is null").run(now, now, id);
  return findSegment(state, id);
};

/** Deletes a segment that nothing stands on. @throws AppError("busy") naming what does */
export const deleteSegment = (state: State, id: string): void =>
  within(state, () => {
    findSegment(state, id);
    const uses = usesOf(state, id);
    if (uses.length > 0)
      throw new AppError("busy", `segment is in use: ${id}, by ${uses.map(({used_by}) => used_by).join(", ")}`, {
        fix: "archive it instead; what stands on it stays",
        details: {uses}
      });
    state.prepare("delete from segment_uses where used_by like ? || '@%'").run(id);
    state.prepare("delete from segment_versions where segment_id = ?").run(id);
    state.prepare("delete from segments where id = ?").run(id);
  });
