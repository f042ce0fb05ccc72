import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {accounts, type IdentifierKind, joining, normalisers} from "../../src/identity/normalise/index.ts";
import {national_id, nationalIdCheck} from "../../src/identity/normalise/national_id.ts";
import {vehicle, vinChecks} from "../../src/identity/normalise/vin.ts";
import {literal} from "../../src/sql.ts";
import {mutants} from "./mutants.ts";

const nbsp = "\u00a0";

/** Text as given → value, or null. Every row runs in TypeScript and in SQL. */
const given: [IdentifierKind, [string, string | null][]][] = [
  [
    "phone",
    [
      ["13912345679", "13912345679"],
      ["19912345679", "19912345679"],
      ["12912345679", null],
      ["139 1234 5679", "13912345679"],
      ["139-1234-5679", "13912345679"],
      [`139${nbsp}1234\t5679\r\n`, "13912345679"],
      ["１３９１２３４５６７９", "13912345679"],
      ["＋８６（１３９）１２３４－５６７９", "13912345679"],
      ["+8613912345679", "13912345679"],
      ["008613912345679", "13912345679"],
      ["+008613912345679", null],
      ["86-13912345679", "13912345679"],
      ["8613912345", null],
      ["+1 13912345679", null],
      ["13912345679-1234", null],
      ["13912345679转1234", null],
      ["13912345679,1234", null],
      ["13912345679/13812345679", null],
      ["139****5679", null],
      ["139*****679", null],
      ["0591-87654321", null],
      ["1391234567", null],
      ["139123456790", null],
      ["1.3912E+10", null],
      ["", null],
      ["无", null],
      ["𝟏39\n12345679", null]
    ]
  ],
  [
    "national_id",
    [
      ["11010519491231002X", "11010519491231002X"],
      ["11010519491231002x", "11010519491231002X"],
      ["１１０１０５１９４９１２３１００２ｘ", "11010519491231002X"],
      [" 110105 19491231 002X ", "11010519491231002X"],
      ["110105491231002", "11010519491231002X"],
      ["440524188001010014", "440524188001010014"],
      ["110105194912310021", null],
      ["11010519491232002X", null],
      ["110105200102290019", null],
      [`11010519000229001${nationalIdCheck("11010519000229001")}`, null],
      [`11010518791231001${nationalIdCheck("11010518791231001")}`, null],
      [`11010520991231001${nationalIdCheck("11010520991231001")}`, null],
      ["1101051949****002X", null],
      ["123456789012345", null],
      ["11010519491231002", null],
      ["", null]
    ]
  ],
  [
    "uscc",
    [
      ["91350100M000100Y43", "91350100M000100Y43"],
      ["91350100m000100y43", "91350100M000100Y43"],
      ["９１３５０１００ｍ０００１００Ｙ４３", "91350100M000100Y43"],
      ["9135-0100-M000-100Y-43", "91350100M000100Y43"],
      ["91350100M000100Y44", null],
      ["91350100M000100I43", null],
      ["91350100M000100Y4", null],
      ["", null]
    ]
  ],
  [
    "unionid",
    [
      ["oGY5v1KbZ-_9aQ", "oGY5v1KbZ-_9aQ"],
      [" oGY5v1KbZ\t", "oGY5v1KbZ"],
      ["o***5", null],
      ["000000", null],
      ["------", null],
      ["oA", null]
    ]
  ],
  [
    "member_no",
    [
      ["m-001 234", "M001234"],
      ["M001234", "M001234"],
      ["0000", null],
      ["m1", null],
      ["会员1234", null]
    ]
  ]
];

describe("in TypeScript", () => {
  for (const [kind, rows] of given)
    test.each(rows)(`${kind} %j is %j`, (text, value) => {
      expect(kind === "national_id" ? national_id(text, "2026-01-01") : normalisers[kind](text)).toBe(value);
    });

  test.each([
    ["LATPAB071W1005301", "LATPAB071W1005301"],
    ["1M8GDM9AXKP042788", "1M8GDM9AXKP042788"],
    ["1m8gdm9axkp042788", "1M8GDM9AXKP042788"],
    ["1M8GDM9AXKPO42788", "1M8GDM9AXKP042788"],
    ["WVWZZZ1JZXW000001", "WVWZZZ1JZXW000001"],
    ["WVWZZZIJZXW000001", "WVWZZZ1JZXW000001"],
    ["wvw-zzz 1jz xw 000001", "WVWZZZ1JZXW000001"],
    ["11111111111111111", null],
    ["00000000000000000", null],
    ["1M8GDM9AXKP04278", null]
  ])("vin %j is %j", (text, value) => expect(normalisers.vin(text)).toBe(value));

  test.each([
    ["1M8GDM9AXKP042788", "vin"],
    ["1M8GDM9AXKPO42788", "repaired"],
    ["WVWZZZIJZXW000001", "candidate"]
  ])("vin %j is a %s", (text, kind) => expect(vehicle.read(text)?.kind).toBe(kind));

  test.each(["LATPAB071W1005301", "1M8GDM9AXKP042788", "11111111111111111"])("check digit of %s", (vin) =>
    expect(vinChecks(vin)).toBe(true)
  );
});

const modelText = (name: string): string => readFileSync(new URL(`../../sql/identity/${name}.sql`, import.meta.url), "utf8");

describe("in SQL, the same", () => {
  let engine: DuckdbEngine;
  beforeAll(async () => {
    engine = await openDuckdb({file: ":memory:", threads: 1});
    await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
    await engine.createOrReplace("identity.kinds", modelText("kinds"));
  });
  afterAll(() => engine.close());

  const models: Record<string, {model: string; column: string}> = {
    phone: {model: "phones", column: "mobile"},
    national_id: {model: "national_ids", column: "national_id"},
    uscc: {model: "usccs", column: "uscc"},
    unionid: {model: "accounts", column: "unionid"},
    member_no: {model: "accounts", column: "member_no"}
  };
  const columns = ["mobile", "phone", "national_id", "uscc", "unionid", "openid", "open_uid", "member_no"];

  /** Contacts with these texts in one column, each scope named. */
  const contacts = (column: string, texts: readonly string[], scope = "'p'"): Promise<number> => {
    const values = texts.map(
      (text) => `(${columns.map((name) => (name === column ? literal(text) : "cast(null as varchar)")).join(", ")})`
    );
    return engine.createOrReplace(
      "staged.contacts",
      `select t.*, ${["platform_account", "appid", "app_key", "programme"].map((name) => `${scope} as ${name}`).join(", ")}
       from (values ${values.join(", ")}) as t(${columns.join(", ")})`
    );
  };

  const read = async (kind: IdentifierKind, texts: readonly string[]): Promise<(string | null)[]> => {
    const {model, column} = models[kind]!;
    await contacts(column, texts);
    // Of a contact's phones only those that are not written plainly have a row; of staff all have.
    await engine.createOrReplace("staged.staff", "select mobile, phone from staged.contacts");
    await engine.createOrReplace("staged.memberships", "select * from staged.contacts where false");
    const found = new Map((await engine.rows(modelText(model))).map(({text, value}) => [text, value === null ? null : String(value)]));
    return texts.map((text) => found.get(text) ?? null);
  };
  const inTypescript = (kind: IdentifierKind, text: string): string | null =>
    kind === "national_id" ? national_id(text, "2026-01-01") : normalisers[kind](text);

  test.each(given)("%s", async (kind, rows) => {
    const texts = rows.map(([text]) => text);
    expect(await read(kind, texts)).toEqual(rows.map(([, value]) => value));
  });

  test.each(given)("%s, over two thousand texts with slips", async (kind, rows) => {
    const texts = mutants(
      rows.map(([text]) => text),
      2000
    );
    const values = texts.map((text) => inTypescript(kind, text));
    expect(await read(kind, texts)).toEqual(values);
    expect(values.filter((value) => value !== null).length).toBeGreaterThan(40);
  });

  test("the kinds that join are those of the graph", async () => {
    const rows = await engine.rows("select kind from identity.kinds where kind <> 'decision'");
    expect(rows.map(({kind}) => kind).sort()).toEqual([...joining].sort());
  });

  test("each account names somebody within its scope; some need one", async () => {
    const texts: Record<string, string> = {unionid: "oGY5v1KbZ", openid: "oABCDEF123", open_uid: "AAHx9abcdef", member_no: "M001234"};
    for (const [kind, text] of Object.entries(texts)) {
      await contacts(kind, [text], "cast(null as varchar)");
      await engine.createOrReplace("staged.memberships", "select * from staged.contacts where false");
      const rows = await engine.rows(modelText("accounts"));
      expect(rows).toHaveLength(accounts[kind as keyof typeof accounts].isScopeNeeded ? 0 : 1);
    }
  });

  /** How the models of facts read a VIN: one text, whatever it is called there. */
  const vinOf = (model: string): string[] =>
    [
      ...readFileSync(new URL(`../../sql/facts/${model}.sql`, import.meta.url), "utf8").matchAll(
        /case\n\s+(when regexp_like\((\w\.vin), '\^\[0-9A-HJ.*\n.*)\n\s+end/g
      )
    ].map(([, text = "", column = ""]) => `case ${text.replaceAll(column, "text").replace(/\s+/g, " ")} end`);

  test("vin, as the models of facts read it", async () => {
    const all = ["vehicles", "ownerships", "bookings", "service_visits", "placed_orders", "contracts", "appraisals"].flatMap(vinOf);
    expect(all.length).toBeGreaterThanOrEqual(7);
    expect(new Set(all).size).toBe(1);
    const texts = mutants(["LATPAB071W1005301", "1M8GDM9AXKP042788", "WVWZZZIJZXW000001", "1m8gdm9axkpo42788"], 2000);
    const rows = await engine.rows(
      `select text, ${all[0]} as value from (values ${texts.map((text) => `(${literal(text)})`).join(", ")}) as t(text)`
    );
    expect(new Map(rows.map(({text, value}) => [text, value]))).toEqual(new Map(texts.map((text) => [text, normalisers.vin(text)])));
    expect(rows.filter(({value}) => value !== null).length).toBeGreaterThan(100);
  });
});
