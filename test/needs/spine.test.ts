import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";

const [people, each] = [90_000, 20];
let engine: DuckdbEngine;

/** 90,000 people seen since 2020; one in fifty ordered a car in mid-November 2025, one in fifty bought accessories then, the others were in the workshop, one in fifty after two years. */
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 2});
  await engine.functions({as_of: "2026-01-31T16:00:00Z", as_of_on: "2026-02-01"});
  await engine.run("create schema facts; create schema identity; create schema features");
  await engine.run(`
    create table facts.people as select i as person_no, date '2020-01-01' as first_seen_on from range(${people}) as r(i);
    create table identity.people as select i as person_no, 'p_' || i as person_id, 'person' as kind from range(${people}) as r(i);
    create table facts.closings as
    select i as person_no, 'V' || i as vin, i as key_hash, case mod(i, 50) when 0 then 'car' when 1 then 'accessory' else 'maintenance' end as kind,
      date '2025-11-15' as happened_on, timestamp '2025-11-15 02:00:00' as happened_at
    from range(${people}) as r(i)
    union all
    select i, 'V' || i, i + ${people}, 'maintenance', date '2023-11-15', timestamp '2023-11-15 02:00:00' from range(${people}) as r(i) where mod(i, 50) = 2;
    create table facts.leads (person_no bigint, happened_on date);
    create table facts.showroom_visits (person_no bigint, happened_on date);
    create table facts.bookings (person_no bigint, kind varchar, happened_on date)`);
  await engine.createOrReplace("features.spine", readFileSync(new URL("../../sql/features/spine.sql", import.meta.url), "utf8"));
});
afterAll(() => engine.close());

const rows = (select: string) => engine.rows(select);

describe("of many people the past is a sample", () => {
  test("of at most 500,000 rows, which weigh as much as everybody", async () => {
    const [sum] = await rows("select count(*) as n, cast(sum(sample_weight) as double) as weight from features.spine where moment_no > 0");
    expect(Number(sum!.n)).toBeGreaterThan(300_000);
    expect(Number(sum!.n)).toBeLessThan(500_000);
    expect(Number(sum!.weight) / (people * each)).toBeCloseTo(1, 2);
  });

  test.each([
    ["a car ordered", 0, 180],
    ["accessories bought", 1, 90],
    ["a car back after two years", 2, 180]
  ])("with every moment before what is rare, at its own weight: %s", async (_what, remainder, days) => {
    const found = await rows(`
      select person_no, cast(sample_weight as double) as weight from features.spine
      where moment_no > 0 and mod(person_no, 50) = ${remainder} and as_of_on <= date '2025-11-15' and as_of_on > date '2025-11-15' - ${days}`);
    expect(new Set(found.map(({person_no}) => person_no)).size).toBe(people / 50);
    expect(new Set(found.map(({weight}) => weight))).toEqual(new Set([1]));
  });

  test("of who has come once more than of who never has", async () => {
    const weights = await rows(`
      select as_of_on > date '2025-11-15' as has_come, min(cast(sample_weight as double)) as least, max(cast(sample_weight as double)) as most
      from features.spine where moment_no > 0 and mod(person_no, 50) > 2 group by 1 order by 1`);
    expect(weights.map(({has_come}) => has_come)).toEqual([false, true]);
    expect(Number(weights[0]!.least)).toBeGreaterThan(3);
    expect(Number(weights[1]!.most)).toBe(1);
  });

  test("and of those so few that two moments of a person are far apart", async () => {
    const [least] = await rows(`
      select min(months) as months from (
        select lead(moment_no) over (partition by person_no order by moment_no) - moment_no as months
        from features.spine where moment_no > 0 and mod(person_no, 50) > 2 and as_of_on <= date '2025-11-15') as t`);
    expect(Number(least!.months)).toBeGreaterThanOrEqual(6);
  });
});
