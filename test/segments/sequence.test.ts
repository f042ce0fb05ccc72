import {DuckDBInstance} from "@duckdb/node-api";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {Binder} from "../../src/segments/bind.ts";
import type {EventKind, Relation} from "../../src/segments/relation.ts";
import {SequenceNode} from "../../src/segments/rule.ts";
import {sequence} from "../../src/segments/sequence.ts";

/** Kinds a, b and c of one table. */
const events = new Map(
  ["a", "b", "c"].map((name): [string, Relation<EventKind>] => [
    name,
    {name, label: {zh: name, en: name}, table: "t.events", entity: "", at: "at", on: "on", where: `kind = '${name}'`, fields: new Map()}
  ])
);

let instance: DuckDBInstance;
let connection: Awaited<ReturnType<DuckDBInstance["connect"]>>;
beforeAll(async () => {
  instance = await DuckDBInstance.create(":memory:", {threads: "1"});
  connection = await instance.connect();
  await connection.run('create schema t; create table t.events (person_no bigint, kind varchar, "at" timestamp, "on" date)');
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

/** One person's events, `a 01T08:00`: kind, day of January 2024 and time. Is the person found? */
const found = async (node: object, ...happened: string[]): Promise<boolean> => {
  const rows = happened.map((one) => {
    const [kind, moment = ""] = one.split(" ");
    const [day = "", time = "00:00"] = moment.split("T");
    const on = new Date(Date.UTC(2024, 0, Number(day))).toISOString().slice(0, 10);
    return `(1, '${kind}', timestamp '${on} ${time}:00', date '${on}')`;
  });
  await connection.run(`delete from t.events; insert into t.events values ${rows.join(", ")}`);
  const binder = new Binder();
  const sql = sequence(SequenceNode.parse({type: "sequence", ...node}), events, {binder, operators: new Map(), as_of_on: "2024-02-01"});
  const statement = await connection.prepare(sql);
  statement.bind(binder.params as string[]);
  return (await (await statement.run()).getRows()).length === 1;
};

const first = {event: "a"};
const then = (event: string, within_days: number) => ({event, within_days});

describe("steps", () => {
  const ab = {first, later: [then("b", 7)]};
  test.each([
    [true, "on the last day that counts, whatever the hour", ["a 01T23:00", "b 08T23:30"]],
    [false, "a day later", ["a 01T00:00", "b 09T00:00"]],
    [true, "later on the same day", ["a 01T08:00", "b 01T08:01"]],
    [false, "at the same moment", ["a 01T08:00", "b 01T08:00"]],
    [false, "the wrong way round", ["b 01", "a 02"]],
    [true, "from the second of two firsts", ["a 01", "a 20", "b 21"]],
    [true, "to the first of two seconds", ["a 01", "b 02", "b 30"]],
    [false, "without the second", ["a 01", "c 02"]]
  ])("%s: %s", async (is, _, happened) => expect(await found(ab, ...happened)).toBe(is));

  const abc = {first, later: [then("b", 10), then("c", 2)]};
  test.each([
    [true, "the first b is too early for c, the second is not", ["a 01", "b 02", "b 09", "c 10"]],
    [false, "no b is near enough to c", ["a 01", "b 02", "c 09"]],
    [false, "the b before a does not count", ["b 01", "a 02", "c 03"]]
  ])("%s: %s", async (is, _, happened) => expect(await found(abc, ...happened)).toBe(is));

  test("the same event can be both steps, but not once for both", async () => {
    const aa = {first, later: [then("a", 30)]};
    expect([await found(aa, "a 01"), await found(aa, "a 01", "a 02")]).toEqual([false, true]);
  });

  test("the window is of the first step alone", async () => {
    const windowed = {first: {...first, window: {kind: "dates", from: "2024-01-05", to: "2024-01-10"}}, later: [then("b", 7)]};
    expect(await found(windowed, "a 10T23:00", "b 17")).toBe(true);
    expect(await found(windowed, "a 11", "b 12")).toBe(false);
    expect(await found(windowed, "a 04", "b 05")).toBe(false);
  });
});

describe("without", () => {
  const between = {first, later: [then("b", 30)], without: {event: "c", when: "between"}};
  test.each([
    [false, "one in between", ["a 01", "c 02", "b 03"]],
    [true, "one at the moment of the first", ["a 01T08:00", "c 01T08:00", "b 03"]],
    [true, "one at the moment of the last", ["a 01", "c 03T08:00", "b 03T08:00"]],
    [true, "one after", ["a 01", "b 03", "c 04"]],
    [true, "a second first after it", ["a 01", "c 02", "a 03", "b 04"]]
  ])("between, %s: %s", async (is, _, happened) => expect(await found(between, ...happened)).toBe(is));

  const after = {first, later: [], without: {event: "c", when: "after", within_days: 5}};
  test.each([
    [false, "one on the last day that counts", ["a 01T23:00", "c 06T23:30"]],
    [true, "one a day later", ["a 01", "c 07"]],
    [true, "one at the same moment", ["a 01T08:00", "c 01T08:00"]],
    [true, "none at all", ["a 01"]],
    [true, "one after the first a, none after the second", ["a 01", "c 02", "a 03"]]
  ])("after, %s: %s", async (is, _, happened) => expect(await found(after, ...happened)).toBe(is));
});
