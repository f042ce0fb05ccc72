import {readdirSync} from "node:fs";
import {join} from "node:path";
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from "vitest";
import {type House, house, parser, settings} from "./house.ts";
import {PASSWORD, type Server, startServer} from "./server.ts";
import {type Wire, wireTo} from "./wire.ts";

// What a pull does when the connection or the server fails in the middle: no half load, no row twice, no start from zero.

const ROWS = 300;
const feeds = ["customers: {table: erp.customers, modified: updated}"];

let server: Server;
let wire: Wire;
let erp: House;
beforeAll(async () => {
  server = await startServer();
  wire = await wireTo(server.port);
});
afterAll(async () => {
  wire.close();
  await parser.close();
  await server.stop();
});
beforeEach(async () => {
  // While `trouble` holds a state, fetching row 250, one of the second hundred by its key's text, raises it; "kill" ends the connection instead.
  await server.sql(`drop schema if exists erp cascade; create schema erp;
    create table erp.trouble (state text);
    create function erp.troubled(no integer, name text) returns text language plpgsql stable as $$
      declare found text;
      begin
        if no = 250 and current_query() like '%unnest%' then
          select state into found from erp.trouble;
          if found = 'kill' then perform pg_terminate_backend(pg_backend_pid());
          elsif found is not null then raise exception using errcode = found, message = 'no: "王250"'; end if;
        end if;
        return name;
      end $$;
    create table erp.rows (dealer text, no integer, name text, note text, updated timestamp, primary key (dealer, no));
    insert into erp.rows select 'D1', i, '王' || i, repeat(md5(i::text), 32), timestamp '2026-01-01 10:00:00' + i * interval '1 minute'
      from generate_series(1, ${ROWS}) as i;
    create view erp.customers as select dealer, no, erp.troubled(no, name) as name, '' as phone, note, updated from erp.rows`);
  wire.cutAfter = 0;
  wire.connections = 0;
  erp = house(settings(wire.port, ["customers: {table: erp.customers, key: [dealer, no], modified: updated}"], {more: "rows: 100"}));
});
afterEach(() => erp.close());

/** Every row is in the lake once, whole, and nothing else is there. */
const isWhole = async () => {
  const [found] = await erp.lake(`select cast(count(*) as integer) as rows, cast(count(distinct no) as integer) as keys,
    cast(min(strlen(note)) as integer) as note, bool_and(_error is null) as sound from lake`);
  expect(found).toEqual({rows: ROWS, keys: ROWS, note: 1024, sound: true});
  expect(readdirSync(join(erp.root, "lake")).filter((name) => name.startsWith(".tmp"))).toEqual([]);
};

test("a connection cut in the middle of the rows: the next attempt fetches only what is not landed", async () => {
  wire.cutAfter = 180_000;
  const pauses: number[] = [];
  const sleep = async (ms: number) => {
    pauses.push(ms);
    wire.cutAfter = 0;
  };
  expect(await erp.pull({sleep})).toMatchObject([{state: "pulled", attempts: 2, rows: ROWS, unchanged: 100, loads: 3}]);
  expect(pauses).toEqual([1_000]);
  expect(erp.loads().map(({pull}) => [pull?.number, pull?.part, pull?.parts])).toEqual([
    [1, 1, 3],
    [2, 1, 2],
    [2, 2, 2]
  ]);
  await isWhole();
  expect(await erp.pull()).toMatchObject([{state: "nothing_new", is_whole: false}]);
});

test("a connection that is cut again and again: what is landed stays, and the next pull goes on from there", async () => {
  wire.cutAfter = 180_000;
  const pauses: number[] = [];
  const sleep = async (ms: number) => {
    pauses.push(ms);
    wire.cutAfter = 90_000;
  };
  const [first] = await erp.pull({sleep});
  expect(first).toMatchObject({state: "failed", reason: "lost", rows: 100, attempts: 4, fix: expect.stringContaining("goes on")});
  expect(pauses).toEqual([1_000, 5_000, 20_000]);
  wire.cutAfter = 0;
  expect(await erp.pull()).toMatchObject([{state: "pulled", is_whole: true, unchanged: 100, rows: 200}]);
  await isWhole();
});

test.each([
  ["kill", "lost", 4],
  ["40001", "conflict", 4],
  ["22P02", "database", 1]
])(
  "trouble %s while rows come is %s: given up after %i attempts, and gone on from there when it is over",
  async (state, reason, attempts) => {
    await server.sql("insert into erp.trouble values ($1)", [state]);
    const [failed] = await erp.pull();
    expect(failed).toMatchObject({state: "failed", reason, attempts, rows: 100});
    expect(failed?.message).not.toContain("王");
    await server.sql("delete from erp.trouble");
    expect(await erp.pull()).toMatchObject([{state: "pulled", rows: 200, unchanged: 100}]);
    await isWhole();
  }
);

test("a pull that was not whole moves no watermark", async () => {
  await erp.pull();
  await server.sql(
    `update erp.rows set name = name || '!', updated = updated + interval '1 day'; insert into erp.trouble values ('57014')`
  );
  expect(await erp.pull()).toMatchObject([{state: "failed", is_whole: false, rows: 100}]);
  await server.sql("delete from erp.trouble");
  expect(await erp.pull()).toMatchObject([{state: "pulled", is_whole: false, listed: ROWS, unchanged: 100, rows: 200}]);
});

test("a silent server: the statement is given up after its time", async () => {
  erp.settings(settings(server.port, ["customers: {table: erp.slow, key: [dealer, no]}"], {more: "timeout_seconds: 0.2"}));
  await server.sql("create view erp.slow as select *, pg_sleep(0.05)::text as wait from erp.customers");
  expect(await erp.pull()).toMatchObject([{state: "failed", reason: "timeout", message: expect.stringContaining("57014"), attempts: 1}]);
});

test("a database that is down is tried for its first feed only, and a wrong password but once; no secret is in a report", async () => {
  const two = [...feeds, "orders: {table: erp.customers, key: [no]}"];
  const text = `
name: erp
feeds:
  customers: {files: "erp/c-*", later: upsert, key: [no], to: {contacts: {role: "'customer'", name: name}}}
  orders: {files: "erp/o-*", later: upsert, key: [no], to: {contacts: {role: "'customer'", name: name}}}
`;
  const other = house(settings(1, two), text);
  try {
    const down = await other.pull();
    expect(down).toMatchObject([
      {feed: "customers", state: "failed", reason: "unreachable", attempts: 4},
      {feed: "orders", state: "failed", reason: "unreachable", attempts: 0}
    ]);
    other.settings(settings(wire.port, two));
    const refused = await other.pull({secret: () => "not it"});
    expect(refused).toMatchObject([
      {reason: "login", attempts: 1},
      {reason: "login", attempts: 0}
    ]);
    const none = await other.pull({secret: () => undefined});
    expect(none).toMatchObject([{reason: "settings", fix: expect.stringContaining("ERP_PASSWORD")}, {reason: "settings"}]);
    other.settings(settings(wire.port, two).replace('tls: "off"', "tls: verify"));
    const plain = await other.pull();
    expect(plain).toMatchObject([{reason: "tls", attempts: 1, fix: expect.stringContaining("ca:")}, {reason: "tls"}]);
    expect(JSON.stringify([down, refused, none])).not.toMatch(new RegExp(`not it|${PASSWORD}`));
  } finally {
    other.close();
  }
});

test("an interrupted pull ends at once; what is landed stays", async () => {
  const stop = new AbortController();
  const parse: typeof parser.parse = async (job, signal) => {
    const outcome = await parser.parse(job, signal);
    stop.abort(new Error("interrupted"));
    return outcome;
  };
  await expect(erp.pull({parser: {...parser, parse}, signal: stop.signal})).rejects.toThrow("interrupted");
  expect(await erp.pull()).toMatchObject([{rows: 200, unchanged: 100}]);
  await isWhole();
});
