import {addDays} from "date-fns/addDays";
import {addMonths} from "date-fns/addMonths";
import {addWeeks} from "date-fns/addWeeks";
import {addYears} from "date-fns/addYears";
import {differenceInCalendarDays} from "date-fns/differenceInCalendarDays";
import {startOfMonth} from "date-fns/startOfMonth";
import {startOfQuarter} from "date-fns/startOfQuarter";
import {startOfYear} from "date-fns/startOfYear";
import type {Rule} from "../../src/segments/rule.ts";

/**
 * Another reading of a rule, over plain objects, person by person and row by row: no SQL, and nothing of src/segments but the types of its JSON.
 * Days are dates at midnight UTC (the tests' TZ).
 */
export type Plain = Record<string, string | number | boolean | null>;
export interface World {
  as_of_on: string;
  profiles: Plain[];
  /** Rows by table. */
  tables: Map<string, Plain[]>;
  caps?: Record<string, {messages: number; days: number}>;
  segments?: (id: string, version: number) => Rule | undefined;
}

type Json = Record<string, unknown>;
type Test = (value: Plain[string]) => boolean;

const date = (day: unknown): Date => new Date(`${day}T00:00:00Z`);
const shift = (from: Date, n: number, unit: string): Date =>
  unit === "day" ? addDays(from, n) : unit === "week" ? addWeeks(from, n) : unit === "month" ? addMonths(from, n) : addYears(from, n);

const periodStart: Record<string, (day: Date) => Date> = {month: startOfMonth, quarter: startOfQuarter, year: startOfYear};
const periodMonths: Record<string, number> = {month: 1, quarter: 3, year: 12};

/** [from, to) of a calendar period. */
const calendar = (name: string, end: Date): [Date, Date] => {
  const [which = "", size = ""] = name.split("_");
  const months = periodMonths[size] ?? 0;
  const here = (periodStart[size] as (day: Date) => Date)(addDays(end, -1));
  const from = addMonths(here, which === "last" ? -months : which === "next" ? months : 0);
  return [from, addMonths(from, months)];
};

const inside = (day: Date, from: Date | undefined, to: Date | undefined): boolean => (!from || day >= from) && (!to || day < to);

/** Whether a known value passes; the unknown passes nothing but is_empty. */
const passes = (op: string, wanted: unknown, end: Date): Test => {
  const known =
    (test: (value: string | number | boolean) => boolean): Test =>
    (value) =>
      value !== null && test(value);
  const dated = (test: (day: Date) => boolean): Test => known((value) => test(date(value)));
  const [bound, text, list] = [wanted as string | number, wanted as string, wanted as (string | number)[]];
  const w = wanted as {n: number; unit: string; from: number; to: number};
  switch (op) {
    case "is_empty":
      return (value) => value === null;
    case "is_known":
      return (value) => value !== null;
    case "is_true":
      return (value) => value === true;
    case "is_false":
      return (value) => value === false;
    case "eq":
      return known((value) => value === wanted);
    case "ne":
      return known((value) => value !== wanted);
    case "gt":
      return known((value) => value > bound);
    case "gte":
      return known((value) => value >= bound);
    case "lt":
      return known((value) => value < bound);
    case "lte":
      return known((value) => value <= bound);
    case "between":
      return known((value) => value >= (list[0] as string) && value <= (list[1] as string));
    case "in":
      return known((value) => list.includes(value as string));
    case "not_in":
      return known((value) => !list.includes(value as string));
    case "contains":
      return known((value) => String(value).indexOf(text) >= 0);
    case "starts_with":
      return known((value) => String(value).slice(0, text.length) === text);
    case "in_last":
      return dated((day) => inside(day, shift(end, -w.n, w.unit), end));
    case "in_next":
      return dated((day) => inside(day, end, shift(end, w.n, w.unit)));
    case "ago_between":
      return dated((day) => inside(day, shift(end, -w.to, w.unit), shift(end, -w.from, w.unit)));
    case "longer_ago":
      return dated((day) => day < shift(end, -w.n, w.unit));
    case "calendar":
      return dated((day) => inside(day, ...calendar(text, end)));
    case "has_passed":
      return dated((day) => day < end);
    case "lies_ahead":
      return dated((day) => day >= end);
    case "anniversary_in":
      return dated((day) =>
        Array.from({length: 220}, (_, i) => addYears(day, i + 1)).some((anniversary) =>
          inside(anniversary, end, addDays(end, Number(wanted)))
        )
      );
    default:
      throw new Error(`the naive reading lacks an operator: ${op}`);
  }
};

const meets = (row: Plain, where: Json[] | undefined, end: Date): boolean =>
  (where ?? []).every(({field, op, value}) => passes(String(op), value, end)(row[String(field)] ?? null));

/** Which rows of which table are the event, and its two columns of time. */
const kinds: Record<string, {table: string; at: string; on: string; is?: (row: Plain) => boolean}> = {
  appraisal: {table: "facts.appraisals", at: "happened_at", on: "happened_on"},
  booking: {table: "facts.bookings", at: "happened_at", on: "happened_on"},
  car_deal: {table: "facts.deals", at: "happened_at", on: "happened_on", is: ({has_lapsed}) => has_lapsed === false},
  campaign_assignment: {table: "facts.campaign_members", at: "assigned_at", on: "assigned_on"},
  finance_application: {table: "facts.finance_applications", at: "happened_at", on: "happened_on"},
  interaction: {table: "facts.interactions", at: "happened_at", on: "happened_on"},
  lead: {table: "facts.leads", at: "happened_at", on: "happened_on", is: ({status}) => status !== "invalid"},
  order: {table: "facts.orders", at: "happened_at", on: "happened_on"},
  purchase: {table: "facts.orders", at: "revenue_at", on: "revenue_on", is: ({revenue_yuan}) => Number(revenue_yuan) > 0},
  service_visit: {
    table: "facts.service_visits",
    at: "happened_at",
    on: "happened_on",
    is: ({status, job_type}) => status !== "cancelled" && job_type !== "pre_delivery"
  },
  showroom_visit: {table: "facts.showroom_visits", at: "happened_at", on: "happened_on"},
  test_drive: {
    table: "facts.bookings",
    at: "completed_at",
    on: "completed_on",
    is: ({kind, status, completed_at}) => kind === "test_drive" && status === "completed" && completed_at !== null
  }
};
const thingTables: Record<string, string> = {
  vehicle: "marts.vehicles",
  contract: "facts.contracts",
  opportunity: "facts.opportunities",
  need: "marts.needs"
};

interface Happening {
  at: string;
  on: Date;
  row: Plain;
}

const windowTest = (window: Json | undefined, end: Date): ((day: Date) => boolean) => {
  const w = (window ?? {kind: "ever"}) as {kind: string; n: number; unit: string; from: number; to: number; period: string};
  if (w.kind === "last") return (day) => inside(day, shift(end, -w.n, w.unit), end);
  if (w.kind === "ago") return (day) => inside(day, shift(end, -w.to, w.unit), shift(end, -w.from, w.unit));
  if (w.kind === "calendar") return (day) => inside(day, ...calendar(w.period, end));
  if (w.kind === "dates") return (day) => (w.from === undefined || day >= date(w.from)) && (w.to === undefined || day <= date(w.to));
  return () => true;
};

/** Answers about one world; tables are looked up by person once. */
export class Naive {
  readonly #world: World;
  readonly #end: Date;
  readonly #rows = new Map<string, Map<unknown, Plain[]>>();
  constructor(world: World) {
    this.#world = world;
    this.#end = date(world.as_of_on);
  }

  #of(table: string, person: unknown): Plain[] {
    let rows = this.#rows.get(table);
    if (!rows) {
      rows = Map.groupBy(this.#world.tables.get(table) ?? [], ({person_no}) => person_no);
      this.#rows.set(table, rows);
    }
    return rows.get(person) ?? [];
  }

  #happenings(step: Json, person: unknown, within: (day: Date) => boolean = () => true): Happening[] {
    const kind = kinds[String(step.event)];
    if (!kind) throw new Error(`the naive reading lacks an event: ${step.event}`);
    return this.#of(kind.table, person)
      .filter((row) => (!kind.is || kind.is(row)) && meets(row, step.where as Json[], this.#end))
      .map((row) => ({at: String(row[kind.at]), on: date(row[kind.on]), row}))
      .filter(({on}) => within(on));
  }

  #event(node: Json, person: unknown): boolean {
    const found = this.#happenings(node, person, windowTest(node.window as Json, this.#end));
    const days = found.map(({on}) => on.toISOString().slice(0, 10)).sort();
    const totals: Record<string, () => Plain[string]> = {
      count: () => found.length,
      days: () => new Set(days).size,
      sum: () => found.reduce((sum, {row}) => sum + Math.round(Number(row[String(node.of)] ?? 0) * 100), 0) / 100,
      first: () => days[0] ?? null,
      last: () => days.at(-1) ?? null
    };
    return passes(String(node.op), node.value, this.#end)((totals[String(node.agg)] as () => Plain[string])());
  }

  /** Every chain is tried. */
  #sequence(node: Json, person: unknown): boolean {
    const steps = [node.first as Json, ...(node.later as Json[])];
    const without = node.without as Json | undefined;
    const none = without ? this.#happenings(without, person) : [];
    const lists = steps.map((step, i) => this.#happenings(step, person, i === 0 ? windowTest(step.window as Json, this.#end) : undefined));
    const isClean = (from: Happening, to: Happening): boolean =>
      without?.when === "between" ? !none.some(({at}) => at > from.at && at < to.at) : true;
    const isLeft = (last: Happening): boolean =>
      without?.when === "after"
        ? !none.some(({at, on}) => at > last.at && differenceInCalendarDays(on, last.on) <= Number(without.within_days))
        : true;
    const goesOn = (from: Happening, step: number): boolean =>
      step === steps.length
        ? isLeft(from)
        : (lists[step] ?? []).some(
            (next) =>
              next.at > from.at &&
              differenceInCalendarDays(next.on, from.on) <= Number(steps[step]?.within_days) &&
              isClean(from, next) &&
              goesOn(next, step + 1)
          );
    return (lists[0] ?? []).some((first) => goesOn(first, 1));
  }

  #top(node: Json, rule: Rule, person: unknown): boolean {
    const by = String(node.by);
    const within = node.within === undefined ? undefined : String(node.within);
    const me = this.#world.profiles.find(({person_no}) => person_no === person) as Plain;
    const group = this.#world.profiles
      .filter(
        (one) =>
          this.#isCounted(one, rule) && one[by] !== null && (within === undefined || (one[within] !== null && one[within] === me[within]))
      )
      .sort((a, b) => {
        const difference = Number(a[by]) - Number(b[by]);
        return (node.from === "highest" ? -difference : difference) || String(a.person_id).localeCompare(String(b.person_id), "en");
      });
    const most = node.n === undefined ? Math.ceil((group.length * Number(node.share_bp)) / 10_000 - 1e-9) : Number(node.n);
    return group.slice(0, most).some(({person_no}) => person_no === person);
  }

  #isCounted(profile: Plain, rule: Rule): boolean {
    return rule.people === "all" || (profile.kind === "person" && profile.is_identified === true);
  }

  #holds(node: Json, rule: Rule, profile: Plain, vehicle: Plain | undefined): boolean {
    const person = profile.person_no;
    const positive = (): boolean => {
      switch (node.type) {
        case "group": {
          const all = (node.rules as Json[]).map((one) => this.#holds(one, rule, profile, vehicle));
          return node.op === "and" ? all.every(Boolean) : all.some(Boolean);
        }
        case "attr":
          return meets(profile, [node], this.#end);
        case "event":
          return this.#event(node, person);
        case "sequence":
          return this.#sequence(node, person);
        case "has": {
          const all = node.thing === "vehicle" && vehicle ? [vehicle] : this.#of(String(thingTables[String(node.thing)]), person);
          return all.some((row) => meets(row, node.where as Json[], this.#end));
        }
        case "top":
          return this.#top(node, rule, person);
        case "ids":
          return (node.ids as string[]).includes(String(profile.person_id));
        case "segment": {
          const saved = this.#world.segments?.(String(node.id), Number(node.version));
          if (!saved) throw new Error("no such segment");
          return this.#holds(saved.root as Json, rule, profile, vehicle);
        }
        default:
          throw new Error(`the naive reading lacks a node: ${node.type}`);
      }
    };
    return positive() !== (node.not === true);
  }

  #isPermitted(profile: Plain, rule: Rule): boolean {
    const purposes: Record<string, string> = {
      marketing: "consent_marketing",
      partner_sharing: "consent_partner_sharing",
      finance_data: "consent_finance_data"
    };
    const channel = rule.channel === "partner" ? "consent_partner_sharing" : `allows_${rule.channel}`;
    return profile[String(purposes[rule.purpose])] === true && profile[channel] === true && profile.refuses_contact === false;
  }

  #isUncapped(profile: Plain, rule: Rule): boolean {
    const cap = this.#world.caps?.[rule.channel];
    if (!cap) return true;
    const from = addDays(this.#end, -cap.days);
    const sent = this.#of("facts.interactions", profile.person_no).filter(
      ({kind, medium, happened_on}) => kind === "message_sent" && medium === rule.channel && date(happened_on) >= from
    );
    return sent.length < cap.messages;
  }

  /** The same figures as a count's: people, each rule alone, the rules up to it, after consent, after the cap. */
  count(rule: Rule): number[] {
    const unit = rule.unit ?? "person";
    const counted = this.#world.profiles.filter((profile) => this.#isCounted(profile, rule));
    const subjects = counted.flatMap((profile): {profile: Plain; vehicle: Plain | undefined; key: unknown}[] =>
      unit === "vehicle"
        ? this.#of("marts.vehicles", profile.person_no).map((vehicle) => ({profile, vehicle, key: vehicle.vin}))
        : [{profile, vehicle: undefined, key: unit === "household" ? (profile.household_no ?? profile.person_no) : profile.person_no}]
    );
    const {root} = rule;
    const nodes = (root.not ? [root] : root.rules) as Json[];
    const op = root.not ? "and" : root.op;
    const joined = (flags: boolean[]): boolean => (op === "and" ? flags.every(Boolean) : flags.some(Boolean));
    const judged = subjects.map(({profile, vehicle, key}) => {
      const flags = nodes.map((node) => this.#holds(node, rule, profile, vehicle));
      const upTo = flags.map((_, i) => joined(flags.slice(0, i + 1)));
      const isPermitted = joined(flags) && this.#isPermitted(profile, rule);
      return {key, steps: [true, ...flags, ...upTo, isPermitted, isPermitted && this.#isUncapped(profile, rule)]};
    });
    return Array.from({length: 2 * nodes.length + 3}, (_, i) => new Set(judged.filter(({steps}) => steps[i]).map(({key}) => key)).size);
  }
}
