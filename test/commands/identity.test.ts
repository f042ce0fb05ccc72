import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import conflicts from "../../src/commands/identity_conflicts.ts";
import log from "../../src/commands/identity_log.ts";
import why from "../../src/commands/identity_why.ts";
import sql from "../../src/commands/sql.ts";
import type {AppError} from "../../src/errors.ts";
import {readManifest} from "../../src/generation/open.ts";
import type {Both} from "../../src/identity/explain/both.ts";
import type {Conflict} from "../../src/identity/explain/conflicts.ts";
import type {Event, OnDay} from "../../src/identity/explain/history.ts";
import type {Why} from "../../src/identity/explain/why.ts";
import {ruleVersion} from "../../src/identity/rules.ts";
import {openWorkspace} from "../../src/workspace.ts";
import {type Fixture, fixture, identities} from "../pipelines/fixture.ts";
import {run} from "./edge.ts";

// Ids that meet GB 11643.
const [an, bo, chen, ding, evi] = [
  "11010519491231002X",
  "440524188001010014",
  "110105199003070076",
  "110105199003070092",
  "11010519900307005X"
];

const mapping = `
name: club
feeds:
  people:
    files: "club/people-*.csv"
    day: "people-(\\\\d{8})"
    later: upsert
    key: [ID]
    version: local(CHANGED)
    to:
      contacts:
        role: "'account'"
        mobile: PHONE
        national_id: IDNO
        unionid: WX
        platform_account: "'club_open'"
        seen_at: local(CHANGED)
`;

const file = (...lines: string[]): string => ["ID,PHONE,IDNO,WX,CHANGED", ...lines, ""].join("\n");

type Given = [name: "why" | "conflicts" | "log", ...args: (string | Record<string, string>)[]];

let club: Fixture;
/** An answer about the club: arguments, then options. */
const answer = (name: Given[0], ...given: (string | Record<string, string>)[]) => {
  const args = given.filter((one) => typeof one === "string");
  const options = given.find((one) => typeof one !== "string") ?? {};
  return run({why, conflicts, log}[name], {workspace: club.workspace.root, ...options}, undefined, args);
};
const json = async (...given: Given) => (await answer(...given)).json;
const text = async (...given: Given): Promise<string> => (await answer(...given)).text;
const idOf = async (key: string): Promise<string> => ((await json("why", `club.people:${key}`)).person as Why["person"]).person_id;

/** Ids of the first run. */
const first: Record<string, string> = {};

beforeAll(async () => {
  club = fixture(mapping, identities);
  const january = "2026-01-01 10:00:00";
  club.put(
    "club/people-20260131.csv",
    file(
      `a1,13912345671,${an},,${january}`,
      `a2,13912345671,,oUnionA1,${january}`,
      `a3,,,oUnionA1,${january}`,
      `b1,13912345672,,,${january}`,
      `c1,,${bo},oUnionC1,${january}`,
      `c2,,${chen},oUnionC1,${january}`,
      `d1,13912345674,,,${january}`,
      `d2,13912345674,,,${january}`,
      `e1,13800138000,,,${january}`,
      `e2,13800138000,,,${january}`
    )
  );
  await club.run();
  for (const key of ["a1", "b1", "c1", "c2", "d1", "d2", "e1"]) first[key] = await idOf(key);
  const february = "2026-02-10 10:00:00";
  club.put(
    "club/people-20260228.csv",
    file(
      `b1,13912345672,${an},,${february}`,
      `d1,13912345674,${evi},,${february}`,
      `d2,13912345674,${ding},,${february}`,
      `f1,,,oUnionF1,${february}`
    )
  );
  await club.run();
}, 60_000);
afterAll(() => club.close());

describe("why", () => {
  test("the records of a person are one: identifiers, what ties each to the others, records by each", async () => {
    const answer = await json("why", "club.people:a3");
    expect(answer).toMatchObject({
      schema: "huaxiang.identity_why/1",
      generation: 2,
      data_date: "2026-02-28",
      person: {person_id: first.a1, kind: "person", records: 4, first_seen_on: "2026-01-01", merged_from: null},
      record: {record: "club.people:a3", carries: {kind: "unionid", scope: "club_open", value: "****onA1"}},
      sources: [{source: "club.people", records: 4}],
      confidence: {weakest_tie: "phone", refused_unions: 0},
      refused: [],
      set_aside: []
    });
    const tie = (value: string, via: string | null, seen: number | null, records: number) => ({
      value,
      via: via && {value: via},
      seen,
      records
    });
    expect(answer.ties).toMatchObject([
      tie("****onA1", null, null, 2),
      tie("139****5671", "****onA1", 1, 0),
      tie("****002X", "139****5671", 1, 2),
      tie("139****5672", "****002X", 2, 0)
    ]);
  });

  test("two records are one: the path of identifiers from one to the other", async () => {
    expect(await json("why", "club.people:a3", "club.people:b1")).toMatchObject({
      schema: "huaxiang.identity_why_both/1",
      is_one: true,
      people: [first.a1],
      path: [
        {kind: "unionid", value: "****onA1", seen: null},
        {kind: "phone", value: "139****5671", seen: 1},
        {kind: "national_id", value: "****002X", seen: 1}
      ]
    });
    expect((await text("why", "club.people:a3", "club.people:b1")).split("\n").map((line) => line.trim())).toEqual([
      `one person: ${first.a1}`,
      "club.people:a3 carries unionid ****onA1 (club_open)",
      "which stands beside phone 139****5671 on 1 version of its records",
      "which stands beside national_id ****002X on 1 version of its records",
      "club.people:b1 carries national_id ****002X"
    ]);
  });

  test.each([
    ["another's identifier, refused by a rule", "c1", "c2", [{kind: "unionid", reason: "two_national_ids"}]],
    ["a value that joins nobody", "e1", "e2", [{kind: "phone", value: "138****8000", reason: "junk"}]],
    ["a phone that two hold", "d1", "d2", [{kind: "phone", value: "139****5674", reason: "several_holders"}]],
    ["nothing in common", "a1", "f1", []]
  ])("two records are two: %s", async (_, one, other, shared) => {
    const answer = await json("why", `club.people:${one}`, `club.people:${other}`);
    expect(answer).toMatchObject({is_one: false, path: [], shared});
    expect(answer.people as Both["people"]).toHaveLength(2);
  });

  test.each([
    ["a1", "held together by identifiers as strong as phone or stronger; without phone it would fall apart"],
    ["c2", "one record: nothing had to be joined"]
  ])("says what holds the records of %s together", async (key, words) => {
    expect(await text("why", `club.people:${key}`)).toContain(words);
  });

  test("an id of before is followed", async () => {
    expect(await json("why", first.b1!)).toMatchObject({person: {person_id: first.a1, merged_from: first.b1}});
    expect(await text("why", first.b1!)).toContain(`${first.b1} has become ${first.a1}`);
  });

  test("a record that carries nothing that counts is somebody of its own", async () => {
    const answer = await json("why", "club.people:e1");
    expect(answer).toMatchObject({
      person: {kind: "anonymous", records: 1},
      record: {carries: null},
      confidence: {weakest_tie: null},
      ties: [],
      set_aside: [{kind: "phone", value: "138****8000", reason: "junk", detail: "sample number"}]
    });
  });

  test("no answer shows a value in full", async () => {
    const all = await Promise.all(["a1", "b1", "c1", "d1", "e1"].map((key) => text("why", `club.people:${key}`)));
    expect(all.join("")).not.toMatch(/1391234567|13800138000|110105|440524|oUnion/);
  });
});

describe("conflicts", () => {
  test("lists refused unions, by kind and limit", async () => {
    const answer = await json("conflicts");
    expect(answer).toMatchObject({
      schema: "huaxiang.identity_conflicts/1",
      total: 1,
      counts: [{kind: "unionid", rule: "two_national_ids", conflicts: 1}]
    });
    const [{person_id, other_person_id, value}] = answer.conflicts as [Conflict];
    expect([value, ...[person_id, other_person_id].toSorted()]).toEqual(["****onC1", ...[await idOf("c1"), await idOf("c2")].toSorted()]);
    expect(await json("conflicts", {limit: "0"})).toMatchObject({total: 1, conflicts: []});
  });

  test("says so when there are none", async () => {
    expect(await json("conflicts", {kind: "phone"})).toMatchObject({total: 0, counts: [], conflicts: []});
    expect(await text("conflicts", {rule: "two_usccs"})).toBe("no conflicts: no union was refused");
  });
});

describe("log", () => {
  const events = async (who: string) => (await json("log", who)).events as Event[];

  test("of a record: each person that it was, with run, day, rules and evidence", async () => {
    expect(await events("club.people:b1")).toMatchObject([
      {
        event: "assign",
        person_id: first.b1,
        record: "club.people:b1",
        generation: 1,
        decided_on: "2026-01-31",
        rule_version: ruleVersion,
        evidence: "phone"
      },
      {event: "assign", person_id: first.a1, generation: 2, decided_on: "2026-02-28", evidence: "national_id"}
    ]);
  });

  test("of an id: its merge, with the kinds of identifiers that joined the two", async () => {
    expect(await events(first.b1!)).toMatchObject([
      {event: "assign", person_id: first.b1, record: "club.people:b1"},
      {event: "merge", person_id: first.b1, other_id: first.a1, generation: 2, decided_on: "2026-02-28", evidence: "national_id"}
    ]);
  });

  test("of an id: what was cut from it", async () => {
    const cut = [await idOf("d1"), await idOf("d2")].find((id) => id !== first.d1);
    expect((await events(first.d1!)).filter(({event}) => event === "split")).toMatchObject([
      {person_id: cut, other_id: first.d1, generation: 2}
    ]);
  });

  test("who somebody was on a day", async () => {
    const was = async (who: string, day: string) => (await json("log", who, {on: day})).was as OnDay;
    expect(await was("club.people:b1", "2026-02-27")).toEqual({person_id: first.b1, merged: [], records: ["club.people:b1"]});
    const later = {person_id: first.a1, merged: [first.b1], records: ["a1", "a2", "a3", "b1"].map((key) => `club.people:${key}`)};
    expect(await was("club.people:b1", "2026-02-28")).toEqual(later);
    expect(await was(first.b1!, "2026-03-31")).toEqual(later);
    expect((await was(first.d1!, "2026-01-31")).records).toEqual(["club.people:d1", "club.people:d2"]);
    expect((await was(first.d1!, "2026-02-28")).records).toHaveLength(1);
    expect(await was("club.people:f1", "2026-01-31")).toEqual({person_id: null, merged: [], records: []});
    expect(await text("log", "club.people:f1", {on: "2026-01-31"})).toContain("was not known with data to 2026-01-31");
  });

  test("is one row per decision, open to questions", async () => {
    const question = "select event, count(*) as n from identity.log group by event order by event";
    expect((await run(sql, {workspace: club.workspace.root}, undefined, [question])).json.rows).toEqual([
      {event: "assign", n: 13},
      {event: "merge", n: 1},
      {event: "split", n: 1}
    ]);
  });
});

test.each<[code: string, given: Given, words: string]>([
  ["usage", ["why", "13912345671"], "neither a record nor a person"],
  ["usage", ["log", "club.people:b1", {on: "yesterday"}], "--on: not a day"],
  ["usage", ["conflicts", {limit: "many"}], "not a whole number"],
  ["not_found", ["why", "club.people:nobody"], "no such record"],
  ["not_found", ["why", "p_00000000000000000000"], "no such person"],
  ["not_found", ["log", "p_00000000000000000000"], "the log knows no such person"]
])("%s for %j, in words without the value", async (code, given, words) => {
  const error = (await answer(...given).catch((thrown: unknown) => thrown)) as AppError;
  expect([error.code, error.message]).toEqual([code, expect.stringContaining(words)]);
  expect(`${error.message} ${error.fix}`).not.toContain("13912345671");
});

test("before the first run there is nothing to ask", async () => {
  const empty = fixture(mapping, identities);
  await expect(run(conflicts, {workspace: empty.workspace.root})).rejects.toMatchObject({code: "not_ready"});
  empty.close();
});

describe("a run that changes more than it may", () => {
  let small: Fixture;
  beforeAll(async () => {
    small = fixture(mapping, [...identities, "marts.identity_report"]);
    const settings = join(small.workspace.root, "huaxiang.yaml");
    writeFileSync(
      settings,
      `${readFileSync(settings, "utf8")}identity: {churn: {max_moved_ratio: 0.4, max_merged_ratio: 1, min_records: 2}}\n`
    );
    small.put("club/people-20260131.csv", file("a,13912345671,,,2026-01-01 10:00:00", "b,13912345672,,,2026-01-01 10:00:00"));
    await small.run({workspace: openWorkspace(small.workspace.root)});
    small.put("club/people-20260228.csv", file(`a,13912345671,${an},,2026-02-01 10:00:00`, `b,13912345672,${an},,2026-02-01 10:00:00`));
  }, 60_000);
  afterAll(() => small.close());

  test("is not published, and says how much", async () => {
    await expect(small.run({workspace: openWorkspace(small.workspace.root)})).rejects.toMatchObject({
      code: "gate_failed",
      message: "gate failed: identity:max_moved_ratio: 1 of 2 known records became another person's (50.0 %, at most 40.0 %)",
      fix: expect.stringMatching(/identity: churn: max_moved_ratio: in huaxiang.yaml, or run with --accept 'identity:max_moved_ratio'/)
    });
  });

  test("is published when it is accepted, which the manifest tells", async () => {
    const report = await small.run({workspace: openWorkspace(small.workspace.root), accept: ["identity:max_moved_ratio"]});
    expect(report).toMatchObject({state: "published", generation: 2});
    expect(readManifest(small.workspace.root, 2).accepted).toEqual([
      {gate: "identity:max_moved_ratio", model: "marts.identity_report", rows: 1}
    ]);
  });

  test("says nothing later: the next run's own changes count", async () => {
    small.put("club/people-20260331.csv", file("c,13912345673,,,2026-03-01 10:00:00"));
    expect(await small.run({workspace: openWorkspace(small.workspace.root)})).toMatchObject({state: "published", generation: 3});
  });

  test("a lost generation loses no id: the ledger goes on from what was published", async () => {
    const told = async () => (await run(log, {workspace: small.workspace.root}, undefined, ["club.people:a"])).json.events;
    const members = async () => (await run(sql, {workspace: small.workspace.root}, undefined, [question])).json.rows;
    const question = "select source_key, person_id from identity.members order by source_key";
    const before = [await told(), await members()];
    rmSync(join(small.workspace.root, "generations"), {recursive: true});
    rmSync(join(small.workspace.root, "CURRENT"));
    expect(await small.run({workspace: openWorkspace(small.workspace.root)})).toMatchObject({state: "published", generation: 4});
    expect([await told(), await members()]).toEqual(before);
  });
});
