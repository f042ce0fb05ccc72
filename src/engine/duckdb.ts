import {mkdirSync} from "node:fs";
import {join} from "node:path";
import {AppError} from "../errors.ts";
import {identifier, literal, table} from "../sql.ts";
import {appendBatches} from "./append.ts";
import {toBatch} from "./chunk.ts";
import type {Batch, Column, Engine, Row} from "./engine.ts";
import type {Origin} from "./fault.ts";
import {catalog, type DuckdbOptions, type Run, Session} from "./session.ts";
import {transaction} from "./transaction.ts";
import {isShared, sharedType} from "./type.ts";
import {toValue} from "./value.ts";

export interface DuckdbEngine extends Engine {
  readonly name: "duckdb";
  /** One statement or several, of our own text. */
  run(statement: string): Promise<void>;
  /** All or nothing; `run` is the transaction's connection. */
  transaction<T>(body: (run: Run) => Promise<T>): Promise<T>;
  /** Tables and views of the file (not of scratch), layer.name, in order of name. */
  tables(): Promise<{name: string; kind: "table" | "view"}[]>;
  checkpoint(): Promise<void>;
}

/** Opens a DuckDB file as an Engine; `:memory:` is one too. One instance per file and process: a second loses rows in silence. */
export async function openDuckdb(options: DuckdbOptions): Promise<DuckdbEngine> {
  const session = await Session.open(options);
  return engineOn(
    session,
    {run: session.run, runLong: session.runLong},
    options,
    {columns: new Map(), parquet: new Map(), views: new Set()},
    async () => {
      if (session.closed) return;
      try {
        if (options.readOnly !== true && options.signal?.aborted !== true) await session.run(`checkpoint ${catalog}`);
      } finally {
        session.close();
      }
    }
  );
}

/** What all engines on a session know of its tables. */
interface Known {
  /** Columns of the tables that `createOrReplace` made, as long as nothing else has touched them. */
  columns: Map<string, Column[]>;
  /** Files of the tables that are views of Parquet. */
  parquet: Map<string, string[]>;
  views: Set<string>;
}

/** How statements of one connection run: those of any kind, and single ones that may take long. */
interface Runs {
  run: Run;
  runLong: Run;
}

/** An engine whose statements run on one connection of a session. */
const engineOn = (
  session: Session,
  {run, runLong}: Runs,
  options: DuckdbOptions,
  known: Known,
  close: () => Promise<void>
): DuckdbEngine => {
  const {columns: made, parquet, views} = known;

  /** No rows of a table say its columns at half the price of DESCRIBE. */
  const columnsOf = async (full: string, origin: Partial<Origin>): Promise<Column[]> => {
    const none = await run(`from ${full} limit 0`, origin);
    return none.columnNames().map((name, place) => ({name, type: sharedType(String(none.columnType(place)))}));
  };
  const rows = async (select: string): Promise<Row[]> =>
    (await (await runLong(select)).getRowObjects()).map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toValue(value)]))
    );
  const tables = async (): Promise<{name: string; kind: "table" | "view"}[]> => {
    const found = await rows(`
      select table_schema || '.' || table_name as name, table_type = 'VIEW' as is_view
      from information_schema.tables where table_catalog = '${catalog}' order by name`);
    return found.map(({name, is_view}) => ({name: String(name), kind: is_view === true ? "view" : "table"}));
  };
  /** Files as one source. By name only where the oldest lacks a column, since that opens every file at once. */
  const sourceOf = async (columns: Column[], files: string[]): Promise<string> => {
    const list = `[${files.map(literal).join(", ")}]`;
    const there = new Set((await rows(`select name from parquet_schema(${literal(files[0]!)})`)).map(({name}) => name));
    if (columns.every(({name}) => there.has(name))) return `read_parquet(${list})`;
    const nulls = columns.map(({name, type}) => `cast(null as ${type}) as ${identifier(name)}`);
    return `(select * from read_parquet(${list}, union_by_name = true) union all by name select ${nulls.join(", ")} where false)`;
  };

  return {
    name: "duckdb",
    rows,
    tables,
    transaction: (body) => transaction(session, body),
    async validate(select) {
      await run(`describe\n${select}`, {linesBefore: 1});
    },
    async createOrReplace(name, select) {
      const {full} = await session.home(name);
      made.delete(name);
      const result = await runLong(`create or replace table ${full} as\n${select}`, {name, linesBefore: 1});
      const columns = await columnsOf(full, {name});
      const odd = columns.find(({type}) => !isShared(type));
      if (odd !== undefined) {
        await run(`drop table ${full}`, {name});
        throw new AppError("engine", `${name}: column outside the shared types: ${odd.name} ${odd.type}`, {
          fix: `write cast(… as bigint), decimal(p, s) or varchar`,
          details: {name, column: odd.name}
        });
      }
      made.set(name, columns);
      return Number((await result.getRows())[0]?.[0] ?? 0);
    },
    async createView(name, select) {
      const {full} = await session.home(name);
      made.delete(name);
      await run(`create or replace view ${full} as\n${select}`, {name, linesBefore: 1});
      views.add(name);
    },
    async append(name, columns, batches) {
      const {database, layer, table, full} = await session.home(name);
      const definitions = columns.map((column) => `${identifier(column.name)} ${column.type}`).join(", ");
      made.delete(name);
      let added = 0;
      const connection = await session.take();
      const send = session.on(connection);
      try {
        await send("begin");
        await send(`create table if not exists ${full} (${definitions})`, {name});
        await session.guard({statement: "", name}, async () => {
          const appender = await connection.createAppender(table, layer, database);
          added = await appendBatches(appender, batches);
          appender.closeSync();
        });
        await send("commit");
      } catch (error) {
        await connection.run("rollback").catch(() => undefined);
        session.disconnect(connection);
        throw error;
      }
      session.giveBack(connection);
      return added;
    },
    async scalar(select) {
      return Object.values((await rows(select))[0] ?? {})[0] ?? null;
    },
    async *batches(select): AsyncGenerator<Batch> {
      const connection = await session.take();
      const origin = {statement: select};
      let isRead = false;
      try {
        const result = await session.guard(origin, () => connection.stream(select));
        for (;;) {
          const chunk = await session.guard(origin, () => result.fetchChunk());
          if (chunk === null || chunk.rowCount === 0) break;
          yield toBatch(chunk);
        }
        isRead = true;
      } finally {
        if (isRead) session.giveBack(connection);
        else session.disconnect(connection);
      }
    },
    describe: async (name) => made.get(name) ?? (await columnsOf(table(name), {name})),
    async registerParquet(name, columns, files) {
      const {full} = await session.home(name);
      made.delete(name);
      const source = (column: string) => (files.length === 0 ? "null" : identifier(column));
      const casts = columns.map((column) => `cast(${source(column.name)} as ${column.type}) as ${identifier(column.name)}`);
      const from = files.length === 0 ? "where false" : `from ${await sourceOf(columns, files)}`;
      await run(`create or replace view ${full} as select ${casts.join(", ")} ${from}`, {name});
      parquet.set(name, files);
    },
    async files(name) {
      const there = parquet.get(name);
      if (there !== undefined) return there;
      if (options.temp === undefined)
        throw new AppError("engine", `table without files: ${name}`, {fix: "open the engine with a folder for temporary files"});
      mkdirSync(options.temp, {recursive: true});
      const file = join(options.temp, `${name}.parquet`);
      await runLong(`copy (select * from ${table(name)}) to ${literal(file)} (format parquet)`, {name});
      return [file];
    },
    async drop(name) {
      const {full} = await session.home(name);
      made.delete(name);
      const isView = parquet.delete(name) || views.delete(name);
      await run(`drop ${isView ? "view" : "table"} if exists ${full}`, {name});
    },
    async rename(from, to) {
      const [old, next] = [await session.home(from), await session.home(to)];
      for (const name of [from, to]) made.delete(name);
      if (old.layer === next.layer && old.database === next.database)
        await run(`alter table ${old.full} rename to ${identifier(next.table)}`, {name: from});
      else {
        await run(`create table ${next.full} as from ${old.full}`, {name: to});
        await run(`drop table ${old.full}`, {name: from});
      }
    },
    async functions({as_of, as_of_on}) {
      const instant = as_of.replace("T", " ").replace("Z", "");
      await run(`create or replace macro as_of() as cast(${literal(instant)} as timestamp)`);
      await run(`create or replace macro as_of_on() as cast(${literal(as_of_on)} as date)`);
    },
    async run(statement) {
      made.clear();
      await run(statement);
    },
    async checkpoint() {
      await run(`checkpoint ${catalog}`);
    },
    async beside() {
      const connection = await session.connect();
      const runs = {run: session.on(connection), runLong: session.longOn(connection)};
      return engineOn(session, runs, options, known, async () => session.disconnect(connection));
    },
    close
  };
};
