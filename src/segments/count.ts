import type {Words} from "../measures/measure.ts";
import {Compiler, type Plan} from "./compile.ts";
import {hashOf} from "./hash.ts";
import {type Asking, number, stated} from "./question.ts";
import type {Rule} from "./rule.ts";
import {nodeWords, sentence} from "./sentence.ts";

export interface RuleCount {
  /** JSON pointer into the rule. */
  pointer: string;
  words: Words;
  /** Those for whom this one holds. */
  alone: number;
  /** Those left after this one and all before it (with `or`: those gathered). */
  left: number;
}

export interface Count {
  count: number;
  unit: NonNullable<Rule["unit"]>;
  sentence: Words;
  /** Whom the rule counts before any condition. */
  people: number;
  rules: RuleCount[];
  /** Left after consent and do-not-contact. */
  permitted: number;
  /** Left after the cap on messages; null when the channel has none. */
  uncapped: number | null;
  rule_hash: string;
  data_date: string;
  generation: number;
}

const through = ({rules, op}: Plan, upTo: number, column: (i: number) => string): string =>
  rules
    .slice(0, upTo)
    .map((_rule, i) => column(i))
    .join(` ${op} `);

/** Conditions of a plan's steps, in order: each rule alone, the rules up to it, then consent, then the cap. */
const steps = (plan: Plan): string[] => {
  const column = (i: number): string => `r${i}`;
  const all = `(${through(plan, plan.rules.length, column)})`;
  return [
    ...plan.rules.map((_rule, i) => column(i)),
    ...plan.rules.map((_rule, i) => `(${through(plan, i + 1, column)})`),
    `(${all} and permitted)`,
    `(${all} and permitted and uncapped)`
  ];
};

/** One statement that counts every step in one pass over the people. */
export const countStatement = (compiler: Compiler, plan: Plan): string => {
  const unit = plan.rule.unit ?? "person";
  const flags = [
    ...plan.rules.map(({sql}, i) => `${sql} as r${i}`),
    `(${plan.permitted}) as permitted`,
    `(${plan.uncapped ?? "true"}) as uncapped`
  ];
  const subjects = `select ${unit === "household" ? "p.household_no, " : ""}${flags.join(",\n  ")}\nfrom {from}\nwhere ${plan.people}`;
  const all = steps(plan);
  const options = {vehicles: unit === "vehicle", more: [{name: "subjects", sql: subjects}]};
  if (unit !== "household")
    return compiler.statement(
      `select count(*) as people, ${all.map((sql, i) => `count(*) filter (where ${sql}) as n${i}`).join(", ")} from subjects`,
      options
    );
  // Whoever has no household is one of their own: all of them are the group without a number, and each of them counts.
  const each = `select household_no is null as is_single, count(*) as people, ${all.map((sql, i) => `count(*) filter (where ${sql}) as n${i}`).join(", ")} from subjects group by household_no`;
  const counted = (name: string): string => `sum(case when is_single then ${name} else least(${name}, 1) end) as ${name}`;
  return compiler.statement(`select ${["people", ...all.map((_sql, i) => `n${i}`)].map(counted).join(", ")} from (${each})`, options);
};

/** How many a rule selects, exactly, and what each of its rules keeps and removes. @throws AppError("invalid_input") for a broken rule */
export const count = async (rule: Rule, asking: Asking): Promise<Count> => {
  const compiler = new Compiler(asking.setting);
  const plan = compiler.plan(rule);
  const [row = {}] = await asking.source.rows(countStatement(compiler, plan), compiler.params, {signal: asking.signal});
  const n = (i: number): number => number(row[`n${i}`]);
  const size = plan.rules.length;
  return {
    count: n(2 * size + 1),
    unit: rule.unit ?? "person",
    sentence: sentence(rule, asking.setting),
    people: number(row.people),
    rules: plan.rules.map(({pointer, node}, i) => ({pointer, words: nodeWords(node, asking.setting), alone: n(i), left: n(size + i)})),
    permitted: n(2 * size),
    uncapped: plan.uncapped === undefined ? null : n(2 * size + 1),
    rule_hash: hashOf(rule),
    ...stated(asking)
  };
};
