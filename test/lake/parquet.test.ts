import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {afterAll, expect, test} from "vitest";
import {cases} from "../cases.ts";
import {rowsOf, type Try, workspace} from "./landing.ts";

const lake = workspace();
const folder = mkdtempSync(join(tmpdir(), "huaxiang-parquet-"));
const connection = await (await DuckDBInstance.create(":memory:")).connect();
afterAll(async () => {
  connection.closeSync();
  rmSync(folder, {recursive: true});
  await lake.close();
});

const parquet: Try = {name: "orders.parquet", options: {format: "parquet"}};

/** A file of what a SELECT gives. */
async function made(select: string, options = "compression zstd"): Promise<Buffer> {
  const file = join(folder, "made.parquet");
  await connection.run(`copy (${select}) to '${file}' (format parquet, ${options})`);
  return readFileSync(file);
}

const kinds: [type: string, value: string, text: string | null][] = [
  ["bigint", "12345678901234567", "12345678901234567"],
  ["varchar", "'王\n\"x\"'", '王\n"x"'],
  ["decimal(12, 2)", "1.10", "1.10"],
  ["decimal(38, 0)", "12345678901234567890123456789012345678", "12345678901234567890123456789012345678"],
  ["double", "0.1", "0.1"],
  ["boolean", "true", "true"],
  ["date", "'2026-03-30'", "2026-03-30"],
  ["time", "'09:00:00'", "09:00:00"],
  ["timestamp", "'2026-03-30 09:00:00'", "2026-03-30 09:00:00"],
  ["timestamp", "'2026-03-30 09:00:00.123456'", "2026-03-30 09:00:00.123456"],
  ["timestamptz", "'2026-03-30 09:00:00+08'", "2026-03-30 01:00:00+00"],
  ["uuid", "'6b2c1c9e-1c7e-4d9f-8f36-0a7c3a1b2c3d'", "6b2c1c9e-1c7e-4d9f-8f36-0a7c3a1b2c3d"],
  ["blob", "'ab'", "ab"],
  ["integer", "null", null],
  ["varchar", "''", ""],
  ["integer[]", "[1, null]", "[1,null]"],
  ["struct(a decimal(4, 2), t timestamp)", "{a: 1.25, t: '2026-01-01 00:00:00'}", '{"a":1.25,"t":"2026-01-01 00:00:00"}'],
  ["map(varchar, varchar)", "map {'k': 'v'}", '{"k":"v"}']
];

test.each(["zstd", "snappy", "gzip", "brotli", "uncompressed"])("every type becomes text: %s", async (codec) => {
  const select = `select ${kinds.map(([type, value], n) => `cast(${value} as ${type}) as c${n}`).join(", ")} union all select ${kinds.map(() => "null").join(", ")}`;
  const landed = await lake.land(await made(select, `compression ${codec}`), {...parquet, feed: codec});
  expect(landed).toMatchObject({kind: "landed", sidecar: {format: "parquet", columns: kinds.map((_, n) => `c${n}`)}});
  if (landed.kind !== "landed") return;
  const [first, second] = await rowsOf(lake.folder(landed.sidecar.load, codec));
  expect(first).toEqual([1, null, null, ...kinds.map(([, , text]) => text)]);
  expect(second).toEqual([2, null, null, ...kinds.map(() => null)]);
  expect(landed.sidecar.counts).toMatchObject({records: 2, malformed: 0, fields: kinds.length - 1});
});

test("many row groups keep their order, in a feed of delimited text and under a name of delimited text", async () => {
  const bytes = await made("select i as n, 'x' || i as s from range(50000) as t(i)", "row_group_size 2048");
  const landed = await lake.land(bytes, {name: "n.csv", options: {format: "csv"}, feed: "many"});
  if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
  const rows = await rowsOf(lake.folder(landed.sidecar.load, "many"));
  expect(rows.length).toBe(50_000);
  expect(rows.findIndex(([record, , , n, s], i) => record !== i + 1 || n !== String(i) || s !== `x${i}`)).toBe(-1);
});

test("no records", async () => {
  const landed = await lake.land(await made("select 1 as a where false"), {...parquet, feed: "none"});
  expect(landed).toMatchObject({kind: "landed", sidecar: {columns: ["a"], counts: {records: 0}}});
});

const whole = await made("select i as n, 'x' || i as s from range(20) as t(i)");
const rows = Array.from({length: 20}, (_, i) => [i + 1, null, null, String(i), `x${i}`]);

test.each([
  ["cut", whole.subarray(0, whole.length - 9), "cut_archive"],
  ["another end", Buffer.concat([whole, Buffer.from("x")]), "cut_archive"],
  [
    "a false length of the footer",
    Buffer.concat([whole.subarray(0, -8), Buffer.from([255, 255, 255, 127]), whole.subarray(-4)]),
    "corrupt_archive"
  ],
  ["a codec that the counter lacks", await made("select 1 as a", "compression lz4_raw"), "format"],
  ["texts that grow too much", await made("select repeat('x', 1000) as a from range(10000)"), "bomb"],
  ["rows that grow too much", await made("select 1 as a from range(3000000)"), "bomb"],
  ["NUL in a text", await made("select 'a' || chr(0) as a"), "encoding"],
  ["encrypted", Buffer.concat([whole.subarray(0, -4), Buffer.from("PARE")]), "format"]
])("refuses: %s", async (name, bytes, reason) => {
  expect(await lake.land(bytes, {...parquet, feed: `refused${reason}`}), name).toMatchObject({kind: "refused", reason});
});

test("a flipped byte is refused, or keeps the count", async () => {
  let same = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({min: 1, max: 255}), async (at, mask) => {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= mask;
      const landed = await lake.land(bytes, {...parquet, feed: "flipped"});
      expect(["landed", "refused"]).toContain(landed.kind);
      if (landed.kind !== "landed") return;
      const read = await rowsOf(lake.folder(landed.sidecar.load, "flipped"));
      expect(read.length).toBe(20);
      if (JSON.stringify(read) === JSON.stringify(rows)) same++;
    }),
    {numRuns: cases(15), seed: 20261122}
  );
  expect(same).toBeGreaterThan(0);
});
