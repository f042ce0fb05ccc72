import {setTimeout as wait} from "node:timers/promises";
import {identifier, literal, table} from "../sql.ts";
import type {Engine, Row} from "./engine.ts";
import {Client} from "./trino/client.ts";
import type {Origin} from "./trino/fault.ts";
import {type AsOf, prefixOf, withValues} from "./trino/functions.ts";
import {type Lake, lakeOf} from "./trino/lake.ts";
import type {Effects, TrinoOptions} from "./trino/options.ts";
import {transportOf} from "./trino/transport.ts";
import {sharedTypeOf, trinoTypeOf} from "./trino/type.ts";
import {readerOf, toBatch} from "./trino/value.ts";

export type {Ended, Shared, TrinoOptions} from "./trino/options.ts";

export interface TrinoEngine extends Engine {
  readonly name: "trino";
}

const outside = ({ca}: TrinoOptions): Effects => ({
  transport: transportOf(ca === undefined ? {} : {ca}),
  sleep: (millis, signal) => wait(millis, undefined, {signal})
});

/** Opens a catalog of a Trino cluster as an Engine: layers are its schemas. @throws AppError when nobody answers or lets us in. */
export async function openTrino(options: TrinoOptions, effects: Effects = outside(options)): Promise<TrinoEngine> {
  const client = new Client(options, effects);
  const {rows} = await client.query("select table_schema, table_name, table_type from information_schema.tables", {name: options.catalog});
  const kinds = new Map(rows.map(([schema, name, type]) => [`${schema}.${name}`, type === "VIEW" ? "view" : "table"] as const));
  const schemas = await client.query("select schema_name from information_schema.schemata", {name: options.catalog});
  return engineOn({
    client,
    lake: lakeOf(options.shared),
    kinds,
    layers: new Map(schemas.rows.map(([name]) => [String(name), Promise.resolve()])),
    asOf: undefined
  });
}

/** What all engines on a cluster know of its tables. */
interface Known {
  client: Client;
  lake: Lake;
  kinds: Map<string, "table" | "view">;
  /** Layers that are there, or are being made. */
  layers: Map<string, Promise<unknown>>;
  asOf: AsOf | undefined;
}

/** A view's rows as a table, while somebody reads its files. */
const shadowOf = (name: string): string => `${name}__files`;

const engineOn = (known: Known): TrinoEngine => {
  const {client, lake, kinds, layers} = known;

  const home = async (name: string): Promise<string> => {
    const [layer, own, ...more] = name.split(".");
    if (layer === undefined || own === undefined || more.length > 0) throw new Error(`not layer.name: ${name}`);
    // Of two that need a new layer at the same time, one makes it and both wait.
    if (!layers.has(layer)) layers.set(layer, client.query(`create schema if not exists ${identifier(layer)}`, {name: layer}));
    await layers.get(layer)?.catch((error: unknown) => {
      layers.delete(layer);
      throw error;
    });
    return table(name);
  };
  /** Our lines before a caller's select, and where it begins. */
  const framed = (lead: string, select: string): [statement: string, origin: Origin] => {
    const before = `${lead === "" ? "" : `${lead}\n`}${prefixOf(select, known.asOf)}`;
    return [`${before}${select}`, {linesBefore: before.split("\n").length - 1}];
  };
  const run = async (lead: string, select: string, name?: string) => {
    const [statement, origin] = framed(lead, select);
    return client.query(statement, {...origin, ...(name === undefined ? {} : {name})});
  };
  const drop = async (name: string): Promise<void> => {
    await client.query(`drop ${kinds.get(name) ?? "table"} if exists ${await home(name)}`, {name});
    kinds.delete(name);
  };
  /** A name that holds the other kind is freed first. */
  const become = async (name: string, kind: "table" | "view"): Promise<string> => {
    const full = await home(name);
    if ((kinds.get(name) ?? kind) !== kind) await drop(name);
    return full;
  };
  const create = async (name: string, columns: {name: string; type: string}[], lead: string): Promise<string> => {
    const full = await become(name, "table");
    const definitions = columns.map((column) => `${identifier(column.name)} ${trinoTypeOf(column.type)}`).join(", ");
    await client.query(`${lead} ${full} (${definitions})`, {name});
    kinds.set(name, "table");
    return full;
  };
  const take = (full: string, location: string, name: string) =>
    client.query(`alter table ${full} execute add_files(location => ${literal(location)}, format => 'PARQUET')`, {
      name,
      isRepeatable: false
    });

  const engine: TrinoEngine = {
    name: "trino",
    async validate(select) {
      await run("explain (type validate)", select);
    },
    async createOrReplace(name, select) {
      const full = await become(name, "table");
      const {written} = await run(`create or replace table ${full} as`, select, name);
      kinds.set(name, "table");
      return written ?? 0;
    },
    async createView(name, select) {
      const full = await become(name, "view");
      await client.query(`create or replace view ${full} as\n${withValues(select, known.asOf)}`, {name, linesBefore: 1});
      kinds.set(name, "view");
    },
    async append(name, columns, batches) {
      const {location, rows} = await lake.write(name, columns, batches);
      const full = await create(name, columns, "create table if not exists");
      if (rows > 0) await take(full, location, name);
      return rows;
    },
    async rows(select) {
      const {columns, rows} = await run("", select);
      const read = columns.map(({type}) => readerOf(sharedTypeOf(type)));
      return rows.map(
        (row): Row => Object.fromEntries(columns.map(({name}, i) => [name, row[i] === null ? null : (read[i]?.(row[i]) ?? null)]))
      );
    },
    async scalar(select) {
      return Object.values((await engine.rows(select))[0] ?? {})[0] ?? null;
    },
    async *batches(select) {
      for await (const {columns, rows} of client.slices(...framed("", select)))
        yield toBatch(
          columns.map(({type}) => sharedTypeOf(type)),
          rows
        );
    },
    async describe(name) {
      const {columns} = await client.query(`select * from ${table(name)} where false`, {name});
      return columns.map((column) => ({name: column.name, type: sharedTypeOf(column.type)}));
    },
    async registerParquet(name, columns, files) {
      const full = await create(name, columns, "create or replace table");
      if (files.length > 0) await take(full, lake.link(name, files).location, name);
    },
    async files(name) {
      const isView = kinds.get(name) === "view";
      const source = isView ? shadowOf(name) : name;
      if (isView) await engine.createOrReplace(source, `select * from ${table(name)}`);
      const {rows} = await client.query(`select distinct "$path" from ${table(source)} order by 1`, {name});
      return rows.map(([path]) => lake.path(String(path)));
    },
    async drop(name) {
      if (kinds.has(shadowOf(name))) await drop(shadowOf(name));
      await drop(name);
    },
    async rename(from, to) {
      await client.query(`alter ${kinds.get(from) ?? "table"} ${table(from)} rename to ${await home(to)}`, {name: from});
      kinds.set(to, kinds.get(from) ?? "table");
      kinds.delete(from);
    },
    async functions(asOf) {
      known.asOf = asOf;
    },
    async beside() {
      return engineOn(known);
    },
    async close() {
      // Nothing is kept open between statements.
    }
  };
  return engine;
};
