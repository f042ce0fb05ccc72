import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBMaterializedResult,
  type DuckDBPreparedStatement,
  type DuckDBValue,
  StatementType
} from "@duckdb/node-api";
import type {Row} from "../engine/engine.ts";
import {toAppError} from "../engine/fault.ts";
import {prelude} from "../engine/prelude.ts";
import {toValue} from "../engine/value.ts";
import {AppError} from "../errors.ts";

export type Params = Record<string, Param> | readonly Param[];
export type Param = string | number | bigint | boolean | null;

export interface PoolOptions {
  /** How many queries run at once: below UV_THREADPOOL_SIZE. */
  connections?: number;
  memory?: string;
  threads?: number;
  /** Folder for what does not fit memory. */
  temp?: string;
}

export interface QueryOptions {
  signal?: AbortSignal | undefined;
  timeoutMs?: number | undefined;
}

/** Prepared statements kept by each connection; the oldest goes first. */
const preparedLimit = 100;

interface Lane {
  connection: DuckDBConnection;
  prepared: Map<string, DuckDBPreparedStatement>;
}

/** `describe`, `show` and `values` are among them; nothing that changes a setting is, not even the connection's own. */
const questions: ReadonlySet<StatementType> = new Set([StatementType.SELECT, StatementType.EXPLAIN]);

const statementOf = async ({connection, prepared}: Lane, sql: string): Promise<DuckDBPreparedStatement> => {
  const known = prepared.get(sql);
  if (known !== undefined) prepared.delete(sql);
  const statement = known ?? (await connection.prepare(sql));
  if (!questions.has(statement.statementType)) {
    statement.destroySync();
    throw new AppError("engine", "statement is no question", {fix: "ask with one SELECT"});
  }
  prepared.set(sql, statement);
  if (prepared.size > preparedLimit) {
    const [oldest, old] = prepared.entries().next().value!;
    prepared.delete(oldest);
    old.destroySync();
  }
  return statement;
};

/** Rows of a whole answer, read where it lies: fetching its parts one by one would wait for a thread each time. */
const rowsOf = (result: DuckDBMaterializedResult): Row[] => {
  const names = result.deduplicatedColumnNames();
  return Array.from({length: result.chunkCount}, (_, i) => result.getChunk(i)).flatMap((chunk) => {
    const columns = names.map((_name, place) => chunk.getColumnValues(place));
    return Array.from({length: chunk.rowCount}, (_, row) =>
      Object.fromEntries(names.map((name, place) => [name, toValue(columns[place]?.[row])]))
    );
  });
};

const create = (file: string, options: Record<string, string>): Promise<DuckDBInstance> =>
  DuckDBInstance.create(file, options).catch((error: unknown) => {
    throw toAppError(error, {statement: "", name: "generation does not open"});
  });

/** A few connections to one published file: read-only, no access to anything outside it, configuration locked. */
export class Pool {
  readonly #instance: DuckDBInstance;
  readonly #lanes: Lane[];
  readonly #free: Lane[];
  readonly #waiting: ((lane: Lane) => void)[] = [];

  private constructor(instance: DuckDBInstance, lanes: Lane[]) {
    this.#instance = instance;
    this.#lanes = lanes;
    this.#free = [...lanes];
  }

  static async open(file: string, {connections = 4, memory, threads, temp}: PoolOptions): Promise<Pool> {
    const instance = await create(file, {
      access_mode: "READ_ONLY",
      ...(memory === undefined ? {} : {memory_limit: memory}),
      ...(threads === undefined ? {} : {threads: String(threads)}),
      ...(temp === undefined ? {} : {temp_directory: temp})
    });
    const lanes: Lane[] = [];
    for (let n = 0; n < connections; n++) {
      const connection = await instance.connect();
      for (const setting of ["set errors_as_json = true", ...prelude().settings]) await connection.run(setting);
      lanes.push({connection, prepared: new Map()});
    }
    for (const lock of ["set enable_external_access = false", "set allowed_configs = ['memory_limit']", "set lock_configuration = true"])
      await lanes[0]!.connection.run(lock);
    return new Pool(instance, lanes);
  }

  async rows(sql: string, params: Params, {signal, timeoutMs}: QueryOptions): Promise<Row[]> {
    const lane = await this.#lease(signal);
    let late = false;
    const interrupt = (): void => lane.connection.interrupt();
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            interrupt();
          }, timeoutMs);
    signal?.addEventListener("abort", interrupt);
    try {
      const statement = await statementOf(lane, sql);
      statement.clearBindings();
      statement.bind(params as DuckDBValue[] | Record<string, DuckDBValue>);
      return rowsOf(await statement.run());
    } catch (error) {
      if (late) throw new AppError("interrupted", `query: longer than ${timeoutMs} ms`);
      throw toAppError(error, {statement: sql});
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", interrupt);
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(lane);
      else next(lane);
    }
  }

  /** What is kept of the file is given back on a thread of the engine's first: closing gives it back on this one, a tenth of a second a gigabyte. */
  async close(): Promise<void> {
    await this.#lanes[0]!.connection.run("set memory_limit = '1MB'").catch(() => undefined);
    for (const {connection, prepared} of this.#lanes) {
      for (const statement of prepared.values()) statement.destroySync();
      connection.closeSync();
    }
    this.#instance.closeSync();
  }

  #lease(signal: AbortSignal | undefined): Promise<Lane> {
    const stopped = () => new AppError("interrupted", "query: interrupted");
    if (signal?.aborted) return Promise.reject(stopped());
    const lane = this.#free.pop();
    if (lane !== undefined) return Promise.resolve(lane);
    return new Promise((resolve, reject) => {
      const take = (free: Lane): void => {
        signal?.removeEventListener("abort", leave);
        resolve(free);
      };
      const leave = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1);
        reject(stopped());
      };
      signal?.addEventListener("abort", leave, {once: true});
      this.#waiting.push(take);
    });
  }
}
