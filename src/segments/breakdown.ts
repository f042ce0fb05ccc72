import {AppError} from "../errors.ts";
import {hiddenOf} from "../measures/small.ts";
import {identifier} from "../sql.ts";
import {Compiler} from "./compile.ts";
import {isMember} from "./members.ts";
import {type Asking, number, stated} from "./question.ts";
import type {Rule} from "./rule.ts";

export interface Breakdown {
  by: string | null;
  /** Null for who may see no few people, where they are few or would give others away. */
  rows: {key: string | boolean | null; people: number | null; sums: Record<string, number> | null}[];
  data_date: string;
  generation: number;
}

/** Members by a text or flag of theirs, and what is at stake: the sum of every field of money. @param by none: one row */
export const breakdown = async (rule: Rule, by: string | undefined, asking: Asking): Promise<Breakdown> => {
  const {catalogue, role} = asking.setting;
  const field = by === undefined ? undefined : catalogue.fields.get(by);
  const isForbidden = field?.roles !== undefined && role !== undefined && !field.roles.includes(role);
  if (by !== undefined && (!field || isForbidden || (field.kind !== "text" && field.kind !== "flag")))
    throw new AppError("invalid_input", "no text or flag to break down by", {
      fix: "give a field of that kind, for example owner_store_code",
      details: {errors: [{pointer: "/by", code: "unknown_field", message: "no such text or flag"}]}
    });
  const money = [...catalogue.fields.values()].filter(
    ({unit, kind, roles}) => unit === "yuan" && kind === "number" && !(roles && role && !roles.includes(role))
  );
  const compiler = new Compiler(asking.setting);
  const plan = compiler.plan({...rule, unit: "person"});
  const key = field ? compiler.field(field.name) : "null";
  const sums = money.map((one, i) => `sum(${compiler.field(one.name)}) as ${identifier(`s${i}`)}`);
  const select = `select ${key} as key, count(*) as people${sums.map((sum) => `, ${sum}`).join("")}\nfrom {from}\nwhere ${isMember(plan)}\ngroup by 1 order by people desc, 1 limit 500`;
  const rows = await asking.source.rows(compiler.statement(select), compiler.params, {signal: asking.signal});
  const {cells} = hiddenOf(rows.map((row) => number(row.people)));
  const isHidden = (i: number): boolean => role === "executive" && cells[i] === true;
  return {
    by: by ?? null,
    rows: rows.map((row, i) => ({
      key: typeof row.key === "boolean" || row.key === null ? row.key : String(row.key),
      people: isHidden(i) ? null : number(row.people),
      sums: isHidden(i) ? null : Object.fromEntries(money.map(({name}, place) => [name, number(row[`s${place}`])]))
    })),
    ...stated(asking)
  };
};
