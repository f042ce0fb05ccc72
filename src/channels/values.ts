import {badness, mayRaise, soft} from "./bad.ts";
import {callNode, type Node, unparse} from "./expression.ts";
import {trimmed} from "./functions.ts";
import {type Place, type TargetPlan, typeOf} from "./places.ts";
import type {Session} from "./session.ts";
import {isClean, isConstant, isPlain, type Layers, Readings, typeIn} from "./slots.ts";

/** The value of one expression in the evaluated row. */
export interface Value {
  /** SQL of the value, of the type that its place wants: text trimmed, what does not fit NULL. */
  value: string;
  /** What the evaluated row must hold for it; nothing when it is the same for every record. */
  slot: string | undefined;
  /** True where it could not be read: bad text, a cast that does not fit, something that raised. Nothing when that cannot be. */
  unread: string | undefined;
}

export interface Resolved {
  place: Place;
  tree: Node;
}

/** The scope of a place: a target's elements, or -1 for the record. */
export const scopeOf = (targets: TargetPlan[], {target}: Place): number => (target !== undefined && targets[target]?.each ? target : -1);

/** What to evaluate for each expression, every reading and every text that several share only once. */
export const valuesOf = async (
  session: Session,
  resolved: Resolved[],
  targets: TargetPlan[],
  readings: ReadonlyMap<string, string>
): Promise<{values: Value[]; layers: Map<number, Layers>}> => {
  let count = 0;
  const scopes = new Map<number, Scope>();
  const plans = resolved.map(({place, tree}) => {
    const number = scopeOf(targets, place);
    const scope = scopes.get(number) ?? new Scope(new Readings(readings, () => `h${count++}`), () => `e${count++}`);
    scopes.set(number, scope);
    const type = typeOf(targets, place);
    const whole = type === "varchar" && isPlain(tree) ? callNode("blank", [tree]) : tree;
    const bad = badness(tree, readings);
    return {place, tree, scope, type, named: scope.readings.named(whole), bad: bad && scope.readings.badNamed(bad)};
  });
  const sql = await unparse(
    session,
    plans.map(({named}) => soft(named))
  );
  const bads = plans.map(({bad}) => bad).filter((bad) => bad !== undefined);
  const badTexts = await unparse(session, bads);
  const values = plans.map(({place, tree, scope, type, named, bad}, i): Value => {
    if (place.kind === "key") return {value: "_key", slot: undefined, unread: undefined};
    const badText = bad && badTexts[bads.indexOf(bad)];
    return scope.value({sql: sql[i] as string, type, named, bad: badText, mayRaise: mayRaise(tree, readings)});
  });
  const layers = new Map<number, Layers>();
  for (const [number, {readings, values, texts}] of scopes) {
    const nodes = readings.all;
    const read = await unparse(
      session,
      nodes.map(({node}) => node)
    );
    layers.set(number, {readings: nodes.map(({name}, i) => ({name, sql: read[i] as string})), values: slots(values), texts: slots(texts)});
  }
  return {values, layers};
};

const slots = (map: Map<string, string>) => [...map].map(([sql, name]) => ({name, sql}));

interface Plan {
  /** SQL over the columns and the readings. */
  sql: string;
  /** SQL type that its place wants. */
  type: string;
  named: Node;
  bad: string | undefined;
  mayRaise: boolean;
}

/** The slots of one kind of row, by what they hold. */
class Scope {
  readonly values = new Map<string, string>();
  readonly texts = new Map<string, string>();
  readonly readings: Readings;
  readonly #next: () => string;

  constructor(readings: Readings, next: () => string) {
    this.readings = readings;
    this.#next = next;
  }

  value({sql, type, named, bad, mayRaise}: Plan): Value {
    const own = typeIn(named, this.readings);
    const fits = own === type || (type === "varchar" && isClean(named, this.readings));
    const cast = fits ? sql : type === "varchar" ? `cast(${sql} as varchar)` : `try_cast(${sql} as ${type})`;
    if (mayRaise) {
      const slot = this.#slot(this.values, `try(struct_pack(v := ${fits || type !== "varchar" ? cast : trimmed(cast)}))`);
      return {value: `${slot}.v`, slot, unread: `(${slot} is null or coalesce(try(${bad ?? "false"}), true))`};
    }
    if (isConstant(named)) return this.#read(fits || type !== "varchar" ? cast : trimmed(cast), undefined, {sql, bad, fits, type});
    const [name] = named.class === "COLUMN_REF" && fits ? (named.column_names ?? []) : [];
    if (name !== undefined) return this.#read(name, name, {sql, bad, fits, type});
    const slot = this.#slot(this.values, cast);
    if (fits || type !== "varchar") return this.#read(slot, slot, {sql, bad, fits, type});
    const text = this.#slot(this.texts, `blank(${slot})`);
    return this.#read(text, text, {sql, bad, fits, type});
  }

  #read(value: string, slot: string | undefined, {sql, bad, fits, type}: Pick<Plan, "sql" | "bad" | "type"> & {fits: boolean}): Value {
    const parts = [
      ...(bad === undefined ? [] : [bad]),
      ...(fits || type === "varchar" ? [] : [`(${value} is null and (${sql}) is not null)`])
    ];
    return {value, slot, unread: parts.length ? `(${parts.join(" or ")})` : undefined};
  }

  #slot(map: Map<string, string>, sql: string): string {
    const name = map.get(sql) ?? this.#next();
    map.set(sql, name);
    return name;
  }
}
