import {join} from "node:path";
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
    await publishFixture(root, 2);
    await expect.poll(() => running.generation(), {timeout: 5000}).toBe(2);
  });

  it("knows the keys of the workspace", async () => {
    const state = openState(join(root, "app.sqlite"));
    const {key} = createKey(state, {name: "test", role: "service", now: "2026-11-22T08:00:00Z"});
    state.close();
    const response = await fetch(`${running.url}/v1/profiles/${people.living}`, {headers: {"x-api-key": key}});
    expect([response.status, ((await response.json()) as {profile: {person_id: string}}).profile.person_id]).toEqual([200, people.living]);
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

  it("says that a port is taken", async () => {
    await expect(serve({root, port: running.port, log})).rejects.toMatchObject({code: "busy", message: `port is taken: ${running.port}`});
  });

  it.each(["0.0.0.0", "::", "192.168.1.10", "huaxiang.example"])("refuses host %s", async (host) => {
    await expect(serve({root, port: 0, host, log})).rejects.toMatchObject({code: "usage"});
  });
});
