import {columnsOf} from "../contracts/index.ts";
import {contentHash} from "../contracts/staged.ts";
import {recordsIn} from "../lake/records.ts";
import type {Sidecar} from "../lake/sidecar.ts";
import {identifier, literal} from "../sql.ts";
import {mayRaise, soft} from "./bad.ts";
import {callNode, columnNode, type Node, parse, rewrite, textNode, unparse} from "./expression.ts";
import {readingTypes} from "./functions.ts";
import type {Feed, Mapping} from "./mapping.ts";
import {indexIn, jsonPath, leafOf, leavesOf, pathList} from "./nested.ts";
import {checkCodes, checkShape, type Place, placesOf, type TargetPlan, targetsOf} from "./places.ts";
import type {Session} from "./session.ts";
import type {Layers} from "./slots.ts";
import {type Value, valuesOf} from "./values.ts";

/** An expression of a feed, ready for one load. */
export interface Ready extends Place, Value {
  /** SQL over the columns of `keyed`. */
  sql: string;
  /** It calls something that may raise, so it is evaluated under TRY. */
  mayRaise: boolean;
  /** Source columns that it reads. */
  uses: string[];
  /** Source values to show the shape of, as SQL texts. */
  refs: string[];
}

export interface Compiled {
  feed: Feed;
  source: string;
  targets: TargetPlan[];
  ready: Ready[];
  /** What is evaluated for them, in order: of the record (-1), and of the elements of each target that has some. */
  layers: Map<number, Layers>;
  /** SELECT list of the source columns as expressions see them, from the lake's columns. */
  columns: {name: string; sql: string}[];
  /** The lake's columns, whose values make the content of a record. */
  content: string[];
  /** Nested values that expressions name: JSON column → paths, read in one go. */
  paths: Map<string, string[]>;
  /** The same of each target's elements: index of the target → paths. */
  elements: Map<number, string[]>;
  /** Required columns that the file lacks: the load is stopped. */
  missing: string[];
  /** Columns that no expression names. */
  unused: string[];
}

const special = ["_raw", "_error", "_record"];

/** The expressions of one feed against the columns of one load. @throws AppError("invalid_mapping"). */
export const compile = async (
  session: Session,
  mapping: Mapping,
  name: string,
  load: Pick<Sidecar, "columns" | "header" | "counts" | "format">
): Promise<Compiled> => {
  checkShape(mapping);
  const feed = mapping.feeds[name];
  if (!feed) throw new Error(`no feed ${name} in ${mapping.name}`);
  const source = `${mapping.name}.${name}`;
  const targets = targetsOf(feed);
  const places = placesOf(source, feed);
  for (const place of places) {
    const column = place.kind === "column" && columnsOf(targets[place.target as number]!.entity).find((one) => one.name === place.name);
    if (column) checkCodes(mapping, place, column);
  }
  const trees = await parse(
    session,
    places.map(({text}) => text),
    places.map(({where}) => where)
  );
  const columns = sourceColumns(feed, load);
  const scope = new Scope(feed, load, columns, targets);
  const resolved = places.map((place, i) => ({place, tree: rewrite(trees[i], (node) => scope.resolve(node, place)) as Node}));
  const each = targets.flatMap(({each}) => (each ? [each.column] : []));
  for (const column of each) scope.find(column, true);
  const readings = readingTypes(mapping);
  const refTrees = resolved.map(({tree}) => leaves(tree));
  const unparsed = await unparse(session, [...resolved.map(({tree}) => soft(tree)), ...refTrees.flat()]);
  const [texts, refTexts] = [unparsed.slice(0, resolved.length), unparsed.slice(resolved.length)];
  const {values, layers} = await valuesOf(session, resolved, targets, readings);
  let next = 0;
  const ready = resolved.map(({place, tree}, i): Ready => {
    const refs = (refTrees[i] ?? []).map(() => refTexts[next++] as string);
    return {
      ...place,
      ...(values[i] as Value),
      uses: [...(scope.uses.get(place) ?? [])],
      sql: texts[i] as string,
      mayRaise: mayRaise(tree, readings),
      refs
    };
  });
  return {
    feed,
    source,
    targets,
    ready,
    layers,
    columns,
    content: [...new Set(load.columns)].sort(),
    paths: scope.paths,
    elements: scope.elements,
    missing: [...scope.missing],
    unused: columns.map(({name}) => name).filter((one) => !scope.used.has(one))
  };
};

/** The values that an expression reads: columns, and nested values as they were resolved. */
const leaves = (tree: Node): Node[] => {
  const found = new Map<string, Node>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (value && typeof value === "object") {
      const node = value as Node;
      const isNested = node.function_name === "json_extract_string" && node.children?.[0]?.class === "COLUMN_REF";
      if (isNested || node.class === "COLUMN_REF") found.set(JSON.stringify(node), node);
      else for (const child of Object.values(value)) visit(child);
    }
  };
  visit(tree);
  return [...found.values()].filter((node) => node.column_names?.[0] !== "_key");
};

const unprotected = (column: string): string =>
  `case when ${column} like '="%"' then replace(substr(${column}, 3, length(${column}) - 3), '""', '"') when starts_with(${column}, '''') then substr(${column}, 2) else ${column} end`;

/** The lake's columns as the mapping sees them: by position where it says so, without Excel's protection where it says so. */
const sourceColumns = (feed: Feed, {columns, header}: Pick<Sidecar, "columns" | "header">): {name: string; sql: string}[] => {
  const value = (column: string) => (feed.excel ? unprotected(identifier(column)) : identifier(column));
  const placed = Object.entries(feed.positions).flatMap(([name, {column, header: expected}]) => {
    const lake = columns[column - 1];
    return lake !== undefined && header[column - 1]?.trim() === expected.trim() ? [{name, sql: value(lake)}] : [];
  });
  const names = new Set(placed.map(({name}) => name));
  return [...placed, ...columns.filter((name) => !names.has(name)).map((name) => ({name, sql: value(name)}))];
};

class Scope {
  readonly paths = new Map<string, string[]>();
  readonly elements = new Map<number, string[]>();
  readonly uses = new Map<Place, Set<string>>();
  readonly missing = new Set<string>();
  readonly used = new Set<string>();
  readonly #byName: Map<string, string>;
  readonly #feed: Feed;
  readonly #load: Pick<Sidecar, "counts" | "format">;
  readonly #targets: TargetPlan[];

  constructor(feed: Feed, load: Pick<Sidecar, "counts" | "format">, columns: {name: string}[], targets: TargetPlan[]) {
    this.#feed = feed;
    this.#load = load;
    this.#targets = targets;
    this.#byName = new Map(columns.toReversed().map(({name}) => [name.toLowerCase(), name]));
    for (const {name} of columns) this.#byName.set(name, name);
  }

  /** The source column of that name, or undefined; notes it as missing where a file must have it. */
  find(name: string, required: boolean): string | undefined {
    if (special.includes(name)) return name;
    const column = this.#byName.get(name) ?? this.#byName.get(name.toLowerCase());
    if (column) this.used.add(column);
    else if (required && this.#load.counts.records > 0 && !this.#feed.optional.includes(name)) this.missing.add(name);
    return column;
  }

  resolve(node: Node, place: Place): Node | undefined {
    if (node.function_name === "own") {
      const role = String(node.children?.[0]?.value?.value ?? "");
      return role ? callNode("concat", [columnNode("_key"), textNode(`#${role}`)]) : columnNode("_key");
    }
    if (node.function_name === "json_extract_string") return this.#extracted(node, place);
    if (node.class !== "COLUMN_REF") return undefined;
    const [head = "", ...rest] = node.column_names ?? [];
    const target = place.target === undefined ? undefined : this.#targets[place.target];
    if (head === target?.each?.alias) return columnNode(leafOf("", indexIn(this.elements, place.target as number, jsonPath(rest))));
    const column = this.find(head, this.#required(place, target));
    if (column === undefined) return {...textNode(""), value: {type: {id: "VARCHAR", type_info: null}, is_null: true} as never};
    this.uses.set(place, (this.uses.get(place) ?? new Set()).add(column));
    return rest.length ? this.#nested(column, jsonPath(rest)) : columnNode(column);
  }

  #nested(column: string, path: string): Node {
    return columnNode(leafOf(column, indexIn(this.paths, column, path)));
  }

  /** `json_extract_string(column, 'path')` of a column that is there, of one value: read with the column's other paths. */
  #extracted(node: Node, place: Place): Node | undefined {
    const [of, path] = node.children ?? [];
    const [head = "", ...rest] = of?.class === "COLUMN_REF" ? (of.column_names ?? []) : [];
    const {value: text} = path?.class === "CONSTANT" ? (path.value ?? {}) : {};
    const isOne = typeof text === "string" && !text.includes("*");
    const isOwn = place.target === undefined || head !== this.#targets[place.target]?.each?.alias;
    const column = rest.length === 0 && isOne && isOwn ? this.#byName.get(head) : undefined;
    if (column === undefined) return undefined;
    this.used.add(column);
    this.uses.set(place, (this.uses.get(place) ?? new Set()).add(column));
    return this.#nested(column, text as string);
  }

  /** JSON leaves out what is empty, so only keys and required columns must be there; a table has every column that is named. */
  #required(place: Place, target: TargetPlan | undefined): boolean {
    if (!this.#load.format.endsWith("json") || place.kind === "key") return true;
    return place.kind === "column" && target?.columns.find(({name}) => name === place.name)?.required === true;
  }
}

/** SQL of the relation `keyed`: the records of a slice with the source columns that expressions name (or only those given), nested values and key. */
export const keyed = (compiled: Compiled, parquet: string, load: string, from: number, to: number, only?: Set<string>): string => {
  const {columns, paths, ready, feed, unused} = compiled;
  const keys = ready.filter(({kind}) => kind === "key");
  const wanted = (name: string) =>
    only === undefined ? !unused.includes(name) : only.has(name) || keys.some(({uses}) => uses.includes(name));
  const nested = [...paths].filter(([column]) => wanted(column));
  const extracts = nested.map(
    ([column, list]) => `, try(json_extract_string(${identifier(column)}, ${pathList(list)})) as ${identifier(`_p_${column}`)}`
  );
  const leaves = nested.map(([column, list]) => leavesOf(`_p_${column}`, column, list)).join("");
  // A key that is no plain column is worked out first, so that the trimming reads a column.
  const worked = keys.flatMap(({sql, mayRaise}, i) =>
    /^("[^"]+"|\w+)$/.test(sql) ? [] : [`, ${mayRaise ? `try(cast(${sql} as varchar))` : `cast(${sql} as varchar)`} as _k${i}`]
  );
  const parts = keys.map(({sql}, i) => `blank(${/^("[^"]+"|\w+)$/.test(sql) ? sql : `_k${i}`})`);
  const key = feed.key.length ? parts.join(" || '|' || ") : `${literal(`${load}:`)} || _record`;
  const list = columns.filter(({name}) => wanted(name)).map(({name, sql}) => `, ${sql} as ${identifier(name)}`);
  const content = compiled.content.map(identifier);
  const hash = only ? "" : `, ${content.length ? contentHash(content) : "_record"} as _hash`;
  return `select *, ${key} as _key from (select *${worked.join("")} from (select *${leaves} from (select *${extracts.join("")} from (
    select _record, _error, _raw${hash}${list.join("")} from ${recordsIn(parquet, from, to)}))))`;
};
