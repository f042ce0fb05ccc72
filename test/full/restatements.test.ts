import {afterEach, beforeEach, expect, test} from "vitest";
import {openGeneration} from "../../src/generation/open.ts";
import {type Fixture, fixture, mapping} from "../pipelines/fixture.ts";

let club: Fixture;
beforeEach(() => {
  club = fixture(mapping, ["marts.restatements"]);
});
afterEach(() => club.close());

const epoch = (day: string): number => Date.parse(`${day}T04:00:00Z`) / 1000;
const orders = (...list: [no: string, day: string, fen: number][]): string =>
  JSON.stringify({list: list.map(([no, day, fen]) => ({no, buyer: "1", at: epoch(day), total: fen, lines: []}))});
const restated = async () => {
  const generation = await openGeneration(club.workspace.root);
  const rows = await generation.rows(
    `select measure, cast(month_on as varchar) as month_on, cast(published_value as double) as published, cast(value as double) as now,
      cast(difference as double) as difference, cast(published_on as varchar) as published_on
     from marts.restatements where measure in ('sales_revenue', 'orders') and month_on = date '2025-12-01' order by measure`
  );
  await generation.close();
  return rows;
};

test("a month that late data changes says by how much, also runs later; an older --as-of restates nothing", async () => {
  club.put("club/orders-20260110.json", orders(["1", "2025-12-05", 10_000], ["2", "2026-01-05", 500]));
  await club.run();
  expect(await restated()).toEqual([]);
  club.put("club/orders-20260120.json", orders(["3", "2025-12-30", 2_500]));
  await club.run();
  const late = [
    {measure: "orders", month_on: "2025-12-01", published: 1, now: 2, difference: 1, published_on: "2026-01-10"},
    {measure: "sales_revenue", month_on: "2025-12-01", published: 100, now: 125, difference: 25, published_on: "2026-01-10"}
  ];
  expect(await restated()).toEqual(late);
  club.put("club/orders-20260125.json", orders(["4", "2026-01-22", 100]));
  await club.run();
  expect(await restated()).toEqual(late);
  await club.run({asOf: "2026-01-09"});
  expect(await restated()).toEqual([]);
});
