import {expect, test} from "vitest";
import {householdsOf} from "../../src/identity/households.ts";

test.each<[string, [phone: number, person: number][], [number, number][]]>([
  [
    "two who share a number",
    [
      [1, 5],
      [1, 3]
    ],
    [
      [5, 3],
      [3, 3]
    ]
  ],
  [
    "a chain of three",
    [
      [1, 1],
      [1, 2],
      [2, 2],
      [2, 3]
    ],
    [
      [1, 1],
      [2, 1],
      [3, 1]
    ]
  ],
  ["one alone is no household", [[1, 4]], []],
  ["nine are no family", Array.from({length: 9}, (_, n): [number, number] => [1, n + 1]), []],
  [
    "a number that would make nine joins nobody more",
    [...Array.from({length: 8}, (_, n): [number, number] => [1, n + 1]), [2, 8], [2, 9]],
    Array.from({length: 8}, (_, n): [number, number] => [n + 1, 1])
  ]
])("%s", (_, given, expected) => {
  const found = householdsOf(
    given.map(([phone]) => phone),
    given.map(([, person]) => person)
  );
  expect(new Map(found)).toEqual(new Map(expected));
});
