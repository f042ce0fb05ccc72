import {identifier, literal} from "../sql.ts";
import {type Compiled, keyed, pathList, type Ready} from "./compile.ts";
import {type Fault, faultsOf, nestedFaults, typeOf, value} from "./faults.ts";
import {trimmed} from "./functions.ts";

/** What staging evaluates for a slice of records: `w` has one row per record, `each<k>` one per element of target k. */
export interface Evaluation {
  statements: string[];
  faults: Fault[];
}

const isColumn = /^("?\w+"?|list_extract\([^()]*\))$/;

/** The value that goes into the canonical column: text trimmed, everything else of its contract's type; what does not fit is NULL. */
const typed = ({sql, type: own}: Ready, type: string): string => {
  if (type !== "varchar") return own === type ? sql : `try_cast(${sql} as ${type})`;
  if (own === "varchar") return sql;
  return isColumn.test(sql) ? `blank(${sql})` : trimmed(`cast(${sql} as varchar)`);
};

const evaluated = (compiled: Compiled, indexes: number[]): string =>
  indexes
    .map((i) => {
      const ready = compiled.ready[i]!;
      const text = typed(ready, typeOf(compiled, ready));
      return `, ${ready.mayRaise ? `try(struct_pack(v := ${text}))` : text} as e${i}`;
    })
    .join("");

const firstOf = (faults: Fault[], from: number, conditions: string[] = []): string =>
  `case ${conditions.join(" ")} ${faults.map(({when}, k) => `when ${when} then ${from + k}`).join(" ")} else null end`;
const shapes = (faults: Fault[], from: number): string =>
  `case _fault ${faults.map(({refs}, k) => `when ${from + k} then ${refs.length ? `shape(concat_ws(' · ', ${refs.join(", ")}))` : "''"}`).join(" ")} else null end`;

/** Statements that make `w` and the element tables for records from < _record <= to. `latest` bounds times (SQL). */
export const evaluate = (compiled: Compiled, parquet: string, load: string, from: number, to: number, latest: string): Evaluation => {
  const indexes = compiled.ready.map((_, i) => i);
  const elementTarget = (i: number) => compiled.targets[compiled.ready[i]?.target ?? -1]?.each !== undefined;
  const flat = indexes.filter((i) => !elementTarget(i));
  const where = (i: number, fault: Fault): Fault => {
    const w = indexes.find((j) => compiled.ready[j]?.kind === "where" && compiled.ready[j]?.target === compiled.ready[i]?.target);
    return w === undefined || w === i || compiled.ready[i]?.target === undefined
      ? fault
      : {...fault, when: `(${value(compiled, w)} and ${fault.when})`};
  };
  const basic: Fault[] = [
    {when: "_error is not null", entity: null, field: "", reason: "", refs: ["_raw"]},
    {when: "_key is null", entity: null, field: "key", reason: "missing_key", refs: []},
    ...nestedFaults(compiled)
  ];
  const pick = (kind: string) => flat.find((i) => compiled.ready[i]?.kind === kind);
  const deletes = pick("deletes");
  const version = pick("version");
  const found = (list: number[]) => list.flatMap((i) => faultsOf(compiled, i, latest).map((fault) => where(i, fault)));
  // A deletion needs a key and a version; nothing else of it is read.
  const first = [...basic, ...found(flat.filter((i) => i === version))];
  const own = found(flat.filter((i) => i !== version));
  const faults = [...first, ...own];
  const ignores = flat.filter((i) => compiled.ready[i]?.kind === "ignore");
  const deleted = deletes === undefined ? "false" : `coalesce(${value(compiled, deletes)}, false)`;
  const ignored = ignores.length
    ? `case ${ignores.map((i) => `when ${value(compiled, i)} then ${literal(compiled.ready[i]!.name.slice(7))}`).join(" ")} end`
    : "cast(null as varchar)";
  const columns = compiled.columns.map(({name}) => identifier(name));
  const hash = `cast(hash(${columns.length ? [...columns].sort().join(", ") : "_key"}) >> 1 as bigint)`;
  const basics = first.map(({when}, k) => `when ${when} then ${k}`);
  const statements = [
    `create or replace temp table w as select * exclude (${columns.join(", ") || "_raw"}${[...compiled.paths.keys()].map((one) => `, ${identifier(`_p_${one}`)}`).join("")}), ${shapes(faults, 0)} as _shape from (
      select *, ${firstOf(own, first.length, ["when _ignored is not null then null", ...basics, "when _deleted then null"])} as _fault from (
        select *, ${ignored} as _ignored, ${deleted} as _deleted, ${version === undefined ? "cast(null as timestamp)" : value(compiled, version)} as _version from (
          select *, ${hash} as _hash${evaluated(compiled, flat)} from (${keyed(compiled, parquet, load, from, to)}))))`
  ];
  for (const [k, {each}] of compiled.targets.entries()) {
    if (!each) continue;
    const inside = indexes.filter((i) => compiled.ready[i]?.target === k);
    const list = inside.flatMap((i) => faultsOf(compiled, i, latest).map((fault) => where(i, fault)));
    const element = inside.find((i) => compiled.ready[i]?.kind === "element");
    const key = element === undefined ? "cast(_ordinal as varchar)" : `coalesce(${value(compiled, element)}, cast(_ordinal as varchar))`;
    const repeated: Fault = {
      when: "_same > 1",
      entity: compiled.targets[k]!.entity,
      field: "element",
      reason: "repeated_element",
      refs: []
    };
    const all = element === undefined ? list : [...list, repeated];
    const start = faults.length;
    faults.push(...all);
    const uses = new Set([each.column, ...inside.flatMap((i) => compiled.ready[i]!.uses)]);
    const source = keyed(compiled, parquet, load, from, to, uses);
    const rest = inside.some((i) => compiled.ready[i]!.uses.includes(each.column)) ? "" : ` exclude (${identifier(each.column)})`;
    const paths = pathList(compiled.elements.get(k) ?? ["$"]);
    statements.push(`create or replace temp table each${k} as select *, ${shapes(all, start)} as _shape from (
      select *, ${all.length ? firstOf(all, start) : "cast(null as integer)"} as _fault from (
        select *, ${key} as _element_key, ${element === undefined ? "1" : `count(*) over (partition by _record, ${key})`} as _same from (
          select *${evaluated(compiled, inside)} from (
            select * exclude (_element), json_extract_string(_element, ${paths}) as _x from (
            select * exclude (_list), unnest(_list) as _element, unnest(range(1, len(_list) + 1)) as _ordinal from (
              select *${rest}, try(cast(json_extract(${identifier(each.column)}, ${literal(each.path)}) as json[])) as _list from (${source}) where _error is null and ${identifier(each.column)} <> ''))))))`);
  }
  return {statements, faults};
};
