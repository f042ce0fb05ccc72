import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type Evidence, holdersOf, isSimilar} from "../../src/identity/holders.ts";

const of = (name: string | null, first: number, last = first, more: Partial<Evidence> = {}): Evidence => ({
  name,
  surname: null,
  document: null,
  first,
  last,
  contacts: 2,
  ...more
});

test.each([
  ["王小明", "王小明", true],
  ["王小明", "王晓明", true],
  ["王小明", "汪小明", true],
  ["王小明", "王明小", true],
  ["王小明", "王大力", false],
  ["王小明", "王明", false],
  ["王明", "王鸣", false]
])("%s and %s", (a, b, expected) => expect([isSimilar(a, b), isSimilar(b, a)]).toEqual([expected, expected]));

describe("whose a phone is", () => {
  const cases: [string, Evidence[], number[], boolean][] = [
    ["one name", [of("王明", 1, 9), of(null, 5)], [1, 1], false],
    ["two after each other", [of("王明", 1, 9), of("赵丽", 200, 300), of(null, 20), of(null, 190)], [1, 2, 1, 2], false],
    ["two at a time", [of("王明", 1, 300), of("赵丽", 200, 400), of(null, 20)], [1, 2, 0], true],
    ["a masked name tells", [of("王明", 1, 300), of("赵丽", 200, 400), of(null, 250, 250, {surname: "赵"})], [1, 2, 2], true],
    [
      "a masked name that fits both does not",
      [of("王明", 1, 300), of("王丽", 200, 400), of(null, 250, 250, {surname: "王"})],
      [1, 2, 0],
      true
    ],
    ["a name of two, once, one sign off: a slip", [of("王明", 1, 300), of("王鸣", 50, 50, {contacts: 1})], [1, 1], false],
    ["the same twice: another", [of("王明", 1, 300), of("王鸣", 50, 60)], [1, 2], true],
    ["one national id, two names", [of("王明", 1, 9, {document: 7}), of("李明霞", 20, 30, {document: 7})], [1, 1], false],
    ["one name, two national ids", [of("王明", 1, 9, {document: 7}), of("王明", 20, 30, {document: 8})], [1, 2], false],
    ["national ids without names", [of(null, 1, 9, {document: 7}), of(null, 5, 30, {document: 8}), of(null, 3)], [1, 2, 0], true],
    ["a national id without a name, and the one name", [of("王明", 1, 9), of(null, 5, 30, {document: 8})], [1, 1], false],
    ["nobody by name", [of(null, 1), of(null, 9)], [0, 0], false]
  ];
  test.each(cases)("%s", (_, evidence, expected, isShared) => {
    const {of: found, shares} = holdersOf(evidence, 5);
    expect([[...found], shares]).toEqual([expected, isShared]);
  });

  test("a crowd is not told apart", () => {
    const names = ["王一", "李二", "张三", "刘四", "陈五", "杨六", "赵七"];
    expect(
      holdersOf(
        names.map((name, place) => of(name, place)),
        5
      )
    ).toEqual({holders: 6, of: new Int32Array(), shares: true});
  });

  test("does not depend on the order of the evidence", () => {
    const one = fc.record({
      name: fc.option(fc.constantFrom("王明", "王鸣", "王小明", "王晓明", "赵丽"), {nil: null}),
      surname: fc.option(fc.constantFrom("王", "赵"), {nil: null}),
      document: fc.option(fc.integer({min: 1, max: 3}), {nil: null}),
      first: fc.integer({min: 0, max: 500}),
      last: fc.constant(0),
      contacts: fc.integer({min: 1, max: 3})
    });
    const keyed = fc.uniqueArray(one, {maxLength: 7, selector: ({name, document, first}) => `${name} ${document} ${first}`});
    fc.assert(
      fc.property(keyed, fc.infiniteStream(fc.nat()), (given, numbers) => {
        const evidence = given.map((piece) => ({...piece, last: piece.first + 30 * piece.contacts}));
        const shuffled = evidence.map((piece, place) => ({piece, place, at: numbers.next().value as number})).sort((a, b) => a.at - b.at);
        const before = holdersOf(evidence, 5);
        const after = holdersOf(
          shuffled.map(({piece}) => piece),
          5
        );
        expect(after.holders).toBe(before.holders);
        expect(shuffled.map(({place}) => before.of[place])).toEqual([...after.of]);
      }),
      {numRuns: 2000}
    );
  });
});
