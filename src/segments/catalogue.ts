import {codes, ports} from "../contracts/codes.ts";
import {columnsOf, type EntityName} from "../contracts/index.ts";
import type {Row} from "../engine/engine.ts";
import type {Words} from "../measures/measure.ts";
import {findNeeds} from "../needs/catalogue.ts";
import {type Field, kindOf} from "./field.ts";
import {findValues} from "./find.ts";
import {type Headers, readHeaders} from "./headers.ts";
import type {EventKind, Relation, ThingKind} from "./relation.ts";
import {both} from "./words.ts";

/** A field of a person, and the table that holds it: the profile, or a table of one row per person (and moment). */
export interface PersonField extends Field {
  table: string;
  /** The table has a row per moment: the data date's is meant. */
  isDated: boolean;
}

/** Everything that a rule may name, of one generation. */
export interface Catalogue {
  fields: Map<string, PersonField>;
  events: Map<string, Relation<EventKind>>;
  things: Map<string, Relation<ThingKind>>;
  /** Highest number of a person with a profile; they are numbered from 1. */
  people: number;
  /** How values are called: codes, ports, needs and stores; what is not in it is called as it is. */
  names: Map<string, Words>;
}

export interface Reader {
  rows(sql: string): Promise<Row[]>;
}

/** Column → type, by table. */
export type Tables = Map<string, Map<string, string>>;

export const profiles = "marts.profiles";

/** Numbers and ids that hold within a generation or a source, and masked text: no condition on them means anything. */
const isNoField = (column: string): boolean =>
  /(_no|_id|_key|_hash|_masked)$|^vin$|^(order|contact|owner)_source$|^happened_on$/.test(column);

const describe = (type: string | undefined, said: {name: string; zh: string; en: string; unit?: string; roles?: string[]}): Field[] => {
  const kind = type === undefined || isNoField(said.name) ? undefined : kindOf(type);
  if (!kind) return [];
  const {name, zh, en, unit, roles} = said;
  return [{name, column: name, ...kind, label: {zh, en}, ...(unit && {unit}), ...(roles && {roles})}];
};

const optionsOf = (entity: string, column: string): string[] | undefined => {
  const check = columnsOf(entity as EntityName).find(({name}) => name === column)?.check;
  return check?.startsWith("{} in (") ? [...check.matchAll(/'([^']*)'/g)].map(([, value]) => value as string) : undefined;
};

/** Meaning by column: the contract's own, the days of its moments, then what the model's header says itself. */
const meanings = (entity: string | undefined, header: Headers extends Map<string, infer H> ? H | undefined : never) => {
  const said = new Map<string, {name: string; zh: string; en: string; unit?: string; roles?: string[]}>();
  for (const {name, zh, en, personal} of entity ? columnsOf(entity as EntityName) : []) {
    if (personal) continue;
    const unit = name.endsWith("_yuan") ? {unit: "yuan"} : {};
    said.set(name, {name, zh, en, ...unit});
    if (name.endsWith("_at")) said.set(name.replace(/_at$/, "_on"), {name: name.replace(/_at$/, "_on"), zh, en});
  }
  for (const column of header?.columns ?? []) said.set(column.name, column);
  return said;
};

const relationOf = <K extends ThingKind | EventKind>(kind: K, tables: Tables, headers: Headers): [string, Relation<K>][] => {
  const types = tables.get(kind.table);
  if (!types) return [];
  const fields = [...meanings(kind.entity, headers.get(kind.table)).values()].flatMap((said) => {
    const [field] = describe(types.get(said.name), said);
    const own = "options" in kind ? kind.options?.[said.name] : undefined;
    const options = own ?? (field && kind.entity ? optionsOf(kind.entity, field.name) : undefined);
    return field ? [{...field, ...(options && {options})}] : [];
  });
  return [[kind.name, {...kind, fields: new Map(fields.map((field) => [field.name, field]))}]];
};

const layers = new Set(["features", "scores"]);
const grains = new Set(["person_no", "person_no, as_of_at"]);

/** Fields of the profile under their own names; of another table with one row per person as `table.column`, when the profile has none so called. */
const personFields = (tables: Tables, headers: Headers): PersonField[] =>
  [...headers.values()]
    .filter(
      ({name, grain}) => tables.has(name) && grains.has(grain.join(", ")) && (name === profiles || layers.has(name.split(".")[0] ?? ""))
    )
    .sort((a, b) => Number(b.name === profiles) - Number(a.name === profiles))
    .flatMap(({name: table, grain, columns}) =>
      columns.flatMap((said) =>
        describe(tables.get(table)?.get(said.name), said).map((field) => ({
          ...field,
          name: table === profiles ? field.name : `${table.split(".")[1]}.${field.name}`,
          table,
          isDated: grain.length > 1
        }))
      )
    );

const tablesOf = async (reader: Reader): Promise<Tables> => {
  const rows = await reader.rows("select schema_name, table_name, column_name, data_type from duckdb_columns() where not internal");
  const tables: Tables = new Map();
  for (const {schema_name, table_name, column_name, data_type} of rows) {
    const name = `${schema_name}.${table_name}`;
    if (!tables.has(name)) tables.set(name, new Map());
    tables.get(name)?.set(String(column_name), String(data_type));
  }
  return tables;
};

const peopleOf = async (reader: Reader, tables: Tables): Promise<number> => {
  const [row] = tables.has(profiles) ? await reader.rows(`select max(person_no) as people from ${profiles}`) : [];
  return Number(row?.people ?? 0);
};

/** Stores first, so that none of them takes the name of a code. */
const namesOf = async (reader: Reader, tables: Tables): Promise<Map<string, Words>> => {
  const stores = tables.has("marts.stores") ? await reader.rows("select store_code, name from marts.stores where name is not null") : [];
  const personas = tables.has("marts.personas") ? await reader.rows("select zh, en from marts.personas") : [];
  return new Map([
    ...personas.map(({zh, en}) => [String(zh), {zh: String(zh), en: String(en)}] as const),
    ...stores.map(({store_code, name}) => [String(store_code), both(String(name))] as const),
    ...(await findNeeds()).map(({name, label}) => [name, label] as const),
    ...Object.entries({...ports, ...codes})
  ]);
};

/** What models and contracts say of the columns that a generation has: the one list that marketers, API, pages and compiler read. */
export const readCatalogue = async (reader: Reader, headers: Headers = readHeaders()): Promise<Catalogue> => {
  const [tables, events, things] = await Promise.all([tablesOf(reader), findValues<EventKind>("events"), findValues<ThingKind>("things")]);
  return {
    fields: new Map(personFields(tables, headers).map((field) => [field.name, field])),
    events: new Map([...events.values()].flatMap((kind) => relationOf(kind, tables, headers))),
    things: new Map([...things.values()].flatMap((kind) => relationOf(kind, tables, headers))),
    people: await peopleOf(reader, tables),
    names: await namesOf(reader, tables)
  };
};
