import {identifier} from "../sql.ts";
import {addDays} from "./calendar.ts";
import type {Comparing} from "./conditions.ts";
import {eventRows} from "./events.ts";
import type {EventKind, Relation} from "./relation.ts";
import type {Condition, SequenceNode} from "./rule.ts";
import {type Span, spanOf} from "./span.ts";

type Events = Map<string, Relation<EventKind>>;

/** What may follow lies between the first day of the first step's window and so many days after its last. */
const reach = (span: Span, days: number): Span => ({...(span.from && {from: span.from}), ...(span.to && {to: addDays(span.to, days)})});

/** Rows of a step: person, moment, day. */
const stepRows = (one: {event: string; where?: Condition[] | undefined}, span: Span, events: Events, comparing: Comparing): string => {
  const event = events.get(one.event);
  if (!event) throw new Error("rule was not checked: unknown event");
  return `(select person_no, ${identifier(event.at)} as moment, ${identifier(event.on)} as day ${eventRows(event, one.where, span, comparing)})`;
};

/** Joins to each step `s` the first row after it of others, if there is any. */
const firstAfter = (rows: string, alias: string, left = ""): string =>
  `asof ${left} join ${rows} as ${alias} on ${alias}.person_no = s.person_no and s.moment < ${alias}.moment`;

/**
 * People who went through the steps, from the last one back to the first: each step looks for the earliest event after it that starts the rest.
 * The earliest is the nearest in days and leaves least room for what must not come between, so looking at it alone is exact.
 * @returns a query of one column, `person_no`
 */
export const sequence = (node: SequenceNode, events: Events, comparing: Comparing): string => {
  const {without} = node;
  const span = node.first.window ? spanOf(node.first.window, comparing.as_of_on) : {};
  const steps = [{...node.first, within_days: 0}, ...node.later];
  const daysUpTo = (step: number): number => steps.slice(0, step + 1).reduce((sum, {within_days}) => sum + within_days, 0);
  const rows = steps.map((one, i) => stepRows(one, i === 0 ? span : reach(span, daysUpTo(i)), events, comparing));
  const most = daysUpTo(steps.length - 1) + (without?.when === "after" ? without.within_days : 0);
  const none = without && stepRows(without, reach(span, most), events, comparing);
  const day = (days: number): string => `s.day + ${comparing.binder.add(days, "integer")}`;
  let fits =
    none && without.when === "after"
      ? `(select s.person_no, s.moment, s.day from ${rows.at(-1)} as s ${firstAfter(none, "z", "left")} where z.day is null or z.day > ${day(without.within_days)})`
      : (rows.at(-1) as string);
  for (let i = steps.length - 2; i >= 0; i--) {
    const clean = none && without.when === "between";
    fits = `(select s.person_no, s.moment, s.day from ${rows[i]} as s ${firstAfter(fits, "n")}${clean ? ` ${firstAfter(none, "z", "left")}` : ""}
where n.day <= ${day(steps[i + 1]?.within_days ?? 0)}${clean ? " and (z.moment is null or z.moment >= n.moment)" : ""})`;
  }
  return `select person_no from ${fits} group by person_no`;
};
