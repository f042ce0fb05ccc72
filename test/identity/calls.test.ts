import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {calledBy, callHash, callHashSql} from "../../src/identity/call.ts";
import step from "../../src/identity/calls.step.ts";
import {simplifier} from "../../src/identity/normalise/han.ts";
import {names} from "../../src/identity/normalise/name.ts";
import {literal} from "../../src/sql.ts";
import type {StepContext} from "../../src/steps/step.ts";

const salt = "a secret";
let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 1});
  await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
});
afterAll(() => engine.close());

test.each([
  ["S01", "王小明", "1234"],
  ["上海\n浦东", "欧阳*", "0000"]
])("a call has one number in TypeScript and in SQL: %j %s %s", async (store_code, called, digits) => {
  const sql = callHashSql(salt, {store_code: literal(store_code), called: literal(called), digits: literal(digits)});
  expect(await engine.scalar(`select ${sql}`)).toBe(callHash(salt, {store_code, called, digits}));
  expect(await engine.scalar(`select ${sql}`)).not.toBe(callHash("another secret", {store_code, called, digits}));
});

/** Contacts: name, mobile, phone, the alias of their store, the day; each another person. */
const contacts: [name: string | null, mobile: string | null, phone: string | null, store: string | null, day: string | null][] = [
  ["王小明", "139 1234 5679", null, "A", "2025-03-01"],
  ["歐陽娜娜(车主)", "13812340000", null, "a", "2025-03-01"],
  ["李*明", "138****4321", null, "A", null],
  ["张女士", null, "0591-87654321-8001", "A", "2025-03-01"],
  ["赵六", "13912345679-1234", null, "A", "2025-03-01"],
  ["欧阳先生", "138*****679", null, "A", "2025-03-01"],
  ["孙七", "13700001111", "13600002222", "B", "2024-12-31"],
  ["客户", "13700003333", null, "A", "2025-03-01"],
  [null, "13700003333", null, "A", "2025-03-01"],
  ["周八", "13700004444", null, null, "2025-03-01"],
  ["吴九", "13700005555", null, "A", "2026-02-01"],
  ["宁波天泽电子商务有限公司", "13700006666", null, "A", "2025-03-01"],
  ["欧阳女士", "13700007777", null, "A", "2025-03-01"]
];
const text = (value: string | null): string => (value === null ? "cast(null as varchar)" : literal(value));

describe("who answers to a call", () => {
  beforeAll(async () => {
    const rows = contacts.map(
      ([name, mobile, phone, store, day], place) =>
        `(${place}, ${[name, mobile, phone, store].map(text).join(", ")}, cast(${text(day)} as date))`
    );
    await engine.createOrReplace(
      "staging.contacts",
      `select t.*, 'dms.customers' as source, cast(t.seen_on as timestamp) as seen_at
       from (values ${rows.join(", ")}) as t(key_hash, name, mobile, phone, store_alias, seen_on)`
    );
    await engine.createOrReplace("identity.assignments", "select key_hash, key_hash as person_no from staging.contacts");
    await engine.createOrReplace(
      "facts.store_aliases",
      `select * from (values ('dms', 'A', 'S01', date '1900-01-01', date '2999-12-31'), ('dms', 'B', 'S01', date '1900-01-01', date '2025-01-01'),
        ('dms', 'B', 'S02', date '2025-01-01', date '2999-12-31'), ('mall', 'A', 'S03', date '1900-01-01', date '2999-12-31'))
        as t(channel, alias, store_code, from_on, to_on)`
    );
    await step.run({engine, salt} as unknown as StepContext);
  });

  const who = async (store_code: string, name: string, digits: string): Promise<(string | null)[]> => {
    const called = calledBy(names(await simplifier()).read(name)!)!;
    const hash = callHash(salt, {store_code, called, digits});
    const rows = await engine.rows(`select person_no from identity.calls where call_hash = ${hash} order by person_no`);
    return rows.map(({person_no}) => contacts[Number(person_no)]![0]);
  };

  test.each([
    ["S01", "王小明", "5679", ["王小明"]],
    ["S01", "王总", "5679", ["王小明"]],
    ["S02", "王小明", "5679", []],
    ["S03", "王小明", "5679", []],
    ["S01", "欧阳娜娜", "0000", ["歐陽娜娜(车主)"]],
    ["S01", "欧阳女士", "0000", ["歐陽娜娜(车主)"]],
    ["S01", "欧女士", "0000", []],
    ["S01", "李女士", "4321", ["李*明"]],
    ["S01", "李小明", "4321", []],
    ["S01", "张女士", "4321", ["张女士"]],
    ["S01", "张女士", "8001", []],
    ["S01", "赵六", "5679", []],
    ["S01", "赵六", "1234", []],
    ["S01", "欧阳先生", "*679", []],
    ["S01", "孙七", "1111", ["孙七"]],
    ["S01", "孙七", "2222", ["孙七"]],
    ["S02", "孙七", "1111", []],
    ["S01", "周八", "4444", []],
    ["S01", "吴九", "5555", []],
    ["S01", "宁波天泽电子商务有限公司", "6666", ["宁波天泽电子商务有限公司"]],
    ["S01", "欧阳女士", "7777", ["欧阳女士"]]
  ])("in %s, %s %s", async (store, name, digits, expected) => expect(await who(store, name, digits)).toEqual(expected));

  test("nothing but numbers is kept", async () => {
    expect((await engine.describe("identity.calls")).map(({name, type}) => [name, type])).toEqual([
      ["call_hash", "bigint"],
      ["person_no", expect.stringMatching(/^(bigint|integer)$/)]
    ]);
    expect(await engine.scalar("select count(*) from duckdb_tables() where table_name like 'calls\\_%' escape '\\'")).toBe(0n);
  });
});
