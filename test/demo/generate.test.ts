import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {born, strangersOf} from "../../pipelines/demo/birth.ts";
import {idCheck, vinOf} from "../../pipelines/demo/check.ts";
import {deliveriesOf, type Generated, generate} from "../../pipelines/demo/generate.ts";
import {mobileOn, personOf} from "../../pipelines/demo/people.ts";
import {registers} from "../../pipelines/demo/registry.ts";
import {compactDate, UNTIL} from "../../pipelines/demo/time.ts";
import {filesOf, parquetRows, recordsOf, scratch, textOf, treeHash} from "./tree.ts";

const samples = join(import.meta.dirname, "../../pipelines/channels");
const ports = join(import.meta.dirname, "../../pipelines/demo/ports");
const portFiles = filesOf(ports).filter((file) => file.endsWith(".ts"));
const make = async (people: number, seed: number): Promise<string> => {
  const dir = scratch();
  await generate({dir, people, seed});
  return dir;
};
const headOf = (path: string): string | undefined => textOf(path).split(/\r?\n/)[0];
const rowsOf = (dir: string, file: string): string[][] =>
  textOf(join(dir, file))
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));
interface Feed {
  channel: string;
  feed: string;
  file: string;
  records: number;
  duplicates: number;
  rejected: number;
  ignored: number;
  is_repeat?: boolean;
}
const countsOf = (dir: string): {feeds: Feed[]; keys: Record<string, number>} =>
  JSON.parse(readFileSync(join(dir, "truth/counts.json"), "utf8"));

describe("the same seed", () => {
  test("gives the same bytes, another seed others", async () => {
    const hashes = [treeHash(await make(120, 5)), treeHash(await make(120, 5)), treeHash(await make(120, 6))];
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
  });

  test("gives the first people the same records, however many follow", async () => {
    const [few, many] = [await make(200, 5), await make(460, 5)];
    const lives = filesOf(few).filter((file) => file.startsWith("delivery-") && !file.includes("/stores/"));
    expect(lives.length).toBeGreaterThan(40);
    for (const file of lives) {
      const [text, longer] = [textOf(join(few, file)), textOf(join(many, file))];
      let same = 0;
      while (same < text.length && text[same] === longer[same]) same++;
      // Total lines and the brackets at the end differ.
      expect(same, file).toBeGreaterThan(text.length - 1500);
    }
  });
});

/** More than one thread makes at a time. */
const size = 1_020;

describe(`a world of ${size} people`, () => {
  let dir = "";
  let made: Generated;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "huaxiang-demo-"));
    made = await generate({dir, people: size, seed: 1});
  });
  afterAll(() => rmSync(dir, {recursive: true, force: true}));

  const truth = (sql: string) => parquetRows(join(dir, "truth"), sql);
  const people = () => Array.from({length: size}, (_, number) => personOf(number, 1));
  const cars = () => deliveriesOf(3).flatMap(({folder, day}) => rowsOf(dir, `${folder}/dms/cars-${compactDate(day)}.csv`));

  test("is the same byte for byte whatever the number of threads", async () => {
    const other = scratch();
    await generate({dir: other, people: size, seed: 1, threads: 2});
    expect(treeHash(other)).toBe(treeHash(dir));
  });

  test("holds every feed in every delivery, in the samples' columns", () => {
    const {feeds} = countsOf(dir);
    expect(made.files).toBe(feeds.length);
    expect(new Set(feeds.map((one) => `${one.channel}/${one.feed}.ts`))).toEqual(new Set(portFiles));
    const sampled = filesOf(samples).filter((path) => path.includes("/samples/"));
    for (const one of feeds) {
      if (one.is_repeat) continue;
      if (one.file.startsWith("delivery-1/")) expect(one.records, one.file).toBeGreaterThan(0);
      if (!one.file.endsWith(".csv")) continue;
      const start = `samples/${one.channel}/${one.file.split("/").at(-1)!.replace(/\d.*$/, "")}2`;
      const sample = sampled.find((path) => path.includes(start)) ?? `no sample: ${start}`;
      expect(headOf(join(dir, one.file)), one.file).toBe(headOf(join(samples, sample)));
    }
  });

  test("is counted as it is written", () => {
    const {feeds, keys} = countsOf(dir);
    for (const one of feeds) expect(recordsOf(join(dir, one.file)), one.file).toBe(one.records);
    expect(made.records).toBe(feeds.reduce((sum, one) => sum + one.records, 0));
    const sum = (name: "records" | "duplicates" | "rejected" | "ignored") =>
      feeds
        .filter((one) => one.channel !== "stores" && one.feed !== "staff" && !one.is_repeat)
        .reduce((total, one) => total + one[name], 0);
    expect(Object.keys(keys).length).toBe(portFiles.length);
    expect(sum("records") / size).toBeGreaterThan(12);
    expect(sum("records") / size).toBeLessThan(30);
    expect(sum("duplicates") / sum("records")).toBeCloseTo(0.015, 2);
    expect(sum("rejected") / sum("records")).toBeCloseTo(0.005, 2);
    expect(sum("ignored")).toBeGreaterThan(5);
  });

  test("has valid and unique national ids and VINs", () => {
    const ids = people().flatMap(({nationalId}) => (nationalId === "" ? [] : [nationalId]));
    expect(ids.length).toBeGreaterThan(700);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(idCheck(id.slice(0, 17))).toBe(id[17]);
    const vins = cars().flatMap((row) => (/^[A-HJ-NPR-Z0-9]{17}$/.test(row[1] ?? "") ? [row[1]!] : []));
    expect(vins.length).toBeGreaterThan(700);
    for (const vin of vins) expect(vinOf(vin)).toBe(vin);
  });

  test("shares phones only between people who are tied", async () => {
    const {noises} = await registers();
    const strangers = strangersOf(noises);
    const lives = Array.from({length: size}, (_, number) => born(number, 1, strangers, []).person);
    const owners = Map.groupBy(lives, (one) => mobileOn(one, UNTIL));
    const shared = [...owners.values()].filter((all) => all.length > 1);
    expect(shared.length).toBeGreaterThan(3);
    for (const all of shared) for (const one of all) expect(one.ties.join()).toMatch(/family_phone|recycled_number/);
  });

  test("uses one order number at several dealers, and one car at two", () => {
    const orders = rowsOf(dir, "delivery-1/dms/sales_orders-20251031.csv");
    const dealers = Map.groupBy(orders, (row) => row[2]!);
    expect([...dealers.values()].filter((rows) => new Set(rows.map((row) => row[0])).size > 1).length).toBeGreaterThan(20);
    const homes = Map.groupBy(cars(), (row) => row[1]!);
    expect([...homes.values()].filter((rows) => new Set(rows.map((row) => row[0])).size > 1).length).toBeGreaterThan(5);
  });

  test("names a known person for every key of the truth", async () => {
    const [{records, keys, unknown}] = (await truth(
      `select count(*)::int as records, count(distinct (source, source_key))::int as keys, count(*) filter (person not in (select person from 'people.parquet'))::int as unknown from 'records.parquet'`
    )) as [{records: number; keys: number; unknown: number}];
    expect(records).toBeGreaterThan(4000);
    expect(keys).toBe(records);
    expect(unknown).toBe(0);
  });

  test("tells what counts up to the data date, and what comes in the year after it", async () => {
    const months = await truth("select min(month) as first, max(month) as last, sum(deliveries)::int as cars from 'sales.parquet'");
    expect(months).toEqual([{first: "2020-01", last: "2025-12", cars: expect.any(Number)}]);
    const sold = rowsOf(dir, "delivery-3/dms/sales_orders-20251231.csv");
    const [{december, handed}] = (await truth(
      `select count(*)::int as handed, (select sum(deliveries)::int from 'sales.parquet' where month = '2025-12') as december from 'vehicles.parquet' where "from" between '2025-12-01' and '2025-12-31'`
    )) as [{december: number; handed: number}];
    expect(sold.length).toBeGreaterThan(december);
    expect(handed).toBeGreaterThanOrEqual(december);
    const future = await truth(
      "select min(happened_at)::date::varchar >= '2026-01-01' and max(happened_at) < '2027-01-01' as ahead from 'future.parquet'"
    );
    expect(future).toEqual([{ahead: true}]);
    const [lost] = (await truth(
      "select count(*) filter (alive_until is null)::int as alive, count(*) filter (alive_until < date '2025-12-31')::int as gone from 'people.parquet' where kind = 'person'"
    )) as [{alive: number; gone: number}];
    expect(lost.alive).toBeGreaterThan(20);
    expect(lost.gone).toBeGreaterThan(lost.alive);
    const keys = await truth(
      "select count(*)::int as n from (select source, source_key from 'deals.parquet' group by all having count(*) > 1)"
    );
    expect(keys).toEqual([{n: 0}]);
  });

  test("goes straight into an inbox when there is one delivery", async () => {
    const all = scratch();
    await generate({dir: all, people: 60, seed: 1, deliveries: 1});
    expect(readdirSync(all).sort()).toEqual(["inbox", "truth"]);
    expect(readdirSync(join(all, "inbox")).sort()).toEqual(readdirSync(ports).sort());
  });
});
