import {createHmac} from "node:crypto";
import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {settle} from "../../src/identity/contest.ts";
import {hmac} from "../../src/identity/hmac.ts";
import {writeLedger} from "../../src/identity/ledger.ts";
import {minter} from "../../src/identity/mint.ts";
import {type Given, type House, house, ids} from "./house.ts";

const [an, bo] = ["11010519491231002X", "440524188001010014"];
const record = (source_key: string, row: Given = {}): Given => ({source_key, ...row});
const phone = (source_key: string, mobile: string): Given => record(source_key, {mobile});

let home: House;
beforeEach(async () => {
  home = await house({checked: false});
});
afterEach(() => home.close());

const run = async (...contacts: Given[]): Promise<Record<string, string>> => {
  await home.run({contacts});
  const found = await ids(home);
  home.publish();
  return found;
};
const aliases = () =>
  home.engine.rows("select alias_id, person_id, cast(merged_on as varchar) as merged_on from identity.aliases order by alias_id");
const ledger = (file: string) =>
  home.engine.rows(`select person_id, source_key, event, other_id, generation from read_parquet('${file}') order by event, source_key`);

describe("ids over runs", () => {
  test("stay, and nothing is written when nothing changes", async () => {
    const first = await run(phone("a", "13912345679"), phone("b", "13912345670"));
    expect(await run(phone("a", "13912345679"), phone("b", "13912345670"))).toEqual(first);
    expect(home.ledgerFiles()).toHaveLength(1);
  });

  test("a new record with a smaller key does not change the id of the others", async () => {
    const first = await run(phone("b", "13912345679"));
    const second = await run(phone("a", "13912345679"), phone("b", "13912345679"));
    expect(second).toEqual({a: first.b, b: first.b});
    expect(await ledger(home.ledgerFiles()[1]!)).toEqual([
      {person_id: first.b, source_key: "a", event: "assign", other_id: null, generation: 2n}
    ]);
  });

  test("a merge leaves an alias; merged again, the alias is still one step long", async () => {
    const [p, q, r] = ["13912345670", "13912345671", "13912345672"];
    const first = await run(phone("a", p), phone("b1", q), phone("b2", q), phone("c1", r), phone("c2", r), phone("c3", r));
    const joined = record("a", {_load: "l2", mobile: q});
    const second = await run(phone("a", p), joined, phone("b1", q), phone("b2", q), phone("c1", r), phone("c2", r), phone("c3", r));
    expect(second.a).toBe(first.b1);
    expect(await aliases()).toEqual([{alias_id: first.a, person_id: first.b1, merged_on: "2025-12-31"}]);

    const again = record("b1", {_load: "l2", mobile: r});
    const all = [phone("a", p), joined, phone("b1", q), again, phone("b2", q)];
    const third = await run(...all, ...["c1", "c2", "c3", "c4", "c5"].map((key) => phone(key, r)));
    expect(new Set(Object.values(third)).size).toBe(1);
    // Three records each: the older generation issued both, so the smaller id stays.
    const [kept, gone] = [first.b1!, first.c1!].toSorted() as [string, string];
    expect(third.a).toBe(kept);
    const expected = [first.a!, gone].toSorted().map((alias_id) => ({alias_id, person_id: kept, merged_on: "2025-12-31"}));
    expect(await aliases()).toEqual(expected);
  });

  test("a split: the larger part keeps the id, the other gets a new one that names it", async () => {
    const [old, other] = ["13912345670", "13912345671"];
    const first = await run(phone("a", old), phone("b", old), phone("c", old));
    const second = await run(phone("a", other), phone("b", old), phone("c", old));
    expect(second.b).toBe(first.a);
    expect(second.c).toBe(first.a);
    expect(second.a).not.toBe(first.a);
    expect(await aliases()).toEqual([]);
    expect(await ledger(home.ledgerFiles()[1]!)).toEqual([
      {person_id: second.a, source_key: "a", event: "assign", other_id: null, generation: 2n},
      {person_id: second.a, source_key: null, event: "split", other_id: first.a, generation: 2n}
    ]);
    // The founder of the first id is alone now: its second id is n = 1.
    expect([first.a, second.a]).toEqual([0, 1].map((n) => minter("salt")("dms.customers\na", n)));
  });

  test("a record that comes back after a merge has the living id", async () => {
    const [p, q] = ["13912345670", "13912345671"];
    const first = await run(phone("a1", p), phone("a2", p), phone("b1", q), phone("b2", q), phone("b3", q));
    await run(phone("a1", q), phone("b1", q), phone("b2", q), phone("b3", q));
    const third = await run(phone("a1", q), phone("a2", q), phone("b1", q), phone("b2", q), phone("b3", q));
    expect(new Set(Object.values(third))).toEqual(new Set([first.b1]));
  });

  test("every id ever issued resolves: to itself or to a living one", async () => {
    const given = (seed: number): Given[] => "abcdefgh".split("").map((key, n) => phone(key, `1391234567${(n * seed + (n >> 1)) % 4}`));
    const seen = new Set<string>();
    for (const seed of [1, 2, 3, 5]) for (const id of Object.values(await run(...given(seed)))) seen.add(id);
    const living = new Set(Object.values(await ids(home)));
    const merged = new Map((await aliases()).map(({alias_id, person_id}) => [String(alias_id), String(person_id)]));
    expect([...seen].filter((id) => !living.has(merged.get(id) ?? id))).toEqual([]);
    expect([...merged.keys()].filter((id) => living.has(id))).toEqual([]);
  });
});

test("a run that was killed before it was published decides the same again", async () => {
  await run(phone("a", "13912345670"), phone("b", "13912345671"));
  const given = [phone("a", "13912345671"), phone("b", "13912345671"), record("c", {national_id: an}), record("d", {national_id: bo})];
  await home.run({contacts: given});
  const killed = [await ids(home), await aliases()];
  await home.run({contacts: given.toReversed()});
  expect([await ids(home), await aliases()]).toEqual(killed);
  home.publish();
  expect(await ledger(home.ledgerFiles()[1]!)).toHaveLength(4);
});

test("the order in which records arrive changes nothing", async () => {
  const given = [
    ...["a", "b", "c"].map((key) => record(key, {national_id: an, mobile: "13912345670"})),
    ...["d", "e"].map((key) => record(key, {national_id: bo, mobile: "13912345670"})),
    ...["f", "g"].map((key) => record(key, {mobile: "13912345670", unionid: `oUnion-${key}`}))
  ];
  const [first] = fc.sample(fc.shuffledSubarray(given, {minLength: given.length}), {numRuns: 1, seed: 7});
  const [second] = fc.sample(fc.shuffledSubarray(given, {minLength: given.length}), {numRuns: 1, seed: 8});
  await home.run({contacts: first!});
  const [before, conflicts] = [await ids(home), await home.engine.rows("select * from identity.conflicts order by record_no")];
  await home.run({contacts: second!});
  expect([await ids(home), await home.engine.rows("select * from identity.conflicts order by record_no")]).toEqual([before, conflicts]);
  expect(new Set(Object.values(before)).size).toBe(2);
});

test.each([
  ["Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"],
  ["a".repeat(200), "客户", createHmac("sha256", "a".repeat(200)).update("客户").digest("hex")]
])("HMAC of RFC 4231, case 2, and with a long key", (key, text, expected) => expect(hmac(key)(text)).toBe(expected));

test("a run that was killed leaves no ledger file to a rerun that changes nothing", async () => {
  await run(phone("a", "13912345670"));
  await home.run({contacts: [phone("a", "13912345670"), phone("b", "13912345671")]});
  await home.run({contacts: [phone("a", "13912345670")]});
  home.publish();
  expect(home.ledgerFiles()).toHaveLength(1);
});

test("another salt gives other ids", async () => {
  const other = await house({salt: "pepper", checked: false});
  const given = {contacts: [phone("a", "13912345670")]};
  await home.run(given);
  await other.run(given);
  expect((await ids(home)).a).not.toBe((await ids(other)).a);
  await other.close();
});

test.each([
  [
    "the greater overlap",
    [
      {component: 1, person_id: "p", records: 1, issued: 1},
      {component: 2, person_id: "p", records: 2, issued: 1}
    ],
    ["2p"]
  ],
  [
    "the older id",
    [
      {component: 1, person_id: "p", records: 2, issued: 5},
      {component: 1, person_id: "q", records: 2, issued: 1}
    ],
    ["1q"]
  ],
  [
    "the smaller id",
    [
      {component: 1, person_id: "q", records: 2, issued: 1},
      {component: 1, person_id: "p", records: 2, issued: 1}
    ],
    ["1p"]
  ],
  [
    "one each, although both want the first",
    [
      {component: 1, person_id: "p", records: 5, issued: 1},
      {component: 2, person_id: "p", records: 4, issued: 1},
      {component: 2, person_id: "q", records: 1, issued: 1}
    ],
    ["1p", "2q"]
  ]
])("a contest goes to %s", (_, overlaps, expected) => {
  for (const order of [overlaps, overlaps.toReversed()])
    expect(settle(order).map(({component, person_id}) => `${component}${person_id}`)).toEqual(expected);
});

test("an engine that holds a table in several files gives one ledger file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ledger-"));
  const files = [1, 2].map((n) => join(folder, `part-${n}.parquet`));
  for (const [n, file] of files.entries()) await home.engine.run(`copy (select ${n} as n) to '${file}' (format parquet)`);
  const path = join(folder, "identity", "000001.parquet");
  await writeLedger(files, path);
  expect(await home.engine.rows(`select n from read_parquet('${path}') order by n`)).toEqual([{n: 0}, {n: 1}]);
});
