import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, expect, test} from "vitest";
import {home} from "../../pipelines/code.ts";
import type {RunReport} from "../../pipelines/report.ts";
import {openSession} from "../../src/channels/session.ts";
import {answerOf} from "../../src/commands/run.ts";
import {openGeneration} from "../../src/generation/open.ts";
import {profileOf} from "../../src/needs/profile.ts";
import {type House, house, parser, settings} from "../pull/house.ts";
import {PASSWORD, type Server, startServer} from "../pull/server.ts";

// The same data as files and as rows of a database becomes the same canonical rows and the same people.

const samples = join(home, "pipelines/channels/dms/samples/dms");
const days = ["20260131", "20260228"];
const tables = {customers: ["dealer_code", "customer_no"], cars: ["dealer_code", "vin"], repair_lines: ["dealer_code", "ro_no", "line_no"]};

let server: Server;
let files: House;
let erp: House;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  files.close();
  erp.close();
  await parser.close();
  await server.stop();
});

const sampleOf = (feed: string, day: string): string | undefined => {
  try {
    return readFileSync(join(samples, `${feed}-${day}.csv`), "utf8");
  } catch {
    return undefined;
  }
};

/** Takes a day's export into the tables, as the ERP itself would have written it; blanks as NULL. */
const write = async (day: string) => {
  for (const [feed, key] of Object.entries(tables)) {
    const text = sampleOf(feed, day);
    if (text === undefined) continue;
    const rows: Record<string, string>[] = parse(text, {columns: true, bom: true, relax_column_count: true});
    const columns = Object.keys(rows[0] ?? {}).map((name) => name.toLowerCase());
    await server.sql(`create table if not exists ${feed} (${columns.map((name) => (name === "update_date" ? `${name} timestamp(0)` : `${name} text`)).join(", ")},
      primary key (${key.join(", ")}))`);
    for (const row of rows) {
      const values = Object.values(row).map((value) => value || null);
      const change = columns.map((name) => `${name} = excluded.${name}`).join(", ");
      await server.sql(
        `insert into ${feed} values (${values.map((_, i) => `$${i + 1}`).join(", ")}) on conflict (${key.join(", ")}) do update set ${change}`,
        values
      );
    }
  }
};

/** What a run made of it: canonical rows by entity, people, and what became of the records but for repetitions. */
const madeOf = async ({root}: House, report: RunReport) => {
  const session = await openSession();
  const generation = await openGeneration(root, {connections: 1});
  try {
    const entities: Record<string, unknown> = {};
    for (const entity of ["contacts", "leads", "vehicles", "ownerships", "odometer_readings", "service_lines"])
      entities[entity] = await session.rows(
        `select distinct * exclude (_load, _record) from read_parquet('${root}/staged/${entity}/*/*.parquet', hive_partitioning = false) order by all`
      );
    const ids = await generation.rows("select person_id from marts.profiles order by person_id");
    const people = ids.map(({person_id}) => profileOf(generation, String(person_id)));
    return {entities, people, feeds: report.feeds.map(({feed, current, superseded, rejected}) => ({feed, current, superseded, rejected}))};
  } finally {
    session.close();
    await generation.close();
  }
};

test("pulled rows and delivered files give the same canonical rows; a database that is down stops neither", async () => {
  files = house("channels: [dms]\nsettle_seconds: 0\nmemory: 1GB\n", null);
  const feeds = Object.keys(tables).map((feed) => `${feed}: {table: ${feed}, modified: update_date}`);
  const down = "  club: {host: 127.0.0.1, port: 1, database: x, user: x, password: {env: ERP_PASSWORD}, feeds: {people: {table: x}}}\n";
  erp = house(settings(server.port, feeds, {channel: "dms", builtin: "dms"}).replace("pulls:\n", `pulls:\n${down}`), null);
  for (const day of days) {
    for (const feed of Object.keys(tables)) {
      const text = sampleOf(feed, day);
      if (text) files.put(`dms/${feed}-${day}.csv`, text);
    }
    await write(day);
    await erp.pull({now: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T02:00:00Z`});
  }
  const now = "2026-02-28T03:00:00Z";
  const delivered = await files.run({now});
  const pulled = await erp.run({now});
  expect(pulled.pulls).toMatchObject([
    {feed: "people", state: "failed", reason: "unreachable"},
    {feed: "customers", state: "nothing_new"},
    {feed: "cars", state: "nothing_new"},
    {feed: "repair_lines", state: "nothing_new"}
  ]);
  expect([pulled.state, answerOf("run", pulled).exit, answerOf("run", delivered).exit]).toEqual(["published", 7, 0]);
  expect(await madeOf(erp, pulled)).toEqual(await madeOf(files, delivered));
});

test("the command pulls what is due, says what came, and its exit code tells; doctor asks the database", () => {
  const command = (...args: string[]) => {
    const env = {...process.env, ERP_PASSWORD: PASSWORD, HUAXIANG_WORKSPACE: erp.root};
    const {status, stdout, stderr} = spawnSync(process.execPath, ["bin/huaxiang.mjs", ...args], {encoding: "utf8", env});
    expect(stdout + stderr).not.toContain(PASSWORD);
    return {status, stdout, stderr};
  };
  const pull = command("pull", "--channel", "dms", "--feed", "cars", "--whole", "--json");
  expect(pull.status).toBe(0);
  expect(JSON.parse(pull.stdout)).toMatchObject({
    schema: "huaxiang.pull/1",
    pulls: [{channel: "dms", feed: "cars", state: "nothing_new", is_whole: true}]
  });
  const {findings} = JSON.parse(command("doctor", "--json").stdout);
  const checks = findings.filter(({check}: {check: string}) => check.startsWith("pull "));
  expect(checks.map(({check, ok}: {check: string; ok: boolean}) => [check, ok])).toEqual([
    ["pull club.people", false],
    ["pull dms.customers", true],
    ["pull dms.cars", true],
    ["pull dms.repair_lines", true]
  ]);
});
