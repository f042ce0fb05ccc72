import {existsSync, mkdirSync, rmSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {Churn} from "../config.ts";
import {type DuckdbEngine, openDuckdb} from "../engine/duckdb.ts";
import type {Column, Engine, Value} from "../engine/engine.ts";
import {identifier, table} from "../sql.ts";
import type {Model} from "../steps/model.ts";
import {isModelStep} from "../steps/modelstep.ts";
import {order} from "../steps/order.ts";
import {type RunOptions, runSteps} from "../steps/run.ts";
import type {Ledger, Step} from "../steps/step.ts";
import {hashTable, type TableHash, totalHash} from "./hash.ts";
import {writeLines} from "./lines.ts";
import {Disposition, type Manifest, manifestText} from "./manifest.ts";
import {buildFolder, databaseFile, ledgerFile, manifestFile} from "./paths.ts";

export interface StagedTable {
  /** layer.name */
  name: string;
  columns: Column[];
  /** Parquet files, in load order. */
  files: string[];
}

/** Steps at a time. One query hardly keeps two cores busy to its end, two do. */
const atOnce = 2;

export interface BuildOptions extends Omit<RunOptions, "lanes" | "after" | "apart"> {
  /** The workspace. */
  root: string;
  /** Number of the generation to make. */
  number: number;
  steps: Step[];
  staged: StagedTable[];
  /** UTC instant, end of the last day included. */
  as_of: string;
  /** First local date not included. */
  as_of_on: string;
  /** Last day included. */
  data_date: string;
  salt: string;
  churn?: Churn;
  /** Files of each ledger table that the manifest before names, relative to ledger/. */
  ledgerFiles?: Record<string, string[]>;
  /** Whatever else decides the result; kept in the manifest. */
  parameters?: Manifest["parameters"];
  created_by?: string;
  memory?: string;
  threads?: number;
  /** For so many records that statements and steps take long. */
  patient?: boolean;
}

export interface Built {
  folder: string;
  manifest: Manifest;
  /** Ledger files that this run wrote, absolute: `publish` puts them to disk. */
  ledger: string[];
}

/** Ledger of one run: what is published, and where this run writes. A file left by a killed run at that place is not ours: it goes. */
const openLedger = (root: string, number: number, published: Record<string, string[]>) => {
  const absolute = (file: string): string => join(root, "ledger", file);
  const asked = new Set<string>();
  const ledger: Ledger = {
    files: (name) => (published[name] ?? []).map(absolute),
    path(name) {
      const file = absolute(ledgerFile(name, number));
      if (!asked.has(name)) {
        mkdirSync(dirname(file), {recursive: true});
        rmSync(file, {force: true});
        asked.add(name);
      }
      return file;
    }
  };
  const written = (): string[] => [...asked].filter((name) => existsSync(absolute(ledgerFile(name, number)))).sort();
  const after = (): Record<string, string[]> => {
    const next = structuredClone(published);
    for (const name of written()) next[name] = [...(next[name] ?? []), ledgerFile(name, number)];
    return next;
  };
  return {ledger, after, written: () => written().map((name) => absolute(ledgerFile(name, number)))};
};

/** Tables that the published file holds: those that steps declare, but for models that say `keep: no` and steps that say `keep: false`. */
const keptTables = (steps: Step[]): Set<string> =>
  new Set(steps.flatMap((step) => ((isModelStep(step) ? step.model.keep : step.keep !== false) ? step.writes : [])));

const indexStatement = (name: string, column: string): string =>
  `create index ${identifier(`${name.replace(".", "_")}_${column}`)} on ${table(name)} (${identifier(column)})`;

/** What becomes of a build's tables once they are made: content hashes, indexes, files of lines (with their bytes). */
interface Finished {
  tables: Record<string, TableHash>;
  files: Record<string, number>;
}

/** Tables of a step that are published, in the file or as lines beside it. */
const publishedOf = (step: Step): string[] => {
  if (!isModelStep(step)) return step.keep === false ? [] : step.writes;
  const {keep, isFile, isView} = step.model;
  return (keep && !isView) || isFile ? step.writes : [];
};

/** Finishes each table as soon as a lane is free. */
const finishing = (folder: string, {tables, files}: Finished): NonNullable<RunOptions["after"]> => {
  const hash = (name: string) => async (lane: Engine) => {
    tables[name] = await hashTable(lane, name);
  };
  const lines = (model: Model) => async (lane: Engine) => {
    files[model.name] = await writeLines(lane as DuckdbEngine, model, folder);
  };
  const index =
    ({name}: Model, column: string) =>
    (lane: Engine) =>
      (lane as DuckdbEngine).run(indexStatement(name, column));
  return (step) => {
    const hashes = publishedOf(step).map(hash);
    if (!isModelStep(step)) return hashes;
    const {model} = step;
    return [...(model.isFile ? [lines(model)] : []), ...model.indexes.map((column) => index(model, column)), ...hashes];
  };
};

const inOrder = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const feedColumns = Object.keys(Disposition.shape);

const plain = (value: Value | undefined): Value | undefined => (typeof value === "bigint" ? Number(value) : value);

/** The dispositions per feed, where the graph makes them. */
const feedsOf = async (engine: DuckdbEngine, steps: Step[]): Promise<Disposition[]> => {
  if (!steps.some((step) => step.writes.includes("staging.dispositions"))) return [];
  const rows = await engine.rows(`select ${feedColumns.map(identifier).join(", ")} from staging.dispositions order by channel, feed`);
  return rows.map((row) => Disposition.parse(Object.fromEntries(feedColumns.map((column) => [column, plain(row[column])]))));
};

const loadsOf = async (engine: DuckdbEngine, staged: StagedTable[]): Promise<string[]> =>
  staged.some(({name}) => name === "staged.loads")
    ? (await engine.rows("select _load from staged.loads order by load_number")).map((row) => String(row._load))
    : [];

/**
 * Builds a generation aside, in generations/.tmp-<n>/: registers what is staged, runs the steps in order with their gates, indexes, hashes,
 * writes the manifest. Nothing is published; a failure leaves CURRENT as it was and removes the folder.
 * @throws AppError("gate_failed") · AppError("engine") · AppError("interrupted") · AppError("invalid_input") for a graph that does not join up
 */
export const buildGeneration = async (options: BuildOptions): Promise<Built> => {
  const {root, number, staged, as_of, as_of_on, data_date, salt, ledgerFiles = {}, parameters = {}, created_by = "huaxiang"} = options;
  const churn = options.churn ?? Churn.parse({});
  const steps = order(
    options.steps,
    staged.map(({name}) => name)
  );
  const folder = buildFolder(root, number);
  const scratch = join(folder, "scratch");
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(scratch, {recursive: true});
  const kept = keptTables(steps);
  const {ledger, after, written} = openLedger(root, number, ledgerFiles);
  let engine: DuckdbEngine | undefined;
  try {
    engine = await openDuckdb({
      file: databaseFile(folder),
      scratch: {file: join(scratch, "scratch.duckdb"), holds: (name) => !kept.has(name)},
      layers: [...new Set([...staged.map(({name}) => name), ...steps.flatMap(({writes}) => writes)].map((name) => name.split(".")[0]!))],
      temp: join(scratch, "temp"),
      ...(options.memory === undefined ? {} : {memory: options.memory}),
      ...(options.threads === undefined ? {} : {threads: options.threads}),
      ...(options.patient === undefined ? {} : {patient: options.patient}),
      ...(options.signal === undefined ? {} : {signal: options.signal})
    });
    await engine.functions({as_of, as_of_on});
    for (const {name, columns, files} of staged) await engine.registerParquet(name, columns, files);
    const lanes = await Promise.all(Array.from({length: atOnce}, () => (engine as DuckdbEngine).beside()));
    const {tables, files}: Finished = {tables: {}, files: {}};
    const context = {as_of, as_of_on, generation: number, salt, churn, ledger, scratch};
    const accepted = await runSteps(steps, context, {
      ...options,
      apart: options.patient ?? false,
      lanes,
      after: finishing(folder, {tables, files})
    });
    for (const lane of lanes) await lane.close();
    const manifest: Manifest = {
      generation: number,
      content_hash: totalHash(tables),
      data_date,
      as_of,
      as_of_on,
      loads: await loadsOf(engine, staged),
      ledger: after(),
      tables: inOrder(tables),
      files: inOrder(files),
      feeds: await feedsOf(engine, steps),
      accepted: accepted.map(({gate, model, rows}) => ({gate, model, rows})),
      parameters,
      created_by
    };
    await engine.close();
    engine = undefined;
    rmSync(scratch, {recursive: true, force: true});
    writeFileSync(manifestFile(folder), manifestText(manifest));
    return {folder, manifest, ledger: written()};
  } catch (error) {
    await engine?.close().catch(() => undefined);
    rmSync(folder, {recursive: true, force: true});
    throw error;
  }
};
