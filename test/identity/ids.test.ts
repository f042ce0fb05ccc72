import {createHmac} from "node:crypto";
import {renameSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {settle} from "../../src/identity/contest.ts";
import {writeLedger} from "../../src/identity/ledger.ts";
import {mint} from "../../src/identity/mint.ts";
import {ruleVersion} from "../../src/identity/rules.ts";
import {cases} from "../cases.ts";
import {type House, house, ids} from "./house.ts";

let home: House;
beforeAll(async () => {
  home = await house();
});
beforeEach(() => home.forget());
afterAll(() => home.close());

/** The same by another implementation. */
const minted = (salt: string, founder: string, n: number): string =>
  `p_${createHmac("sha256", salt).update(`${founder}\n${n}`).digest("hex").slice(0, 20)}`;

/** Which records are one person: equal letters. */
type Partition = Record<string, string>;

const decide = async (partition: Partition): Promise<Record<string, string>> => {
  await home.persist(partition);
  return ids(home);
};
const run = async (partition: Partition): Promise<Record<string, string>> => {
  const found = await decide(partition);
  home.publish();
  return found;
};
const aliases = () =>
  home.engine.rows("select alias_id, person_id, cast(merged_on as varchar) as merged_on from identity.aliases order by alias_id");
const ledger = (file: string) =>
  home.engine.rows(`select person_id, source_key, event, other_id, generation from read_parquet('${file}') order by event, source_key`);

describe("ids over runs", () => {
  test("stay, and nothing is written when nothing changes", async () => {
    const first = await run({a: "p", b: "q"});
    expect(await run({a: "p", b: "q"})).toEqual(first);
    expect(home.ledgerFiles()).toHaveLength(1);
  });

  test("a new record with a smaller key does not change the id of the others", async () => {
    const first = await run({b: "p"});
    expect(await run({a: "p", b: "p"})).toEqual({a: first.b, b: first.b});
    expect(await ledger(home.ledgerFiles()[1]!)).toEqual([
      {person_id: first.b, source_key: "a", event: "assign", other_id: null, generation: 2n}
    ]);
  });

  test("a merge leaves an alias; merged again, the alias is still one step long", async () => {
    const first = await run({a: "p", b1: "q", b2: "q", c1: "r", c2: "r", c3: "r"});
    const second = await run({a: "q", b1: "q", b2: "q", c1: "r", c2: "r", c3: "r"});
    expect(second.a).toBe(first.b1);
    expect(await aliases()).toEqual([{alias_id: first.a, person_id: first.b1, merged_on: "2025-12-31"}]);
    const third = await run({a: "q", b1: "q", b2: "q", c1: "q", c2: "q", c3: "q", c4: "q"});
    expect(new Set(Object.values(third)).size).toBe(1);
    // Three records each, issued in one generation: the smaller id stays.
    const [kept, gone] = [first.b1!, first.c1!].toSorted() as [string, string];
    expect(third.a).toBe(kept);
    expect(await aliases()).toEqual([first.a!, gone].toSorted().map((alias_id) => ({alias_id, person_id: kept, merged_on: "2025-12-31"})));
  });

  test("a split: the larger part keeps the id, the other gets a new one that names it", async () => {
    const first = await run({a: "p", b: "p", c: "p"});
    const second = await run({a: "q", b: "p", c: "p"});
    expect([second.b, second.c]).toEqual([first.a, first.a]);
    expect(await aliases()).toEqual([]);
    expect(await ledger(home.ledgerFiles()[1]!)).toEqual([
      {person_id: second.a, source_key: "a", event: "assign", other_id: null, generation: 2n},
      {person_id: second.a, source_key: null, event: "split", other_id: first.a, generation: 2n}
    ]);
    // The record that founded the first id is alone now: its second id is n = 1.
    expect([first.a, second.a]).toEqual([0, 1].map((n) => minted("salt", "dms.customers\na", n)));
  });

  test("a record that comes back after a merge has the living id", async () => {
    const first = await run({a1: "p", a2: "p", b1: "q", b2: "q", b3: "q"});
    await run({a1: "q", b1: "q", b2: "q", b3: "q"});
    const third = await run({a1: "q", a2: "q", b1: "q", b2: "q", b3: "q"});
    expect(new Set(Object.values(third))).toEqual(new Set([first.b1]));
  });

  test("a record that was gone for a run has its id again", async () => {
    const first = await run({a: "p", b: "q"});
    await run({b: "q"});
    expect(await run({a: "p", b: "q"})).toEqual(first);
  });

  test("whatever happens: one id a person, and every id ever issued resolves to a living one", async () => {
    const partitions = fc.sample(
      fc
        .array(fc.constantFrom("p", "q", "r", "s"), {minLength: 8, maxLength: 8})
        .map((letters): Partition => Object.fromEntries(letters.map((letter, place) => [`k${place}`, letter]))),
      {numRuns: cases(4), seed: 11}
    );
    const seen = new Set<string>();
    for (const partition of partitions) {
      const found = await run(partition);
      for (const id of Object.values(found)) seen.add(id);
      const people = new Map(Object.entries(partition).map(([key, letter]) => [letter, found[key]]));
      expect(found).toEqual(Object.fromEntries(Object.entries(partition).map(([key, letter]) => [key, people.get(letter)])));
      expect(new Set(people.values()).size).toBe(people.size);
      const living = new Set(Object.values(found));
      const merged = new Map((await aliases()).map(({alias_id, person_id}) => [String(alias_id), String(person_id)]));
      expect([...seen].filter((id) => !living.has(merged.get(id) ?? id))).toEqual([]);
      expect([...merged.keys()].filter((id) => living.has(id))).toEqual([]);
    }
    expect(seen.size).toBeGreaterThan(4);
  });
});

describe("the log", () => {
  const log = () =>
    home.engine.rows(
      "select event, person_id, other_id, source_key, generation, rule_version from identity.log order by generation, event, source_key, person_id"
    );
  const runs = () =>
    home.engine.rows("select generation, known_records, new_records, moved_records, merges, splits from identity.runs order by generation");
  const rule_version = BigInt(ruleVersion);

  test("tells every assignment, merge and split once, and how much each run changed", async () => {
    const first = await run({a: "p", b: "q", c: "q", d: "r", e: "r", f: "r"});
    const second = await run({a: "q", b: "q", c: "q", d: "s", e: "r", f: "r", g: "r"});
    await run({a: "q", b: "q", c: "q", d: "s", e: "r", f: "r", g: "r"});
    const fourth = await run({a: "q", b: "q", c: "q", d: "s", e: "q", g: "r"});
    const assign = (source_key: string, person_id: string | undefined, generation: bigint) => ({
      event: "assign",
      person_id,
      other_id: null,
      source_key,
      generation,
      rule_version
    });
    const other = (event: string, person_id: string | undefined, other_id: string | undefined, generation: bigint) => ({
      event,
      person_id,
      other_id,
      source_key: null,
      generation,
      rule_version
    });
    expect(await log()).toEqual([
      ...Object.entries(first).map(([key, id]) => assign(key, id, 1n)),
      assign("a", second.b, 2n),
      assign("d", second.d, 2n),
      assign("g", first.e, 2n),
      other("merge", first.a, first.b, 2n),
      other("split", second.d, first.e, 2n),
      assign("e", fourth.a, 4n)
    ]);
    expect(await runs()).toEqual([
      {generation: 1n, known_records: 0n, new_records: 6n, moved_records: 0n, merges: 0n, splits: 0n},
      {generation: 2n, known_records: 6n, new_records: 1n, moved_records: 2n, merges: 1n, splits: 1n},
      {generation: 4n, known_records: 7n, new_records: 0n, moved_records: 1n, merges: 0n, splits: 0n}
    ]);
  });

  test("is the same whether a run was killed before or not", async () => {
    await run({a: "p", b: "q", c: "r", d: "r"});
    await decide({a: "p", b: "p", c: "p", d: "p", e: "t"});
    await run({a: "p", b: "p", c: "r", d: "s", e: "t"});
    expect(await log()).toHaveLength(9);
    expect((await runs()).at(-1)).toMatchObject({
      generation: 2n,
      known_records: 4n,
      new_records: 1n,
      moved_records: 2n,
      merges: 1n,
      splits: 1n
    });
  });

  test("goes on from a ledger of before rule versions and evidence were kept", async () => {
    const first = await run({a: "p", b: "q"});
    const [file] = home.ledgerFiles();
    await home.engine.run(
      `copy (select * exclude (rule_version, evidence) from read_parquet('${file}')) to '${file}.old' (format parquet)`
    );
    renameSync(`${file}.old`, file!);
    const second = await run({a: "p", b: "q", c: "q"});
    expect([second.a, second.b]).toEqual([first.a, first.b]);
    expect((await log()).map(({source_key, rule_version}) => [source_key, rule_version])).toEqual([
      ["a", null],
      ["b", null],
      ["c", rule_version]
    ]);
  });
});

describe("a run that was killed before it was published", () => {
  test("decides the same again", async () => {
    await run({a: "p", b: "q", c: "r", d: "r"});
    const next = {a: "p", b: "p", c: "r", d: "s", e: "t"};
    const killed = [await decide(next), await aliases()];
    expect([await decide(next), await aliases()]).toEqual(killed);
    home.publish();
    // e and d are new, a or b moved, one was merged, one was cut off.
    expect((await ledger(home.ledgerFiles()[1]!)).map(({event}) => event)).toEqual(["assign", "assign", "assign", "merge", "split"]);
  });

  test("leaves no ledger file to a rerun that changes nothing", async () => {
    await run({a: "p"});
    await decide({a: "p", b: "q"});
    await run({a: "p"});
    expect(home.ledgerFiles()).toHaveLength(1);
  });
});

test.each(["salt", "pepper", "a".repeat(200)])("an id is 80 bits of HMAC-SHA256 under the salt %#", async (salt) => {
  expect(await home.engine.scalar(`select ${mint(salt, "'客户'", 2)}`)).toBe(minted(salt, "客户", 2));
});

test.each([
  [
    "the greater overlap",
    [
      {unit: 1n, person_id: "p", records: 1, issued: 1},
      {unit: 2n, person_id: "p", records: 2, issued: 1}
    ],
    ["2p"]
  ],
  [
    "the older id",
    [
      {unit: 1n, person_id: "p", records: 2, issued: 5},
      {unit: 1n, person_id: "q", records: 2, issued: 1}
    ],
    ["1q"]
  ],
  [
    "the smaller id",
    [
      {unit: 1n, person_id: "q", records: 2, issued: 1},
      {unit: 1n, person_id: "p", records: 2, issued: 1}
    ],
    ["1p"]
  ],
  [
    "one each, although both want the first",
    [
      {unit: 1n, person_id: "p", records: 5, issued: 1},
      {unit: 2n, person_id: "p", records: 4, issued: 1},
      {unit: 2n, person_id: "q", records: 1, issued: 1}
    ],
    ["1p", "2q"]
  ]
])("a contest goes to %s", (_, overlaps, expected) => {
  for (const order of [overlaps, overlaps.toReversed()])
    expect(settle(order).map(({unit, person_id}) => `${unit}${person_id}`)).toEqual(expected);
});

test("an engine that holds a table in several files gives one ledger file", async () => {
  const folder = home.scratch;
  const files = [1, 2].map((n) => join(folder, `part-${n}.parquet`));
  for (const [n, file] of files.entries()) await home.engine.run(`copy (select ${n} as n) to '${file}' (format parquet)`);
  const path = join(folder, "identity", "000001.parquet");
  await writeLedger(files, path);
  expect(await home.engine.rows(`select n from read_parquet('${path}') order by n`)).toEqual([{n: 0}, {n: 1}]);
});
