import {describe, expect, test} from "vitest";
import {dimensions, personasOf, silhouettesOf} from "../../src/needs/personas.ts";
import {normal, uniform} from "../../src/value/random.ts";

/** Three groups of people: nobody, the workshop's, the shop's. */
const people = (seed: number): number[][] => {
  const random = uniform(seed);
  const centres = [
    [0, 0, 0, 0, 0, 0, 0, 0],
    [40, 0, 0, 0, 1, 6, 0, 0],
    [0, 0, 0, 5, 0, 0, 5, 4]
  ];
  return Array.from({length: 900}, (_, i) => centres[i % 3]!.map((value) => value + 0.3 * normal(random)));
};

describe("personas", () => {
  const found = personasOf(people(1), 300);
  test("are as many as there are groups, named by what sets them apart", () => {
    expect(found.personas.map(({en}) => en)).toEqual(["onlooker", "maintenance ahead, loyal to the workshop", "shop buyer, extras"]);
    const distance = (row: number[], centre: number[]) =>
      row.reduce((sum, value, d) => sum + ((value - centre[d]!) / found.scale[d]!) ** 2, 0);
    const nearest = people(1).map((row) => {
      const distances = found.personas.map(({centre}) => distance(row, centre));
      return distances.indexOf(Math.min(...distances));
    });
    expect(nearest).toEqual(people(1).map((_, i) => i % 3));
    expect(new Set(found.personas.map(({zh}) => zh)).size).toBe(3);
    expect(found.personas[0]!.centre.every((value) => Math.abs(value) < 0.2)).toBe(true);
  });
  test("are the same a second time", () => expect(personasOf(people(1), 300)).toEqual(found));
  test("every dimension has a name in both languages", () => {
    for (const {zh, en} of dimensions) expect(zh.length * en.length).toBeGreaterThan(0);
  });
});

test("silhouette of four points on a line, by hand", () => {
  // a = 1 for all; b = 9.5, 8.5, 8.5, 9.5: (b - a) / b.
  expect(silhouettesOf([[0], [1], [9], [10]], [{clusters: [0, 0, 1, 1], count: 2}])[0]).toBeCloseTo(
    (2 * (8.5 / 9.5) + 2 * (7.5 / 8.5)) / 4,
    12
  );
});
