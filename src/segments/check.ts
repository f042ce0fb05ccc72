import type {Catalogue} from "./catalogue.ts";
import type {Field, Kind} from "./field.ts";
import {type Issue, pointerTo} from "./issue.ts";
import type {Operator} from "./operator.ts";
import {
  type Attribute,
  type Condition,
  type EventNode,
  type Group,
  type HasNode,
  limits,
  type Node,
  type Rule,
  type SegmentNode,
  type SequenceNode,
  type TopNode
} from "./rule.ts";

/** What is judged of a field. */
type Judged = Pick<Field, "kind" | "sql" | "roles">;
type Judgeds = Map<string, {fields: Map<string, Judged>}>;

/** What a rule may name, as far as it is judged by it. */
export interface Judging {
  catalogue: {fields: Map<string, Judged>; events: Judgeds; things: Judgeds};
  operators: Map<string, Pick<Operator, "name" | "values">>;
  /** Who asks; absent: may see every field. */
  role?: string | undefined;
  /** Saved versions, for references. */
  segments?: Segments | undefined;
}

export interface Known extends Judging {
  catalogue: Catalogue;
  operators: Map<string, Operator>;
}

/** The rule of a saved segment's version. */
export type Segments = (id: string, version: number) => Rule | undefined;

type Path = readonly PropertyKey[];

/** What an event's aggregate is compared as. */
export const aggregateField = (node: Pick<EventNode, "agg" | "of">, of: Pick<Field, "sql"> | undefined): Pick<Field, "kind" | "sql"> => {
  if (node.agg === "first" || node.agg === "last") return {kind: "date", sql: "date"};
  if (node.agg === "sum") return {kind: "number", sql: of?.sql === "double" ? "double" : "decimal(18, 4)"};
  return {kind: "number", sql: "bigint"};
};

/** Goes through a rule and gathers every fault with its place; a rule without any can be compiled. */
class Checker {
  readonly issues: Issue[] = [];
  #nodes = 0;
  readonly #open: string[] = [];
  readonly #known: Judging;
  constructor(known: Judging) {
    this.#known = known;
  }

  add(path: Path, code: Issue["code"], message: string): void {
    this.issues.push({pointer: pointerTo(path), code, message});
  }

  #count(path: Path): void {
    this.#nodes++;
    if (this.#nodes === limits.nodes + 1) this.add(path, "too_many", `more than ${limits.nodes} nodes and conditions`);
  }

  field<F extends Judged>(fields: Map<string, F>, name: string, path: Path): F | undefined {
    const field = fields.get(name);
    const {role} = this.#known;
    const isHidden = field?.roles !== undefined && role !== undefined && !field.roles.includes(role);
    if (field && !isHidden) return field;
    this.add(path, "unknown_field", "no such field");
    return undefined;
  }

  compare({op, value}: Pick<Condition, "op" | "value">, {kind, sql}: Pick<Field, "kind" | "sql">, path: Path): void {
    const found = this.#known.operators.get(op);
    const schema = found?.values[kind];
    if (!found) this.add([...path, "op"], "unknown_operator", "no such operator");
    else if (!schema) this.add([...path, "op"], "wrong_kind", `${found.name} does not fit a ${kind}`);
    else this.#value(schema.safeParse(value).error?.issues[0], path);
    if (schema && kind === "number" && sql === "bigint") this.#whole(value, [...path, "value"]);
  }

  #value(issue: {path: PropertyKey[]; message: string} | undefined, path: Path): void {
    if (issue) this.add([...path, "value", ...issue.path], "invalid_value", issue.message);
  }

  /** A whole number is compared with whole numbers. */
  #whole(value: unknown, path: Path): void {
    const fraction = [value].flat().find((one) => typeof one === "number" && !Number.isInteger(one));
    if (fraction !== undefined) this.add(path, "invalid_value", "a whole number");
  }

  conditions(fields: Map<string, Judged>, where: Condition[] | undefined, path: Path): void {
    for (const [i, condition] of (where ?? []).entries()) {
      const at = [...path, i];
      this.#count(at);
      const field = this.field(fields, condition.field, [...at, "field"]);
      if (field) this.compare(condition, field, at);
    }
  }

  relation(kinds: Judgeds, name: string, path: Path, code: "unknown_event" | "unknown_thing") {
    const found = kinds.get(name);
    if (!found) this.add(path, code, code === "unknown_event" ? "no such event" : "no such thing");
    return found;
  }

  event(node: EventNode, path: Path): void {
    const event = this.relation(this.#known.catalogue.events, node.event, [...path, "event"], "unknown_event");
    if (!event) return;
    this.conditions(event.fields, node.where, [...path, "where"]);
    const of = node.of === undefined ? undefined : this.field(event.fields, node.of, [...path, "of"]);
    if (node.agg === "sum" && node.of === undefined) this.add([...path, "of"], "invalid_value", "sum needs the field that it adds up");
    else if (node.agg !== "sum" && node.of !== undefined) this.add([...path, "of"], "invalid_value", `${node.agg} takes no field`);
    else if (of && of.kind !== "number") this.add([...path, "of"], "wrong_kind", "a number");
    else this.compare(node, aggregateField(node, of), path);
  }

  sequence(node: SequenceNode, path: Path): void {
    const step = (one: {event: string; where?: Condition[] | undefined}, at: Path) => {
      this.#count(at);
      const event = this.relation(this.#known.catalogue.events, one.event, [...at, "event"], "unknown_event");
      if (event) this.conditions(event.fields, one.where, [...at, "where"]);
    };
    step(node.first, [...path, "first"]);
    for (const [i, one] of node.later.entries()) step(one, [...path, "later", i]);
    if (node.without) step(node.without, [...path, "without"]);
    if (node.later.length === 0 && node.without?.when !== "after")
      this.add([...path, "later"], "invalid_value", "a second step, or an event that does not follow");
  }

  top(node: TopNode, path: Path): void {
    const {fields} = this.#known.catalogue;
    const expect = (name: string, key: string, kind: Kind) => {
      const field = this.field(fields, name, [...path, key]);
      if (field && field.kind !== kind) this.add([...path, key], "wrong_kind", `a ${kind}`);
    };
    expect(node.by, "by", "number");
    if (node.within !== undefined) expect(node.within, "within", "text");
  }

  group({rules}: Group, path: Path, depth: number): void {
    if (depth > limits.depth) this.add(path, "too_deep", `deeper than ${limits.depth} groups`);
    else for (const [i, rule] of rules.entries()) this.node(rule, [...path, "rules", i], depth + 1);
  }

  /** Faults inside a referenced segment are shown where it is named. */
  segment({id, version}: SegmentNode, path: Path, depth: number): void {
    const name = `${id}@${version}`;
    const rule = this.#known.segments?.(id, version);
    if (this.#open.includes(name)) this.add(path, "cycle", `a segment that names itself: ${[...this.#open, name].join(" → ")}`);
    else if (rule) this.#inside(name, rule, path, depth);
    else this.add(path, "unknown_segment", "no such segment and version");
  }

  #inside(name: string, rule: Rule, path: Path, depth: number): void {
    this.#open.push(name);
    const before = this.issues.length;
    this.node(rule.root, path, depth);
    for (const issue of this.issues.slice(before)) issue.pointer = pointerTo(path);
    this.#open.pop();
  }

  attribute(node: Attribute, path: Path): void {
    const field = this.field(this.#known.catalogue.fields, node.field, [...path, "field"]);
    if (field) this.compare(node, field, path);
  }

  has(node: HasNode, path: Path): void {
    const thing = this.relation(this.#known.catalogue.things, node.thing, [...path, "thing"], "unknown_thing");
    if (thing) this.conditions(thing.fields, node.where, [...path, "where"]);
  }

  node(node: Node, path: Path, depth: number): void {
    this.#count(path);
    if (node.type === "group") this.group(node, path, depth);
    else if (node.type === "attr") this.attribute(node, path);
    else if (node.type === "event") this.event(node, path);
    else if (node.type === "sequence") this.sequence(node, path);
    else if (node.type === "has") this.has(node, path);
    else if (node.type === "top") this.top(node, path);
    else if (node.type === "segment") this.segment(node, path, depth);
  }
}

/** Every fault of a rule whose references are put in; none: it can be compiled. */
export const check = (rule: Rule, known: Judging): Issue[] => {
  const checker = new Checker(known);
  checker.node(rule.root, ["root"], 1);
  return checker.issues;
};
