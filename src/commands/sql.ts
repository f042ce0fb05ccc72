import {nodes, openParser} from "../engine/parse.ts";
import {AppError} from "../errors.ts";
import {openGeneration} from "../generation/open.ts";
import {command, wholeOption, workspaceOf, workspaceOption} from "./command.ts";
import {textTable} from "./table.ts";

/** Tables that a question names. Its text is kept nowhere: it may hold a number of someone. */
const tablesOf = async (question: string): Promise<string[]> => {
  const parser = await openParser();
  try {
    const named = [...nodes(await parser.tree(question, "question"))].filter(({type}) => type === "BASE_TABLE");
    return [...new Set(named.map(({schema_name, table_name}) => [schema_name, table_name].filter(Boolean).join(".")))].sort();
  } finally {
    parser.close();
  }
};

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
      const isShort = /^(describe|show|summarize)\b/i.test(question);
      const wrapped = isShort ? question : `select * from (${question}) limit ${limit + 1}`;
      const rows = (await generation.rows(wrapped, {}, {signal: edge.signal})).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? plain(value) : value]))
      );
      const tables = isShort ? [] : await tablesOf(question);
      const cut = rows.length > limit;
      const list = rows.slice(0, limit);
      return {
        json: {schema: "huaxiang.sql/1", generation: generation.number, rows: list, is_cut: cut},
        text: list.length ? `${textTable(list)}${cut ? `\n… more than ${limit} rows; say --limit` : ""}` : "no rows",
        deed: {detail: {tables, rows: list.length}}
      };
    } finally {
      await generation.close();
    }
  }
});

/** Counts as numbers; what a number cannot hold stays exact as text. */
const plain = (value: bigint): number | string => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));
