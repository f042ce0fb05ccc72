import {identifier} from "../sql.ts";
import type {Comparing} from "./conditions.ts";
import {addDays} from "./day.ts";
import {eventRows} from "./events.ts";
import type {EventKind, Relation} from "./relation.ts";
import type {Condition, SequenceNode} from "./rule.ts";
import {type Span, spanOf} from "./window.ts";

type Events = Map<string, Relation<EventKind>>;

const later = "(partition by person_no order by moment range between interval '1' microsecond following and unbounded following)";

/** What may follow lies between the first day of the first step's window and so many days after its last. */
const reach = (span: Span, days: number): Span => ({...(span.from && {from: span.from}), ...(span.to && {to: addDays(span.to, days)})});

/**
 * People who went through the steps: one pass of a window over the marked events of all steps, from the last step back to the first. Each step looks
 * for the earliest event after it that starts the rest; the earliest is the nearest in days and leaves least room for what must not come between.
 * @returns queries in order, the last one of one column `person_no`
 */
export const sequence = (node: SequenceNode, events: Events, comparing: Comparing): string => {
  const span = node.first.window ? spanOf(node.first.window, comparing.as_of_on) : {};
  const {without} = node;
  const steps = [{...node.first, within_days: 0}, ...node.later];
  const rows = (one: {event: string; where?: Condition[] | undefined}, mark: number, days: number): string => {
    const event = events.get(one.event);
    if (!event) throw new Error("rule was not checked: unknown event");
    return `select person_no, ${identifier(event.at)} as moment, ${identifier(event.on)} as day, ${mark} as mark ${eventRows(event, one.where, mark === 1 ? span : reach(span, days), comparing)}`;
  };
  const daysUpTo = (step: number): number => steps.slice(0, step).reduce((sum, {within_days}) => sum + within_days, 0);
  const total = daysUpTo(steps.length) + (without?.when === "after" ? without.within_days : 0);
  const marked = [...steps.map((one, i) => rows(one, i + 1, daysUpTo(i + 1))), ...(without ? [rows(without, 0, total)] : [])];
  const day = (days: number): string => `day + ${comparing.binder.add(days, "integer")}`;
  const last = steps.length;
  const isAfter = without?.when === "after";
  let level = isAfter
    ? `select person_no, moment, day, mark, mark = ${last} and (none_day is null or none_day > ${day(without.within_days)}) as fits
from (select person_no, moment, day, mark, min(case when mark = 0 then day end) over ${later} as none_day from (${marked.join("\nunion all\n")}))`
    : `select person_no, moment, day, mark, mark = ${last} as fits from (${marked.join("\nunion all\n")})`;
  for (let step = last - 1; step >= 1; step--) {
    const between = without?.when === "between";
    level = `select person_no, moment, day, mark, mark = ${step} and next_day <= ${day(steps[step]?.within_days ?? 0)}${between ? " and (none_at is null or none_at >= next_at)" : ""} as fits
from (select person_no, moment, day, mark, min(case when fits then moment end) over ${later} as next_at, min(case when fits then day end) over ${later} as next_day${
      between ? `, min(case when mark = 0 then moment end) over ${later} as none_at` : ""
    } from (${level}))`;
  }
  return `select person_no from (${level}) where fits group by person_no`;
};
