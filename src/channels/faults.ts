import {identifier} from "../sql.ts";
import type {Compiled, Ready} from "./compile.ts";

/** One way in which a record can be bad: a condition over the evaluated columns, and what the reject says. */
export interface Fault {
  when: string;
  entity: string | null;
  field: string;
  reason: string;
  /** Source values whose shape is shown. */
  refs: string[];
}

/** Value of the expression i after evaluation; under TRY it stands in a struct, which is NULL when something raised. */
export const value = (compiled: Compiled, i: number): string => (compiled.ready[i]?.mayRaise ? `e${i}.v` : `e${i}`);

export const typeOf = (compiled: Compiled, {kind, target, name}: Ready): string => {
  if (kind === "version") return "timestamp";
  if (kind === "deletes" || kind === "ignore" || kind === "where") return "boolean";
  if (kind !== "column") return "varchar";
  return compiled.targets[target as number]!.columns.find((column) => column.name === name)!.sql;
};

const unreadable: Record<string, string> = {
  timestamp: "invalid_time",
  date: "invalid_date",
  boolean: "invalid_flag",
  varchar: "unknown_code",
  bigint: "invalid_number"
};

/** Conditions for one expression: unreadable, missing, out of its contract, from the future. */
export const faultsOf = (compiled: Compiled, i: number, latest: string): Fault[] => {
  const ready = compiled.ready[i] as Ready;
  const type = typeOf(compiled, ready);
  const target = ready.target === undefined ? undefined : compiled.targets[ready.target];
  const entity = target?.entity ?? null;
  const at = (when: string, reason: string): Fault => ({when, entity, field: ready.name, reason, refs: ready.refs});
  if (ready.kind === "ignore" || ready.kind === "key") return [];
  const bad = unread(compiled, i, type);
  const faults = bad === undefined ? [] : [at(bad, unreadable[type] ?? "invalid_number")];
  const column = ready.kind === "column" ? target?.columns.find(({name}) => name === ready.name) : undefined;
  const v = value(compiled, i);
  if (column?.required) faults.push(at(`${v} is null`, "missing_value"));
  if (column?.sql === "timestamp" && !column.ahead) faults.push(at(`${v} >= ${latest}`, "from_the_future"));
  if (column?.check) faults.push(at(`not (${column.check.replaceAll("{}", v)})`, column.reason ?? "out_of_range"));
  return faults;
};

/** True where the value of expression i could not be read: bad text, a cast that does not fit, something that raised. */
const unread = (compiled: Compiled, i: number, type: string): string | undefined => {
  const {bad, isReading, mayRaise, sql, type: own} = compiled.ready[i] as Ready;
  if (mayRaise) return `(e${i} is null or coalesce(try(${bad ?? "false"}), true))`;
  if (isReading && own === type) return `(e${i} is null and ${bad})`;
  const parts = [
    ...(bad === undefined ? [] : [bad]),
    ...(type === "varchar" || own === type ? [] : [`(e${i} is null and (${sql}) is not null)`])
  ];
  return parts.length ? `(${parts.join(" or ")})` : undefined;
};

/** Faults of a record as a whole, before any column: nested values that are no JSON, arrays that are none. */
export const nestedFaults = ({paths, targets}: Compiled): Fault[] => {
  const nested = [...paths.keys()].map((column): Fault => {
    const c = identifier(column);
    return {when: `${c} <> '' and ${identifier(`_p_${column}`)} is null`, entity: null, field: column, reason: "invalid_json", refs: [c]};
  });
  const arrays = targets.flatMap(({each, entity}): Fault[] => {
    if (!each) return [];
    const c = identifier(each.column);
    const prefix = each.path.split("[*]")[0] || "$";
    const when = `case when coalesce(${c}, '') = '' then false when not json_valid(${c}) then true else coalesce(json_type(${c}, '${prefix}'), 'NULL') not in ('ARRAY', 'NULL') end`;
    return [{when, entity, field: each.column, reason: "not_an_array", refs: [c]}];
  });
  return [...nested, ...arrays];
};
