import type {Condition, Group, Node} from "./rule.ts";

/** Two conditions that nobody can meet together, by their places. */
export interface Contradiction {
  pointer: string;
  /** The one before it that it contradicts. */
  with: string;
}

/** What a condition leaves of a field: bounds of numbers and days, or a list of values. */
interface Span {
  from?: string | number;
  to?: string | number;
  /** The bound itself is left out. */
  isFromOpen?: boolean;
  isToOpen?: boolean;
  values?: (string | number)[];
  /** Nothing is known of it. */
  isUnknown?: boolean;
}

const scalar = (value: unknown): string | number => (typeof value === "number" ? value : String(value));

/** Only what holds on any data date: «in the next 30 days» is left alone. */
const spans: Record<string, (value: unknown) => Span> = {
  eq: (value) => ({values: [scalar(value)]}),
  in: (value) => ({values: Array.isArray(value) ? value.map(scalar) : []}),
  gt: (value) => ({from: scalar(value), isFromOpen: true}),
  gte: (value) => ({from: scalar(value)}),
  lt: (value) => ({to: scalar(value), isToOpen: true}),
  lte: (value) => ({to: scalar(value)}),
  between: (value) => (Array.isArray(value) ? {from: scalar(value[0]), to: scalar(value[1])} : {}),
  is_empty: () => ({isUnknown: true}),
  is_true: () => ({values: ["true"]}),
  is_false: () => ({values: ["false"]})
};

const isWithin = (value: string | number, {from, to, isFromOpen, isToOpen}: Span): boolean =>
  (from === undefined || (isFromOpen ? value > from : value >= from)) && (to === undefined || (isToOpen ? value < to : value <= to));

const crosses = (a: Span, b: Span): boolean =>
  a.from === undefined || b.to === undefined || a.from < b.to || (a.from === b.to && !a.isFromOpen && !b.isToOpen);

/** There may be a value that both leave. */
const meet = (a: Span, b: Span): boolean => {
  if (a.isUnknown || b.isUnknown) return Boolean(a.isUnknown && b.isUnknown);
  if (a.values) return a.values.some((value) => isWithin(value, b) && (!b.values || b.values.includes(value)));
  return b.values ? meet(b, a) : crosses(a, b) && crosses(b, a);
};

interface Placed {
  pointer: string;
  what: string;
  span: Span;
}

const clashes = (placed: Placed[]): Contradiction[] =>
  placed.flatMap(({pointer, what, span}, i) => {
    const other = placed.slice(0, i).find((one) => one.what === what && !meet(one.span, span));
    return other ? [{pointer, with: other.pointer}] : [];
  });

const conditions = (where: Condition[] | undefined, at: string): Contradiction[] =>
  clashes(
    (where ?? []).flatMap(({field, op, value}, i) => {
      const span = spans[op]?.(value);
      return span ? [{pointer: `${at}/where/${i}`, what: field, span}] : [];
    })
  );

/** What a node asks, apart from the value that it is compared with. */
const asked = ({not: _, ...node}: Node): string => {
  if (node.type !== "event") return node.type === "attr" ? node.field : JSON.stringify(node);
  const {op: _op, value: _value, ...rest} = node;
  return JSON.stringify(rest);
};

const placedOf = (node: Node, pointer: string): Placed[] => {
  if (node.not || (node.type !== "attr" && node.type !== "event")) return [];
  const span = spans[node.op]?.(node.value);
  return span ? [{pointer, what: asked(node), span}] : [];
};

const whole = ({not: _, ...node}: Node): string => JSON.stringify(node);

/** A node and its opposite, all of which must hold. */
const opposites = (nodes: Node[], at: string): Contradiction[] =>
  nodes.flatMap((node, i) => {
    const other = nodes.slice(0, i).findIndex((one) => Boolean(one.not) !== Boolean(node.not) && whole(one) === whole(node));
    return other < 0 ? [] : [{pointer: `${at}/rules/${i}`, with: `${at}/rules/${other}`}];
  });

const inside = (node: Node, at: string): Contradiction[] => {
  if (node.type === "group") return contradictions(node, at);
  return node.type === "event" || node.type === "has" ? conditions(node.where, at) : [];
};

/** Conditions of a rule that contradict each other whatever the data: where they must all hold, nobody is left. */
export const contradictions = (group: Group, at = "/root"): Contradiction[] => {
  const placed = group.rules.flatMap((node, i) => placedOf(node, `${at}/rules/${i}`));
  const here = group.op === "and" ? [...clashes(placed), ...opposites(group.rules, at)] : [];
  return [...here, ...group.rules.flatMap((node, i) => inside(node, `${at}/rules/${i}`))];
};
