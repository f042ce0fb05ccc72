import type {Contact, Person} from "./person.ts";
import type {Random} from "./random.ts";
import type {Store} from "./world/stores.ts";

/** Spoils what a record knows of a person; `rate` is the share of records. */
export interface ContactNoise {
  scope: "contact";
  name: string;
  rate: number;
  apply: (contact: Contact, random: Random, store: Store) => void;
}
/** Ties two people in a row (2n, 2n + 1) together; both draw from one stream. `rate` is the share of pairs. */
export interface PairNoise {
  scope: "pair";
  name: string;
  rate: number;
  apply: (person: Person, isFirst: boolean, random: Random, seed: number) => void;
}
/** What becomes of a spoiled copy: refused, or left out by a rule of the mapping. */
export type Outcome = "rejected" | "ignored";
/** Writes a copy of a record with one field replaced, before the good one; a feed says in `places` where that hurts. */
export interface FieldNoise {
  scope: "field";
  name: string;
  rate: number;
  outcome: Outcome;
  values: readonly string[];
}
/** Writes a line broken in its form before the good one. */
export interface LineNoise {
  scope: "line";
  name: string;
  rate: number;
  outcome: Outcome;
  spoil: (fields: readonly string[], delimiter: string, random: Random) => string;
}
/** Writes a good record again: at once (`exact`), with the next delivery though nothing changed (`resent`), or as it was before (`stale`). */
export interface RepeatNoise {
  scope: "exact" | "resent" | "stale";
  name: string;
  rate: number;
}
export type Noise = ContactNoise | PairNoise | FieldNoise | LineNoise | RepeatNoise;
export const noise = <N extends Noise>(value: N): N => value;
