import type {Value} from "../engine/engine.ts";
import type {Words} from "../measures/measure.ts";
import {Compiler} from "./compile.ts";
import {isMember} from "./members.ts";
import {type Asking, stated} from "./question.ts";
import type {Rule} from "./rule.ts";
import {nodeWords} from "./sentence.ts";

export interface Why {
  pointer: string;
  words: Words;
  holds: boolean;
  /** What it was judged by; null when there is no single value. */
  value: string | number | boolean | null;
}

export interface Member {
  person_id: string;
  name: string | null;
  mobile: string | null;
  city: string | null;
  owner_store: string | null;
  why: Why[];
}

const plain = (value: Value | undefined): string | number | boolean | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") return Number(value);
  return typeof value === "string" && /^-?\d+\.\d+$/.test(value) ? Number(value) : value;
};
const text = (value: Value | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** A few masked members, the same ones each time, and why each is in. */
export const sample = async (
  rule: Rule,
  asking: Asking,
  {size = 10}: {size?: number} = {}
): Promise<{members: Member[]; data_date: string; generation: number}> => {
  const compiler = new Compiler(asking.setting);
  const plan = compiler.plan(rule);
  const shown = plan.leaves.flatMap(({sql, shows}, i) => [`${sql} as h${i}`, `${shows?.() ?? "null"} as v${i}`]);
  const select = `select p.person_id, p.name_masked, p.mobile_masked, p.city, p.owner_store_code, ${shown.join(", ")}
from {from}
where ${isMember(plan)}
order by hash(p.person_id), p.person_id
limit ${compiler.bind(size, "bigint")}`;
  const rows = await asking.source.rows(compiler.statement(select, {vehicles: rule.unit === "vehicle"}), compiler.params, {
    signal: asking.signal
  });
  const words = plan.leaves.map(({node}) => nodeWords(node, asking.setting));
  return {
    members: rows.map((row) => ({
      person_id: String(row.person_id),
      name: text(row.name_masked),
      mobile: text(row.mobile_masked),
      city: text(row.city),
      owner_store: text(row.owner_store_code),
      why: plan.leaves.map(({pointer, node}, i) => ({
        pointer,
        words: words[i] as Words,
        holds: (row[`h${i}`] === true) !== (node.not === true),
        value: plain(row[`v${i}`])
      }))
    })),
    ...stated(asking)
  };
};
