import {AppError} from "../../errors.ts";
import type {OpenGeneration} from "../../generation/open.ts";

/** The published generation, as far as an explanation reads it. */
export type Asked = Pick<OpenGeneration, "rows">;

/** A record as a source names it, or a person. */
export type Subject = {kind: "record"; source: string; source_key: string} | {kind: "person"; person_id: string};

export const grammar = "a record as '<channel>.<feed>:<key>', for example 'dms.customers:D01|12345#owner', or a person's id, p_…";

/**
 * The first colon ends the feed's name; all after it is the key as the feed has it, bars and marks included.
 * @throws AppError("usage") for any other text
 */
export const subjectOf = (text: string): Subject => {
  const [, source, source_key] = /^([a-z0-9_]+\.[a-z0-9_]+):(.+)$/.exec(text) ?? [];
  if (source !== undefined && source_key !== undefined) return {kind: "record", source, source_key};
  if (/^p_[0-9a-z]{8,64}$/.test(text)) return {kind: "person", person_id: text};
  throw new AppError("usage", "neither a record nor a person", {fix: `write ${grammar}`});
};

export const recordText = ({source, source_key}: {source: unknown; source_key: unknown}): string => `${source}:${source_key}`;

/** A person who lives in this generation. */
export interface Person {
  person_no: bigint;
  person_id: string;
  kind: string;
  records: number;
  first_seen_on: string | null;
}

/** Whom a question is about, and the record by which it was asked. */
export interface Found {
  person: Person;
  /** The id asked for, when it has become another's. */
  merged_from?: string;
  record?: Held;
}

/** A record and its strongest live identifier, by which it is its person. */
export interface Held {
  source: string;
  source_key: string;
  anchor_no: bigint | null;
  generation: number;
}

const unknown = (what: string): AppError =>
  new AppError("not_found", `no such ${what} in the published generation`, {
    fix: `check it; ${what === "record" ? `the command takes ${grammar}` : "`huaxiang identity log` also knows ids of before"}`
  });

const personBy = async (generation: Asked, column: "person_id" | "person_no", value: string | bigint): Promise<Person | undefined> => {
  const type = column === "person_id" ? "varchar" : "bigint";
  const [row] = await generation.rows(
    `select person_no, person_id, kind, records, first_seen_on from identity.people where ${column} = cast($1 as ${type})`,
    [value]
  );
  return (
    row && {
      person_no: row.person_no as bigint,
      person_id: String(row.person_id),
      kind: String(row.kind),
      records: Number(row.records),
      first_seen_on: row.first_seen_on === null ? null : String(row.first_seen_on)
    }
  );
};

const findRecord = async (generation: Asked, source: string, source_key: string): Promise<Found> => {
  const [row] = await generation.rows(
    "select person_no, anchor_no, generation from identity.assignments where source = cast($1 as varchar) and source_key = cast($2 as varchar)",
    [source, source_key]
  );
  const person = row && (await personBy(generation, "person_no", row.person_no as bigint));
  if (!row || !person) throw unknown("record");
  return {person, record: {source, source_key, anchor_no: row.anchor_no as bigint | null, generation: Number(row.generation)}};
};

const findPerson = async (generation: Asked, id: string): Promise<Found> => {
  const own = await personBy(generation, "person_id", id);
  if (own) return {person: own};
  const [alias] = await generation.rows("select person_id from identity.aliases where alias_id = cast($1 as varchar)", [id]);
  const living = alias && (await personBy(generation, "person_id", String(alias.person_id)));
  if (!living) throw unknown("person");
  return {person: living, merged_from: id};
};

/** @throws AppError("not_found") */
export const find = (generation: Asked, subject: Subject): Promise<Found> =>
  subject.kind === "record" ? findRecord(generation, subject.source, subject.source_key) : findPerson(generation, subject.person_id);
