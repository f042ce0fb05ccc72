import type {Row} from "../engine/engine.ts";
import type {Generation} from "./generation.ts";

export const kinds = ["scores", "merges", "splits"] as const;
export type Kind = (typeof kinds)[number];

export interface Change {
  person_id: string;
  change: "new" | "changed" | "gone" | "merged" | "split";
  other_id: string | null;
}

export interface Asked {
  now: Generation;
  since: number;
  /** The generation of `since`. @throws AppError("not_found") when it is no longer kept */
  kept(): Promise<Generation>;
  limit: number;
  /** Place of the last that is known. */
  after: string[] | undefined;
}

export interface Changes {
  changes: Change[];
  next: string[] | null;
}

/** Merges or splits by (generation, id): the ledger knows them all. */
const happened = async (event: "merge" | "split", {now, since, limit, after}: Asked): Promise<Changes> => {
  const [from = String(since), id = "~"] = after ?? [];
  const rows = await now.rows(
    `select distinct generation, person_id, other_id from identity.log
where event = cast($1 as varchar) and (generation > cast(cast($2 as varchar) as bigint)
  or (generation = cast(cast($2 as varchar) as bigint) and person_id > cast($3 as varchar)))
order by generation, person_id, other_id limit cast($4 as bigint)`,
    [event, from, id, limit + 1]
  );
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    changes: rows.slice(0, limit).map(({person_id, other_id}) => ({
      person_id: String(person_id),
      change: event === "merge" ? "merged" : "split",
      other_id: other_id === null || other_id === undefined ? null : String(other_id)
    })),
    next: last ? [String(last.generation), String(last.person_id)] : null
  };
};

/** Scores of the people of a range of ids, as text to be compared. */
const scored = (generation: Generation, {from, to, limit}: {from: string; to?: string; limit?: number}): Promise<Row[]> =>
  generation.rows(
    `with people as (
  select person_no, person_id from marts.profiles where person_id > cast($1 as varchar)${to === undefined ? "" : " and person_id <= cast($2 as varchar)"}
  order by person_id${limit === undefined ? "" : " limit cast($2 as bigint)"}
),
listed as (
  select s.person_no, string_agg(concat_ws(' ', s.need, s.vin, cast(s.probability as varchar), cast(s.due_on as varchar)), ',' order by s.need, s.vin) as needs
  from scores.needs as s inner join people as p on p.person_no = s.person_no
  where s.probability >= 0.1 or s.is_due
  group by s.person_no
)
select p.person_id, concat_ws(' ', cast(v.margin_12_yuan as varchar), cast(v.margin_36_yuan as varchar), cast(v.margin_60_yuan as varchar),
  coalesce(cast(v.alive_ratio as varchar), '-'), coalesce(cast(v.next_visit_on as varchar), '-'), coalesce(cast(v.car_12_ratio as varchar), '-'),
  coalesce(cast(v.next_car_on as varchar), '-'), n.needs) as scores
from people as p
left join scores.value as v on v.person_no = p.person_no
left join listed as n on n.person_no = p.person_no
order by p.person_id`,
    [from, ...(to === undefined ? [] : [to]), ...(limit === undefined ? [] : [limit])]
  );

const page = 5000;
const end = "~";

/** People of one range of ids of both generations, side by side. Each range ends where the newer one's page does. */
const compared = async (older: Generation, newer: Generation, from: string): Promise<{changes: Change[]; to: string}> => {
  const now = await scored(newer, {from, limit: page});
  const to = now.length < page ? end : String(now.at(-1)?.person_id);
  const was = new Map((await scored(older, {from, to})).map(({person_id, scores}) => [String(person_id), scores]));
  const changes = now.flatMap(({person_id, scores}): Change[] => {
    const id = String(person_id);
    const before = was.get(id);
    const isNew = !was.delete(id);
    return !isNew && before === scores ? [] : [{person_id: id, change: isNew ? "new" : "changed", other_id: null}];
  });
  const gone = [...was.keys()].map((person_id): Change => ({person_id, change: "gone", other_id: null}));
  return {changes: [...changes, ...gone].sort((a, b) => (a.person_id < b.person_id ? -1 : 1)), to};
};

const rescored = async ({now, kept, limit, after}: Asked): Promise<Changes> => {
  const older = await kept();
  const changes: Change[] = [];
  let from = after?.[0] ?? "";
  while (changes.length <= limit && from !== end) {
    const some = await compared(older, now, from);
    changes.push(...some.changes);
    from = some.to;
  }
  const isCut = changes.length > limit;
  return {changes: changes.slice(0, limit), next: isCut ? [String(changes[limit - 1]?.person_id)] : null};
};

/** What is other than it was in a generation. */
export const changesSince = (kind: Kind, asked: Asked): Promise<Changes> =>
  kind === "scores" ? rescored(asked) : happened(kind === "merges" ? "merge" : "split", asked);
