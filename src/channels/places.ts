import {type ContractColumn, columnsOf, type EntityName} from "../contracts/index.ts";
import {AppError} from "../errors.ts";
import {entityOf, type Feed, type Mapping, roleOf, type Target} from "./mapping.ts";

/** Where an expression stands in a feed, and what it is for. */
export interface Place {
  kind: "key" | "version" | "deletes" | "ignore" | "where" | "element" | "column";
  /** Index of the target, for the last three. */
  target?: number;
  name: string;
  text: string;
  /** For messages: «dms.customers: to.contacts.name». */
  where: string;
}

export interface TargetPlan {
  name: string;
  entity: EntityName;
  role: string | undefined;
  each: {column: string; path: string; alias: string} | undefined;
  columns: ContractColumn[];
  target: Target;
}

const reserved = new Set(["each", "where", "element"]);

export const targetsOf = (feed: Feed): TargetPlan[] =>
  Object.entries(feed.to).map(([name, target]) => ({
    name,
    entity: entityOf(name),
    role: roleOf(name),
    each: target.each === undefined ? undefined : eachOf(target.each),
    columns: columnsOf(entityOf(name)),
    target
  }));

/** `$.order_detail.product_infos[*] as line` → the column order_detail, the path $.product_infos[*] below it, the name line. */
const eachOf = (text: string) => {
  const [path = "", alias = ""] = text.split(" as ");
  const [, column = "", rest = ""] = /^\$\.([^.[]+)(.*)$/.exec(path) ?? [];
  return {column, path: `$${rest}`, alias};
};

/** All expressions of a feed in a fixed order. References to another row of the same record are filled in where the mapping is silent. */
export const placesOf = (source: string, feed: Feed): Place[] => {
  const at = (kind: Place["kind"], name: string, text: string, target?: number): Place => {
    const inTarget = target === undefined ? "" : `to.${Object.keys(feed.to)[target]}.`;
    return {kind, name, text, where: `${source}: ${inTarget}${name}`, ...(target === undefined ? {} : {target})};
  };
  return [
    ...feed.key.map((text, i) => at("key", `key[${i}]`, text)),
    ...(feed.version ? [at("version", "version", feed.version)] : []),
    ...(feed.deletes ? [at("deletes", "deletes", feed.deletes)] : []),
    ...Object.entries(feed.ignore).map(([rule, text]) => at("ignore", `ignore.${rule}`, text)),
    ...targetsOf(feed).flatMap(({target, columns}, i) => [
      ...(target.where ? [at("where", "where", target.where, i)] : []),
      ...(target.element ? [at("element", "element", target.element, i)] : []),
      ...columns.flatMap(({name}) => {
        const text = (target as Record<string, string | undefined>)[name] ?? silent(source, feed, name, target);
        return text === undefined ? [] : [at("column", name, text, i)];
      })
    ])
  ];
};

/** What a mapping need not say: the contact, order or repair order that the same record gives. */
const silent = (source: string, feed: Feed, column: string, target: Target): string | undefined => {
  const [, what, part] = /^(contact|order|visit|owner)_(source|key)$/.exec(column) ?? [];
  if (!what) return undefined;
  if (part === "source")
    return (target as Record<string, unknown>)[`${what}_key`] !== undefined || own(feed, what) ? `'${source}'` : undefined;
  return own(feed, what);
};

const own = (feed: Feed, what: string): string | undefined => {
  const named = Object.keys(feed.to);
  if (what === "order" && named.includes("orders")) return "own('')";
  if (what === "visit" && named.includes("service_visits")) return "own('')";
  if (what === "owner" && named.includes("contacts#owner")) return "own('owner')";
  const contacts = named.filter((name) => entityOf(name) === "contacts" && feed.to[name]?.each === undefined);
  return what === "contact" && contacts.length === 1 ? `own('${roleOf(contacts[0] as string) ?? ""}')` : undefined;
};

/** SQL type of what an expression of that place must give. */
export const typeOf = (targets: TargetPlan[], {kind, target, name}: Place): string => {
  if (kind === "version") return "timestamp";
  if (kind === "deletes" || kind === "ignore" || kind === "where") return "boolean";
  if (kind !== "column") return "varchar";
  return targets[target as number]!.columns.find((column) => column.name === name)!.sql;
};

/** What can be said of a mapping without a file. @throws AppError("invalid_mapping") naming feed, target, column and the fix. */
export const checkShape = (mapping: Mapping): void => {
  for (const [name, feed] of Object.entries(mapping.feeds)) {
    const source = `${mapping.name}.${name}`;
    if (feed.later !== "append" && feed.key.length === 0)
      throw new AppError("invalid_mapping", `${source}: later: ${feed.later} needs a key`, {fix: "add key: [columns that name a record]"});
    const places = placesOf(source, feed);
    for (const [i, {name: target, columns, target: given, entity, each}] of targetsOf(feed).entries()) {
      const known = new Set(columns.map((column) => column.name));
      for (const column of Object.keys(given).filter((key) => !reserved.has(key) && !known.has(key)))
        throw new AppError("invalid_mapping", `${source}: to.${target}.${column}: unknown column of ${entity}`, {
          fix: `use one of: ${[...known].join(", ")}`
        });
      for (const column of columns.filter((column) => column.required))
        if (!places.some((place) => place.target === i && place.kind === "column" && place.name === column.name))
          throw new AppError("invalid_mapping", `${source}: to.${target}: ${column.name} is required by ${entity}`, {
            fix: `add ${column.name}: (${column.en})`
          });
      if (given.element && !each)
        throw new AppError("invalid_mapping", `${source}: to.${target}.element: only with each`, {fix: "add each: $.path[*] as name"});
    }
  }
};

/** Values of a dictionary that its contract column would refuse. */
export const checkCodes = (mapping: Mapping, place: Place, column: ContractColumn): void => {
  const [, name = ""] = /^([a-z][a-z0-9_]*)\(/.exec(place.text) ?? [];
  const codes = mapping.codes[name];
  if (!codes || !column.check?.startsWith("{} in (") || !place.text.endsWith(")") || place.text.indexOf(")") !== place.text.length - 1)
    return;
  for (const [from, to] of Object.entries(codes))
    if (to !== null && !column.check.includes(`'${to}'`))
      throw new AppError("invalid_mapping", `${place.where}: codes.${name}.${from}: ${to} is not a value of ${column.name}`, {
        fix: `use one of ${column.check.slice(6)}`
      });
};
