import {mkdirSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import type {Command} from "../../src/commands/command.ts";
import runCommand from "../../src/commands/run.ts";
import deleteCommand from "../../src/commands/segment_delete.ts";
import diff from "../../src/commands/segment_diff.ts";
import freeze from "../../src/commands/segment_freeze.ts";
import historyCommand from "../../src/commands/segment_history.ts";
import moved from "../../src/commands/segment_movement.ts";
import save from "../../src/commands/segment_save.ts";
import scheduleCommand from "../../src/commands/segment_schedule.ts";
import snapshots from "../../src/commands/segment_snapshots.ts";
import verify from "../../src/commands/segment_verify.ts";
import {balance} from "../../src/segments/balance.ts";
import {compare} from "../../src/segments/diff.ts";
import {split} from "../../src/segments/split.ts";
import {openState} from "../../src/state/open.ts";
import {edge, run} from "../commands/edge.ts";
import {publishWorld, type SmallWorld, smallWorld} from "./world.ts";

const size: [number, number] = [90, 5];

let world: SmallWorld;
let at: ReturnType<typeof edge>;
beforeAll(async () => {
  world = await smallWorld(...size);
  writeFileSync(join(world.root, "huaxiang.yaml"), "channels: []\n");
  let minute = 0;
  at = {...edge(), workspace: world.root, now: () => `2026-01-01T00:${String(minute++).padStart(2, "0")}:00.000Z`};
});
afterAll(() => world.close());

const rule = (more: object = {}, ...rules: object[]): object => ({
  v: 1,
  purpose: "marketing",
  channel: "sms",
  root: {type: "group", op: "and", rules},
  ...more
});
const known = {type: "attr", field: "kind", op: "is_known"};
const cars = {type: "attr", field: "vehicles_owned", op: "gte", value: 1};

/** A command over a rule from standard input. */
const command = async (which: Command, args: string[], options: Record<string, string | boolean> = {}, input?: object) =>
  (await run(which, options, {...at, input: async () => JSON.stringify(input)}, args)).json as unknown as Record<string, unknown> & {
    id: string;
  };

describe("a frozen segment", () => {
  const split = {salt: "d12", holdout_bp: 3000};
  let segment: string;
  let first: Awaited<ReturnType<typeof command>>;

  test("is a list with arms, its balance and a hash", async () => {
    segment = (await command(save, ["-"], {name: "all", note: "first"}, rule({split}, known))).id;
    first = await command(freeze, [`${segment}@1`]);
    expect(first).toMatchObject({segment, version: 1, generation: 4, data_date: "2024-03-30", purpose: "marketing", channel: "sms"});
    const count = Number(first.count);
    expect(count).toBeGreaterThan(10);
    expect([first.holdout, first.treatment]).toEqual([Math.floor(count * 0.3), count - Math.floor(count * 0.3)]);
    expect(first.balance).toMatchObject([{field: "revenue_yuan"}, {field: "orders"}, {field: "service_visits"}, {field: "vehicles_owned"}]);
    expect(readdirSync(join(world.root, "ledger/segments"))).toEqual([first.id]);
  });

  test("can be made again from its manifest, with the same hash", async () => {
    expect(await command(verify, [first.id])).toMatchObject({same: true, sha256: first.sha256});
    const file = join(world.root, "ledger/segments", first.id, "manifest.json");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, before.replace('"field": "kind"', '"field": "city"'));
    await expect(command(verify, [first.id])).rejects.toMatchObject({code: "gate_failed"});
    writeFileSync(file, before.replace(String(first.sha256), "0".repeat(64)));
    await expect(command(verify, [first.id])).rejects.toThrow("not the one that was frozen");
    writeFileSync(file, before);
  });

  test("has a successor: what changed in the rule, and who came and went", async () => {
    const saved = await command(save, ["-"], {id: segment, note: "owners"}, rule({split}, known, cars));
    expect(saved).toMatchObject({version: 2, changes: [{kind: "added", pointer: "/root/rules/1", after: cars}]});
    expect(await command(diff, [segment])).toMatchObject({from: 1, to: 2, changes: [{kind: "added"}]});
    const second = await command(freeze, [`${segment}@2`]);
    const movement = await command(moved, [first.id, second.id]);
    expect(movement).toMatchObject({stayed: second.count, came: []});
    expect((movement.went as string[]).length).toBe(Number(first.count) - Number(second.count));
    expect((await command(snapshots, [segment])).snapshots).toMatchObject([{id: first.id}, {id: second.id}]);
  });

  test("keeps its segment from being deleted", async () => {
    await expect(command(deleteCommand, [segment])).rejects.toMatchObject({code: "busy", message: expect.stringContaining(first.id)});
  });

  test("is of a saved version, which must be whole", async () => {
    await expect(command(freeze, [segment])).rejects.toMatchObject({code: "usage"});
    await expect(command(freeze, [`${segment}@9`])).rejects.toMatchObject({code: "not_found"});
    await expect(command(save, ["-"], {id: segment}, rule({}, {...known, field: "salary"}))).rejects.toMatchObject({code: "invalid_input"});
  });
});

describe("a schedule", () => {
  test("freezes its versions once at each generation, after publication; what cannot be frozen keeps nothing back", async () => {
    mkdirSync(join(world.root, "ledger"), {recursive: true});
    writeFileSync(join(world.root, "ledger/salt"), "5a".repeat(32));
    const {id} = await command(save, ["-"], {name: "watched"}, rule({}, known));
    const broken = (await command(save, ["-"], {name: "broken"}, rule({}, known, cars))).id;
    for (const one of [id, broken]) await command(scheduleCommand, [`${one}@1`]);
    await expect(command(scheduleCommand, [`${id}@9`])).rejects.toMatchObject({code: "not_found"});
    await expect(command(scheduleCommand, [id])).rejects.toMatchObject({code: "usage"});
    const state = openState(join(world.root, "app.sqlite"));
    state.exec("drop trigger segment_versions_stay");
    state.prepare("update segment_versions set rule = replace(rule, 'vehicles_owned', 'salary') where segment_id = ?").run(broken);
    state.close();

    const outcomes = async () =>
      ((await command(runCommand, [])).scheduled as {segment: string; outcome: Record<string, unknown>}[]).sort(
        (a, b) => Number(a.segment === broken) - Number(b.segment === broken)
      );
    const first = await outcomes();
    expect(first).toMatchObject([
      {segment: id, outcome: {count: expect.any(Number)}},
      {segment: broken, outcome: {reason: expect.stringContaining("rule")}}
    ]);
    expect(await outcomes()).toMatchObject([{segment: broken}]);
    await expect(command(deleteCommand, [broken])).rejects.toMatchObject({code: "busy", message: expect.stringContaining("schedule")});

    await publishWorld(world.root, 5, size, {change: (profiles) => profiles.slice(3)});
    expect(await outcomes()).toMatchObject([{segment: id}, {segment: broken}]);
    const {history} = (await command(historyCommand, [id])) as unknown as {
      history: {count: number; came: number; went: number; generation: number}[];
    };
    const [before, after] = history;
    expect(history.map(({generation}) => generation)).toEqual([4, 5]);
    expect([after?.came, after?.went]).toEqual([0, (before?.count ?? 0) - (after?.count ?? 0)]);

    await command(scheduleCommand, [`${broken}@1`], {off: true});
    expect((await command(scheduleCommand, [])).schedules).toMatchObject([{segment: id, version: 1}]);
    expect(await outcomes()).toEqual([]);
  });
});

describe("the split", () => {
  const people = (n: number) => Array.from({length: n}, (_, i) => ({person_id: `p_${i}`, stratum: `S${i % 7}`}));
  const held = (arms: Map<string, string>) => [...arms].filter(([, arm]) => arm === "holdout").map(([id]) => id);

  test("is exact in all, off by at most one in each stratum, and the same for the same salt", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 400}), fc.integer({min: 0, max: 10_000}), fc.string(), (n, holdout_bp, salt) => {
        const arms = split(people(n), {salt, holdout_bp});
        const out = new Set(held(arms));
        expect(out.size).toBe(Math.floor((n * holdout_bp) / 10_000));
        for (const [, all] of Map.groupBy(people(n), ({stratum}) => stratum)) {
          const here = all.filter(({person_id}) => out.has(person_id)).length;
          expect(Math.abs(here - (all.length * holdout_bp) / 10_000)).toBeLessThanOrEqual(1);
        }
        expect(split(people(n).reverse(), {salt, holdout_bp})).toEqual(arms);
      }),
      {numRuns: 50}
    );
  });

  test("is another one for another salt", () => {
    const of = (salt: string) => held(split(people(300), {salt, holdout_bp: 5000}));
    expect(of("a")).not.toEqual(of("b"));
  });
});

test("balance is a difference in standard deviations", () => {
  const rows = [1, 3]
    .map((value) => ({arm: "treatment" as const, value}))
    .concat([2, 4].map((value) => ({arm: "holdout" as never, value})));
  // Means 2 and 3, both variances 1.
  expect(balance("orders", rows)).toEqual({field: "orders", treatment_mean: 2, holdout_mean: 3, difference_sd: -1});
  expect(balance("orders", rows.slice(0, 2))).toEqual({field: "orders", treatment_mean: 2, holdout_mean: null, difference_sd: null});
});

describe("a diff", () => {
  const a = {root: {rules: [{type: "x", n: 1}, {type: "y"}, {type: "z"}]}};
  test.each([
    ["nothing", a, []],
    [
      "a value",
      {root: {rules: [{type: "x", n: 2}, {type: "y"}, {type: "z"}]}},
      [{pointer: "/root/rules/0/n", kind: "changed", before: 1, after: 2}]
    ],
    [
      "a rule taken out",
      {root: {rules: [{type: "x", n: 1}, {type: "z"}]}},
      [{pointer: "/root/rules/1", kind: "removed", before: {type: "y"}}]
    ],
    [
      "a rule put in",
      {root: {rules: [{type: "w"}, {type: "x", n: 1}, {type: "y"}, {type: "z"}]}},
      [{pointer: "/root/rules/0", kind: "added", after: {type: "w"}}]
    ],
    [
      "a rule put for another",
      {root: {rules: [{type: "x", n: 1}, {type: "v"}, {type: "z"}]}},
      [{pointer: "/root/rules/1", kind: "changed", before: {type: "y"}, after: {type: "v"}}]
    ]
  ])("of %s", (_, b, changes) => expect(compare(a, b)).toEqual(changes));
});
