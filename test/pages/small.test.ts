import fc from "fast-check";
import {describe, expect, it} from "vitest";
import deliveries from "../../src/measures/deliveries.ts";
import identified_people from "../../src/measures/identified_people.ts";
import new_people from "../../src/measures/new_people.ts";
import {readMonths, readTotals} from "../../src/measures/read.ts";
import {fewest, hiddenOf} from "../../src/measures/small.ts";

describe("a list of counts", () => {
  it.each([
    ["nothing small", [10, 20, 0], [false, false, false], false],
    ["one small cell takes the next larger with it", [3, 40, 12], [true, false, true], false],
    ["two that are few together take a third", [1, 2, 50, 30], [true, true, false, true], false],
    ["two that are enough together stand alone", [6, 7, 50], [true, true, false], false],
    ["nobody is not few", [0, 3, 11], [false, true, true], false],
    ["with nothing to hide behind the total goes", [3, 0], [true, false], true]
  ])("%s", (_what, counts, cells, total) => expect(hiddenOf(counts)).toEqual({cells, total}));

  it("never gives a small cell away by what is left of the total", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), {maxLength: 12}), (counts) => {
        const {cells, total} = hiddenOf(counts);
        const hidden = counts.filter((_n, i) => cells[i]);
        expect(counts.every((n, i) => cells[i] || n === 0 || n >= fewest)).toBe(true);
        const rest = counts.reduce((sum, n) => sum + n, 0) - counts.reduce((sum, n, i) => sum + (cells[i] ? 0 : n), 0);
        expect(total || hidden.length === 0 || (hidden.length > 1 && rest >= fewest)).toBe(true);
      })
    );
  });
});

/** Answers as a mart of those stores would. */
const reader = (stores: Record<string, number>) => ({
  rows: (sql: string) => {
    const columns = [...sql.matchAll(/as "?(new_people|identified_people|deliveries)"?/g)].map(([, name]) => name!);
    const row = (key: string, n: number) => ({key, ...Object.fromEntries(columns.map((name) => [name, n]))});
    if (sql.includes("from marts.stores"))
      return Promise.resolve(Object.keys(stores).map((code) => ({store_code: code, name: code, brand: null, region: null})));
    const asked = sql.includes("list_contains(['S1'], m.store_code)") ? [stores.S1 ?? 0] : Object.values(stores);
    const sum = asked.reduce((all, n) => all + n, 0);
    if (sql.includes("m.store_code as key")) return Promise.resolve(Object.entries(stores).map(([key, n]) => row(key, n)));
    return Promise.resolve([row(sql.includes("'all' as key") ? "all" : "2026-03", sum)]);
  }
});
const period = {from: "2026-03-01", to: "2026-03-31"};

describe("people on pages of who may see no few", () => {
  const of = async (stores: Record<string, number>, scope: object) => [
    ...(await readTotals(reader(stores), [new_people, identified_people, deliveries], {period, scope})).values()
  ];
  it.each([
    ["the whole group", {S1: 30, S2: 4}, {}, [34, 34, 34]],
    ["a store, when every store has enough", {S1: 30, S2: 40}, {store: "S1"}, [30, 30, 30]],
    ["a store, when another has few: it would be the rest of the whole", {S1: 30, S2: 4}, {store: "S1"}, [null, null, 30]],
    ["a store that has few", {S1: 3, S2: 40}, {store: "S1"}, [null, null, 3]],
    ["a group that has few", {S1: 3, S2: 4}, {}, [null, null, 7]]
  ])("%s", async (_what, stores, scope, expected) => {
    expect(await of(stores, {...scope, hidesFew: true})).toEqual(expected);
    expect(await of(stores, scope)).not.toContain(null);
  });

  it("month by month", async () => {
    const months = async (scope: object) =>
      (await readMonths(reader({S1: 30, S2: 4}), [new_people], {first: "2026-03", to: "2026-03-31", scope})).get("new_people");
    expect(await months({hidesFew: true, store: "S1"})).toEqual(new Map([["2026-03", null]]));
    expect(await months({hidesFew: true})).toEqual(new Map([["2026-03", 34]]));
  });
});
