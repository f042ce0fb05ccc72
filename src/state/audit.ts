import {createHash} from "node:crypto";
import type {State} from "./open.ts";
import {prepared} from "./prepared.ts";

/** Something that was done or read. Never personal data: people are named by their ids. */
export interface Deed {
  /** UTC instant. */
  at: string;
  /** As `actorOf` writes it. */
  actor: string;
  role: string;
  /** A route, a command, or `sign in`. */
  action: string;
  /** Id of what it was done to; empty for none. */
  subject: string;
  outcome: "done" | "refused" | "failed";
  detail: Record<string, unknown>;
}

export interface AuditRow extends Deed {
  id: number;
  /** Hash of the row before it. */
  before: string;
  /** sha256 of `before` and of all of the above. */
  hash: string;
}

const genesis = "0".repeat(64);
const columns = "id, at, actor, role, action, subject, outcome, detail, before, hash";

/** Of the row before and the texts of this one, as a list in JSON: nothing can be moved from one to the next. */
const hashOf = (before: string, texts: (string | number)[]): string =>
  createHash("sha256").update(before).update(JSON.stringify(texts)).digest("hex");

const rowOf = (row: Record<string, unknown>): AuditRow => ({
  ...(row as unknown as AuditRow),
  detail: JSON.parse(String(row.detail)) as Record<string, unknown>
});

const id = /\bp_[0-9a-z]{8,64}\b/y;

/** Ids of the people that a text speaks of: it is only read where one may begin, since answers about many are long. @param said bytes are UTF-8 */
export const peopleIn = (said: string | Buffer): string[] => {
  const text = typeof said === "string" ? said : said.toString("latin1");
  const people = new Set<string>();
  for (let at = text.indexOf("p_"); at !== -1; at = text.indexOf("p_", at + 2)) {
    id.lastIndex = at;
    const [found] = id.exec(text) ?? [];
    if (found !== undefined) people.add(found);
  }
  return [...people];
};

/** People of one row. */
export const mostPeople = 10_000;

/** A deed that tells of people: a row for each ten thousand of them, in order of id. */
export const rowsOfPeople = (deed: Deed, people: Iterable<string>): Deed[] => {
  const sorted = [...people].sort();
  return Array.from({length: Math.ceil(sorted.length / mostPeople)}, (_, i) => ({
    ...deed,
    detail: {...deed.detail, people: sorted.slice(i * mostPeople, (i + 1) * mostPeople)}
  }));
};

/** Adds deeds to the chain, all or none, committed when it returns; other processes may write between two calls. */
export const record = (state: State, deeds: readonly Deed[]): void => {
  if (deeds.length === 0) return;
  state.exec("begin immediate");
  try {
    const last = prepared(state, "select id, hash from audit order by id desc limit 1").get();
    const insert = prepared(state, `insert into audit (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    let [id, before] = [Number(last?.id ?? 0), String(last?.hash ?? genesis)];
    for (const {at, actor, role, action, subject, outcome, detail} of deeds) {
      const texts = [++id, at, actor, role, action, subject, outcome, JSON.stringify(detail)] as const;
      const hash = hashOf(before, [...texts]);
      insert.run(...texts, before, hash);
      before = hash;
    }
    state.exec("commit");
  } catch (error) {
    state.exec("rollback");
    throw error;
  }
};

export interface AuditQuestion {
  /** Rows before this id; none: from the newest. */
  before?: number | undefined;
  limit?: number | undefined;
  actor?: string | undefined;
  /** Rows about it: a person, a segment, a key. */
  subject?: string | undefined;
}

/** Newest first. A person is found in reads of many too. */
export const auditRows = (state: State, {before, limit = 100, actor, subject}: AuditQuestion = {}): AuditRow[] =>
  state
    .prepare(
      `select ${columns} from audit where (?1 is null or id < ?1) and (?2 is null or actor = ?2)
         and (?3 is null or subject = ?3 or exists (select 1 from json_each(detail, '$.people') where value = ?3)) order by id desc limit ?4`
    )
    .all(before ?? null, actor ?? null, subject ?? null, limit)
    .map(rowOf);

/** What a look at the whole chain finds. */
export interface Verdict {
  rows: number;
  /** Hash of the newest row: keep it elsewhere, and a chain that was made anew is found out too. */
  head: string;
  /** The first row that does not follow from the one before it, or null. */
  broken_at: number | null;
  why: string | null;
}

const faultOf = (row: Record<string, unknown>, expected: number, before: string): string | null => {
  if (row.id !== expected) return "rows are missing before it";
  if (row.before !== before) return "it does not follow the row before it";
  const texts = [row.id, row.at, row.actor, row.role, row.action, row.subject, row.outcome, row.detail] as (string | number)[];
  return row.hash === hashOf(before, texts) ? null : "its content was changed";
};

/** Looks at every row. @param known hash of a row once noted elsewhere: it must be in the chain */
export const verifyAudit = (state: State, known?: string): Verdict => {
  let [rows, head, sawKnown] = [0, genesis, known === undefined];
  for (const row of state.prepare(`select ${columns} from audit order by id`).iterate()) {
    const why = faultOf(row, rows + 1, head);
    if (why) return {rows, head, broken_at: Number(row.id), why};
    [rows, head] = [rows + 1, String(row.hash)];
    sawKnown ||= head === known;
  }
  const issued = Number(state.prepare("select seq from sqlite_sequence where name = 'audit'").get()?.seq ?? 0);
  if (issued > rows) return {rows, head, broken_at: rows + 1, why: "rows are missing at the end"};
  if (!sawKnown) return {rows, head, broken_at: rows + 1, why: "the row of the hash that was noted is not there"};
  return {rows, head, broken_at: null, why: null};
};
