import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type Conflict, Graph} from "../../src/identity/graph.ts";

const kinds = [
  {kind: "national_id", strength: 1, is_document: true},
  {kind: "uscc", strength: 2, is_document: true},
  {kind: "unionid", strength: 3, is_document: false},
  {kind: "phone", strength: 6, is_document: false}
];
const records = 9;
/** Strength of each identifier, by its number - 1: smaller numbers are stronger. */
const strengths = [1, 1, 2, 3, 3, 6, 6, 6];

type Edge = [identifier: number, record: number];
const ordered = (edges: Edge[]): Edge[] => edges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
const strength = (identifier: number): number => strengths[identifier - 1]!;

const fast = (edges: Edge[], slice = edges.length || 1): {components: number[]; conflicts: Conflict[]} => {
  const graph = new Graph({records, identifiers: strengths.length}, kinds);
  const all = ordered(edges);
  for (let start = 0; start < all.length; start += slice) {
    const part = all.slice(start, start + slice);
    graph.add(
      part.map(([identifier]) => identifier),
      part.map(([, record]) => record),
      part.map(([identifier]) => strength(identifier))
    );
  }
  return {components: [...graph.components()], conflicts: graph.conflicts};
};

/** The same by sets of labels that are searched and joined: no numbers of nodes, no forest. */
const slow = (edges: Edge[]): {components: number[]; refused: number} => {
  let parts: Set<string>[] = [];
  let refused = 0;
  const part = (label: string): Set<string> => parts.find((one) => one.has(label)) ?? new Set([label]);
  const documents = (one: Set<string>): number => [...one].filter((label) => /^i[123]$/.test(label)).length;
  for (const [identifier, record] of ordered(edges)) {
    const [one, other] = [part(`r${record}`), part(`i${identifier}`)];
    if (one.has(`i${identifier}`)) continue;
    const both = new Set([...one, ...other]);
    if (documents(both) > 1) {
      refused += 1;
      parts = [...parts.filter((p) => p !== one && p !== other), one, other];
    } else parts = [...parts.filter((p) => p !== one && p !== other), both];
  }
  const least = (record: number): number =>
    Math.min(...[...part(`r${record}`)].filter((label) => label.startsWith("r")).map((label) => Number(label.slice(1))));
  return {components: Array.from({length: records}, (_, place) => least(place + 1)), refused};
};

const edges = fc.uniqueArray(fc.tuple(fc.integer({min: 1, max: strengths.length}), fc.integer({min: 1, max: records})), {
  maxLength: 24,
  selector: ([identifier, record]) => `${identifier} ${record}`
});

describe("the graph", () => {
  test("agrees with sets of labels", () => {
    fc.assert(
      fc.property(edges, (given) => {
        const {components, conflicts} = fast(given);
        const expected = slow(given);
        expect(components).toEqual(expected.components);
        expect(conflicts).toHaveLength(expected.refused);
      }),
      {numRuns: 2000}
    );
  });

  test("does not depend on how edges are sliced", () => {
    fc.assert(
      fc.property(edges, fc.integer({min: 1, max: 5}), (given, slice) => {
        expect(fast(given, slice)).toEqual(fast(given));
      }),
      {numRuns: 200}
    );
  });

  test.each<[string, Edge[], Partial<Conflict>[]]>([
    [
      "two ids behind a phone",
      [
        [1, 1],
        [2, 2],
        [6, 1],
        [6, 2]
      ],
      [{record_no: 2, other_record_no: 1, identifier_no: 6, kind: "phone", rule: "two_national_ids"}]
    ],
    [
      "two ids on one record",
      [
        [1, 1],
        [2, 1]
      ],
      [{record_no: 1, other_record_no: null, identifier_no: 2, kind: "national_id", rule: "two_national_ids"}]
    ],
    [
      "a person and an organisation",
      [
        [1, 1],
        [3, 2],
        [4, 1],
        [4, 2]
      ],
      [{record_no: 2, other_record_no: 1, identifier_no: 4, kind: "unionid", rule: "person_and_organisation"}]
    ],
    [
      "a phone of nobody in particular",
      [
        [6, 1],
        [6, 2]
      ],
      []
    ]
  ])("%s", (_, given, expected) => expect(fast(given).conflicts).toEqual(expected));

  test("a chain of 100,000 records", () => {
    const length = 100_000;
    const graph = new Graph({records: length, identifiers: length - 1}, kinds);
    for (let identifier = 1; identifier < length; identifier++) graph.add([identifier, identifier], [identifier, identifier + 1], [6, 6]);
    expect(new Set(graph.components())).toEqual(new Set([1]));
  });
});
