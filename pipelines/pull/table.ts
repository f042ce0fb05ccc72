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
export const describe = async (snapshot: Snapshot, {source, table}: Plan): Promise<Table> => {
  const [found] = await snapshot.rows("select to_regclass($1)::text as name", [table.table]);
  if (!found?.name) throw wrong(source, `no such table: ${table.table}`, "write schema.table, and grant the user usage of the schema");
  const from = found.name;
  const rows = await snapshot.rows(
    `select a.attname as name, quote_ident(a.attname) as sql, quote_ident(n.nspname) || '.' || quote_ident(t.typname) as type,
      a.atttypid::regtype::text as shown
    from pg_attribute as a join pg_type as t on t.oid = a.atttypid join pg_namespace as n on n.oid = t.typnamespace
    where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [from]
  );
  const known = rows.map(({name}) => String(name));
  for (const name of [...Object.values(table.columns), ...table.without]) named(source, name, known);
  const without = new Set(table.without.map((name) => named(source, name, known)));
  const names = new Map(Object.entries(table.columns).map(([own, theirs]) => [named(source, theirs, known), own]));
  const kept = rows.filter(({name}) => !without.has(String(name)));
  const lake = columnNames(kept.map(({name}) => names.get(String(name)) ?? String(name)));
  const columns = kept.map(({sql, type, shown}, i) => ({name: lake[i]!, sql: `t.${sql}`, type: String(type), shown: String(shown)}));
  const column = (name: string): Column =>
    columns[
      kept.findIndex(
        (one) =>
          one.name ===
          named(
            source,
            name,
            kept.map((row) => String(row.name))
          )
      )
    ]!;
  const key = (table.key ?? (await primaryKey(snapshot, from))).map(column);
  if (key.length === 0) throw wrong(source, `${table.table} has no primary key`, "name the columns of its key under key:");
  return {from, columns, key, modified: modifiedOf(source, table, column)};
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

const modifiedOf = (source: string, {modified}: PulledFeed, column: (name: string) => Column): Column | undefined => {
  if (modified === undefined) return undefined;
  const found = column(modified);
  if (present[found.shown] === undefined)
    throw wrong(source, `modified: ${modified} is ${found.shown}, no timestamp or date`, "leave it out, or pull from a view that casts it");
  return found;
};

/** The column that is meant: written just so, or in another case. */
const named = (source: string, name: string, known: string[]): string => {
  const found = known.find((one) => one === name) ?? known.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found === undefined) throw wrong(source, `no such column: ${name}`, `it has: ${known.join(", ")}`);
  return found;
};

const wrong = (source: string, what: string, fix: string): AppError => new AppError("invalid_config", `pulls: ${source}: ${what}`, {fix});

/** A column that the mapping needs and the table lacks: nothing is pulled, since nothing of it could be staged. */
export const expectColumns = async (session: Session, {source, feed}: Plan, {columns}: Table): Promise<void> => {
  const absent = await absentColumns(
    session,
    feed,
    columns.map(({name}) => name)
  );
  if (absent.length > 0)
    throw new AppError("invalid_config", `pulls: ${source}: the table lacks what the mapping names: ${absent.join(", ")}`, {
      fix: "say under columns: what the table calls them, list them under optional: of the feed, or pull from a view"
    });
};
