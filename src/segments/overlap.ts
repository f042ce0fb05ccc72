import {AppError} from "../errors.ts";
import {Compiler} from "./compile.ts";
import {isMember} from "./members.ts";
import {type Asking, number, stated} from "./question.ts";
import type {Rule} from "./rule.ts";

export interface Overlap {
  /** Members of each rule. */
  sizes: number[];
  /** People by the rules that they are in, most first. */
  sets: {in: boolean[]; count: number}[];
  data_date: string;
  generation: number;
}

/** How up to four rules overlap, in people, each after its own consent. */
export const overlap = async (rules: Rule[], asking: Asking): Promise<Overlap> => {
  if (rules.length < 2 || rules.length > 4)
    throw new AppError("invalid_input", `rules to compare: ${rules.length}`, {fix: "give two to four"});
  const odd = rules.find(({unit}) => (unit ?? "person") !== "person");
  if (odd) throw new AppError("invalid_input", `unit of a rule to compare: ${odd.unit}`, {fix: "compare rules that count persons"});
  const compiler = new Compiler(asking.setting);
  const plans = rules.map((rule) => compiler.plan(rule));
  const flags = plans.map((plan, i) => `(${isMember(plan)}) as m${i}`).join(",\n  ");
  const names = plans.map((_plan, i) => `m${i}`);
  const select = `select ${names.join(", ")}, count(*) as n from members where ${names.join(" or ")} group by ${names.join(", ")} order by n desc, ${names.join(", ")}`;
  const rows = await asking.source.rows(
    compiler.statement(select, {more: [{name: "members", sql: `select ${flags}\nfrom {from}`}]}),
    compiler.params,
    {
      signal: asking.signal
    }
  );
  const sets = rows.map((row) => ({in: names.map((name) => row[name] === true), count: number(row.n)}));
  return {
    sizes: names.map((_name, i) => sets.reduce((sum, set) => sum + (set.in[i] ? set.count : 0), 0)),
    sets,
    ...stated(asking)
  };
};
