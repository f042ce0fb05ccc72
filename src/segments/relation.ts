import type {Words} from "../measures/measure.ts";
import type {Field} from "./field.ts";

/** Something that happens to a person, as a table of rows: a value in events/. */
export interface EventKind {
  name: string;
  label: Words;
  /** Table of the published generation, with a column `person_no`. */
  table: string;
  /** The canonical entity (src/contracts/) whose columns it keeps, if any: their meanings are read there. */
  entity?: string;
  /** Column of the moment (UTC): the order of a sequence. */
  at: string;
  /** Column of the business day: windows and distances. */
  on: string;
  /** Which rows are one, in SQL of ours; none: all. */
  where?: string;
  /** Columns of the profile that hold its totals over all time, by `count`, `days`, `sum <field>`, `first`, `last`: read before the events. */
  totals?: Record<string, string>;
}
export const event = (value: EventKind): EventKind => value;

/** Something that a person has, several at a time: conditions about one hold for the same one. A value in things/. */
export interface ThingKind {
  name: string;
  label: Words;
  table: string;
  /** The canonical entity whose columns it keeps, if any. */
  entity?: string;
  where?: string;
  /** All values that a column can have, where no contract lists them. */
  options?: Record<string, string[]>;
}
export const thing = (value: ThingKind): ThingKind => value;

/** A kind of event or thing with the fields that the generation has of it. */
export type Relation<K = EventKind | ThingKind> = K & {fields: Map<string, Field>};
