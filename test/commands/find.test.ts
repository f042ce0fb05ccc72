import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {initWorkspace} from "../../src/commands/init.ts";
import find from "../../src/commands/profile_find.ts";
import {newWorkspace, people, publishFixture, salt} from "../api/fixture.ts";
import {run} from "./edge.ts";

const {root, remove} = newWorkspace();
beforeAll(async () => {
  initWorkspace(root, new Uint8Array(32));
  writeFileSync(join(root, "ledger", "salt"), salt);
  await publishFixture(root);
});
afterAll(remove);

const ask = (options: Record<string, string>) => run(find, {workspace: root, store: "S02", name: "张先生", digits: "8000", ...options});

describe("huaxiang profile find", () => {
  test("names who answers, masked", async () => {
    const {json, text} = await ask({});
    expect(json).toMatchObject({schema: "huaxiang.people/1", data_date: "2026-10-31", people: [{person_id: people.living, name: "张**"}]});
    expect(text).toContain("138****8000");
  });

  test("says so when nobody does", async () => {
    expect(await ask({store: "S01"})).toMatchObject({text: "nobody of this store answers to that", json: {people: []}});
  });

  test.each([
    ["store", {store: ""}, "usage", "--store is missing"],
    ["digits", {digits: "800"}, "usage", "not four digits"],
    ["a store that is none", {store: "S99"}, "not_found", "no store has this code"],
    ["a number for a name", {name: "13800138000"}, "invalid_input", "not a name"],
    ["too many", {name: "王女士", digits: "0000"}, "invalid_input", "more than 10 people"]
  ])("refuses without repeating what was said: %s", async (_what, options, code, message) => {
    const error = await ask(options as Record<string, string>).catch((one: unknown) => one);
    expect(error).toMatchObject({code, message: expect.stringContaining(message)});
    expect(String(error)).not.toMatch(/13800138000|王|张/);
  });
});
