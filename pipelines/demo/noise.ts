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
/** Ties two people in a row (2n, 2n + 1) together, of one household or of two; both draw from one stream. `rate` is the share of such pairs. */
export interface PairNoise {
  scope: "pair";
  of: "household" | "strangers";
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
/** What befalls a whole file of a feed, where there is more than one delivery. */
export interface FileNoise {
  scope: "late" | "repeated";
  name: string;
  /** `<channel>.<feed>` */
  source: string;
}
export type Noise = ContactNoise | PairNoise | FieldNoise | LineNoise | RepeatNoise | FileNoise;
/** Types another character for the last of a person's name, where the table has one. */
export const typed = (contact: Contact, others: ReadonlyMap<string, string>): void => {
  const other = others.get(contact.name.at(-1) ?? "");
  if (other !== undefined && !contact.isCompany) contact.name = contact.name.slice(0, -1) + other;
};
export const noise = <N extends Noise>(value: N): N => value;
