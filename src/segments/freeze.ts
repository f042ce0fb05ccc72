import type {Row} from "../engine/engine.ts";
import {balance} from "./balance.ts";
import {Compiler} from "./compile.ts";
import {hashOf} from "./hash.ts";
import {isMember} from "./members.ts";
import {type Asking, number} from "./question.ts";
import type {Rule, Split} from "./rule.ts";
import {type FrozenMember, hashOfMembers, type Manifest, newSnapshotId} from "./snapshot.ts";
import {type Arm, split} from "./split.ts";

/** Numbers of a person that treatment and holdout are compared in. */
const compared = ["revenue_yuan", "orders", "service_visits", "vehicles_owned"] as const;

const text = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : String(value));

/** The people of a rule, in order of id, each once: of cars the owners. */
const peopleOf = async (rule: Rule, asking: Asking): Promise<Row[]> => {
  const compiler = new Compiler(asking.setting);
  const plan = compiler.plan(rule);
  const select = `select distinct p.person_id, p.owner_store_code, p.owner_brand, ${compared.map((name) => compiler.field(name)).join(", ")}
from {from}
where ${isMember(plan)}
order by p.person_id`;
  return asking.source.rows(compiler.statement(select, {vehicles: rule.unit === "vehicle"}), compiler.params, {signal: asking.signal});
};

export interface Frozen {
  members: FrozenMember[];
  sha256: string;
  balance: Manifest["balance"];
  strata: Manifest["strata"];
}

const count = (members: readonly FrozenMember[], arm: Arm): number => members.filter((one) => one.arm === arm).length;

/** Who is in, and in which arm: the same rule, split and generation give the same list and hash. */
export const draw = async (rule: Rule, how: Split, asking: Asking): Promise<Frozen> => {
  const rows = await peopleOf(rule, asking);
  const people = rows.map((row) => ({person_id: String(row.person_id), stratum: `${row.owner_store_code ?? ""}|${row.owner_brand ?? ""}`}));
  const arms = split(people, how);
  const members = rows.map((row): FrozenMember => {
    const person_id = String(row.person_id);
    return {person_id, arm: arms.get(person_id) ?? "treatment", store_code: text(row.owner_store_code), brand: text(row.owner_brand)};
  });
  const strata = [...Map.groupBy(members, ({store_code, brand}) => `${store_code ?? ""}|${brand ?? ""}`)].sort(([a], [b]) =>
    a < b ? -1 : 1
  );
  return {
    members,
    sha256: hashOfMembers(members),
    strata: strata.map(([, all]) => ({
      store_code: all[0]?.store_code ?? null,
      brand: all[0]?.brand ?? null,
      treatment: count(all, "treatment"),
      holdout: count(all, "holdout")
    })),
    balance: compared.map((field) =>
      balance(
        field,
        rows.map((row, i) => ({arm: members[i]?.arm ?? "treatment", value: number(row[field])}))
      )
    )
  };
};

export interface FreezeOptions {
  segment: string;
  version: number;
  rule: Rule;
  /** In place of the rule's own. */
  split?: Split | undefined;
  content_hash: string;
  by: string;
  /** UTC instant. */
  now: string;
}

/** A version frozen over a generation: its list, split into treatment and holdout, and the manifest that says how to make it again. */
export const freeze = async (
  {segment, version, rule, split: other, content_hash, by, now}: FreezeOptions,
  asking: Asking
): Promise<{manifest: Manifest; members: FrozenMember[]}> => {
  const how = other ?? rule.split ?? {salt: `${segment}.${version}`, holdout_bp: 0};
  const {members, sha256, strata, balance: report} = await draw(rule, how, asking);
  const {number: generation, manifest: of} = asking.source;
  return {
    members,
    manifest: {
      schema: "huaxiang.snapshot/1",
      id: newSnapshotId(),
      segment,
      version,
      rule,
      rule_hash: hashOf(rule),
      purpose: rule.purpose,
      channel: rule.channel,
      caps: {...asking.setting.caps},
      stores: asking.setting.stores ? [...asking.setting.stores] : null,
      generation,
      content_hash,
      data_date: of.data_date,
      count: members.length,
      treatment: count(members, "treatment"),
      holdout: count(members, "holdout"),
      split: how,
      sha256,
      strata,
      balance: report,
      frozen_at: now,
      by
    }
  };
};
