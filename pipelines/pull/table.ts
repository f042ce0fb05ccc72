import {absentColumns} from "../../src/channels/pulled.ts";
import type {Session} from "../../src/channels/session.ts";
import type {PulledFeed} from "../../src/config.ts";
import {AppError} from "../../src/errors.ts";
import {columnNames} from "../../src/lake/columns.ts";
import type {Snapshot} from "./connect.ts";
import type {Plan} from "./plan.ts";

/** A column of the table. */
export interface Column {
  /** As the lake and the mapping call it. */
  name: string;
  /** As statements call it, the table being `t`. */
  sql: string;
  /** Its type without length or precision, quoted; and as the server shows it. */
  type: string;
  shown: string;
}

/** A table as it stands now. */
export interface Table {
  /** Quoted, as the server writes it. */
  from: string;
  columns: Column[];
  key: Column[];
  modified: Column | undefined;
}

/** Types of a modification time, and the server's present in each. */
export const present: Record<string, string> = {
  "timestamp with time zone": "now()",
  "timestamp without time zone": "localtimestamp",
  date: "current_date"
};

/** Looks a table up. @throws AppError("invalid_config") when the settings name what it does not have */
export const describe = async (snapshot: Snapshot, {table}: Plan): Promise<Table> => {
  const [found] = await snapshot.rows("select to_regclass($1)::text as name", [table.table]);
  if (!found?.name) throw wrong(`no such table: ${table.table}`, "write schema.table, and grant the user usage of the schema");
  const from = found.name;
  const own = keptOf(await attributes(snapshot, from), table);
  const columns = own.map(({column}) => column);
  const column = (name: string): Column => own[placeOf(name, own)]!.column;
  const key = (table.key ?? (await primaryKey(snapshot, from))).map(column);
  if (key.length === 0) throw wrong(`${table.table} has no primary key`, "name the columns of its key under key:");
  return {from, columns, key, modified: modifiedOf(table, column)};
};

/** A column under the table's own name. */
interface Attribute {
  name: string;
  column: Column;
}

const attributes = async (snapshot: Snapshot, from: string): Promise<Attribute[]> => {
  const rows = await snapshot.rows(
    `select a.attname as name, 't.' || quote_ident(a.attname) as sql, quote_ident(n.nspname) || '.' || quote_ident(t.typname) as type,
      a.atttypid::regtype::text as shown
    from pg_attribute as a join pg_type as t on t.oid = a.atttypid join pg_namespace as n on n.oid = t.typnamespace
    where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [from]
  );
  return rows.map(({name, ...rest}) => ({name: String(name), column: {name: String(name), ...rest} as Column}));
};

/** The columns that are not left out, under the names that the lake gives them. */
const keptOf = (all: Attribute[], {columns, without}: PulledFeed): Attribute[] => {
  const left = new Set(without.map((name) => placeOf(name, all)));
  const names = new Map(Object.entries(columns).map(([lake, name]) => [placeOf(name, all), lake]));
  const kept = [...all.keys()].filter((place) => !left.has(place));
  const lake = columnNames(kept.map((place) => names.get(place) ?? all[place]!.name));
  return kept.map((place, i) => ({name: all[place]!.name, column: {...all[place]!.column, name: lake[i]!}}));
};

const primaryKey = async (snapshot: Snapshot, from: string): Promise<string[]> => {
  const rows = await snapshot.rows(
    `select a.attname as name from pg_index as i cross join lateral unnest(i.indkey) with ordinality as k(number, place)
    join pg_attribute as a on a.attrelid = i.indrelid and a.attnum = k.number
    where i.indrelid = $1::regclass and i.indisprimary order by k.place`,
    [from]
  );
  return rows.map(({name}) => String(name));
};

const modifiedOf = ({modified}: PulledFeed, column: (name: string) => Column): Column | undefined => {
  if (modified === undefined) return undefined;
  const found = column(modified);
  if (present[found.shown] === undefined)
    throw wrong(`modified: ${modified} is ${found.shown}, no timestamp or date`, "leave it out, or pull from a view that casts it");
  return found;
};

/** Place of the column that is meant: written just so, or in another case. */
const placeOf = (name: string, all: Attribute[]): number => {
  const exact = all.findIndex((one) => one.name === name);
  const place = exact < 0 ? all.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) : exact;
  if (place < 0) throw wrong(`no such column: ${name}`, `it has: ${all.map((one) => one.name).join(", ")}`);
  return place;
};

const wrong = (what: string, fix: string): AppError => new AppError("invalid_config", what, {fix});

/** A column that the mapping needs and the table lacks: nothing is pulled, since nothing of it could be staged. */
export const expectColumns = async (session: Session, {feed}: Plan, {columns}: Table): Promise<void> => {
  const absent = await absentColumns(
    session,
    feed,
    columns.map(({name}) => name)
  );
  if (absent.length > 0)
    throw new AppError("invalid_config", `the table lacks what the mapping names: ${absent.join(", ")}`, {
      fix: "say under columns: what the table calls them, list them under optional: of the feed, or pull from a view"
    });
};
