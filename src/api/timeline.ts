import type {Row} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import type {Generation} from "./generation.ts";
import type {Stores} from "./profile.ts";

export interface Event {
  happened_at: string;
  happened_on: string;
  kind: string;
  title: string | null;
  source: string;
  store_code: string | null;
  amount_yuan: number | null;
}

export interface Timeline {
  person_id: string;
  merged_from?: string;
  events: Event[];
  /** Moment, kind and key of the last one, when there are more. */
  next: string[] | null;
}

const personOf = async (generation: Generation, asked: string, stores: Stores): Promise<{person_id: string; person_no: number}> => {
  const [row] = await generation.rows(
    `select person_id, person_no, owner_store_code from marts.profiles
where person_id = coalesce((select person_id from marts.aliases where alias_id = cast($1 as varchar)), cast($1 as varchar))`,
    [asked]
  );
  if (!row || (stores !== null && !stores.includes(String(row.owner_store_code)))) throw new AppError("not_found", "no person has this id");
  return {person_id: String(row.person_id), person_no: Number(row.person_no)};
};

const text = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

const eventOf = (row: Row): Event => ({
  happened_at: String(row.happened_at),
  happened_on: String(row.happened_on),
  kind: String(row.kind),
  title: text(row.title),
  source: String(row.source),
  store_code: text(row.store_code),
  amount_yuan: row.amount_yuan === null ? null : Number(row.amount_yuan)
});

const order = "happened_at desc, kind, key_hash";
const later = `happened_at < cast($3 as timestamp) or (happened_at = cast($3 as timestamp) and
  (kind > cast($4 as varchar) or (kind = cast($4 as varchar) and key_hash > cast(cast($5 as varchar) as bigint))))`;

/** What happened with a person, newest first. @param after place of the last one that is known @throws AppError("not_found") */
export const timelineOf = async (
  generation: Generation,
  asked: string,
  {limit, stores, after}: {limit: number; stores: Stores; after: string[] | undefined}
): Promise<Timeline> => {
  const {person_id, person_no} = await personOf(generation, asked, stores);
  const [at = "", kind = "", key = ""] = after ?? [];
  const rows = await generation.rows(
    `select happened_at, happened_on, kind, title, source, store_code, amount_yuan, cast(key_hash as varchar) as key_hash from marts.timeline
where person_no = cast($1 as bigint)${after ? ` and (${later})` : ""} order by ${order} limit cast($2 as bigint)`,
    [person_no, limit + 1, ...(after ? [at.replace(/Z$/, ""), kind, key] : [])]
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    person_id,
    ...(person_id !== asked && {merged_from: asked}),
    events: rows.slice(0, limit).map(eventOf),
    next: last ? [String(last.happened_at), String(last.kind), String(last.key_hash)] : null
  };
};
