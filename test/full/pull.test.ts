import {afterAll, beforeAll, expect, test} from "vitest";
import {writeDecision} from "../../pipelines/ledger.ts";
import {openSession} from "../../src/channels/session.ts";
import {openWorkspace} from "../../src/workspace.ts";
import {house, mapping, parser, settings} from "../pull/house.ts";
import {type Server, startServer} from "../pull/server.ts";
import {wireTo} from "../pull/wire.ts";

// What takes longer: a table that is emptied, from run to run; a connection that says nothing more; a large table under many cuts.

let server: Server;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await parser.close();
  await server.stop();
});

const table = async (rows: number) =>
  server.sql(`drop schema if exists erp cascade; create schema erp;
    create table erp.customers (dealer text, no integer, name text, phone text, updated timestamp(0), primary key (dealer, no));
    insert into erp.customers select 'D' || i % 5, i, '王' || i, (19900010000 + i)::text, timestamp '2026-01-01 10:00:00' + i * interval '1 second'
      from generate_series(1, ${rows}) as i`);

test("deletions of most of a table are held until they are released; rows that come back are there again", async () => {
  await table(20);
  const erp = house(settings(server.port, ["customers: {table: erp.customers, compare_hours: 0}"]), mapping);
  try {
    expect((await erp.run()).feeds).toMatchObject([{feed: "customers", current: 20}]);
    await server.sql("create temp table kept as select * from erp.customers; delete from erp.customers where no > 5");
    const held = await erp.run({now: "2026-02-02T02:00:00Z"});
    expect(held.held).toMatchObject([{reason: "mass_deletion", records: 15, message: expect.stringContaining("15 of 20")}]);
    expect(held.feeds).toMatchObject([{current: 20, superseded: 0}]);
    const session = await openSession();
    const load = held.held[0]!.load;
    await writeDecision(session, openWorkspace(erp.root).paths.ledger, {
      kind: "release",
      subject: load,
      other: "",
      reason: "",
      decided_at: "2026-02-02T03:00:00Z",
      by: "test"
    });
    session.close();
    const released = await erp.run({now: "2026-02-02T04:00:00Z"});
    expect(released.held).toEqual([]);
    expect(released.feeds).toMatchObject([{counted: 35, current: 20, superseded: 15}]);
    await server.sql("insert into erp.customers select * from kept where no > 5");
    expect((await erp.run({now: "2026-02-03T02:00:00Z"})).feeds).toMatchObject([{counted: 50, current: 20, superseded: 30}]);
  } finally {
    erp.close();
  }
});

test("a connection that falls silent is given up; the next attempt goes on", async () => {
  await table(3_000);
  const wire = await wireTo(server.port);
  wire.isSilent = true;
  wire.cutAfter = 250_000;
  const erp = house(settings(wire.port, ["customers: {table: erp.customers}"], {more: "rows: 500\n    timeout_seconds: 5"}));
  try {
    const sleep = async () => {
      wire.cutAfter = 0;
    };
    expect(await erp.pull({sleep})).toMatchObject([{state: "pulled", attempts: 2, rows: 3_000}]);
    const [found] = await erp.lake("select cast(count(*) as integer) as rows, cast(count(distinct no) as integer) as keys from lake");
    expect(found).toEqual({rows: 3_000, keys: 3_000});
  } finally {
    erp.close();
    wire.close();
  }
});

test("a large table comes whole over a line that is cut all the time", async () => {
  const rows = 60_000;
  await table(rows);
  const wire = await wireTo(server.port);
  wire.cutAfter = 7_000_000;
  const erp = house(settings(wire.port, ["customers: {table: erp.customers}"], {more: "rows: 5000"}));
  try {
    let state = "";
    for (let turn = 0; turn < 10 && state !== "nothing_new"; turn++) state = (await erp.pull())[0]!.state;
    expect(state).toBe("nothing_new");
    expect(wire.connections).toBeGreaterThan(2);
    const [found] = await erp.lake("select cast(count(*) as integer) as rows, cast(count(distinct no) as integer) as keys from lake");
    expect(found).toEqual({rows, keys: rows});
  } finally {
    erp.close();
    wire.close();
  }
});
