import {find, forest, join} from "../union.ts";
import {strength} from "./identifiers.ts";
import type {Web} from "./ties.ts";

/** How sure it is that the records of a person are one, in terms of what ties them; no probability. */
export interface Confidence {
  /**
   * Kind of identifier without which the records would fall apart: between any two of them there is a way over identifiers as strong as this or
   * stronger, and between some two none over stronger ones alone. null: one record, which nothing had to join.
   */
  weakest_tie: string | null;
  /** Identifiers that the person shares with another and that a rule kept from joining the two. */
  refused_unions: number;
}

/**
 * The weakest identifier that the records need to be one: the last edge of a spanning tree over the strongest. A record hangs on its strongest
 * identifier, so no way from it is stronger than that.
 * @returns its number; undefined when there is one record or none
 */
export const weakestTie = ({anchors, joints}: Web): bigint | undefined => {
  const records = [...anchors.values()].reduce((sum, one) => sum + one, 0);
  if (records < 2) return undefined;
  const places = new Map(
    [...new Set([...anchors.keys(), ...joints.flatMap((one) => [one.anchor_no, one.identifier_no])])].map((id, at) => [id, at])
  );
  const parent = forest(places.size);
  const holds = Uint8Array.from(places.keys(), (identifier) => (anchors.has(identifier) ? 1 : 0));
  let weakest = [...anchors.keys()].reduce((most, one) => (strength(one) > strength(most) ? one : most));
  for (const {anchor_no, identifier_no} of joints.toSorted((a, b) => (a.identifier_no < b.identifier_no ? -1 : 1))) {
    const [one, other] = [anchor_no, identifier_no].map((identifier) => find(parent, places.get(identifier)!)) as [number, number];
    if (one === other) continue;
    if (holds[one] && holds[other] && strength(identifier_no) > strength(weakest)) weakest = identifier_no;
    holds[join(parent, one, other)] = holds[one] || holds[other] ? 1 : 0;
  }
  return weakest;
};
