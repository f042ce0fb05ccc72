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

/** The newest of frozen lists, oldest first: how many, and how many came and went. @param all oldest first */
export const history = async (ledger: string, all: readonly Manifest[], limit = 100): Promise<Turn[]> => {
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  const moved = async (before: Manifest, after: Manifest): Promise<Pick<Turn, "stayed" | "came" | "went">> => {
    const [row = {}] = await engine.rows(
      `select count(*) filter (where a.person_id is not null and b.person_id is not null) as stayed,
  count(*) filter (where a.person_id is null) as came, count(*) filter (where b.person_id is null) as went
from read_parquet(${literal(membersFile(ledger, before.id))}) as a
full join read_parquet(${literal(membersFile(ledger, after.id))}) as b on b.person_id = a.person_id`
    );
    return {stayed: Number(row.stayed), came: Number(row.came), went: Number(row.went)};
  };
  try {
    const turns: Turn[] = [];
    for (let i = Math.max(0, all.length - limit); i < all.length; i++) {
      const [before, one] = [all[i - 1], all[i]!];
      const {id: snapshot, version, generation, data_date, frozen_at, count, treatment, holdout} = one;
      const movement = before ? await moved(before, one) : {stayed: null, came: null, went: null};
      turns.push({snapshot, version, generation, data_date, frozen_at, count, treatment, holdout, ...movement});
    }
    return turns;
  } finally {
    await engine.close();
  }
};
