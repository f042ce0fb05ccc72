import {mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {type Landed, landFile} from "../../src/lake/land.ts";
import {defaultLimits, type Limits} from "../../src/lake/limits.ts";
import {openParser, type Parser} from "../../src/lake/parser.ts";
import {recordsIn} from "../../src/lake/records.ts";
import type {LandingOptions} from "../../src/lake/sidecar.ts";

export interface Try {
  options?: Partial<LandingOptions>;
  limits?: Partial<Limits>;
  exactOnly?: boolean;
  name?: string;
  feed?: string;
  stat?: {size: number; mtimeMs: number};
  parser?: Parser;
  signal?: AbortSignal;
}

/** A workspace of its own under the system's temporary folder, with one reading process. */
export function workspace() {
  const root = mkdtempSync(join(tmpdir(), "huaxiang-landing-"));
  mkdirSync(join(root, "inbox"));
  const parser = openParser();

  return {
    root,
    parser,
    /** Writes the bytes to the inbox and lands them. */
    async land(
      bytes: string | Uint8Array,
      {options, limits, name = "orders.csv", feed = "orders", stat, exactOnly = false, signal, ...rest}: Try = {}
    ): Promise<Landed> {
      const file = join(root, "inbox", basename(name));
      writeFileSync(file, bytes);
      const {size, mtimeMs} = statSync(file);
      return landFile(
        {
          root,
          file,
          name,
          channel: "mall",
          feed,
          options: {format: "csv", records: "$[*]", encoding: "auto", multiline: false, columns: null, ...options},
          stat: stat ?? {size, mtimeMs},
          day: "2026-08-31",
          now: "2026-09-01T00:00:00.000Z",
          limits: {...defaultLimits, ...limits},
          exactOnly
        },
        {parser: rest.parser ?? parser, ...(signal && {signal})}
      );
    },
    folder: (load: string, feed = "orders") => join(root, "lake", `mall.${feed}`, `load=${load}`),
    async close() {
      await parser.close();
      rmSync(root, {recursive: true, force: true});
    }
  };
}

const instance = DuckDBInstance.create(":memory:");

/** Rows of a lake file, in its own order, `_record` as a number. */
export async function rowsOf(folder: string): Promise<(string | number | null)[][]> {
  const connection = await (await instance).connect();
  const reader = await connection.runAndReadAll(`from ${recordsIn(join(folder, "data.parquet"), 0, Number.MAX_SAFE_INTEGER)}`);
  const rows = reader.getRows().map((row) => row.map((value) => (typeof value === "bigint" ? Number(value) : (value as string | null))));
  connection.closeSync();
  return rows;
}
