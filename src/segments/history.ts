import {openDuckdb} from "../engine/duckdb.ts";
import {literal} from "../sql.ts";
import {type Manifest, membersFile} from "./snapshot.ts";

/** A frozen list beside the one before it. */
export interface Turn extends Pick<Manifest, "version" | "generation" | "data_date" | "frozen_at" | "count" | "treatment" | "holdout"> {
  snapshot: string;
  /** Who was in the list before too, who was not, and who is no longer; null of the first. */
  stayed: number | null;
  came: number | null;
  went: number | null;
}

type Moved = Pick<Turn, "stayed" | "came" | "went">;
type Engine = Awaited<ReturnType<typeof openDuckdb>>;

const movedBetween = async (engine: Engine, before: string, after: string): Promise<Moved> => {
  const [row = {}] = await engine.rows(
    `select count(*) filter (where a.person_id is not null and b.person_id is not null) as stayed,
  count(*) filter (where a.person_id is null) as came, count(*) filter (where b.person_id is null) as went
from read_parquet(${literal(before)}) as a
full join read_parquet(${literal(after)}) as b on b.person_id = a.person_id`
  );
  return {stayed: Number(row.stayed), came: Number(row.came), went: Number(row.went)};
};

const turnsOf = async (engine: Engine, ledger: string, all: readonly Manifest[], limit: number): Promise<Turn[]> => {
  const turns: Turn[] = [];
  for (let i = Math.max(0, all.length - limit); i < all.length; i++) {
    const [before, one] = [all[i - 1], all[i]!];
    const {id: snapshot, version, generation, data_date, frozen_at, count, treatment, holdout} = one;
    const moved = before
      ? await movedBetween(engine, membersFile(ledger, before.id), membersFile(ledger, snapshot))
      : {stayed: null, came: null, went: null};
    turns.push({snapshot, version, generation, data_date, frozen_at, count, treatment, holdout, ...moved});
  }
  return turns;
};

/** The newest of each segment's frozen lists, oldest first: how many, and how many came and went. @param segments the lists of each, oldest first */
export const histories = async (ledger: string, segments: readonly (readonly Manifest[])[], limit: number): Promise<Turn[][]> => {
  if (segments.every((all) => all.length === 0)) return segments.map(() => []);
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  try {
    const turns: Turn[][] = [];
    for (const all of segments) turns.push(await turnsOf(engine, ledger, all, limit));
    return turns;
  } finally {
    await engine.close();
  }
};
