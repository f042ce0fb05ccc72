import {execFile, execFileSync} from "node:child_process";
import {hash} from "node:crypto";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Count} from "../../pipelines/demo/counts.ts";
import {Profile} from "../../src/api/schemas.ts";
import {type OpenGeneration, openGeneration} from "../../src/generation/open.ts";
import {profileOf} from "../../src/needs/profile.ts";
import {type Running, serve} from "../../src/server.ts";
import {createKey} from "../../src/state/keys.ts";
import {openState} from "../../src/state/open.ts";
import {newWorkspace} from "../api/fixture.ts";
import {parquetRows} from "../demo/tree.ts";
import {agree} from "../segments/agreement.ts";
import {tables as segmentTables} from "../segments/tables.ts";
import {plainRows} from "../segments/world.ts";

const {root: folder, remove} = newWorkspace();
const root = join(folder, "demo");
const bin = new URL("../../bin/huaxiang.mjs", import.meta.url).pathname;
let generation: OpenGeneration;
let running: Running;
let key: string;
let users: {name: string; password: string}[];

beforeAll(async () => {
  const said = execFileSync("node", [bin, "demo", "-w", root, "--people", "150", "--seed", "5", "--no-serve", "--json"], {stdio: "pipe"});
  ({users} = JSON.parse(String(said)) as {users: typeof users});
  generation = await openGeneration(root);
  const state = openState(join(root, "app.sqlite"));
  ({key} = createKey(state, {name: "test", role: "service", now: "2026-11-22T08:00:00Z"}));
  state.close();
  running = await serve({root, port: 0, log: {write: () => undefined}});
}, 600_000);
afterAll(async () => {
  await running?.close();
  await generation?.close();
  remove();
});

const rows = (sql: string) => generation.rows(sql);
const api = (path: string, init: RequestInit = {}) =>
  fetch(`${running.url}${path}`, {...init, headers: {"x-api-key": key, "content-type": "application/json"}});

/** The cookie of a user of the demo, with the password that it said. */
const signIn = async (name: string): Promise<string> => {
  const {password = ""} = users.find((user) => user.name === name) ?? {};
  const response = await fetch(`${running.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: {"sec-fetch-site": "same-origin"},
    body: new URLSearchParams({name, password})
  });
  return response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
};

describe("over the demo", () => {
  it("segments agree with a naive reading of 300 random rules: totals in the profile are those of its events", async () => {
    const tables = new Map(
      await Promise.all(Object.keys(segmentTables).map(async (name) => [name, await plainRows(generation, name)] as const))
    );
    const {as_of_on} = generation.manifest;
    const world = {as_of_on, profiles: tables.get("marts.profiles") ?? [], tables, caps: {sms: {messages: 3, days: 90}}};
    expect(await agree(generation, world, {runs: 300, seed: 5})).toBeGreaterThan(60);
  });

  it("every stored document is a profile as the API describes it", async () => {
    const all = await rows("select person_id from marts.profiles");
    expect(all.length).toBeGreaterThan(100);
    for (const {person_id} of all) {
      const profile = Profile.safeParse(JSON.parse(profileOf(generation, String(person_id)) ?? ""));
      expect(profile.error?.issues).toBeUndefined();
      expect(profile.data?.person_id).toBe(person_id);
    }
  });

  it("every identifier finds its person", async () => {
    const all = await rows(
      "select kind, value, scope, min(person_id) as person_id from marts.lookups group by kind, value, scope having count(*) = 1 limit 1000"
    );
    const identifiers = all.map(({kind, value, scope}) => ({kind, value, scope}));
    const response = await api("/v1/profiles/lookup", {method: "POST", body: JSON.stringify({identifiers})});
    const {results} = (await response.json()) as {results: {status: string; profile?: {person_id: string}}[]};
    const wrong = results.flatMap(({status, profile}, i) =>
      profile?.person_id === all[i]!.person_id ? [] : [`${all[i]!.kind}: ${status}`]
    );
    expect(wrong).toEqual([]);
  });

  it("the pages show the marts, in both languages", async () => {
    const [cars] = await rows(
      "select cast(sum(deliveries) as integer) as n from marts.sales_days where category = 'new_vehicle' and substr(cast(day_on as varchar), 1, 7) = '2025-12'"
    );
    const cookie = await signIn("marketer");
    const page = (path: string) => fetch(`${running.url}${path}`, {headers: {cookie, accept: "text/html"}});
    expect(users.map(({name}) => name)).toEqual(["marketer", "executive", "engineer", "privacy"]);
    for (const lang of ["zh", "en"]) {
      const overview = await (await page(`/?lang=${lang}`)).text();
      expect(/<div class="v num">([\d,]+)</.exec(overview)![1]).toBe(String(cars!.n ?? 0));
      const freshness = await (await page(`/freshness?lang=${lang}`)).text();
      expect(freshness).not.toContain("✗");
      expect(freshness.match(/✓/g)).toHaveLength((await rows("select feed from marts.feeds")).length);
    }
  });

  it("every feed's records came to what the generator meant them to", async () => {
    const {feeds} = JSON.parse(readFileSync(join(root, "truth/counts.json"), "utf8")) as {feeds: Count[]};
    const fates = (one: Record<string, unknown>) => [one.records ?? one.counted, one.duplicates, one.rejected, one.ignored].map(Number);
    const meant = new Map<string, number[]>();
    const landed = new Set<string>();
    for (const one of feeds) {
      const name = `${one.channel}.${one.feed}`;
      const known = meant.get(name) ?? [0, 0, 0, 0];
      // The same bytes again are no load of their own: a repeat, or two empty statements.
      const bytes = hash("sha256", readFileSync(join(root, "inbox", one.file.replace(/^[^/]+\//, ""))));
      if (!landed.has(`${name} ${bytes}`))
        meant.set(
          name,
          fates({...one}).map((n, i) => n + known[i]!)
        );
      landed.add(`${name} ${bytes}`);
    }
    const found = await rows("select channel, feed, counted, duplicates, rejected, ignored from marts.feeds");
    expect(new Map(found.map((one) => [`${one.channel}.${one.feed}`, fates(one)]))).toEqual(meant);
  });

  it("revenue and cars delivered are the truth's, to the yuan and the unit", async () => {
    const told = `select substr(cast(day_on as varchar), 1, 7) as month, store_code, category, revenue_yuan, deliveries from marts.sales_days
      union all select substr(cast(day_on as varchar), 1, 7), store_code, 'service', revenue_yuan, 0 from marts.service_days`;
    const ours =
      await rows(`select month, store_code as store, category, cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan, cast(sum(deliveries) as bigint) as deliveries
      from (${told}) group by month, store_code, category having sum(revenue_yuan) <> 0 or sum(deliveries) <> 0 order by month, store, category`);
    const truth = await parquetRows(
      join(root, "truth"),
      "select month, coalesce(store, '') as store, category, revenue_yuan, deliveries from 'sales.parquet' where revenue_yuan <> 0 or deliveries <> 0 order by month, store, category"
    );
    expect(truth.length).toBeGreaterThan(100);
    expect(ours).toEqual(truth);
  });

  it("status says the same as the manifest, and that no feed holds the data date back", async () => {
    const status = (await (await api("/v1/status")).json()) as Record<string, unknown>;
    const {content_hash, data_date, feeds} = generation.manifest;
    expect(status).toMatchObject({generation: generation.number, content_hash, data_date, feeds, held: []});
    expect(status.held_back_by).toBeNull(); // both daily feeds of the demo reach the same day
  });

  it("whoever both generations know is answered while the next one is built, published and swapped", async () => {
    const {data_date} = generation.manifest;
    const known = await rows(`select person_id from marts.profiles where is_identified and first_seen_on < date '${data_date}' limit 100`);
    const before = new Date(Date.parse(data_date) - 86_400_000).toISOString().slice(0, 10);
    // Exit code 7: published, and some file was held or refused.
    const building = promisify(execFile)("node", [bin, "run", "-q", "-w", root, "--as-of", before]).catch(({code}) => expect(code).toBe(7));
    const answers: {status: number; generation: number}[] = [];
    while (answers.at(-1)?.generation !== generation.number + 1)
      for (const {person_id} of known) {
        const response = await api(`/v1/profiles/${person_id}`);
        answers.push({status: response.status, generation: ((await response.json()) as {generation: number}).generation});
      }
    await building;
    expect(new Set(answers.map(({status}) => status))).toEqual(new Set([200]));
    const numbers = answers.map((one) => one.generation);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });
});
