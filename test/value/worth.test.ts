import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {Churn} from "../../src/config.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import mbgCnbd from "../../src/value/models/mbg_cnbd_k.ts";
import {gamma, uniform} from "../../src/value/random.ts";
import {auc} from "../../src/value/worth/backtest.ts";
import {calibrate, calibrateClasses, calibrateLevel, factorOf} from "../../src/value/worth/calibration.ts";
import {orderedSince} from "../../src/value/worth/car_waits.ts";
import type {Cars} from "../../src/value/worth/cars.ts";
import {fleetOf} from "../../src/value/worth/fleets.ts";
import {days} from "../../src/value/worth/horizons.ts";
import {emptyAhead, Lookahead} from "../../src/value/worth/lookahead.ts";
import {nextSales, nextsOf} from "../../src/value/worth/loyalty.ts";
import {cellOf, courseOf, endOf, monthDays, monthsAhead, monthsAtRisk} from "../../src/value/worth/months_at_risk.ts";
import type {CarOrders} from "../../src/value/worth/next_car.ts";
import {peopleColumns} from "../../src/value/worth/people.ts";
import {quantileOf} from "../../src/value/worth/ranges.ts";
import value from "../../src/value/worth/value.step.ts";

describe("calibration", () => {
  const foretold = Float64Array.from({length: 2000}, (_, i) => 1 + i / 1000);

  test("what came as foretold changes nothing; twice as much doubles what is well known", () => {
    expect(calibrate(foretold, foretold, 1).factor.every((factor) => Math.abs(factor - 1) < 1e-12)).toBe(true);
    const twice = calibrate(
      foretold,
      foretold.map((yuan) => 2 * yuan),
      0.01
    );
    expect(twice.factor.every((factor) => factor > 1.99 && factor < 2)).toBe(true);
    // Few comings: 100 rows that foretell 2 comings of 100 yuan, of which 4 came, are believed little.
    expect(calibrate(new Float64Array(100).fill(2), new Float64Array(100).fill(4), 100).factor[0]).toBeCloseTo(
      (20 + 3000) / (10 + 3000),
      9
    );
  });

  test("classes are set right each by itself, with a bin for every 200 comings that were foretold, by what their like brought", () => {
    const classes = Array.from(foretold, (_, row) => row % 2);
    const came = foretold.map((yuan, row) => (row % 2 === 0 ? yuan : 2 * yuan));
    const then = {classes, foretold};
    const of = calibrateClasses(then, came, then, {size: 0.99});
    expect(of.get(0)!.factor.every((factor) => Math.abs(factor - 1) < 1e-12)).toBe(true);
    expect(of.get(1)!.factor).toHaveLength(10);
    expect(of.get(1)!.factor.every((factor) => factor > 1.7 && factor < 2)).toBe(true);
    expect(calibrateClasses(then, came, then, {size: 100}).get(1)!.at).toHaveLength(1);
    // A forecast that now says half of everybody, of half as many people: the best bring what the best brought.
    const one = new Array<number>(2000).fill(1);
    const now = {classes: one, foretold: foretold.map((yuan) => yuan / 2).filter((_, row) => row % 2 === 1)};
    const half = calibrateClasses({classes: one, foretold}, foretold, now, {size: 0.001}).get(1)!;
    const grown = calibrateClasses(then, came, then, {size: 1e-9, change: 1.1});
    expect(grown.get(0)!.factor.every((factor) => Math.abs(factor - 1.1) < 1e-6)).toBe(true);
    expect(half.factor).toHaveLength(20);
    expect(half.factor.every((factor) => Math.abs(factor - 2) < 0.1)).toBe(true);
    expect(calibrateClasses(then, came, {classes: [7], foretold: Float64Array.of(1)}, {size: 1}).get(7)!.at).toEqual([]);
  });

  test("factors lie between those of two bins, and never beyond the last", () => {
    const known = {at: [1, 3], factor: [1, 2]};
    expect([0, 1, 2, 3, 9].map((yuan) => factorOf(known, yuan))).toEqual([1, 1, 1.5, 2, 2]);
  });

  test("a level within three standard errors is chance, a larger one is not", () => {
    const of = (expected: number, came: number) => calibrateLevel(Float64Array.of(expected), Float64Array.of(came), 1).factor;
    expect(of(400, 484)).toEqual([]);
    expect(of(400, 486)).toEqual([516 / 430]);
    expect(of(10_000, 11_520)).toEqual([]);
    expect(of(10_000, 11_540)).toEqual([11_570 / 10_030]);
  });
});

test("quantiles of something that is often nothing are those of its draws", () => {
  const random = uniform(5);
  const drawn = Float64Array.from({length: 40_000}, () => (random() < 0.3 ? 0 : gamma(2.5, 2.5 / 800, random))).sort();
  const [mean, square] = [0.7 * 800, 0.7 * (800 * 800 + (800 * 800) / 2.5)];
  for (const p of [0.1, 0.5, 0.9]) {
    const exact = drawn[Math.floor(p * drawn.length)]!;
    expect(Math.abs(quantileOf(mean, square - mean * mean, 0.3, p) - exact)).toBeLessThan(0.02 * 800);
  }
});

test("AUC: ties count half, nobody to compare with is nothing", () => {
  expect(auc(Float64Array.of(1, 2, 3, 4), Float64Array.of(0, 0, 1, 1))).toBe(1);
  expect(auc(Float64Array.of(1, 1, 1, 1), Float64Array.of(0, 1, 0, 1))).toBe(0.5);
  expect(auc(Float64Array.of(1, 2), Float64Array.of(0, 0))).toBeNull();
});

test("organisations that buy take several cars: by purchase without an order before, and by order delivered", () => {
  // 1 had a car and gets three; 2 had one and gets none; 3 waited for two and gets four; 4 is a person; 5 waited in vain; 6 is new; 7 brings a car from elsewhere.
  const rows: [person: number, from: number, got: number, isOrganisation: number][] = [
    ...[-50, 10, 20, 30].map((from): (typeof rows)[number] => [1, from, 0, 1]),
    [2, -50, 0, 1],
    ...[10, 20, 30, 40].map((from): (typeof rows)[number] => [3, from, 0, 1]),
    ...[-50, 10, 20].map((from): (typeof rows)[number] => [4, from, 0, 0]),
    [5, 300, 0, 1],
    [6, 10, 0, 1],
    [7, -50, 0, 1],
    [7, 10, 2, 1],
    [1, 400, 0, 1]
  ];
  const column = (place: number): Float64Array => Float64Array.from(rows, (row) => row[place]!);
  const cars = {rows: rows.length, person: column(0), from: column(1), got: column(2), isOrganisation: column(3)} as unknown as Cars;
  const orders = {rows: 3, person: Float64Array.of(3, 3, 5), delivered: Float64Array.of(1, 1, 0)} as unknown as CarOrders;
  expect(fleetOf(cars, orders, 0, 365)).toEqual({purchase: 23 / 21, order: 24 / 22});
});

describe("months at risk", () => {
  const none = Number.NaN;
  const column = (...values: number[]): Float64Array => Float64Array.from(values);
  /** A car replaced here after 100 days, one sold on after 200, one that is still there, one sold on shortly before its owner bought here. */
  const cars: Cars = {
    rows: 4,
    car: column(1, 2, 3, 4),
    person: column(1, 2, 3, 4),
    from: column(0, 0, 0, 0),
    next: column(100, none, none, 260),
    ended: column(100, 200, none, 200),
    how: column(1, 2, 0, 2),
    warranty: column(1096, none, 1096, none),
    finance: column(none, none, none, none),
    got: column(0, 2, 0, 0),
    before: column(0, 0, 1, 0),
    isOrganisation: column(0, 0, 0, 0),
    isNev: column(0, 0, 0, 0),
    isLease: column(0, 0, 0, 0),
    brand: ["", "", "", ""],
    visits: column(),
    visitStart: Int32Array.of(0, 0, 0, 0, 0)
  };

  test("how each ended, by a moment", () => {
    expect([0, 1, 2, 3].map((row) => endOf(cars, row, 365).end)).toEqual([1, 2, 0, 1]);
    expect([0, 1, 2, 3].map((row) => endOf(cars, row, 150).end)).toEqual([1, 0, 0, 0]);
    expect(endOf(cars, 3, 250)).toEqual({on: 200, end: 2});
  });

  test("a month that the moment cuts short is none, whatever happened in it", () => {
    // After 110 days: three whole months each; the purchase of day 100 fell into the fourth.
    const {end, weight} = monthsAtRisk(cars, 110);
    expect([...end].some((one) => one > 0)).toBe(false);
    expect(weight!.reduce((sum, one) => sum + one, 0)).toBe(4 * 3);
  });

  test("whole months count, and the month of the end", () => {
    const {end, weight, rows} = monthsAtRisk(cars, 365);
    const sum = (wanted: (end: number) => boolean): number =>
      Array.from({length: rows}, (_, row) => row).reduce((all, row) => all + (wanted(end[row]!) ? weight![row]! : 0), 0);
    expect([1, 2, 3].map((which) => sum((one) => one === which))).toEqual([2, 1, 0]);
    // 3 + 6 + 11 + 8 whole months that went on: 100, 200, 365 and 260 days of 30.4375.
    expect(sum((one) => one === 0)).toBe(3 + 6 + 11 + 8);
  });
});

test("whoever has ordered no car gets none before the usual wait is over", () => {
  const share = orderedSince({days: [0, monthDays, 3 * monthDays], cars: [1, 2, 1]});
  expect([...share.slice(0, 5)]).toEqual([0.25, 0.75, 0.75, 1, 1]);
  expect(orderedSince({days: [monthDays / 2], cars: [7]})[0]).toBeCloseTo(0.5, 12);
  expect(orderedSince({days: [], cars: []}).every((one) => one === 1)).toBe(true);
});

test("owners who change brand bring what all bring", () => {
  const bought = {
    person: [1, 1, 2, 2, 3],
    from: [10, 20, 10, 30, 10],
    next: [20, Number.NaN, 30, Number.NaN, Number.NaN],
    brand: ["A", "A", "A", "B", "B"]
  };
  const cars = {
    rows: 5,
    person: Float64Array.from(bought.person),
    from: Float64Array.from(bought.from),
    next: Float64Array.from(bought.next),
    got: Float64Array.of(0, 0, 0, 1, 0),
    brand: bought.brand
  } as unknown as Cars;
  expect(nextsOf(cars, 25).loyal).toBeCloseTo(17 / 21, 12);
  expect(nextsOf(cars, 40).loyal).toBeCloseTo(17 / 22, 12);
  expect(nextsOf(cars, 40).fresh).toBeCloseTo(17 / 22, 12);
  const sale = (margin: number) => ({margin, variance: 1, contracts: margin / 10, service: [margin / 100]});
  const next = nextSales(
    new Map([
      ["", sale(200)],
      ["A", sale(400)]
    ]),
    0.75
  ).get("A")!;
  expect(next).toEqual({margin: 350, variance: 1 + 0.75 * 0.25 * 200 ** 2, contracts: 35, service: [3.5]});
});

test("cars of one course go through the same cells, month by month", () => {
  const random = uniform(11);
  const rows = 8_000;
  const moment = 3000;
  const one = (values: readonly number[]): number => values[Math.floor(values.length * random())]!;
  const facts = (of: () => number): Float64Array => Float64Array.from({length: rows}, of);
  /** Days at which something changes in a month ahead to the day, and those beside them, or none. */
  const [ends, warranties, visits] = [
    [Number.NaN, -183, -1, 0, 1, 300, 486, 487, 488],
    [Number.NaN, -366, -365, -364, 0, 1, 121, 122, 123],
    [Number.NaN, -366, -365, -364, -30]
  ];
  const cars: Cars = {
    rows,
    car: facts(() => 1),
    person: facts(() => 1),
    from: facts(() => moment - one([1, 487, 1500])),
    next: facts(() => Number.NaN),
    ended: facts(() => Number.NaN),
    how: facts(() => 0),
    warranty: facts(() => moment + one(warranties)),
    finance: facts(() => moment + one(ends)),
    got: facts(() => one([0, 2])),
    before: facts(() => 0),
    isOrganisation: facts(() => one([0, 1])),
    isNev: facts(() => 0),
    isLease: facts(() => one([0, 1])),
    brand: [],
    visits: new Float64Array(0),
    visitStart: new Int32Array(rows + 1)
  };
  const known = new Map<number, string>();
  let again = 0;
  for (let row = 0; row < rows; row++) {
    const visited = moment + one(visits);
    const cellIn = (month: number): number => cellOf(cars, row, moment + month * monthDays, visited, 18);
    const course = courseOf(cars, row, moment, visited, cellIn(0));
    const cells = Array.from({length: monthsAhead}, (_, month) => cellIn(month)).join();
    if (known.has(course)) again++;
    expect(known.get(course) ?? cells).toBe(cells);
    known.set(course, cells);
  }
  expect(again).toBeGreaterThan(1000);
});

describe("the step", () => {
  const scratch = mkdtempSync(join(tmpdir(), "worth-"));
  let engine: DuckdbEngine;
  const ledger = join(scratch, "value.parquet");
  const run = (files: string[], path: string) =>
    value.run({
      engine,
      as_of: "2025-12-31T16:00:00Z",
      as_of_on: "2026-01-01",
      generation: 1,
      salt: "",
      churn: Churn.parse({}),
      scratch,
      progress: () => undefined,
      ledger: {files: () => files, path: () => path}
    });
  const truth = {k: 2, r: 3, alpha: 500, a: 1, b: 3};

  beforeAll(async () => {
    engine = await openDuckdb({file: ":memory:", temp: join(scratch, "temp"), threads: 1});
    const people = mbgCnbd.simulate(truth, {people: 600, time: 1800}, uniform(1));
    const rows = Array.from(people.x, (x, i) => {
      const [t_x, T] = [Math.round(people.t_x[i]!), Math.max(Math.ceil(people.T[i]!), Math.round(people.t_x[i]!))];
      return `(${i + 1}, ${x}, ${x > 0 ? Math.max(1, t_x) : 0}, ${Math.max(1, T)}, ${people.litt![i]!.toFixed(9)}, ${x + 1}, ${(x + 1) * (400 + (i % 7) * 50)})`;
    });
    await engine.run(`
      create schema if not exists facts; create schema if not exists features; create schema if not exists identity;
      create table facts.people as select range + 1 as person_no from range(600);
      create table identity.people as select person_no, 'person' as kind from facts.people;
      create table features.value_moments as select date '2026-01-01' as as_of_on, date '2027-01-01' as until_on union all select date '2025-01-01', date '2026-01-01';
      create table features.service_histories as
      select cast(n as bigint) as person_no, '' as vin, 0 as period, m.as_of_on, 0 as car_no, m.as_of_on - cast(t as integer) - 1 as began_on, 'came' as origin, '' as brand, true as is_current,
        cast(x as bigint) as visits, case when x > 0 then m.as_of_on - cast(t as integer) - 1 + cast(t_x as integer) end as last_on, t_x as days_last, t as days_observed, litt as log_gaps,
        cast(priced as bigint) as margin_visits, cast(yuan as decimal(14, 2)) as margin_yuan, 0 as visits_before, 0 as margin_before_yuan, cast(0 as bigint) as visits_ahead, 0 as margin_ahead_yuan
      from (values ${rows.join(", ")}) as t(n, x, t_x, t, litt, priced, yuan), (values (date '2026-01-01')) as m(as_of_on);
      create table features.visit_days as select 1 as person_no, '' as vin, 0 as period, date '2020-01-01' as visited_on where false;
      create table features.vehicle_periods as select 1 as car_no, 1 as person_no, '' as vin, 0 as period where false;
      create table features.shop_histories as select 1 as person_no, false as has_account, date '2026-01-01' as as_of_on, date '2020-01-01' as began_on, 0 as purchases, date '2020-01-01' as last_on, 0 as days_last,
        0 as days_observed, 0 as log_gaps, 0 as margin_purchases, 0 as margin_yuan, 0 as purchases_before, 0 as margin_before_yuan, 0 as purchases_ahead, 0 as margin_ahead_yuan where false;
      create table features.shop_newcomers as select 1 as person_no, date '2026-01-01' as as_of_on, 0 as standing, '' as feed, true as is_owner, true as is_organisation, true as buys_ahead, 0 as margin_ahead_yuan where false;
      create table facts.second_accounts as select 0 as accounts, 0 as second_ones, 0 as numbered, 0 as numbered_second_ones, 0 as orders, 0 as organisation_orders, 0 as organisation_accounts, 0 as organisation_second_ones;
      create table facts.first_roles as select 1 as person_no, date '2020-01-01' as several_on, date '2020-01-01' as account_on, date '2020-01-01' as dealt_on where false;
      create table features.car_lives as select 1 as car_no, 1 as person_no, date '2020-01-01' as from_on, date '2020-01-01' as next_on, date '2020-01-01' as ended_on, '' as ended_how,
        date '2020-01-01' as warranty_ends_on, date '2020-01-01' as finance_ends_on, true as is_bought, true as is_new, 0 as cars_before, true as is_organisation, true as is_nev, true as is_lease, '' as brand where false;
      create table features.car_orders as select 1 as person_no, date '2026-01-01' as as_of_on, 1 as key_hash, 0 as margin_yuan, true as is_delivered_ahead, false as is_organisation, '' as brand where false;
      create table features.car_margins as select date '2026-01-01' as as_of_on, true as is_new, '' as brand, 0 as cars, 0 as margin_yuan, 0 as squares_yuan2 where false;
      create table features.car_seekers as select 1 as person_no, date '2026-01-01' as as_of_on, 0 as lapsed_age, true as is_organisation, 0 as cars_ahead where false;
      create table features.contract_margins as select 1 as key_hash, 1 as person_no, '' as vin, 'insurance' as kind, 0 as renewal, date '2020-01-01' as next_signed_on, date '2020-01-01' as signed_on, 0 as signed_after, 1 as margin_yuan where false;
      create table features.contract_lives as select 1 as key_hash, 1 as person_no, 'insurance' as kind, date '2026-01-01' as as_of_on, 0 as periods, true as has_ended, true as is_current, date '2026-01-01' as due_on, 1 as period_days, 1 as margin_yuan, 1 as margin_ahead_yuan where false`);
    await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
    await run([], ledger);
  });
  afterAll(async () => {
    await engine.close();
    rmSync(scratch, {recursive: true});
  });

  const people = () => engine.rows("select * from value.people order by person_no");

  test("scores everybody on exact days with the fit that it kept", async () => {
    const rows = await people();
    expect(rows).toHaveLength(600);
    const [{report}] = (await engine.rows("select report from value.fits where what = 'visits'")) as [{report: string}];
    const {params, model} = JSON.parse(report);
    const [one] = await engine.rows("select * from features.service_histories where person_no = 17");
    const ahead = emptyAhead();
    new Lookahead(params, model === "mbg_cnbd_k" ? 1 : 0, 4000).of(
      Number(one!.visits),
      Number(one!.days_last),
      Number(one!.days_observed),
      ahead
    );
    expect(Number(rows[16]!.alive)).toBeCloseTo(ahead.alive, 9);
    expect(ahead.until[0]).toBeCloseTo(
      mbgCnbd.expected(
        params,
        {
          rows: 1,
          x: Float64Array.of(Number(one!.visits)),
          t_x: Float64Array.of(Number(one!.days_last)),
          T: Float64Array.of(Number(one!.days_observed))
        },
        days[0]!
      )[0]!,
      6
    );
    expect(params.k).toBe(2);
  });

  test("ranges hold what is expected, longer horizons bring more, and no value is odd", async () => {
    for (const row of await people()) {
      for (const {name} of peopleColumns) if (row[name] !== null) expect(Number.isFinite(Number(row[name]))).toBe(true);
      expect(row.service_12! <= row.service_36! && row.service_36! <= row.service_60!).toBe(true);
      expect(row.expected_low_12! <= row.service_12! && row.service_12! <= row.expected_high_12!).toBe(true);
      expect(row.outcome_low_12! <= row.outcome_high_12!).toBe(true);
    }
  });

  test("the same inputs are not fitted again, and give the same to the last byte", async () => {
    expect(existsSync(ledger)).toBe(true);
    const before = await people();
    const second = join(scratch, "second.parquet");
    await run([ledger], second);
    expect(existsSync(second)).toBe(false);
    expect(await people()).toEqual(before);
    await engine.run("update features.service_histories set days_observed = days_observed + 1 where person_no = 3");
    await run([ledger], second);
    expect(existsSync(second)).toBe(true);
  });
});
