import type {Config} from "../config.ts";
import type {Param} from "../generation/pool.ts";
import {identifier, table} from "../sql.ts";
import {Binder} from "./bind.ts";
import {addDays} from "./calendar.ts";
import {type PersonField, profiles} from "./catalogue.ts";
import {aggregateField, check, type Known} from "./check.ts";
import {type Comparing, compare, conditions, fieldOf, holds} from "./conditions.ts";
import {eventPeople, eventTotals, featureOf, onceOrNever} from "./events.ts";
import {pointerTo, refuse} from "./issue.ts";
import {Parts} from "./parts.ts";
import {permitted} from "./permission.ts";
import type {Attribute, Channel, EventNode, Group, HasNode, Node, Rule, TopNode} from "./rule.ts";
import {sequence} from "./sequence.ts";

export interface Setting extends Known {
  /** UTC instant, end of the data date. */
  as_of: string;
  /** First local day not included. */
  as_of_on: string;
  /** At most so many messages in so many days, by channel. */
  caps?: Config["caps"];
  /** Codes of the stores whose people alone are there for the one who asks; absent: all. */
  stores?: readonly string[] | undefined;
}

/** A condition that has a value of its own to show: why someone matches. */
export interface Leaf {
  pointer: string;
  node: Node;
  sql: string;
  /** What it was judged by, if a single value says it: a statement that shows it has more to join. */
  shows?: () => string;
}

/** A rule as parts of a statement over `marts.profiles as p` (and `marts.vehicles as v` when vehicles are counted). Each part is true or false. */
export interface Plan {
  rule: Rule;
  /** Who is counted at all. */
  people: string;
  /** The root's rules, when they can be looked at one by one; else the root. */
  rules: {pointer: string; node: Node; sql: string}[];
  /** How the rules join. */
  op: "and" | "or";
  permitted: string;
  /** Fewer messages than the cap; absent: the channel has none. */
  uncapped?: string;
  leaves: Leaf[];
}

const isOne = (sql: string): string => `coalesce(${sql}, false)`;

/** Compiles rules into parts of one statement: names of the catalogue, operators of ours and parameters, nothing else. */
export class Compiler {
  readonly #setting: Setting;
  readonly #binder = new Binder();
  readonly #parts = new Parts();
  readonly #comparing: Comparing;

  /** The people that there are for the one who asks: the one source of people in every statement. */
  readonly #profiles: string;

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#profiles = setting.stores ? `(select * from ${profiles} where ${this.#ofStores(setting.stores)})` : profiles;
    this.#comparing = {binder: this.#binder, operators: setting.operators, as_of_on: setting.as_of_on};
  }

  get params(): Param[] {
    return this.#binder.params;
  }

  /** A parameter of a statement around the plan. */
  bind(value: Param, type: string): string {
    return this.#binder.add(value, type);
  }

  /** @throws AppError("invalid_input") with a pointer for each fault: a broken rule selects no one. */
  plan(rule: Rule): Plan {
    const issues = check(rule, this.#setting);
    if (issues.length > 0) throw refuse(issues);
    const leaves: Leaf[] = [];
    const {root} = rule;
    const rules = root.not
      ? [{pointer: "/root", node: root as Node, sql: this.#node(root, ["root"], rule, leaves)}]
      : root.rules.map((node, i) => ({
          pointer: pointerTo(["root", "rules", i]),
          node,
          sql: this.#node(node, ["root", "rules", i], rule, leaves)
        }));
    const uncapped = this.#cap(rule.channel);
    return {
      rule,
      people: people(rule, "p"),
      rules,
      op: root.not ? "and" : root.op,
      permitted: permitted(rule),
      ...(uncapped === undefined ? {} : {uncapped}),
      leaves
    };
  }

  /** `with` and `from` of a statement about the plans made so far. */
  statement(select: string, {vehicles = false, more = []}: {vehicles?: boolean; more?: {name: string; sql: string}[]} = {}): string {
    const from = vehicles ? `marts.vehicles as v inner join ${this.#profiles} as p on p.person_no = v.person_no` : `${this.#profiles} as p`;
    const own = this.#parts.with();
    const rest = more
      .map(({name, sql}) => `${name} as (\n${sql.replaceAll("{from}", [from, ...this.#parts.joins].join("\n"))}\n)`)
      .join(",\n");
    const queries = [own, rest].filter((text) => text !== "").join(",\n");
    return `${queries === "" ? "" : `with ${queries}\n`}${select.replaceAll("{from}", [from, ...this.#parts.joins].join("\n"))}`;
  }

  /** A field of a person as SQL; a table other than the profile is joined. */
  field(name: string): string {
    const field = fieldOf(this.#setting.catalogue.fields, name);
    return `${this.#source(field)}.${identifier(field.column)}`;
  }

  #ofStores(stores: readonly string[]): string {
    const codes = stores.map((code) => this.#binder.add(code, "varchar"));
    return codes.length === 0 ? "false" : `owner_store_code in (${codes.join(", ")})`;
  }

  #source({table: name, isDated}: PersonField): string {
    if (name === profiles) return "p";
    const alias = name.replace(".", "_");
    const moment = isDated ? ` and ${alias}.as_of_at = ${this.#binder.add(this.#setting.as_of.replace(/Z$/, ""), "timestamp")}` : "";
    return this.#parts.join(alias, `left join ${table(name)} as ${alias} on ${alias}.person_no = p.person_no${moment}`);
  }

  #node(node: Node, path: PropertyKey[], rule: Rule, leaves: Leaf[]): string {
    const whole = this.#positive(node, path, rule, leaves);
    return node.not ? `not ${whole}` : whole;
  }

  #positive(node: Node, path: PropertyKey[], rule: Rule, leaves: Leaf[]): string {
    if (node.type === "group") return this.#group(node, path, rule, leaves);
    if (node.type === "segment") {
      const saved = this.#setting.segments?.(node.id, node.version);
      if (!saved) throw new Error("rule was not checked: unknown segment");
      const sql = this.#node(saved.root, path, rule, []);
      leaves.push({pointer: pointerTo(path), node, sql});
      return `(${sql})`;
    }
    const {sql, shows} = this.#leaf(node, rule);
    leaves.push({pointer: pointerTo(path), node, sql, ...(shows === undefined ? {} : {shows})});
    return sql;
  }

  #group({op, rules}: Group, path: PropertyKey[], rule: Rule, leaves: Leaf[]): string {
    return `(${rules.map((one, i) => this.#node(one, [...path, "rules", i], rule, leaves)).join(` ${op} `)})`;
  }

  #leaf(node: Exclude<Node, {type: "group" | "segment"}>, rule: Rule): Pick<Leaf, "sql" | "shows"> {
    switch (node.type) {
      case "attr":
        return this.#attribute(node);
      case "event":
        return this.#event(node);
      case "sequence":
        return {sql: this.#found(sequence(node, this.#setting.catalogue.events, this.#comparing))};
      case "has":
        return {sql: this.#has(node, rule)};
      case "top":
        return {sql: this.#top(node, rule), shows: () => this.field(node.by)};
      case "ids":
        return {sql: `p.person_id in (select unnest(string_split(${this.#binder.add(node.ids.join(","), "varchar")}, ',')))`};
    }
  }

  #found(query: string): string {
    return this.#parts.isAmong(query, this.#setting.catalogue.people);
  }

  #attribute(node: Attribute): Pick<Leaf, "sql" | "shows"> {
    const column = this.field(node.field);
    return {sql: holds(node, column, fieldOf(this.#setting.catalogue.fields, node.field), this.#comparing), shows: () => column};
  }

  #event(node: EventNode): Pick<Leaf, "sql" | "shows"> {
    const event = this.#setting.catalogue.events.get(node.event);
    if (!event) throw new Error("rule was not checked: unknown event");
    const as = aggregateField(node, node.of === undefined ? undefined : event.fields.get(node.of));
    const isDay = as.kind === "date";
    const judged = (total: string): string =>
      isDay ? holds(node, total, as, this.#comparing) : isOne(compare(node, total, as, this.#comparing));
    const feature = featureOf(event, node);
    if (feature && this.#setting.catalogue.fields.has(feature)) {
      const total = isDay ? this.field(feature) : `coalesce(${this.field(feature)}, 0)`;
      return {sql: judged(total), shows: () => total};
    }
    const totals = eventTotals(event, node, this.#comparing);
    // Who has the event and nothing to add up (a sum of unknown amounts) is judged as who has none.
    const [known, none] = isDay ? ["n", "cast(null as date)"] : ["coalesce(n, 0)", "0"];
    const once = onceOrNever(node);
    // Of those with the event the few that are judged otherwise than those without it.
    const sql = once
      ? `${once === "never" ? "not " : ""}${this.#found(eventPeople(event, node, this.#comparing))}`
      : `(${this.#found(`select person_no from (${totals}) where ${judged(known)} <> ${judged(none)}`)} <> ${judged(none)})`;
    const total = (): string => `${this.#parts.perPerson(totals)}.n`;
    return {sql, shows: isDay ? total : () => `coalesce(${total()}, 0)`};
  }

  /** When cars are counted, a condition about a car is one about the car that is counted. */
  #has(node: HasNode, rule: Rule): string {
    const thing = this.#setting.catalogue.things.get(node.thing);
    if (!thing) throw new Error("rule was not checked: unknown thing");
    const isCounted = rule.unit === "vehicle" && thing.table === "marts.vehicles";
    const all = conditions(node.where, thing.fields, this.#comparing, isCounted ? "v." : "");
    if (isCounted) return isOne(all.length === 0 ? "true" : all.join(" and "));
    const where = ["person_no is not null", ...(thing.where ? [`(${thing.where})`] : []), ...all].join(" and ");
    return this.#found(`select person_no from ${table(thing.table)} where ${where} group by person_no`);
  }

  /** A place among all people that the rule counts; equals stand in the order of their id, and person_no is its rank. */
  #top(node: TopNode, rule: Rule): string {
    const {fields} = this.#setting.catalogue;
    const by = fieldOf(fields, node.by);
    const within = node.within === undefined ? undefined : fieldOf(fields, node.within);
    const alias = (field: PersonField): string => (field.table === profiles ? "p" : field.table.replace(".", "_"));
    const column = (field: PersonField): string => `${alias(field)}.${identifier(field.column)}`;
    const others = [
      ...new Map([by, ...(within ? [within] : [])].filter((one) => one.table !== profiles).map((one) => [one.table, one])).values()
    ];
    const joins = others.map(
      (one) =>
        ` inner join ${table(one.table)} as ${alias(one)} on ${alias(one)}.person_no = p.person_no${one.isDated ? ` and ${alias(one)}.as_of_at = ${this.#binder.add(this.#setting.as_of.replace(/Z$/, ""), "timestamp")}` : ""}`
    );
    const group = within ? `partition by ${column(within)} ` : "";
    const known = [people(rule, "p"), `${column(by)} is not null`, ...(within ? [`${column(within)} is not null`] : [])];
    const ranked = `select p.person_no, row_number() over (${group}order by ${column(by)} ${node.from === "highest" ? "desc" : "asc"}, p.person_no) as place${
      node.n === undefined ? `, count(*) over (${group.trim()}) as size` : ""
    } from ${this.#profiles} as p${joins.join("")} where ${known.join(" and ")}`;
    const cut =
      node.n === undefined
        ? `(place - 1) * 10000 < ${this.#binder.add(node.share_bp ?? 0, "bigint")} * size`
        : `place <= ${this.#binder.add(node.n, "bigint")}`;
    return this.#found(`select person_no from (${ranked}) where ${cut}`);
  }

  #cap(channel: Channel): string | undefined {
    const cap = channel === "partner" ? undefined : this.#setting.caps?.[channel];
    if (!cap) return undefined;
    const {as_of_on} = this.#setting;
    const sent = `select person_no from facts.interactions where kind = 'message_sent' and medium = ${this.#binder.add(channel, "varchar")} and happened_on >= ${this.#binder.add(addDays(as_of_on, -cap.days), "date")} and person_no is not null group by person_no having count(*) >= ${this.#binder.add(cap.messages, "bigint")}`;
    return `not ${this.#found(sent)}`;
  }
}

/** Whom a rule counts at all: a gate of the profiles says that the identified are persons. */
export const people = ({people: whom}: Pick<Rule, "people">, alias: string): string => (whom === "all" ? "true" : `${alias}.is_identified`);
