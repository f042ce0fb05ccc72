import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {identifier} from "../sql.ts";

/** The embedded DuckDB of staging: plain DuckDB without the engines' prelude, since mappings are written in DuckDB's own dialect. */
export interface Session {
  run(statement: string): Promise<void>;
  /**
   * Defines macros, but for those that stand as they are: one takes as long as a small query. Of those that stood before and are not among these,
   * what an expression names is dropped: it was another channel's.
   */
  define(statements: string[], expressions?: readonly string[]): Promise<void>;
  rows(statement: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

export interface SessionOptions {
  memory?: string;
  threads?: number;
  temp?: string;
  signal?: AbortSignal | undefined;
}

const nameOf = (statement: string): string => {
  const [, name] = /macro "?(\w+)"?\(/.exec(statement) ?? [];
  if (name === undefined) throw new Error("no macro is defined here");
  return name;
};

export const openSession = async ({memory = "2GB", threads = 2, temp, signal}: SessionOptions = {}): Promise<Session> => {
  const instance = await DuckDBInstance.create(":memory:", {
    threads: String(threads),
    memory_limit: memory,
    ...(temp ? {temp_directory: temp} : {})
  });
  const connection: DuckDBConnection = await instance.connect();
  await connection.run("set TimeZone = 'UTC'");
  // The first would lift a repeated conversion out of TRY, and one bad value would then fail the whole statement; the second makes a join
  // of each dictionary's list of codes: a quarter of the time of a small load's statement, and nothing gained in a large one.
  await connection.run("set disabled_optimizers = 'common_subexpressions,in_clause'");
  const interrupt = () => connection.interrupt();
  signal?.addEventListener("abort", interrupt, {once: true});
  const defined = new Map<string, string>();
  return {
    run: async (statement) => void (await connection.run(statement)),
    define: async (statements, expressions = []) => {
      const said = expressions.join(" ").toLowerCase();
      const wanted = new Map(statements.map((statement) => [nameOf(statement), statement]));
      for (const name of defined.keys()) {
        if (wanted.has(name) || !said.includes(name.toLowerCase())) continue;
        await connection.run(`drop macro ${identifier(name)}`);
        defined.delete(name);
      }
      for (const [name, statement] of wanted) {
        if (defined.get(name) === statement) continue;
        await connection.run(statement);
        defined.set(name, statement);
      }
    },
    rows: async (statement) => (await connection.runAndReadAll(statement)).getRowObjectsJS() as Record<string, unknown>[],
    close: () => {
      signal?.removeEventListener("abort", interrupt);
      connection.closeSync();
      instance.closeSync();
    }
  };
};
