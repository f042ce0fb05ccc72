import {type DuckDBConnection, DuckDBInstance, type DuckDBMaterializedResult} from "@duckdb/node-api";
import {AppError} from "../errors.ts";
import {identifier, literal} from "../sql.ts";
import {type Origin, toAppError} from "./fault.ts";
import {runPatiently} from "./patient.ts";
import {prelude} from "./prelude.ts";

export interface DuckdbOptions {
  /** Path of the database file, or ":memory:". */
  file: string;
  /** A second file, for tables that are not kept, and which they are (layer.name). Two-part names find either. */
  scratch?: {file: string; holds(name: string): boolean};
  /** Layers to make at once: connections beside this one see those that are there when they open. */
  layers?: readonly string[];
  /** Limit of memory as DuckDB writes it, e.g. "4GB". */
  memory?: string;
  threads?: number;
  /** Folder for what does not fit memory; without it, that is an error. */
  temp?: string;
  readOnly?: boolean;
  /** For statements that take long: they run on the engine's own threads alone, and who waits for one costs nothing. */
  patient?: boolean;
  /** Interrupts what runs, and refuses what comes after. */
  signal?: AbortSignal;
}

/** A statement on a connection; the origin says whose text it is when it fails. */
export type Run = (statement: string, origin?: Partial<Origin>) => Promise<DuckDBMaterializedResult>;

/** The attached file. Never a layer's name: `layer.table` must not read as `catalog.table`. */
export const catalog = "generation";
export const scratchCatalog = "scratch";

/** Of the file that is kept; older layouts are read all the same. */
const layout = "storage_version 'v1.5.0'";
/** Of the file that goes: it is too old for `dict_fsst`, so texts stay as they are. Making them smaller takes up to five times as long as writing them. */
const scratchLayout = "storage_version 'v1.2.0'";

/** One DuckDB instance with a file attached, and the connections to it: each with the prelude's settings and the layers in its path. */
export class Session {
  readonly #instance: DuckDBInstance;
  readonly #options: DuckdbOptions;
  readonly #open = new Set<DuckDBConnection>();
  /** Connections that nobody uses now: one costs as much as a small query. */
  readonly #idle: DuckDBConnection[] = [];
  /** The search path that a connection has. */
  readonly #paths = new WeakMap<DuckDBConnection, string>();
  readonly #layers = new Set<string>();
  readonly #prelude = prelude();
  #main: DuckDBConnection | undefined;
  #closed = false;
  readonly #interrupt = (): void => {
    for (const connection of this.#open) connection.interrupt();
  };

  private constructor(instance: DuckDBInstance, options: DuckdbOptions) {
    this.#instance = instance;
    this.#options = options;
  }

  /** A file opened directly may fail to replay its log after a kill; attached from a memory instance it does not. */
  static async open(options: DuckdbOptions): Promise<Session> {
    const {file, scratch, memory, threads, temp, readOnly = false, patient = false, signal} = options;
    const instance = await DuckDBInstance.create(":memory:", {
      ...(threads === undefined ? {} : {threads: String(threads)}),
      ...(memory === undefined ? {} : {memory_limit: memory}),
      temp_directory: temp ?? "",
      ...(patient ? {external_threads: "0"} : {}),
      preserve_insertion_order: "false"
    });
    const session = new Session(instance, options);
    try {
      const first = await instance.connect();
      const run = session.on(first);
      await run("set errors_as_json = true");
      // Text as dictionaries, which later layouts have: written faster than by trying every method, smaller, and a condition on a text of few values
      // is judged once a value and not once a row.
      await run("set force_compression = 'dict_fsst'");
      await run(`attach ${literal(file)} as ${catalog} (${readOnly ? "read_only" : layout})`, {name: "attach"});
      if (scratch !== undefined) {
        // Nobody recovers it: it keeps no log, so that no table waits for the disk.
        await run(`attach ${literal(scratch.file)} as ${scratchCatalog} (${scratchLayout}, recovery_mode no_wal_writes)`, {name: "attach"});
        // The file that is kept has a checkpoint of its own; the other goes, and is not tidied up for that.
        await run("pragma disable_checkpoint_on_shutdown");
      }
      for (const row of await (
        await run(`select schema_name from duckdb_schemas() where database_name = '${catalog}' and not internal`)
      ).getRows())
        session.#layers.add(String(row[0]));
      first.closeSync();
      session.#main = await session.connect();
      for (const layer of options.layers ?? []) await session.#make(layer);
      if (!readOnly) for (const macro of session.#prelude.macros) await session.run(macro, {name: "sql/prelude.sql"});
    } catch (error) {
      instance.closeSync();
      throw error;
    }
    signal?.addEventListener("abort", session.#interrupt);
    return session;
  }

  /** Runs work of the binding; its errors become AppErrors. */
  async guard<T>(origin: Origin, work: () => Promise<T>): Promise<T> {
    if (this.#closed) throw new Error("engine is closed");
    if (this.#options.signal?.aborted) throw new AppError("interrupted", "run: interrupted");
    try {
      return await work();
    } catch (error) {
      throw toAppError(error, origin);
    }
  }

  /** Runs one statement, which may take long. */
  longOn(connection: DuckDBConnection): Run {
    if (this.#options.patient !== true) return this.on(connection);
    return (statement, origin = {}) => this.guard({statement, ...origin}, () => runPatiently(connection, statement));
  }

  on(connection: DuckDBConnection): Run {
    return (statement, origin = {}) => this.guard({statement, ...origin}, () => connection.run(statement));
  }

  get closed(): boolean {
    return this.#closed;
  }

  get run(): Run {
    return this.on(this.#main!);
  }

  get runLong(): Run {
    return this.longOn(this.#main!);
  }

  async connect(): Promise<DuckDBConnection> {
    const connection = await this.#instance.connect();
    this.#open.add(connection);
    const run = this.on(connection);
    await run("set errors_as_json = true");
    for (const setting of this.#prelude.settings) await run(setting);
    await this.#see(connection);
    return connection;
  }

  /** The layers that there are now come into a connection's search path. */
  async #see(connection: DuckDBConnection): Promise<void> {
    const path = this.#path();
    if (this.#paths.get(connection) === path) return;
    await this.on(connection)(path);
    this.#paths.set(connection, path);
  }

  disconnect(connection: DuckDBConnection): void {
    this.#open.delete(connection);
    connection.closeSync();
  }

  /** A connection for the time of a use that leaves nothing behind; `giveBack` when it went well, else `disconnect`. */
  async take(): Promise<DuckDBConnection> {
    const connection = this.#idle.pop();
    if (connection === undefined) return this.connect();
    await this.#see(connection);
    return connection;
  }

  giveBack(connection: DuckDBConnection): void {
    if (this.#open.has(connection)) this.#idle.push(connection);
  }

  /** A connection of its own for the time of `body`. */
  async aside<T>(body: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.connect();
    try {
      return await body(connection);
    } finally {
      this.disconnect(connection);
    }
  }

  /** The full name of a table to write, its layer made if need be. */
  async home(name: string): Promise<{database: string; layer: string; table: string; full: string}> {
    const [layer, table, ...more] = name.split(".");
    if (layer === undefined || table === undefined || more.length > 0) throw new Error(`not layer.name: ${name}`);
    const {scratch} = this.#options;
    await this.#make(layer);
    const database = scratch?.holds(name) === true ? scratchCatalog : catalog;
    return {database, layer, table, full: `${database}.${identifier(layer)}.${identifier(table)}`};
  }

  async #make(layer: string): Promise<void> {
    if (this.#layers.has(layer)) return;
    await this.run(`create schema if not exists ${catalog}.${identifier(layer)}`);
    if (this.#options.scratch !== undefined) await this.run(`create schema if not exists ${scratchCatalog}.${identifier(layer)}`);
    this.#layers.add(layer);
    await this.run(this.#path());
  }

  #path(): string {
    if (this.#options.scratch === undefined) return `use ${catalog}`;
    const layers = [...this.#layers].flatMap((layer) => [`${catalog}.${identifier(layer)}`, `${scratchCatalog}.${identifier(layer)}`]);
    return `set search_path = ${literal([`${catalog}.main`, ...layers].join(","))}`;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.signal?.removeEventListener("abort", this.#interrupt);
    for (const connection of this.#open) this.disconnect(connection);
    this.#instance.closeSync();
  }
}
