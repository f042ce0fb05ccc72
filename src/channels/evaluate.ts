import {identifier, literal} from "../sql.ts";
import {type Compiled, keyed} from "./compile.ts";
import {type Fault, faultsOf, nestedFaults} from "./faults.ts";
import {leavesOf, pathList} from "./nested.ts";
import type {Slot} from "./slots.ts";

/** What staging evaluates for a slice of records: `w` has one row per record, `each<k>` one per element of target k. */
export interface Evaluation {
  statements: string[];
  faults: Fault[];
}

/** The relation with the slots of a scope, layer by layer, so that each layer may name what the ones before it made. */
const evaluated = (compiled: Compiled, scope: number, source: string): string => {
  const {readings = [], values = [], texts = []} = compiled.layers.get(scope) ?? {};
  const over = (from: string, slots: Slot[]): string =>
    slots.length ? `(select *${slots.map(({name, sql}) => `, ${sql} as ${name}`).join("")} from ${from})` : from;
  return over(over(over(source, readings), values), texts);
};

const firstOf = (faults: Fault[], from: number, conditions: string[] = []): string =>
  `case ${conditions.join(" ")} ${faults.map(({when}, k) => `when ${when} then ${from + k}`).join(" ")} else null end`;
/** The text of the row's fault is chosen first and its shape made once: each mention of shape() is four patterns to compile. */
const shapes = (faults: Fault[], from: number): string => {
  const texts = faults.map(({refs}, k) => `when ${from + k} then ${refs.length ? `concat_ws(' · ', ${refs.join(", ")})` : "''"}`);
  return `case when _fault is null then null else shape(case _fault ${texts.join(" ")} end) end`;
};

/** The faults that can be the first of a row: of several with the same condition only the first can. */
const distinct = (faults: Fault[]): Fault[] => {
  const seen = new Set<string>();
  return faults.filter(({when, only}) => {
    const isKnown = seen.has(when) || (only !== undefined && seen.has(only));
    seen.add(when);
    return !isKnown;
  });
};

/** Slots that the rows of a scope's targets are made of. */
const kept = (compiled: Compiled, isOf: (target: number) => boolean): string =>
  [...new Set(compiled.ready.flatMap(({target, slot}) => (target !== undefined && isOf(target) && slot ? [slot] : [])))]
    .map((slot) => `, ${slot}`)
    .join("");

/** Statements that make `w` and the element tables for records from < _record <= to. `latest` bounds times (SQL). */
export const evaluate = (compiled: Compiled, parquet: string, load: string, from: number, to: number, latest: string): Evaluation => {
  const {ready, targets} = compiled;
  const indexes = ready.map((_, i) => i);
  const elementTarget = (i: number) => targets[ready[i]?.target ?? -1]?.each !== undefined;
  const flat = indexes.filter((i) => !elementTarget(i));
  const where = (i: number, fault: Fault): Fault => {
    const w = indexes.find((j) => ready[j]?.kind === "where" && ready[j]?.target === ready[i]?.target);
    return w === undefined || w === i || ready[i]?.target === undefined
      ? fault
      : {...fault, when: `(${ready[w]!.value} and ${fault.when})`, only: fault.when};
  };
  const basic: Fault[] = [
    {when: "_error is not null", entity: null, field: "", reason: "", refs: ["_raw"]},
    {when: "_key is null", entity: null, field: "key", reason: "missing_key", refs: []},
    ...nestedFaults(compiled)
  ];
  const pick = (kind: string) => flat.find((i) => ready[i]?.kind === kind);
  const deletes = pick("deletes");
  const version = pick("version");
  const found = (list: number[]) => list.flatMap((i) => faultsOf(compiled, i, latest).map((fault) => where(i, fault)));
  // A deletion needs a key and a version; nothing else of it is read.
  const first = distinct([...basic, ...found(flat.filter((i) => i === version))]);
  const own = distinct(found(flat.filter((i) => i !== version)));
  const faults = [...first, ...own];
  const ignores = flat.filter((i) => ready[i]?.kind === "ignore");
  const deleted = deletes === undefined ? "false" : `coalesce(${ready[deletes]!.value}, false)`;
  const ignored = ignores.length
    ? `case ${ignores.map((i) => `when ${ready[i]!.value} then ${literal(ready[i]!.name.slice(7))}`).join(" ")} end`
    : "cast(null as varchar)";
  const basics = first.map(({when}, k) => `when ${when} then ${k}`);
  const statements = [
    `create or replace temp table w as select _record, _error, _key, _hash, _ignored, _deleted, _version, _fault${kept(compiled, (k) => !targets[k]?.each)}, ${shapes(faults, 0)} as _shape from (
      select *, ${firstOf(own, first.length, ["when _ignored is not null then null", ...basics, "when _deleted then null"])} as _fault from (
        select *, ${ignored} as _ignored, ${deleted} as _deleted, ${version === undefined ? "cast(null as timestamp)" : ready[version]!.value} as _version from
          ${evaluated(compiled, -1, `(${keyed(compiled, parquet, load, from, to)})`)}))`
  ];
  for (const [k, {each}] of targets.entries()) {
    if (!each) continue;
    const inside = indexes.filter((i) => ready[i]?.target === k);
    const list = inside.flatMap((i) => faultsOf(compiled, i, latest).map((fault) => where(i, fault)));
    const element = inside.find((i) => ready[i]?.kind === "element");
    const key = element === undefined ? "cast(_ordinal as varchar)" : `coalesce(${ready[element]!.value}, cast(_ordinal as varchar))`;
    const repeated: Fault = {when: "_same > 1", entity: targets[k]!.entity, field: "element", reason: "repeated_element", refs: []};
    const all = distinct(element === undefined ? list : [...list, repeated]);
    const start = faults.length;
    faults.push(...all);
    const uses = new Set([each.column, ...inside.flatMap((i) => ready[i]!.uses)]);
    const source = keyed(compiled, parquet, load, from, to, uses);
    const rest = inside.some((i) => ready[i]!.uses.includes(each.column)) ? "" : ` exclude (${identifier(each.column)})`;
    const paths = compiled.elements.get(k) ?? [];
    const nested = paths.length
      ? (from: string) =>
          `(select * exclude (_x)${leavesOf("_x", "", paths)} from (select * exclude (_element), json_extract_string(_element, ${pathList(paths)}) as _x from ${from}))`
      : (from: string) => `(select * exclude (_element) from ${from})`;
    statements.push(`create or replace temp table each${k} as select _record, _key, _element_key, _fault${kept(compiled, (target) => target === k)}, ${shapes(all, start)} as _shape from (
      select *, ${all.length ? firstOf(all, start) : "cast(null as integer)"} as _fault from (
        select *, ${key} as _element_key, ${element === undefined ? "1" : `count(*) over (partition by _record, ${key})`} as _same from
          ${evaluated(
            compiled,
            k,
            nested(`(
            select * exclude (_list), unnest(_list) as _element, unnest(range(1, len(_list) + 1)) as _ordinal from (
              select *${rest}, try(cast(json_extract(${identifier(each.column)}, ${literal(each.path)}) as json[])) as _list from (${source}) where _error is null and ${identifier(each.column)} <> ''))`)
          )}))`);
  }
  return {statements, faults};
};
