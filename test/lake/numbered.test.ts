import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {openDatabases} from "../../src/lake/database.ts";
import {startFast} from "../../src/lake/readers/csv.ts";
import {openRows} from "../../src/lake/readers/rows.ts";
import {rowsOf} from "./landing.ts";

const folder = mkdtempSync(join(tmpdir(), "huaxiang-numbered-"));
afterAll(() => rmSync(folder, {recursive: true}));
/** Enough bytes for three threads: DuckDB deals out 8 MB of CSV and 32 MB of JSON at a time. */
const enough = {fast: 50_000, exact: 150_000};
const padding = "x".repeat(500);
const parquet = join(folder, "data.parquet");
const columns = ["a", "b"];

type Database = Awaited<ReturnType<ReturnType<typeof openDatabases>>>;

/** Both ways into the lake. */
const ways = {
  async fast(database: Database, records: number) {
    const content = join(folder, "content");
    writeFileSync(content, Array.from({length: records}, (_, n) => `${n + 1},${padding}\n`).join(""));
    const csv = {content, body: 0, delimiter: ",", columns, multiline: false, hasHeader: false, isMended: false};
    return startFast(database, csv, {parquet, record: 1 << 20}).held;
  },
  async exact(database: Database, records: number) {
    const rows = openRows(join(folder, "passage"), 1 << 20);
    for (let n = 1; n <= records; n++) rows.add([String(n), padding]);
    return rows.finish(database, columns, parquet).finally(() => rows.close());
  }
};

test.each(["fast", "exact"] as const)("the %s reader keeps the records' order, on eight threads", async (way) => {
  const database = await openDatabases()(folder, 1 << 30);
  await database.run("set threads = 8");
  const records = enough[way];
  expect(await ways[way](database, records)).toMatchObject({records, malformed: 0, filled: 2 * records});
  const rows = await rowsOf(folder);
  expect(rows.findIndex(([record, , , a], place) => record !== place + 1 || a !== String(record))).toBe(-1);
});
