import {mkdirSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Running, serve} from "../../src/server.ts";
import {createKey} from "../../src/state/keys.ts";
import {openState} from "../../src/state/open.ts";
import {newWorkspace, people, publishFixture} from "./fixture.ts";

const {root, remove} = newWorkspace();
const lines: string[] = [];
const log = {write: (line: string) => void lines.push(line)};
let running: Running;
beforeAll(async () => {
  mkdirSync(join(root, "ledger"));
  writeFileSync(join(root, "huaxiang.yaml"), "channels: []\n");
  writeFileSync(join(root, "ledger/salt"), "5a".repeat(32));
  running = await serve({root, port: 0, log, connections: 2, clock: () => Date.parse("2026-11-22T08:00:00Z")});
}, 60_000);
afterAll(async () => {
  await running.close();
  remove();
});

describe("the server", () => {
  it("starts before anything is published, and serves it then without a restart", async () => {
    expect((await fetch(`${running.url}/readyz`)).status).toBe(503);
    expect(await (await fetch(running.url)).text()).toContain("huaxiang run");
    await publishFixture(root, 1);
    await expect.poll(async () => (await fetch(`${running.url}/readyz`)).status, {timeout: 5000}).toBe(200);
    await publishFixture(
      root,
      2,
      "update scores.needs set probability = 0.3 where need = 'maintenance_due'; delete from marts.profiles where person_no = 2;"
    );
    await expect.poll(() => running.generation(), {timeout: 5000}).toBe(2);
  });

  it("knows the keys of the workspace", async () => {
    const state = openState(join(root, "app.sqlite"));
    const {key} = createKey(state, {name: "test", role: "service", now: "2026-11-22T08:00:00Z"});
    state.close();
    const response = await fetch(`${running.url}/v1/profiles/${people.living}`, {headers: {"x-api-key": key}});
    expect([response.status, ((await response.json()) as {profile: {person_id: string}}).profile.person_id]).toEqual([200, people.living]);
  });

  it("without the secret of the workspace tells callers no more than that, the log where it belongs, and goes on once it is back", async () => {
    const state = openState(join(root, "app.sqlite"));
    const {key} = createKey(state, {name: "counter", role: "service", now: "2026-11-22T08:00:00Z"});
    state.close();
    const find = () =>
      fetch(`${running.url}/v1/profiles/find`, {
        method: "POST",
        headers: {"x-api-key": key, "content-type": "application/json"},
        body: JSON.stringify({store: "S02", name: "张伟", digits: "8000"})
      });
    const salt = join(root, "ledger/salt");
    renameSync(salt, `${salt}.away`);
    const refused = await find();
    renameSync(`${salt}.away`, salt);
    expect([refused.status, await refused.text()]).toEqual([503, expect.not.stringContaining(root)]);
    expect(lines.join("")).toContain(salt);
    expect((await find()).status).toBe(200);
  });

  it("says whose scores are other than in a generation that is still kept", async () => {
    const state = openState(join(root, "app.sqlite"));
    const {key} = createKey(state, {name: "changes", role: "service", now: "2026-11-22T08:00:00Z"});
    state.close();
    const get = async (query: string) => (await fetch(`${running.url}/v1/changes?${query}`, {headers: {"x-api-key": key}})).json();
    const changes = [
      {person_id: people.living, change: "changed", other_id: null},
      {person_id: people.twin, change: "gone", other_id: null}
    ];
    expect(await get("since=1&kind=scores")).toMatchObject({generation: 2, changes, next_cursor: null});
    const first = (await get("since=1&kind=scores&limit=1")) as {changes: unknown[]; next_cursor: string};
    expect(first.changes).toEqual([changes[0]]);
    expect(await get(`since=1&kind=scores&cursor=${first.next_cursor}`)).toMatchObject({changes: [changes[1]], next_cursor: null});
    expect(await get("since=2&kind=scores")).toMatchObject({changes: []});
    expect(await get("since=9&kind=scores")).toMatchObject({status: 404});
  });

  it("logs a line for each request, without who was asked for", () => {
    const line = JSON.parse(lines.find((one) => one.includes("/v1/profiles/"))!);
    expect(line).toMatchObject({
      level: 30,
      time: "2026-11-22T08:00:00.000Z",
      method: "GET",
      route: "/v1/profiles/{person_id}",
      status: 200
    });
    expect(lines.join("")).not.toContain(people.living);
  });

  it("answers all who ask while generations are published and swapped, and never goes back", async () => {
    const state = openState(join(root, "app.sqlite"));
    const {key} = createKey(state, {name: "swap", role: "service", now: "2026-11-22T08:00:00Z"});
    state.close();
    const headers = {"x-api-key": key, "content-type": "application/json"};
    const asks: (() => Promise<Response>)[] = [
      () => fetch(`${running.url}/v1/profiles/${people.living}`, {headers}),
      () => fetch(`${running.url}/v1/profiles/${people.merged}`, {headers}),
      () =>
        fetch(`${running.url}/v1/scores/lookup`, {
          method: "POST",
          headers,
          body: JSON.stringify({person_ids: [people.living, people.twin]})
        })
    ];
    const reader = async (ask: () => Promise<Response>) => {
      const seen: {status: number; generation: number}[] = [];
      while (seen.at(-1)?.generation !== 4) {
        const response = await ask();
        seen.push({status: response.status, generation: ((await response.json()) as {generation: number}).generation});
        await setTimeout(3);
      }
      return seen;
    };
    const reading = Promise.all(asks.map(reader));
    for (const number of [3, 4]) {
      await publishFixture(root, number);
      await expect.poll(() => running.generation(), {timeout: 10_000}).toBe(number);
    }
    for (const seen of await reading) {
      expect(new Set(seen.map(({status}) => status))).toEqual(new Set([200]));
      const numbers = seen.map(({generation}) => generation);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(new Set(numbers)).toContain(2);
    }
  });

  it("goes on with the generation it has when the next one cannot be read", async () => {
    await publishFixture(root, 5, "", "cut");
    await expect.poll(() => lines.join("").includes("new generation not opened"), {timeout: 5000}).toBe(true);
    expect(running.generation()).toBe(4);
    expect((await fetch(`${running.url}/readyz`)).status).toBe(200);
    await publishFixture(root, 6);
    await expect.poll(() => running.generation(), {timeout: 5000}).toBe(6);
  });

  it("says in words what a generation of an older release does not hold, and goes on with the rest", async () => {
    await publishFixture(root, 7, "drop table marts.need_weeks;");
    await expect.poll(() => running.generation(), {timeout: 5000}).toBe(7);
    const page = (path: string) => fetch(`${running.url}${path}`, {headers: {accept: "text/html", "accept-language": "en"}});
    const needs = await page("/needs");
    expect([needs.status, await needs.text()]).toEqual([503, expect.stringContaining("The next run makes this")]);
    expect((await page("/service")).status).toBe(200);
    expect(lines.join("")).toContain("outdated");

    await publishFixture(root, 8, "", "older");
    await expect.poll(() => running.generation(), {timeout: 5000}).toBe(8);
    const state = openState(join(root, "app.sqlite"));
    const {key} = createKey(state, {name: "older", role: "service", now: "2026-11-22T08:00:00Z"});
    state.close();
    const person = await fetch(`${running.url}/v1/profiles/${people.living}`, {headers: {"x-api-key": key}});
    expect([person.status, await person.json()]).toEqual([503, expect.objectContaining({type: "urn:huaxiang:problem:outdated"})]);
  });

  it("says that a port is taken", async () => {
    await expect(serve({root, port: running.port, log})).rejects.toMatchObject({code: "busy", message: `port is taken: ${running.port}`});
  });

  it.each(["0.0.0.0", "::", "192.168.1.10", "huaxiang.example"])("refuses host %s", async (host) => {
    await expect(serve({root, port: 0, host, log})).rejects.toMatchObject({code: "usage"});
  });
});
