import {z} from "zod";
import {periods} from "./calendar.ts";
import {check, type Judging} from "./check.ts";
import {Ago, Day, Days, Length} from "./day.ts";
import type {Described, FieldInfo, RelationInfo} from "./described.ts";
import type {Kind} from "./field.ts";
import type {Issue} from "./issue.ts";
import {many, Numeric, nothing, range, Text} from "./operator.ts";
import {shaped} from "./read.ts";
import type {Rule} from "./rule.ts";
import type {Shape, Taken} from "./takes.ts";

/** What is a value of each shape. */
const wholes: Record<Shape, z.ZodType> = {
  nothing,
  texts: many(Text),
  numbers: many(Numeric),
  number_pair: range(Numeric),
  day_pair: range(Day),
  length: Length,
  ago: Ago,
  period: z.enum(periods),
  day: Day,
  text: Text,
  days: Days,
  number: Numeric
};

const fieldsOf = (fields: FieldInfo[]) =>
  new Map(fields.map(({name, kind, is_whole}) => [name, {kind, sql: is_whole ? ("bigint" as const) : ("double" as const)}]));
const relations = (all: RelationInfo[]) => new Map(all.map(({name, fields}) => [name, {fields: fieldsOf(fields)}]));
const valuesOf = (takes: Partial<Record<Kind, Taken>>): Partial<Record<Kind, z.ZodType>> =>
  Object.fromEntries(Object.entries(takes).map(([kind, {shape}]) => [kind, wholes[shape]]));

/** Stands for every saved segment: what is in it, the server knows. */
const another: Rule = {v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules: []}};

const judging = ({fields, events, things, operators}: Described): Judging => ({
  catalogue: {fields: fieldsOf(fields), events: relations(events), things: relations(things)},
  operators: new Map(operators.map(({name, takes}) => [name, {name, values: valuesOf(takes)}])),
  segments: () => another
});

/** What can be told of a rule from the catalogue's description alone, without asking anybody: what it lacks, as the server would find it. */
export const unfinished = (described: Described): ((rule: unknown) => Issue[]) => {
  const known = judging(described);
  return (value) => {
    const read = shaped(value);
    return "issues" in read ? read.issues : check(read.rule, known);
  };
};
