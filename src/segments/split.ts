import {createHash} from "node:crypto";

export interface Person {
  person_id: string;
  /** Who are alike for the split: store and brand. */
  stratum: string;
}

export type Arm = "treatment" | "holdout";

const placeOf = (salt: string, person_id: string): string => createHash("sha256").update(`${salt}|${person_id}`).digest("hex");

/**
 * Who is held out: of each stratum the given share, those whose salted hash comes first, whole people carried over from stratum to stratum, so that
 * the total is exact and no stratum is off by more than one. The same salt holds out the same people of the same list.
 * @param holdout_bp hundredths of a per cent
 */
export const split = (people: readonly Person[], {salt, holdout_bp}: {salt: string; holdout_bp: number}): Map<string, Arm> => {
  const arms = new Map<string, Arm>();
  let seen = 0;
  for (const [, stratum] of [...Map.groupBy(people, (one) => one.stratum)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = Math.floor((seen * holdout_bp) / 10_000);
    seen += stratum.length;
    const held = Math.floor((seen * holdout_bp) / 10_000) - before;
    const ordered = stratum
      .map(({person_id}) => ({person_id, place: placeOf(salt, person_id)}))
      .sort((a, b) => (a.place < b.place ? -1 : 1));
    for (const [i, {person_id}] of ordered.entries()) arms.set(person_id, i < held ? "holdout" : "treatment");
  }
  return arms;
};
