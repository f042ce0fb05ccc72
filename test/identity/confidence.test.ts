import fc from "fast-check";
import {expect, test} from "vitest";
import {weakestTie} from "../../src/identity/explain/confidence.ts";
import type {Web} from "../../src/identity/explain/ties.ts";

/** Identifier n of a kind, as the graph numbers it. */
const id = (strength: number, n: number): bigint => (BigInt(strength) << 59n) + BigInt(n);

/** Records as sets of identifiers → what identity.assignments and identity.pairs say of them. */
const webOf = (records: bigint[][]): Web => {
  const anchors = new Map<bigint, number>();
  const joints: Web["joints"] = [];
  for (const record of records) {
    const [anchor, ...rest] = record.toSorted((a, b) => (a < b ? -1 : 1));
    anchors.set(anchor!, (anchors.get(anchor!) ?? 0) + 1);
    joints.push(...rest.map((identifier_no) => ({anchor_no: anchor!, identifier_no, contacts: 1})));
  }
  return {anchors, joints, seen: () => null};
};

/** Whether all records are one when only these identifiers count, by spreading from the first. */
const areOne = (records: bigint[][], counts: (identifier: bigint) => boolean): boolean => {
  const reached = new Set([0]);
  for (const at of reached)
    for (const [place, record] of records.entries())
      if (record.some((identifier) => counts(identifier) && records[at]!.includes(identifier))) reached.add(place);
  return reached.size === records.length;
};

test.each<[string, bigint[][], bigint | undefined]>([
  ["nothing", [], undefined],
  ["one record", [[id(1, 1), id(6, 1)]], undefined],
  ["two records of one document, one of them with a phone", [[id(1, 1), id(6, 1)], [id(1, 1)]], 1n],
  ["a document here, its phone there", [[id(1, 1), id(6, 1)], [id(6, 1)]], 6n],
  ["a chain is as weak as its weakest link", [[id(1, 1), id(3, 1)], [id(3, 1), id(7, 1)], [id(7, 1)]], 7n],
  [
    "a weak link beside a strong one is not needed",
    [
      [id(1, 1), id(6, 1)],
      [id(1, 1), id(6, 1)]
    ],
    1n
  ],
  [
    "linked by a steward",
    [
      [5n, id(6, 1)],
      [5n, id(6, 2)]
    ],
    0n
  ]
])("%s", (_, records, strength) => {
  const weakest = weakestTie(webOf(records));
  expect(weakest === undefined ? undefined : weakest >> 59n).toBe(strength);
});

test("is the least strength by which all records are one, as spreading over records finds it", () => {
  const identifier = fc.tuple(fc.integer({min: 1, max: 7}), fc.integer({min: 1, max: 2})).map(([strength, n]) => id(strength, n));
  const record = fc.uniqueArray(identifier, {minLength: 1, maxLength: 3});
  fc.assert(
    fc.property(fc.array(record, {minLength: 2, maxLength: 6}), (records) => {
      fc.pre(areOne(records, () => true));
      const needed = [1n, 2n, 3n, 4n, 5n, 6n, 7n].find((most) => areOne(records, (one) => one >> 59n <= most));
      expect(weakestTie(webOf(records))! >> 59n).toBe(needed);
    }),
    {numRuns: 500}
  );
});
