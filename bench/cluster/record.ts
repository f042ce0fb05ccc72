import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {Client} from "../../src/engine/trino/client.ts";
import type {Effects} from "../../src/engine/trino/options.ts";
import {transportOf} from "../../src/engine/trino/transport.ts";
import {AppError} from "../../src/errors.ts";
import type {State} from "./state.ts";

/** What the tests of the client replay: one statement each of the kinds that answer in their own way. */
const statements: Record<string, string> = {
  values: `select n, k, m, x, y, b, s, d, t, a from (values
    (bigint '9007199254740993', 1, cast(1.50 as decimal(14, 2)), 0.1e0, nan(), true, '画像 "1"', date '2026-01-02', timestamp '2026-01-02 03:04:05.120000', array['a', null]),
    (bigint '-9223372036854775808', -2147483648, cast(-0.01 as decimal(14, 2)), 1e22, infinity(), false, '', date '0001-01-01', timestamp '1969-12-31 23:59:59.999999', array[]),
    (null, null, null, null, null, null, null, null, null, null)) as v (n, k, m, x, y, b, s, d, t, a)`,
  empty: "select 1 as n where false",
  create: "create or replace table recorded.made as select 1 as n union all select 2",
  missing_table: "select n\nfrom recorded.nowhere",
  missing_column: "select 1 as n,\n  nope\nfrom recorded.made",
  missing_function: "select no_such_function(1) as n",
  grammar: "selec 1",
  types: "select 1 + 'a' as n",
  bad_cast: "select cast(s as integer) as n from (values 'secret 13912345678') as v (s)",
  division: "select 1 / n as m from (values 0) as v (n)",
  overflow: "select cast(n as decimal(3, 2)) as m from (values 12345) as v (n)"
};

interface Recorded {
  statement: string;
  /** Pages as Trino sent them, without its statistics and stack traces; {base} is its address. */
  pages: string[];
}

/** A JSON text without every object that stands under a key; numbers past 2^53 stay as they are, so the text is cut, not parsed. */
const without = (text: string, key: string): string => {
  const lead = `"${key}":{`;
  const start = text.indexOf(lead);
  if (start < 0) return text;
  let depth = 0;
  for (const match of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (match[0] === "{") depth++;
    if (match[0] !== "}" || --depth > 0) continue;
    const rest = text.slice(start + match.index + 1).replace(/^,/, "");
    return without(`${text.slice(0, start)}${rest}`.replace(/,([}\]])/, "$1"), key);
  }
  throw new Error(`no end of ${key}`);
};

/** A page without what says nothing to the client. */
const bare = (text: string, base: string): string =>
  ["stats", "failureInfo", "typeSignature"].reduce(without, text.replaceAll(base, "{base}"));

/** Writes test/engine/trino/recorded.json from a running cluster. */
export const record = async ({url, user, password, ca}: State): Promise<number> => {
  const kept: Record<string, Recorded> = {};
  let pages: string[] = [];
  const send = transportOf({ca});
  const effects: Effects = {
    transport: async (target, init) => {
      const answer = await send(target, init);
      const text = await answer.text();
      if (init.method !== "DELETE") pages.push(bare(text, url));
      return new Response(text, {status: answer.status});
    },
    sleep: async () => undefined
  };
  const client = new Client({url, user, password, ca, catalog: "fixtures"}, effects);
  await client.query("create schema if not exists recorded");
  for (const [name, statement] of Object.entries(statements)) {
    pages = [];
    await client.query(statement).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
    });
    kept[name] = {statement, pages};
  }
  writeFileSync(join(home, "test/engine/trino/recorded.json"), `${JSON.stringify(kept, null, 2)}\n`);
  return Object.keys(kept).length;
};
