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

/**
 * 1,000 people without an account, of whom 100 buy for 50 yuan in each year that is known, and 100 with one (1,001 to 1,100), of whom 50 do; 1,700 is an
 * organisation. 2,001 to 2,900 have an account and other records; of 1,100, 1,500 and 198 more nothing but the account tells. Persons 1, 1,100 and 1,700 are looked at now.
 */
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", temp: join(scratch, "temp"), threads: 1});
  await engine.run(`
    create schema if not exists facts; create schema if not exists features; create schema if not exists identity;
    create table identity.people as select n as person_no, 'person' as kind from range(1, 3201) as r(n) where n <> 1700;
    create table facts.first_roles as
    select n as person_no, case when n <= 1000 then date '2020-01-01' end as several_on, case when n > 1000 then date '2020-01-01' end as account_on,
      case when n <= 1000 or n between 2001 and 2900 then date '2020-01-01' end as dealt_on
    from range(1, 3201) as r(n) where n <= 1000 or n in (1100, 1500) or n between 2001 and 2900 or n > 3002;
    create table features.shop_newcomers as
    select n as person_no, m.as_of_on, case when n <= 1000 then 1 else 3 end as standing, '' as feed, false as is_owner, false as is_organisation,
      m.is_known and (n <= 100 or n between 1001 and 1050) as buys_ahead,
      cast(case when m.is_known and (n <= 100 or n between 1001 and 1050) then 50 else 0 end as decimal(14, 2)) as margin_ahead_yuan
    from range(1, 1101) as r(n), (values (date '2024-01-01', true), (date '2025-01-01', true), (date '2026-01-01', false)) as m(as_of_on, is_known);
    insert into features.shop_newcomers values (1700, date '2026-01-01', 1, '', false, true, false, 0);
    create table features.car_margins as select * from (values
      (date '2026-01-01', true, '', 80, 800000.0, 8000000000.0), (date '2026-01-01', true, 'A', 80, 800000.0, 8000000000.0),
      (date '2026-01-01', false, '', 20, 40000.0, 80000000.0), (date '2026-01-01', false, 'A', 20, 40000.0, 80000000.0),
      (date '2025-01-01', true, '', 80, 800000.0, 8000000000.0)) as t(as_of_on, is_new, brand, cars, margin_yuan, squares_yuan2)`);
});
afterAll(async () => {
  await engine.close();
  rmSync(scratch, {recursive: true});
});

const moments = {before: "2025-01-01", now: "2026-01-01"};
interface Told {
  accounts?: number;
  seconds?: number;
  numbered?: number;
  numberedSeconds?: number;
  organisations?: number;
}
/** What everybody is expected to bring in a shop within a year. */
const expectedOf = async ({accounts = 0, seconds = 0, numbered = 0, numberedSeconds = 0, organisations = 0}: Told) => {
  await engine.run(`
    create or replace table facts.second_accounts as
    select ${accounts} as accounts, ${seconds} as second_ones, ${numbered} as numbered, ${numberedSeconds} as numbered_second_ones, 1900 as orders, 900 as organisation_orders,
      ${organisations} as organisation_accounts, ${organisations} as organisation_second_ones`);
  const tally = new Tally(3200);
  await projectNewcomers(tally, engine, await readNewcomers(engine, moments), moments.now);
  return tally.margin.parts[0]!;
};
/** The same of person 1. */
const expected = async (told: Told): Promise<number> => (await expectedOf(told))[1]!;

test("who has no account brings what such people brought, more by what second accounts hide of it", async () => {
  const plain = await expected({});
  // One year, paid in its middle on average: 8 % a year are taken off.
  expect(plain / 5).toBeGreaterThan(0.95);
  expect(plain / 5).toBeLessThan(0.97);
  // Of 900 accounts with a number 100 are a second person's, as if of 1,000: a tenth of what comes is not seen to be theirs.
  expect((await expected({numbered: 900, numberedSeconds: 100})) / plain).toBeCloseTo(1 / 0.9, 6);
});

test("who has an account that nothing ties to them is not counted twice", async () => {
  const plain = await expected({});
  // Of 900 accounts 100 are second ones, as if of 1,000: to 900 that are tied come 100 that are not, among 1,000 people without one and of 200 that stand alone.
  const all = await expectedOf({accounts: 900, seconds: 100});
  expect(all[1]! / plain).toBeCloseTo(1 / 0.9, 6);
  // Half of the accounts alone are theirs; of whom nothing is expected (1,500), nothing can be taken off.
  const plainly = await expectedOf({});
  expect(plainly[1100]! - all[1100]!).toBeCloseTo(all[1]! / 2, 6);
  expect(all[1500]).toBe(0);
  expect(all[1001]).toBe(plainly[1001]);
});

test("what organisations buy by accounts that do not name them is told of them, as often as their deals show such accounts", async () => {
  const without = await expectedOf({accounts: 110});
  expect(without[1700]).toBeCloseTo(without[1]!, 6);
  // 100 of 900 deals of organisations and 110 of 1,000 of people have an account: as if of 100 more: one of ten each.
  const all = await expectedOf({accounts: 210, organisations: 100});
  expect(all[1700]! - without[1700]!).toBeCloseTo(all[1]!, 6);
});

test("a next car brings what new and used ones bring, as often as next cars were new", async () => {
  const at = async (moment: string, share: number) =>
    (await readCarMargins(engine, moment, share)).get("A") ?? (await readCarMargins(engine, moment, share)).get("");
  expect(await at("2026-01-01", 0.9)).toEqual({margin: 9200, variance: 5_760_000});
  expect((await at("2025-01-01", 0.9))!.margin).toBe(10_000);
});
