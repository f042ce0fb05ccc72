import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {readCarMargins} from "../../src/value/worth/car_margins.ts";
import {projectNewcomers, readNewcomers} from "../../src/value/worth/newcomers.ts";
import {Tally} from "../../src/value/worth/tally.ts";

const scratch = mkdtempSync(join(tmpdir(), "newcomers-"));
let engine: DuckdbEngine;

/** 1,000 people without an account, of whom 100 buy for 50 yuan in each year that is known; person 1 is looked at now. */
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", temp: join(scratch, "temp"), threads: 1});
  await engine.run(`
    create schema if not exists facts; create schema if not exists features;
    create table features.shop_newcomers as
    select n as person_no, m.as_of_on, 0 as account_age, false as is_owner, false as is_organisation, m.is_known and n <= 100 as buys_ahead,
      cast(case when m.is_known and n <= 100 then 50 else 0 end as decimal(14, 2)) as margin_ahead_yuan
    from range(1, 1001) as r(n), (values (date '2024-01-01', true), (date '2025-01-01', true), (date '2026-01-01', false)) as m(as_of_on, is_known);
    create table features.car_margins as select * from (values
      (date '2026-01-01', true, '', 80, 800000.0, 8000000000.0), (date '2026-01-01', true, 'A', 80, 800000.0, 8000000000.0),
      (date '2026-01-01', false, '', 20, 40000.0, 80000000.0), (date '2026-01-01', false, 'A', 20, 40000.0, 80000000.0),
      (date '2025-01-01', true, '', 80, 800000.0, 8000000000.0)) as t(as_of_on, is_new, brand, cars, margin_yuan, squares_yuan2)`);
});
afterAll(async () => {
  await engine.close();
  rmSync(scratch, {recursive: true});
});

/** What person 1 is expected to bring in a shop. */
const expected = async (accounts: number, seconds: number): Promise<number> => {
  await engine.run(`create or replace table facts.second_accounts as select ${accounts} as accounts, ${seconds} as second_ones`);
  const tally = new Tally(1000);
  await projectNewcomers(tally, engine, await readNewcomers(engine, "2025-01-01"), "2026-01-01");
  return tally.margin.parts[0]![1]!;
};

test("who has no account brings what such people brought, more by what second accounts hide of it", async () => {
  const plain = await expected(0, 0);
  // One year, paid in its middle on average: 8 % a year are taken off.
  expect(plain / 5).toBeGreaterThan(0.95);
  expect(plain / 5).toBeLessThan(0.97);
  // Of 900 accounts 100 are a second person's, as if of 1,000: a tenth of what comes is not seen to be theirs.
  expect((await expected(900, 100)) / plain).toBeCloseTo(1 / 0.9, 6);
});

test("a next car brings what new and used ones bring, as often as next cars were new", async () => {
  const at = async (moment: string, share: number) =>
    (await readCarMargins(engine, moment, share)).get("A") ?? (await readCarMargins(engine, moment, share)).get("");
  expect(await at("2026-01-01", 0.9)).toEqual({margin: 9200, variance: 5_760_000});
  expect((await at("2025-01-01", 0.9))!.margin).toBe(10_000);
});
