import {columnsOf, type EntityName, entityMeta} from "./index.ts";

export interface StagedColumn {
  name: string;
  /** SQL type in the shared dialect. */
  type: string;
}

const shared = (sql: string): string => (sql === "timestamp" ? "timestamp(6)" : sql);

/** Business days that staging derives from an entity's moments: x_at → x_on, unless the contract has x_on itself. */
export const daysOf = (name: EntityName): {at: string; on: string}[] => {
  const columns = columnsOf(name);
  const own = new Set(columns.map((column) => column.name));
  const days = columns
    .filter(({sql, name: column}) => sql === "timestamp" && column.endsWith("_at"))
    .map(({name: at}) => ({at, on: at.replace(/_at$/, "_on")}));
  return days.filter(({on}) => !own.has(on));
};

/** Names of another row in an entity: `order` for order_source and order_key (and order_no, where the entity has it). */
export interface Reference {
  name: string;
  /** It names its row by number too, and without a key it belongs to its own record. */
  hasNumber: boolean;
}

/** The other rows that an entity's rows may name. */
export const referencesOf = (entity: EntityName): Reference[] => {
  const names = new Set(columnsOf(entity).map(({name}) => name));
  return [...names].flatMap((column) => {
    const [, name = ""] = /^(\w+)_key$/.exec(column) ?? [];
    return names.has(`${name}_source`) ? [{name, hasNumber: names.has(`${name}_no`)}] : [];
  });
};

/**
 * A row's name as a number, for joins: 63 bits of DuckDB's hash of (source, source_key). `key_hash` is the row's own, `<name>_hash` that of the
 * row that it names. DuckDB's hash of one text is weak where two of its blocks of eight bytes change together, so the key counts once more,
 * moved by three bytes. The gate of identity.members would see two contacts with one number.
 */
export const keyHash = (source: string, key: string): string =>
  `cast(hash(cast(${source} as varchar), cast(${key} as varchar), 'key' || ${key}) >> 1 as bigint)`;

/** A record's content as a number: 63 bits over its texts, each counted once more, moved (see keyHash): a version taken for a duplicate would be lost. */
export const contentHash = (texts: readonly string[]): string =>
  `cast(hash(${texts.flatMap((text) => [text, `'row' || ${text}`]).join(", ")}) >> 1 as bigint)`;

/** The columns of staged.<entity>, in order. */
export const stagedColumns = (name: EntityName): StagedColumn[] => {
  const days = new Map(daysOf(name).map(({at, on}) => [at, on]));
  const columns = columnsOf(name).flatMap(({name: column, sql}) => {
    const on = days.get(column);
    return [{name: column, type: shared(sql)}, ...(on ? [{name: on, type: "date"}] : [])];
  });
  const happened = [
    {name: "happened_at", type: "timestamp(6)"},
    {name: "happened_on", type: "date"}
  ];
  const own = [
    {name: "_load", type: "varchar"},
    {name: "_record", type: "bigint"},
    {name: "source", type: "varchar"},
    {name: "source_key", type: "varchar"},
    {name: "key_hash", type: "bigint"},
    ...referencesOf(name).map((reference) => ({name: `${reference.name}_hash`, type: "bigint"}))
  ];
  const taken = new Set(columns.map((column) => column.name));
  const {happened: moment, derived = []} = entityMeta(name);
  const made = derived.map(({name: column, sql}) => ({name: column, type: sql}));
  return [...own, ...made, ...(moment ? happened.filter(({name: one}) => !taken.has(one)) : []), ...columns];
};

/** What stewards decided about identities, in order, for the models: contacts as numbers (see keyHash). */
export const decisionColumns: StagedColumn[] = [
  {name: "decision_no", type: "bigint"},
  {name: "kind", type: "varchar"},
  {name: "key_hash", type: "bigint"},
  {name: "other_hash", type: "bigint"},
  {name: "identifier_kind", type: "varchar"},
  {name: "value", type: "varchar"},
  {name: "author", type: "varchar"},
  {name: "decided_on", type: "date"}
];

/** The tables beside the entities that staging writes per load. */
export const stagedTables: Record<string, StagedColumn[]> = {
  records: [
    {name: "_load", type: "varchar"},
    {name: "_record", type: "bigint"},
    {name: "source", type: "varchar"},
    {name: "source_key", type: "varchar"},
    {name: "key_hash", type: "bigint"},
    {name: "version_at", type: "timestamp(6)"},
    {name: "is_deleted", type: "boolean"},
    {name: "content_hash", type: "bigint"}
  ],
  rejects: [
    {name: "_load", type: "varchar"},
    {name: "_record", type: "bigint"},
    {name: "source", type: "varchar"},
    // Of a rejected record that could still say its key; it keeps the key of a snapshot alive.
    {name: "source_key", type: "varchar"},
    {name: "disposition", type: "varchar"},
    {name: "entity", type: "varchar"},
    {name: "field", type: "varchar"},
    {name: "reason", type: "varchar"},
    {name: "shape", type: "varchar"}
  ]
};
