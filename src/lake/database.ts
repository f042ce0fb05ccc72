import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import {literal} from "../sql.ts";

/** What the readers need of DuckDB. */
export interface Database {
  run(sql: string): Promise<void>;
  /** The only row of a result, as numbers. */
  row(sql: string): Promise<number[]>;
  /** The rows of a small result, as texts. */
  texts(sql: string): Promise<(string | null)[][]>;
  /** Ends a running statement; it throws. */
  interrupt(): void;
}

/** Gives the database to read one file with; spilled blocks go to `spill`, `memory` is in bytes. */
export type Databases = (spill: string, memory: number) => Promise<Database>;

interface Open {
  instance: DuckDBInstance;
  connection: DuckDBConnection;
  memory: number;
}

/** One DuckDB in memory for many files (opening one costs more than reading a small file); a spoilt one is replaced. It loads no extension. */
export function openDatabases(): Databases {
  let current: Open | undefined;

  return async (spill, memory) => {
    if (current && !(await moved(current, spill, memory))) {
      current.connection.closeSync();
      current.instance.closeSync();
      current = undefined;
    }
    current ??= await opened(spill, memory);
    return databaseOf(current);
  };
}

/** Whether the open one could be told to spill elsewhere; it cannot once it has spilled, or when it is broken. */
async function moved({connection, memory: has}: Open, spill: string, memory: number): Promise<boolean> {
  if (has !== memory) return false;
  try {
    await connection.run(`set temp_directory = ${literal(spill)}`);
    return true;
  } catch {
    return false;
  }
}

async function opened(spill: string, memory: number): Promise<Open> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${Math.floor(memory / 1024 ** 2)}MiB`,
    temp_directory: spill,
    // A record's number is its place in the lake's file.
    preserve_insertion_order: "true",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  return {instance, connection, memory};
}

const databaseOf = ({connection}: Open): Database => ({
  run: async (sql) => {
    await connection.run(sql);
  },
  row: async (sql) => {
    const [row = []] = (await connection.runAndReadAll(sql)).getRows();
    return row.map(Number);
  },
  texts: async (sql) =>
    (await connection.runAndReadAll(sql)).getRows().map((row) => row.map((value) => (value === null ? null : String(value)))),
  interrupt: () => connection.interrupt()
});
