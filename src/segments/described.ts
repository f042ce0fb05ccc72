import type {Words} from "../measures/measure.ts";
import type {Field, Kind} from "./field.ts";
import {type Asking, stated} from "./question.ts";
import type {Relation} from "./relation.ts";
import {type Taken, taken} from "./takes.ts";

export interface FieldInfo {
  name: string;
  kind: Kind;
  label: Words;
  unit: string | null;
  /** Operators that fit it. */
  operators: string[];
  /** Of whole numbers, and compared with such alone. */
  is_whole: boolean;
  /** All values that it can have; null: any. */
  options: string[] | null;
}

export interface RelationInfo {
  name: string;
  label: Words;
  fields: FieldInfo[];
}

export interface Described {
  fields: FieldInfo[];
  events: RelationInfo[];
  things: RelationInfo[];
  operators: {name: string; label: Words; kinds: Kind[]; takes: Partial<Record<Kind, Taken>>}[];
  /** How values are called, where not as they are. */
  names: Record<string, Words>;
  /** Of the days: the workspace's own. */
  zone: string;
  data_date: string;
  generation: number;
}

/** `UTC+8`: how far the end of the data date is from midnight UTC. */
const zoneOf = ({as_of, as_of_on}: {as_of: string; as_of_on: string}): string => {
  const minutes = Math.round((Date.parse(`${as_of_on}T00:00:00Z`) - Date.parse(as_of)) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
};

/** The catalogue as those who write rules read it: what the one who asks may see. */
export const described = (asking: Asking): Described => {
  const {catalogue, operators, role} = asking.setting;
  const fits = (kind: Kind): string[] => [...operators.values()].filter(({values}) => values[kind] !== undefined).map(({name}) => name);
  const fieldInfo = ({name, kind, sql, label, unit, options}: Field): FieldInfo => ({
    name,
    kind,
    label,
    unit: unit ?? null,
    operators: fits(kind),
    is_whole: sql === "bigint",
    options: options ?? null
  });
  const visible = (fields: Map<string, Field>): FieldInfo[] =>
    [...fields.values()].filter(({roles}) => !roles || role === undefined || roles.includes(role)).map(fieldInfo);
  const relationInfo = ({name, label, fields}: Relation): RelationInfo => ({name, label, fields: visible(fields)});
  return {
    fields: visible(catalogue.fields),
    events: [...catalogue.events.values()].map(relationInfo),
    things: [...catalogue.things.values()].map(relationInfo),
    operators: [...operators.values()].map(({name, label, values}) => ({
      name,
      label,
      kinds: Object.keys(values) as Kind[],
      takes: Object.fromEntries(Object.entries(values).map(([kind, schema]) => [kind, taken(schema)]))
    })),
    names: Object.fromEntries(catalogue.names),
    zone: zoneOf(asking.setting),
    ...stated(asking)
  };
};
