import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {openDatabases} from "../../src/lake/database.ts";
import {startFast} from "../../src/lake/readers/csv.ts";
import {rowsOf} from "./landing.ts";

const folder = mkdtempSync(join(tmpdir(), "huaxiang-numbered-"));
afterAll(() => rmSync(folder, {recursive: true}));

test.each([1, 16])("the fast reader numbers records by their place, with %i threads", async (threads) => {
  const content = join(folder, "content");
  const records = 200_000;
  writeFileSync(content, Array.from({length: records}, (_, n) => `${n + 1},x\n`).join(""));
  const database = {...(await openDatabases()(folder, 1 << 30)), threads};
  const csv = {content, body: 0, delimiter: ",", columns: ["a", "b"], multiline: false, hasHeader: false, isMended: false};
  const {held} = startFast(database, csv, {parquet: join(folder, "data.parquet"), record: 1 << 20});
  expect(await held).toMatchObject({records, malformed: 0, filled: 2 * records});
  const rows = await rowsOf(folder);
  expect(rows.findIndex(([record, , , a], place) => record !== place + 1 || a !== String(record))).toBe(-1);
});
