import {mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {type DuckdbEngine, openDuckdb} from "../../engine/duckdb.ts";
import {AppError} from "../../errors.ts";
import {landFile} from "../../lake/land.ts";
import {defaultLimits} from "../../lake/limits.ts";
import {openParser, type Parser} from "../../lake/parser.ts";
import {recordsIn} from "../../lake/records.ts";
import type {LandingOptions} from "../../lake/sidecar.ts";

/** A file of a user's own as a table of texts. */
export interface Source {
  readonly engine: DuckdbEngine;
  readonly columns: readonly string[];
  /** SQL of its records: `_record` from 1 (the header is none), and its columns. */
  readonly records: string;
  readonly count: number;
  close(): Promise<void>;
}

export interface SourceEffects {
  now: string;
  signal: AbortSignal;
  /** The process that reads; without it, one is started and ended. */
  parser?: Parser;
}

const formatOf = (file: string): LandingOptions["format"] => {
  const name = file.toLowerCase().replace(/\.gz$/, "");
  if (name.endsWith(".xlsx")) return "xlsx";
  if (name.endsWith(".parquet")) return "parquet";
  return /\.(json|ndjson|jsonl)$/.test(name) ? "json" : "csv";
};

/**
 * Reads a file by the same code that takes partners' files in: delimited text, JSON, XLSX or Parquet, also in gzip, in UTF-8 or GB18030.
 * It is laid in a folder of its own, which `close` removes.
 * @throws AppError("not_found" | "refused_file" | "invalid_input") when it cannot be read, is empty, or a record of it is malformed
 */
export const openSource = async (file: string, {now, signal, parser: given}: SourceEffects): Promise<Source> => {
  const seen = statSync(file, {throwIfNoEntry: false});
  if (!seen?.isFile()) throw new AppError("not_found", `no such file: ${file}`, {fix: "give the path of a data file"});
  const root = mkdtempSync(join(tmpdir(), "huaxiang-value-"));
  const parser = given ?? openParser();
  try {
    const outcome = await landFile(
      {
        root,
        file,
        name: file.split("/").at(-1) as string,
        channel: "value",
        feed: "input",
        options: {format: formatOf(file), records: "$[*]", encoding: "auto", multiline: false, columns: null},
        stat: {size: seen.size, mtimeMs: seen.mtimeMs},
        day: now.slice(0, 10),
        now,
        limits: defaultLimits
      },
      {parser, signal}
    );
    if (outcome.kind === "refused") throw new AppError("refused_file", `${file}: refused: ${outcome.reason}`, {fix: outcome.message});
    if (outcome.kind !== "landed") throw new Error("a new folder knows no load");
    const {columns, counts, load} = outcome.sidecar;
    if (counts.records === 0) throw new AppError("invalid_input", `${file}: empty: there is no row under the header`);
    const engine = await openDuckdb({file: ":memory:", temp: join(root, "spill"), signal});
    const all = recordsIn(join(root, "lake", "value.input", `load=${load}`, "data.parquet"), 0, counts.records);
    const close = async (): Promise<void> => {
      await engine.close();
      rmSync(root, {recursive: true, force: true});
    };
    try {
      await wellFormed(engine, all, counts.malformed);
    } catch (error) {
      await close();
      throw error;
    }
    return {engine, columns, records: all, count: counts.records, close};
  } catch (error) {
    rmSync(root, {recursive: true, force: true});
    throw error;
  } finally {
    if (given === undefined) await parser.close();
  }
};

const wellFormed = async (engine: DuckdbEngine, records: string, malformed: number): Promise<void> => {
  if (malformed === 0) return;
  const [first] = await engine.rows(`select _record, _error from ${records} where _error is not null order by _record limit 1`);
  throw new AppError("invalid_input", `row ${first?._record}: ${first?._error}: the record cannot be read`, {
    fix: `${malformed} rows are malformed; docs/csv_grammar.md says what a file may look like`,
    details: {row: Number(first?._record), rule: String(first?._error)}
  });
};
