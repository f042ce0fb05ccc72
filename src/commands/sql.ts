import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import {command, wholeOption, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

export default command({
  name: "sql",
  summary: "a read-only question to the published generation",
  arguments: {"<select>": "one SELECT"},
  options: [workspaceOption, {flags: "--limit <n>", text: "at most so many rows", default: "1000"}],
  help: 'Example: huaxiang sql "select channel, sum(revenue_yuan) as yuan from marts.sales_days group by channel"\nTables: huaxiang sql "select schema_name, table_name, estimated_size from duckdb_tables()"',
  run: async ({args, options}, edge) => {
    const {root} = workspaceOf(options, edge);
    const limit = wholeOption(options, "limit", 1000);
    const question = (args[0] as string).trim().replace(/;$/, "");
    if (!/^(select|with|from|describe|show|summarize|values)\b/i.test(question))
      throw new AppError("usage", "not a question: write one SELECT", {fix: 'huaxiang sql "select …"'});
    const generation = await openGeneration(root);
    try {
      const wrapped = /^(describe|show|summarize)\b/i.test(question) ? question : `select * from (${question}) limit ${limit + 1}`;
      const rows = (await generation.rows(wrapped, {}, {signal: edge.signal})).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? plain(value) : value]))
      );
      const cut = rows.length > limit;
      const list = rows.slice(0, limit);
      return {
        json: {schema: "huaxiang.sql/1", generation: generation.number, rows: list, is_cut: cut},
        text: list.length ? `${textTable(list)}${cut ? `\n… more than ${limit} rows; say --limit` : ""}` : "no rows"
      };
    } finally {
      await generation.close();
    }
  }
});

/** Counts as numbers; what a number cannot hold stays exact as text. */
const plain = (value: bigint): number | string => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));
