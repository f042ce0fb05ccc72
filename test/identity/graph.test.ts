import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {Graph, type Refusal} from "../../src/identity/graph.ts";

const kinds = [
  {kind: "national_id", strength: 1, is_document: true, is_weak: false},
  {kind: "uscc", strength: 2, is_document: true, is_weak: false},
  {kind: "unionid", strength: 3, is_document: false, is_weak: false},
  {kind: "phone", strength: 6, is_document: false, is_weak: true}
];
/** Strength of each identifier, by its number - 1: smaller numbers are stronger. */
const strengths = Uint8Array.of(1, 1, 2, 3, 3, 6, 6, 6);
const identifiers = strengths.length;
/** The two accounts, 4 and 5, are of one scope. */
const scopes = (): Uint32Array => Uint32Array.from(strengths, (strength) => (strength === 3 ? 1 << 31 : 0));

/** An identifier that stands beside a stronger one, its anchor. */
type Pair = [identifier: number, anchor: number];
const columns = (pairs: Pair[]): [identifiers: Int32Array, anchors: Int32Array] => [
  Int32Array.from(pairs, ([identifier]) => identifier),
  Int32Array.from(pairs, ([, anchor]) => anchor)
];

const fast = (pairs: Pair[]): {components: number[]; refusals: Refusal[]} => {
  const graph = new Graph(strengths, kinds, [], scopes());
  graph.add(...columns(pairs));
  return {components: [...graph.components()], refusals: graph.refusals};
};

/**
 * The same with contacts as nodes, by sets of labels that are searched and joined: each contact has an edge to each of its identifiers, strong
 * ones first. No numbers of nodes, no forest, no anchors.
 */
const slow = (contacts: number[][]): {components: number[]; refused: Set<string>} => {
  let parts: Set<string>[] = [];
  const refused = new Set<string>();
  const part = (label: string): Set<string> => parts.find((one) => one.has(label)) ?? new Set([label]);
  const documents = (one: Set<string>): number => [...one].filter((label) => /^i[123]$/.test(label)).length;
  const hasAccount = (one: Set<string>): boolean => one.has("i4") || one.has("i5");
  const edges = contacts.flatMap((carried, contact) => [...new Set(carried)].map((identifier): [number, number] => [identifier, contact]));
  edges.sort((a, b) => a[0] - b[0] || Math.min(...contacts[a[1]]!) - Math.min(...contacts[b[1]]!));
  for (const [identifier, contact] of edges) {
    const [one, other] = [part(`c${contact}`), part(`i${identifier}`)];
    if (one.has(`i${identifier}`)) continue;
    const both = new Set([...one, ...other]);
    if (documents(both) > 1 || (identifier >= 6 && hasAccount(one) && hasAccount(other))) {
      refused.add(`${identifier} ${Math.min(...contacts[contact]!)}`);
      parts = [...parts.filter((p) => p !== one && p !== other), one, other];
    } else parts = [...parts.filter((p) => p !== one && p !== other), both];
  }
  const least = (identifier: number): number =>
    Math.min(...[...part(`i${identifier}`)].filter((label) => label.startsWith("i")).map((label) => Number(label.slice(1))));
  return {components: Array.from({length: identifiers}, (_, place) => least(place + 1)), refused};
};

/** What sql/identity/pairs.sql makes of contacts. */
const pairsOf = (contacts: number[][]): Pair[] => {
  const pairs = contacts.flatMap((carried) => carried.map((identifier): Pair => [identifier, Math.min(...carried)]));
  return [...new Map(pairs.filter(([identifier, anchor]) => identifier !== anchor).map((pair) => [pair.join(), pair])).values()];
};

const contacts = fc.array(fc.array(fc.integer({min: 1, max: identifiers}), {minLength: 1, maxLength: 4}), {maxLength: 12});

describe("the graph", () => {
  test("agrees with sets of labels over contacts and identifiers", () => {
    fc.assert(
      fc.property(contacts, (given) => {
        const {components, refusals} = fast(pairsOf(given));
        const expected = slow(given);
        expect(components).toEqual(expected.components);
        expect(new Set(refusals.map(({node_no, anchor_node_no}) => `${node_no} ${anchor_node_no}`))).toEqual(expected.refused);
      }),
      {numRuns: 3000}
    );
  });

  test("does not depend on the order in which pairs come", () => {
    const shuffled = contacts.chain((given) => {
      const pairs = pairsOf(given);
      return fc.record({pairs: fc.constant(pairs), others: fc.shuffledSubarray(pairs, {minLength: pairs.length, maxLength: pairs.length})});
    });
    fc.assert(
      fc.property(shuffled, ({pairs, others}) => {
        expect(fast(others)).toEqual(fast(pairs));
      }),
      {numRuns: 200}
    );
  });

  test("one identifier beside many joins them in their order", () => {
    const many = 40;
    const strong = Array.from({length: many}, (_, place) => place + 1);
    const graph = new Graph(Uint8Array.from([...strong.map(() => 1), 6]), kinds);
    graph.add(...columns(strong.toReversed().map((anchor): Pair => [many + 1, anchor])));
    expect(graph.components().at(-1)).toBe(1);
    expect(graph.refusals.map(({anchor_node_no}) => anchor_node_no)).toEqual(strong.slice(1));
  });

  test.each<[string, number[][], Refusal[]]>([
    [
      "two ids behind a phone",
      [
        [1, 6],
        [2, 6]
      ],
      [{node_no: 6, anchor_node_no: 2, rule: "two_national_ids"}]
    ],
    ["two ids on one contact", [[1, 2]], [{node_no: 2, anchor_node_no: 1, rule: "two_national_ids"}]],
    [
      "a person and an organisation",
      [
        [1, 4],
        [3, 4]
      ],
      [{node_no: 4, anchor_node_no: 3, rule: "person_and_organisation"}]
    ],
    ["a phone of nobody in particular", [[6], [6]], []],
    [
      "two accounts behind a phone, which stays the first one's",
      [
        [4, 6],
        [5, 6],
        [5, 7]
      ],
      [{node_no: 6, anchor_node_no: 5, rule: "weak_bridge"}]
    ],
    ["two accounts on one contact", [[4, 5]], []],
    [
      "two accounts behind a document",
      [
        [1, 4],
        [1, 5, 6],
        [4, 6]
      ],
      []
    ]
  ])("%s", (_, given, expected) => expect(fast(pairsOf(given)).refusals).toEqual(expected));

  test("nodes that a steward cut apart never meet, whatever joins them", () => {
    const pair = fc.tuple(fc.integer({min: 1, max: identifiers}), fc.integer({min: 1, max: identifiers})).filter(([a, b]) => a !== b);
    fc.assert(
      fc.property(contacts, fc.array(pair, {minLength: 1, maxLength: 3}), (given, drawn) => {
        // A node stands for one decision only.
        const opposites = drawn.filter(([a, b], place) => !drawn.slice(0, place).some((other) => other.includes(a) || other.includes(b)));
        const graph = new Graph(strengths, kinds, opposites);
        graph.add(...columns(pairsOf(given)));
        const components = graph.components();
        for (const [a, b] of opposites) expect(components[a - 1]).not.toBe(components[b - 1]);
      }),
      {numRuns: 1000}
    );
  });

  test("a chain of 100,000 identifiers", () => {
    const length = 100_000;
    const graph = new Graph(new Uint8Array(length).fill(6), kinds);
    graph.add(...columns(Array.from({length: length - 1}, (_, place): Pair => [place + 2, place + 1])));
    expect(new Set(graph.components())).toEqual(new Set([1]));
  });
});
