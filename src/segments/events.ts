import {identifier, table} from "../sql.ts";
import {type Comparing, conditions} from "./conditions.ts";
import type {EventKind, Relation} from "./relation.ts";
import type {Condition, EventNode} from "./rule.ts";
import {type Span, spanOf} from "./span.ts";

type Kind = Relation<EventKind>;

/** Rows of an event that meet its conditions, on days of a span: windows stand on the day column, so that a table in time order prunes. */
export const eventRows = (event: Kind, where: Condition[] | undefined, span: Span, comparing: Comparing): string => {
  const on = identifier(event.on);
  const {binder} = comparing;
  const all = [
    "person_no is not null",
    ...(event.where ? [`(${event.where})`] : []),
    ...(span.from ? [`${on} >= ${binder.add(span.from, "date")}`] : []),
    ...(span.to ? [`${on} < ${binder.add(span.to, "date")}`] : []),
    ...conditions(where, event.fields, comparing)
  ];
  return `from ${table(event.table)} where ${all.join(" and ")}`;
};

const rowsOf = (event: Kind, {window, where}: EventNode, comparing: Comparing): string =>
  eventRows(event, where, window ? spanOf(window, comparing.as_of_on) : {}, comparing);

/** People with the event: person_no, once or more. */
export const eventPeople = (event: Kind, node: EventNode, comparing: Comparing): string =>
  `select person_no ${rowsOf(event, node, comparing)}`;

const [once, never] = [new Set(["gte 1", "gt 0", "ne 0"]), new Set(["eq 0", "lte 0", "lt 1"])];

/** Whether a rule asks no more than if there is such an event: nothing has to be added up then. */
export const onceOrNever = ({agg, op, value}: EventNode): "once" | "never" | undefined => {
  if (agg !== "count" && agg !== "days") return undefined;
  return once.has(`${op} ${value}`) ? "once" : never.has(`${op} ${value}`) ? "never" : undefined;
};

/** One row per person with the event: person_no and the aggregate as `n`. */
export const eventTotals = (event: Kind, node: EventNode, comparing: Comparing): string => {
  const on = identifier(event.on);
  const rows = rowsOf(event, node, comparing);
  const of = node.of === undefined ? "" : identifier(event.fields.get(node.of)?.column ?? "");
  switch (node.agg) {
    case "count":
      return `select person_no, count(*) as n ${rows} group by person_no`;
    case "days":
      return `select person_no, count(*) as n from (select person_no ${rows} group by person_no, ${on}) group by person_no`;
    case "sum":
      return `select person_no, sum(${of}) as n ${rows} group by person_no`;
    case "first":
      return `select person_no, min(${on}) as n ${rows} group by person_no`;
    case "last":
      return `select person_no, max(${on}) as n ${rows} group by person_no`;
  }
};

/** Column of the profile that already holds an event's total over all time, if there is one. */
export const featureOf = (event: Kind, node: EventNode): string | undefined => {
  const isAll = !node.window || node.window.kind === "ever";
  return isAll && !node.where?.length ? event.totals?.[node.agg === "sum" ? `sum ${node.of}` : node.agg] : undefined;
};
