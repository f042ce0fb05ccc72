import {createHash} from "node:crypto";
import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import exportCommand from "../../src/commands/segment_export.ts";
import freeze from "../../src/commands/segment_freeze.ts";
import save from "../../src/commands/segment_save.ts";
import {encoded, type Streamed} from "../../src/segments/encode.ts";
import {findValues} from "../../src/segments/find.ts";
import {batchesOf, type List, listOf} from "../../src/segments/list.ts";
import {hashed, type Preset} from "../../src/segments/preset.ts";
import type {Exported} from "../../src/segments/resolve.ts";
import {membersOf} from "../../src/segments/snapshot.ts";
import {exportsOf} from "../../src/state/exports.ts";
import {openState} from "../../src/state/open.ts";
import {edge, run} from "../commands/edge.ts";
import {publishWorld, type SmallWorld, smallWorld} from "./world.ts";

let world: SmallWorld;
let at: ReturnType<typeof edge>;
let snapshot: string;
const size: [number, number] = [90, 5];
beforeAll(async () => {
  world = await smallWorld(...size);
  writeFileSync(join(world.root, "huaxiang.yaml"), "channels: []\n");
  const rule = {
    v: 1,
    purpose: "marketing",
    channel: "sms",
    root: {type: "group", op: "and", rules: [{type: "attr", field: "kind", op: "is_known"}]},
    split: {salt: "d12", holdout_bp: 2000}
  };
  at = {...edge(), workspace: world.root, cwd: world.root, input: async () => JSON.stringify(rule)};
  const {id} = (await run(save, {name: "all"}, at, ["-"])).json as unknown as {id: string};
  snapshot = ((await run(freeze, {}, at, [`${id}@1`])).json as unknown as {id: string}).id;
});
afterAll(() => world.close());

const hand = async (options: Record<string, string | boolean>, file = "list.csv") => {
  const {json} = await run(exportCommand, options, at, [snapshot, file]);
  return json as unknown as {fates: Record<string, number>; written: string | null; sha256: string};
};
const sum = ({treatment, ...rest}: Record<string, number>) => Object.values(rest).reduce((total, n) => total + n, 0) - (treatment ?? 0);

describe("an export", () => {
  test("says what would go, and writes nothing without --yes", async () => {
    const {fates, written} = await hand({});
    expect(written).toBeNull();
    expect(existsSync(join(world.root, "list.csv"))).toBe(false);
    expect(fates.exported).toBeGreaterThan(5);
    expect([fates.merged, fates.gone, fates.withdrawn, sum(fates)]).toEqual([0, 0, 0, 0]);
  });

  test("holds the treatment alone, identifiers hashed, the newest number that is the person's own", async () => {
    const {fates, sha256} = await hand({yes: true});
    const text = readFileSync(join(world.root, "list.csv"), "utf8");
    expect(text.startsWith("\uFEFFphone_sha256\r\n")).toBe(true);
    const members = await membersOf(join(world.root, "ledger"), snapshot);
    const numbers = members
      .filter(({arm}) => arm === "treatment")
      .map(({person_id}) => Number(person_id.slice(2)))
      .filter((n) => n % 7 !== 0)
      .map((n) =>
        createHash("sha256")
          .update(`139${String(n).padStart(8, "0")}`)
          .digest("hex")
      );
    expect(text.trimEnd().split("\r\n").slice(1).sort()).toEqual(numbers.sort());
    expect(numbers).toHaveLength(fates.exported as number);
    expect(sha256).toBe(createHash("sha256").update(text).digest("hex"));
    expect(text).not.toMatch(/1[3-9]\d{9}(?!\w)/);
  });

  test("gives identifiers in full with a reason only, and keeps it", async () => {
    await expect(hand({preset: "call_centre", yes: true})).rejects.toMatchObject({code: "forbidden"});
    await expect(hand({preset: "call_centre", yes: true, plain: true, reason: " "})).rejects.toMatchObject({code: "forbidden"});
    await hand({preset: "call_centre", yes: true, plain: true, reason: "recall of model X"}, "calls.csv");
    const [head = "", ...lines] = readFileSync(join(world.root, "calls.csv"), "utf8").trimEnd().split("\r\n");
    expect(head).toBe("\uFEFFphone,store_code,brand,name_masked,person_id");
    const stores = lines.map((line) => line.split(",")[1] ?? "");
    expect(stores).toEqual([...stores].sort());
    const state = openState(join(world.root, "app.sqlite"));
    expect(exportsOf(state, snapshot).map(({preset, hash, reason}) => [preset, hash, reason])).toEqual([
      ["hashed_phone", "sha256", ""],
      ["call_centre", "plain", "recall of model X"]
    ]);
    expect(() => state.exec("delete from exports")).toThrow("never forgotten");
    state.close();
  });

  test("asks for consent again, and knows who merged, went into the holdout or is gone since", async () => {
    const members = await membersOf(join(world.root, "ledger"), snapshot);
    const reachable = members.filter(({person_id}) => Number(person_id.slice(2)) % 7 !== 0);
    const [withdrawn, merged, kept, gone, contaminated] = reachable.filter(({arm}) => arm === "treatment").map(({person_id}) => person_id);
    const held = reachable.find(({arm}) => arm === "holdout")?.person_id;
    const before = (await hand({})).fates;
    await publishWorld(world.root, 5, size, {
      aliases: [
        [merged as string, kept as string],
        [contaminated as string, held as string]
      ],
      change: (profiles) =>
        profiles
          .filter(({person_id}) => ![merged, gone, contaminated].includes(String(person_id)))
          .map((one) => (one.person_id === withdrawn ? {...one, allows_sms: false} : one))
    });
    const {fates} = await hand({});
    expect(fates).toMatchObject({withdrawn: 1, merged: 1, gone: 1, held_out: 1, exported: (before.exported ?? 0) - 4});
    expect(sum(fates)).toBe(0);
  });
});

describe("a list", () => {
  const people: Exported[] = [
    {person_id: "p_2", name_masked: "=王", store_code: "S2", brand: null, identifier: "13900000002"},
    {person_id: "p_1", name_masked: "李,**", store_code: "S1", brand: "宝马", identifier: "13900000001"}
  ];
  const columns = ["store_code", "name_masked"] as const;

  const bytes = async (list: List, form: Streamed): Promise<Buffer> => {
    const parts: Buffer[] = [];
    for await (const part of encoded(form, list.columns, batchesOf(list))) parts.push(Buffer.from(part));
    return Buffer.concat(parts);
  };

  test("as CSV neutralises formulas and quotes", async () => {
    const list = listOf(people, {identifier: "phone", columns}, "plain");
    expect((await bytes(list, "csv")).toString()).toBe(
      '\uFEFFphone,store_code,name_masked\r\n13900000001,S1,"李,**"\r\n13900000002,S2,\'=王\r\n'
    );
  });

  test("as NDJSON holds an object a line", async () => {
    const text = (await bytes(listOf(people, {columns}, "plain"), "ndjson")).toString();
    expect(
      text
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line))
    ).toEqual([
      {store_code: "S1", name_masked: "李,**"},
      {store_code: "S2", name_masked: "=王"}
    ]);
  });

  test.each([0, 1, 2048, 5000])("as an Arrow stream of %i rows is read again as it was", async (n) => {
    const rows = Array.from({length: n}, (_, i) => [`p_${i}`, i % 3 === 0 ? null : "宝马"]);
    const table = tableFromIPC(await bytes({columns: ["person_id", "brand"], rows}, "arrow"));
    expect(table.schema.fields.map(({name}) => name)).toEqual(["person_id", "brand"]);
    expect(table.toArray().map((row) => [row.person_id, row.brand])).toEqual(rows);
  });

  // SM3 of "abc": GB/T 32905-2016, annex A.1; MD5 of "abc": RFC 1321, A.5; SHA-256 of "abc": FIPS 180-2, B.1.
  test.each([
    ["sm3", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"],
    ["md5", "900150983cd24fb0d6963f7d28e17f72"],
    ["sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"]
  ] as const)("hashes by %s as its standard says", (how, hash) => expect(hashed("abc", how)).toBe(hash));

  test("every preset has a name in both languages and a way that it is written", async () => {
    for (const {label, format, hash} of (await findValues<Preset>("presets")).values())
      expect([label.zh, label.en, format, hash].every((text) => text.length > 1)).toBe(true);
  });
});
