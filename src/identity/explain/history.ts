import type {Row} from "../../engine/engine.ts";
import {AppError} from "../../errors.ts";
import {type Asked, recordText, type Subject} from "./subject.ts";

/** A row of identity.log. */
export interface Event {
  event: string;
  person_id: string;
  other_id: string | null;
  /** Of an assignment, link or unlink: `<channel>.<feed>:<key>`. */
  record: string | null;
  generation: number;
  decided_on: string;
  rule_version: number | null;
  evidence: string | null;
  /** The steward who decided it; null for the rules. */
  actor: string | null;
}

const columns = "event, person_id, other_id, source, source_key, generation, decided_on, rule_version, evidence, actor";
const order = "order by generation, event, person_id, other_id, source, source_key";

const text = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

const eventOf = (row: Row): Event => ({
  event: String(row.event),
  person_id: String(row.person_id),
  other_id: text(row.other_id),
  record: row.source === null ? null : recordText({source: row.source, source_key: row.source_key}),
  generation: Number(row.generation),
  decided_on: String(row.decided_on),
  rule_version: row.rule_version === null ? null : Number(row.rule_version),
  evidence: text(row.evidence),
  actor: text(row.actor)
});

const rowsOf = async (generation: Asked, where: string, params: Record<string, string>): Promise<Event[]> =>
  (await generation.rows(`select ${columns} from identity.log where ${where} ${order}`, params)).map(eventOf);

/** All that happened to a record or to an id: an id's assignments, and the merges and splits on either side of it. Oldest first. */
export const historyOf = async (generation: Asked, subject: Subject): Promise<Event[]> => {
  const events =
    subject.kind === "record"
      ? await rowsOf(generation, "source = cast($source as varchar) and source_key = cast($key as varchar)", {
          source: subject.source,
          key: subject.source_key
        })
      : await rowsOf(generation, "person_id = cast($id as varchar) or other_id = cast($id as varchar)", {id: subject.person_id});
  if (events.length > 0) return events;
  throw new AppError("not_found", `the log knows no such ${subject.kind}`, {
    fix: "check it; ids and records of a run that was not published are unknown"
  });
};

/** The last that a run with data to that day at most decided. Of two runs on one day the later. */
const lastBy = (events: readonly Event[], day: string): Event | undefined =>
  events
    .filter(({decided_on}) => decided_on <= day)
    .reduce<Event | undefined>((best, one) => (best && best.generation > one.generation ? best : one), undefined);

/** Where each id that had ended by a day went to then. */
const mergesBy = async (generation: Asked, day: string): Promise<Map<string, string | null>> => {
  const merges = await rowsOf(generation, "event = 'merge' and decided_on <= cast($day as date)", {day});
  return new Map(merges.map(({person_id, other_id}) => [person_id, other_id]));
};

/** Whom an id meant: the end of its merges. */
const meant = (merges: ReadonlyMap<string, string | null>, id: string): string => {
  let at = id;
  for (let up = merges.get(at); up; up = merges.get(at)) at = up;
  return at;
};

/** Who somebody was on a day. */
export interface OnDay {
  /** The id of that day; null: not known yet. */
  person_id: string | null;
  /** Ids that had ended in it by then. */
  merged: string[];
  /** Records that were this person. */
  records: string[];
}

const recordsOn = async (generation: Asked, person_id: string, day: string): Promise<string[]> => {
  const events = await generation.rows(
    `select ${columns.replaceAll(/\w+/g, "l.$&")}
     from identity.log l
     inner join (
       select source, source_key from identity.log
       where event = 'assign' and person_id = cast($id as varchar)
       group by source, source_key
     ) o on o.source = l.source and o.source_key = l.source_key
     where l.event = 'assign'`,
    {id: person_id}
  );
  return [...Map.groupBy(events.map(eventOf), ({record}) => record ?? "")]
    .filter(([, own]) => lastBy(own, day)?.person_id === person_id)
    .map(([record]) => record)
    .sort();
};

const assignedOn = async (generation: Asked, subject: Subject, day: string): Promise<string | undefined> => {
  const assignments = (await historyOf(generation, subject)).filter(({event}) => event === "assign");
  return lastBy(assignments, day)?.person_id;
};

/** Who a record or an id was when data reached to that day: merges of then are followed, later ones are not. */
export const onDay = async (generation: Asked, subject: Subject, day: string): Promise<OnDay> => {
  const said = subject.kind === "record" ? await assignedOn(generation, subject, day) : subject.person_id;
  if (said === undefined) return {person_id: null, merged: [], records: []};
  const merges = await mergesBy(generation, day);
  const person_id = meant(merges, said);
  const merged = [...merges.keys()].filter((id) => meant(merges, id) === person_id).sort();
  const records = await recordsOn(generation, person_id, day);
  return {person_id: records.length + merged.length === 0 ? null : person_id, merged, records};
};
