import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {generate} from "../../pipelines/demo/generate.ts";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {literal} from "../../src/sql.ts";

/** Needs whose chance has a closed form; the others' truth is what comes. */
const told = [
  "extended_warranty",
  "first_maintenance",
  "insurance_renewal",
  "lease_end",
  "loan_settlement",
  "maintenance_due",
  "nev_switch",
  "parking_charging",
  "pickup_return",
  "replacement",
  "used_car_disposal",
  "winback_service"
];

let folder: string;
let rows: Map<string, {closed: number; expected: number; error: number}>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "huaxiang-chances-"));
  await generate({dir: folder, people: 20_000, seed: 7, deliveries: 1});
  const engine = await openDuckdb({file: ":memory:", threads: 2});
  try {
    const sums = await engine.rows(`
      select need, sum(is_closed::int)::double as closed, sum(probability) as expected, sqrt(sum(probability * (1 - probability))) as error
      from read_parquet(${literal(join(folder, "truth", "needs.parquet"))}) group by need`);
    rows = new Map(
      sums.map((row) => [String(row.need), {closed: Number(row.closed), expected: Number(row.expected), error: Number(row.error)}])
    );
  } finally {
    await engine.close();
  }
}, 120_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("what the truth says of needs comes as often as it says", () => {
  test("every need with a closed form is told", () => expect([...rows.keys()].sort()).toEqual(told));
  test.each(told)("%s", (need) => {
    const {closed, expected, error} = rows.get(need)!;
    expect(expected).toBeGreaterThan(10);
    expect(Math.abs(closed - expected) / error).toBeLessThan(3.5);
  });
});
