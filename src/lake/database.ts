import {DuckDBInstance} from "@duckdb/node-api";
import type {Limits} from "./limits.ts";

/** A DuckDB of its own for one file: no extension is loaded, spilled blocks go to `spill`. */
export interface Database {
  run(sql: string): Promise<void>;
  /** The only row of a result; integers as numbers. */
  row(sql: string): Promise<number[]>;
  /** Ends a running statement; it throws. */
  interrupt(): void;
  close(): void;
}

export async function openDatabase(spill: string, {memory}: Pick<Limits, "memory">): Promise<Database> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${Math.floor(memory / 1024 ** 2)}MiB`,
    temp_directory: spill,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false"
  });
  const connection = await instance.connect();
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    row: async (sql) => {
      const [row = []] = (await connection.runAndReadAll(sql)).getRows();
      return row.map(Number);
    },
    interrupt: () => connection.interrupt(),
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}
