import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from "vitest";
import type {Parser} from "../../src/lake/parser.ts";
import {type House, house, parser, settings} from "./house.ts";
import {type Server, startServer} from "./server.ts";

// What a pull brings of a table that changes: by its modification time with an overlap, and by comparing all rows.

let server: Server;
let erp: House;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await parser.close();
  await server.stop();
});
beforeEach(async () => {
  await server.sql(`drop schema if exists erp cascade; create schema erp;
    create table erp.customers (dealer text, no integer, name text, phone text, updated timestamp(0), primary key (dealer, no));
    insert into erp.customers select 'D' || i % 2, i, '王' || i, '1990001' || 1000 + i, timestamp '2026-01-01 10:00:00' + i * interval '1 minute'
      from generate_series(1, 25) as i`);
  erp = house(settings(server.port, ["customers: {table: erp.customers, modified: updated, overlap_minutes: 60}"], {more: "rows: 10"}));
});
afterEach(() => erp.close());

const names = async () => (await erp.lake("select name from lake order by cast(no as integer), updated")).map(({name}) => name);

test("the first pull brings all rows in loads of a size; the next ones what was modified, and nothing when nothing was", async () => {
  expect(await erp.pull()).toMatchObject([
    {state: "pulled", listed: 25, rows: 25, loads: 3, is_whole: true, watermark: "2026-01-01 10:25:00"}
  ]);
  expect(erp.loads().map(({file, counts, pull}) => [file, counts.records, pull?.part, pull?.parts])).toEqual([
    ["pull/erp.customers/000001-0001.json", 10, 1, 3],
    ["pull/erp.customers/000001-0002.json", 10, 2, 3],
    ["pull/erp.customers/000001-0003.json", 5, 3, 3]
  ]);
  expect(await erp.pull()).toMatchObject([{state: "nothing_new", listed: 25, unchanged: 25, loads: 0, is_whole: false}]);
  await server.sql("update erp.customers set name = '李', updated = '2026-01-01 12:00:00' where no = 3");
  expect(await erp.pull()).toMatchObject([{state: "pulled", listed: 25, unchanged: 24, rows: 1, watermark: "2026-01-01 12:00:00"}]);
  expect(await erp.pull()).toMatchObject([{state: "nothing_new", listed: 1, unchanged: 1}]);
  expect((await names()).slice(2, 4)).toEqual(["王3", "李"]);
  expect(readdirSync(join(erp.root, "lake")).filter((name) => name.startsWith(".tmp"))).toEqual([]);
});

test("a row that lies ahead of its time hides nothing, and is not pulled twice", async () => {
  await server.sql("update erp.customers set updated = '2099-01-01 00:00:00' where no = 25");
  expect(await erp.pull()).toMatchObject([{rows: 25, watermark: "2026-01-01 10:24:00"}]);
  await server.sql("update erp.customers set name = '李', updated = '2026-01-01 10:30:00' where no = 1");
  expect(await erp.pull()).toMatchObject([{rows: 1, watermark: "2026-01-01 10:30:00"}]);
});

test("rows that change while a pull goes on are pulled as they were when it began, and by the next as they are", async () => {
  let isChanged = false;
  const changing: Parser = {
    ...parser,
    parse: async (job, signal) => {
      if (!isChanged)
        await server.sql(`update erp.customers set name = '李', updated = '2026-01-01 11:00:00' where no in (2, 24);
          delete from erp.customers where no = 25; insert into erp.customers values ('D9', 99, '新', null, '2026-01-01 11:00:00')`);
      isChanged = true;
      return parser.parse(job, signal);
    }
  };
  expect(await erp.pull({parser: changing})).toMatchObject([{state: "pulled", rows: 25, loads: 3}]);
  expect(await names()).toEqual(Array.from({length: 25}, (_, i) => `王${i + 1}`));
  expect(await erp.pull({isWhole: true})).toMatchObject([{rows: 3, deletions: 1, unchanged: 22}]);
});

test("a row committed late is found by its time within the overlap, and behind it by comparing all rows", async () => {
  await server.sql("update erp.customers set updated = '2026-01-05 12:00:00' where no = 1");
  const late = await server.client();
  await late.query(
    "begin; insert into erp.customers values ('D9', 98, '晚', null, '2026-01-05 11:10:00'), ('D9', 99, '迟', null, '2026-01-05 10:50:00')"
  );
  expect(await erp.pull()).toMatchObject([{rows: 25}]);
  await late.query("commit");
  await late.end();
  expect(await erp.pull()).toMatchObject([{is_whole: false, rows: 1}]);
  expect(await erp.pull({now: "2026-01-11T08:00:00Z"})).toMatchObject([{is_whole: true, rows: 1, unchanged: 26}]);
  expect((await names()).slice(-2)).toEqual(["晚", "迟"]);
});

test("a hard delete is found by comparing all rows; the row may come back, and go again", async () => {
  await erp.pull();
  const states: unknown[] = [];
  for (let turn = 0; turn < 2; turn++) {
    await server.sql("create temp table kept as select * from erp.customers where no = 7; delete from erp.customers where no = 7");
    states.push(await erp.pull({isWhole: true}), await erp.pull({isWhole: true}));
    await server.sql("insert into erp.customers select * from kept; drop table kept");
    states.push(await erp.pull({isWhole: true}));
  }
  const turn = [{state: "pulled", rows: 0, deletions: 1}, {state: "nothing_new"}, {state: "pulled", rows: 1, deletions: 0}];
  expect(states.flat()).toMatchObject([...turn, ...turn]);
  const gone = erp.loads().filter(({pull}) => pull?.kind === "deletions");
  expect(gone.map(({counts, pull}) => [counts.records, pull?.known])).toEqual([
    [1, 25],
    [1, 25]
  ]);
  expect(await erp.lake("select distinct * exclude (_error, _raw) from lake where no = '7'")).toEqual([
    {dealer: "D1", no: "7", name: "王7", phone: "19900011007", updated: "2026-01-01 10:07:00"}
  ]);
});

test("without a modification time every pull compares all rows", async () => {
  erp.settings(settings(server.port, ["customers: {table: erp.customers}"]));
  await erp.pull();
  await server.sql("update erp.customers set phone = null where no = 5; delete from erp.customers where no = 6");
  expect(await erp.pull()).toMatchObject([{is_whole: true, rows: 1, deletions: 1, unchanged: 23, watermark: null}]);
});
