import {expect, it} from "vitest";
import {places} from "../../dashboards/league/rank.ts";
import {leagueTable} from "../../dashboards/league/tables.ts";
import {cellsOf} from "../../dashboards/service/data.ts";

const stores = ["A", "B", "C", "D"].map((code) => ({store_code: code, name: `店 ${code}`, brand: "宝马", region: "华东"}));
const answers = (values: Record<string, [string, number][]>) =>
  new Map(Object.entries(values).map(([name, list]) => [name, new Map(list)]));

it("equal stores share a place; a store that delivered nothing has none, nor have cars of no store", () => {
  const now = answers({
    deliveries: [
      ["A", 5],
      ["B", 7],
      ["C", 5],
      ["D", 0],
      ["", 90]
    ]
  });
  expect([...places(now, "deliveries")]).toEqual([
    ["A", 2],
    ["B", 1],
    ["C", 2]
  ]);
  expect([...places(now, "margin")]).toEqual([]);
});

it("the table says how places moved, and keeps silent about shares of too few", () => {
  const now = answers({
    deliveries: [
      ["A", 5],
      ["B", 7]
    ],
    opportunities: [
      ["A", 9],
      ["B", 10],
      ["C", 30]
    ],
    win_rate: [
      ["A", 0.5],
      ["B", 0.5],
      ["C", 0.1]
    ]
  });
  const before = answers({
    deliveries: [
      ["A", 9],
      ["C", 3]
    ]
  });
  const table = leagueTable({stores, now, before, span: {compare: "year", past: {}}} as never, {lang: "en", filters: {}} as never);
  expect(table.rows.map(({name, place, win_rate}) => [name, place, win_rate])).toEqual([
    ["店 B", "1 ＊", 0.5],
    ["店 A", "2 ▼1", null],
    ["店 C", "–", 0.1]
  ]);
});

it("cells of the triangle are quarters, oldest first, the last twenty of them", () => {
  const cells = cellsOf(
    new Map([
      ["2024-04-01 1", 0.5],
      ["2024-01-01 0", 0.75],
      ["2024-04-01 0", 0.25],
      ["2024-07-01 0", null]
    ])
  );
  expect(cells).toEqual([
    {row: "2024 Q1", age: 0, share: 0.75},
    {row: "2024 Q2", age: 0, share: 0.25},
    {row: "2024 Q2", age: 1, share: 0.5}
  ]);
  const quarters = Array.from(
    {length: 24},
    (_, i) => [`${2019 + Math.floor(i / 4)}-${String((i % 4) * 3 + 1).padStart(2, "0")}-01 0`, 0.5] as const
  );
  expect(cellsOf(new Map(quarters)).map(({row}) => row)).toHaveLength(20);
});
