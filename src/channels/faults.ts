import {identifier} from "../sql.ts";
import type {Compiled, Ready} from "./compile.ts";
import {typeOf} from "./places.ts";

/** One way in which a record can be bad: a condition over the evaluated columns, and what the reject says. */
export interface Fault {
  when: string;
  /** The same without the target's own condition. */
  only?: string;
  entity: string | null;
  field: string;
  reason: string;
  /** Source values whose shape is shown. */
  refs: string[];
}

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
  const type = typeOf(compiled.targets, ready);
  const target = ready.target === undefined ? undefined : compiled.targets[ready.target];
  const entity = target?.entity ?? null;
  const at = (when: string, reason: string): Fault => ({when, entity, field: ready.name, reason, refs: ready.refs});
  if (ready.kind === "ignore" || ready.kind === "key") return [];
  const faults = ready.unread === undefined ? [] : [at(ready.unread, unreadable[type] ?? "invalid_number")];
  const column = ready.kind === "column" ? target?.columns.find(({name}) => name === ready.name) : undefined;
  const v = ready.value;
  if (column?.required) faults.push(at(`${v} is null`, "missing_value"));
  if (column?.sql === "timestamp" && !column.ahead) faults.push(at(`${v} >= ${latest}`, "from_the_future"));
  if (column?.check) faults.push(at(`not (${column.check.replaceAll("{}", v)})`, column.reason ?? "out_of_range"));
  return faults;
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
