import {readFileSync} from "node:fs";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import type {Batch} from "../../src/engine/engine.ts";
import {readColumn} from "../../src/identity/normalise/column.ts";
import {rules} from "./rules.ts";
import {samples} from "./samples.ts";

const slice = 131_072;

function* texts(values: number, sample: (i: number) => string): Generator<Batch> {
  for (let start = 0; start < values; start += slice) {
    const rows = Math.min(slice, values - start);
    yield {rows, columns: [Array.from({length: rows}, (_, row) => sample(start + row))]};
  }
}

const modelText = (name: string): string => readFileSync(new URL(`../../sql/identity/${name}.sql`, import.meta.url), "utf8");
const columns = ["mobile", "phone", "national_id", "uscc", "unionid", "openid", "open_uid", "member_no"];

/** A model's values of the distinct texts; the numbers that it gives them are not made. */
const byModel =
  (model: string, column: string) =>
  async (engine: DuckdbEngine): Promise<string> => {
    const given = columns.map((name) => (name === column ? `text as ${name}` : `cast(null as varchar) as ${name}`));
    await engine.createView(
      "staged.contacts",
      `select ${given.join(", ")}, 'p' as platform_account, 'p' as appid, 'p' as app_key, 'p' as programme from bench.texts`
    );
    return `select value from (${modelText(model)}) m`;
  };

const byColumn =
  (rule: keyof typeof rules) =>
  async (engine: DuckdbEngine): Promise<string> => {
    await readColumn(engine, "bench.read", "select text from bench.texts", rules[rule]);
    return "select value from bench.read";
  };

const ways: Record<string, {sample: string; how: string; run(engine: DuckdbEngine): Promise<string>}> = {
  phone: {sample: "phone", how: "sql/identity/phones.sql", run: byModel("phones", "mobile")},
  national_id: {sample: "national_id", how: "sql/identity/national_ids.sql", run: byModel("national_ids", "national_id")},
  uscc: {sample: "uscc", how: "sql/identity/usccs.sql", run: byModel("usccs", "uscc")},
  unionid: {sample: "unionid", how: "sql/identity/accounts.sql", run: byModel("accounts", "unionid")},
  member_no: {sample: "member_no", how: "sql/identity/accounts.sql", run: byModel("accounts", "member_no")},
  telephone: {sample: "phone", how: "readColumn", run: byColumn("telephone")},
  vin: {sample: "vin", how: "readColumn", run: byColumn("vehicle")},
  plate: {sample: "plate", how: "readColumn", run: byColumn("plate")},
  email: {sample: "email", how: "readColumn", run: byColumn("email")},
  name: {sample: "name", how: "readColumn", run: byColumn("name")},
  oaid: {sample: "oaid", how: "readColumn", run: byColumn("oaid")},
  region: {sample: "address", how: "readColumn", run: byColumn("region")}
};

/** One line per normaliser: values, distinct ones, how many mean something, seconds from the column of texts to their values: the middle one of three runs, and the first. */
export const normalisers = async (values: number, log: (line: string) => void): Promise<void> => {
  for (const [name, {sample, how, run}] of Object.entries(ways)) {
    const engine = await openDuckdb({file: ":memory:", threads: 2});
    try {
      await engine.functions({as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"});
      await engine.createOrReplace("identity.kinds", modelText("kinds"));
      await engine.append("bench.texts", [{name: "text", type: "varchar"}], texts(values, samples[sample]!));
      for (const empty of ["staged.staff", "staged.memberships"])
        await engine.createOrReplace(empty, `select ${columns.map((one) => `'' as ${one}`).join(", ")}, '' as programme where false`);
      const distinct = await engine.scalar("select count(distinct text) from bench.texts");
      const times: number[] = [];
      let named: unknown;
      for (let time = 0; time < 3; time++) {
        const start = performance.now();
        const rows = await run(engine);
        const [found] = await engine.rows(`select count(value) as named from (${rows}) r`);
        times.push((performance.now() - start) / 1000);
        named = found?.named;
      }
      const seconds = times.toSorted((a, b) => a - b)[1] as number;
      log(
        `identity normalise: ${name.padEnd(11)} ${how.padEnd(29)} values ${values}, distinct ${distinct}, named ${named}, seconds ${seconds.toFixed(2)} (first ${times[0]?.toFixed(2)}), values/s ${Math.round(values / seconds)} (bar 2000000)`
      );
    } finally {
      await engine.close();
    }
  }
};
