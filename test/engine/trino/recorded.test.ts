import {readFileSync} from "node:fs";
import {afterEach, describe, expect, test} from "vitest";
import {openTrino, type TrinoEngine} from "../../../src/engine/trino.ts";
import {AppError} from "../../../src/errors.ts";
import {type Coordinator, coordinator, type Reply} from "./coordinator.ts";

// What Trino 476 really answered (`npm run trino -- record` writes it anew), through the engine.
type Name =
  | "values"
  | "empty"
  | "create"
  | "missing_table"
  | "missing_column"
  | "missing_function"
  | "grammar"
  | "types"
  | "bad_cast"
  | "division"
  | "overflow";
const recorded = JSON.parse(readFileSync(new URL("recorded.json", import.meta.url), "utf8")) as Record<
  Name,
  {statement: string; pages: string[]}
>;

let server: Coordinator;
afterEach(() => server.close());

const none: Reply = {page: {id: "q0", columns: [], data: []}};

/** An engine on a cluster without tables, with that schema, that answers as recorded. */
const replay = async (name: Name, schema?: string): Promise<{engine: TrinoEngine; statement: string}> => {
  const {statement, pages} = recorded[name];
  server = await coordinator([
    none,
    schema === undefined ? none : {page: {id: "q0", columns: [], data: [[schema]]}},
    ...pages.map((text) => ({status: 200, text}))
  ]);
  const engine = await openTrino(
    {url: server.url, user: "lake", catalog: "fixtures"},
    {
      transport: (url, init) => fetch(url, init),
      sleep: async () => undefined
    }
  );
  return {engine, statement};
};

const empty = {n: null, k: null, m: null, x: null, y: null, b: null, s: null, d: null, t: null, a: null};
const rows = [
  {
    n: 9007199254740993n,
    k: 1,
    m: "1.50",
    x: 0.1,
    y: Number.NaN,
    b: true,
    s: '画像 "1"',
    d: "2026-01-02",
    t: "2026-01-02T03:04:05.120000Z",
    a: '["a",null]'
  },
  {
    n: -9223372036854775808n,
    k: -2147483648,
    m: "-0.01",
    x: 1e22,
    y: Number.POSITIVE_INFINITY,
    b: false,
    s: "",
    d: "0001-01-01",
    t: "1969-12-31T23:59:59.999999Z",
    a: "[]"
  },
  empty
];

describe("answers", () => {
  test("every type, exactly", async () => {
    const {engine, statement} = await replay("values");
    expect(await engine.rows(statement)).toEqual(rows);
  });

  test("as columns", async () => {
    const {engine, statement} = await replay("values");
    const slices = [];
    for await (const slice of engine.batches(statement)) slices.push(slice);
    expect(slices).toHaveLength(1);
    expect(slices[0]?.rows).toBe(3);
    expect(slices[0]?.columns.slice(0, 5)).toEqual([
      [9007199254740993n, -9223372036854775808n, null],
      Float64Array.of(1, -2147483648, Number.NaN),
      ["1.50", "-0.01", null],
      Float64Array.of(0.1, 1e22, Number.NaN),
      Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NaN)
    ]);
  });

  test("no rows", async () => {
    const {engine, statement} = await replay("empty");
    expect(await engine.rows(statement)).toEqual([]);
  });

  test("rows written", async () => {
    const {engine} = await replay("create", "recorded");
    expect(await engine.createOrReplace("recorded.made", "select 1 as n union all select 2")).toBe(2);
    expect(server.asked.filter(({method}) => method === "POST").at(-1)?.body).toBe(
      'create or replace table "recorded"."made" as\nselect 1 as n union all select 2'
    );
  });
});

describe("failures, with place and without data", () => {
  test.each<[Name, string]>([
    ["missing_table", "line 2, column 6: table not found: Table 'fixtures.recorded.nowhere' does not exist"],
    ["missing_column", "line 2, column 3: column not found: Column 'nope' cannot be resolved"],
    ["missing_function", "line 1, column 8: function not found: Function 'no_such_function' not registered"],
    ["types", "line 1, column 10: type mismatch: Cannot apply operator: integer + varchar(1)"],
    ["bad_cast", "invalid cast argument at {base}: Cannot cast … to INT"],
    ["division", "division by zero at {base}: Division by zero"],
    ["overflow", "invalid cast argument at {base}: Cannot cast INTEGER … to DECIMAL(#, #)"]
  ])("%s", async (name, message) => {
    const {engine, statement} = await replay(name);
    const error = (await engine.rows(statement).catch((reason: unknown) => reason)) as AppError;
    expect(error).toBeInstanceOf(AppError);
    expect(error.code).toBe("engine");
    expect(error.message).toBe(message.replace("{base}", server.url));
  });

  test("grammar", async () => {
    const {engine, statement} = await replay("grammar");
    await expect(engine.rows(statement)).rejects.toThrow(/^line 1, column 1: syntax error: mismatched input 'selec'\. Expecting: /);
  });
});
