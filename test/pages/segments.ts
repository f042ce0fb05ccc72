import {canonical} from "../../src/segments/canonical.ts";
import {hashOf} from "../../src/segments/hash.ts";
import {readRule} from "../../src/segments/read.ts";
import {type FrozenMember, hashOfMembers, writeSnapshot} from "../../src/segments/snapshot.ts";
import type {State} from "../../src/state/open.ts";
import {addVersion, createSegment} from "../../src/state/segments.ts";

const now = "2026-11-01T00:00:00.000Z";
const by = "anna";
const owners = {type: "attr", field: "vehicles_owned", op: "gte", value: 1};
const buyers = {type: "attr", field: "revenue_yuan", op: "gt", value: 100};
const ruleOf = (node: object) => readRule({v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules: [node]}});

const member = (n: number): FrozenMember => ({
  person_id: `p_${String(n).padStart(12, "0")}`,
  arm: "treatment",
  store_code: "S02",
  brand: null
});

/** Each next list has some more, and has lost one. */
const freeze = (ledger: string, segment: string, rule: ReturnType<typeof ruleOf>, turn: number): Promise<void> => {
  const members = Array.from({length: 10 + 5 * turn}, (_one, i) => member(i + turn));
  const manifest = {
    schema: "huaxiang.snapshot/1" as const,
    id: `snap_${segment.slice(4)}${turn}`,
    segment,
    version: 1,
    rule,
    rule_hash: hashOf(rule),
    purpose: rule.purpose,
    channel: rule.channel,
    caps: {},
    generation: 5 + turn,
    content_hash: "c0ffee00".repeat(8),
    data_date: ["2026-08-31", "2026-09-30", "2026-10-31"][turn] as string,
    count: members.length,
    treatment: members.length,
    holdout: 0,
    split: {salt: "s", holdout_bp: 0},
    sha256: hashOfMembers(members),
    strata: [],
    balance: [],
    frozen_at: `2026-11-0${turn + 1}T00:00:00.000Z`,
    by
  };
  return writeSnapshot(ledger, manifest, members);
};

/** Two saved segments that overlap; the first of them frozen three times. @returns their ids */
export const saveSegments = async (state: State, ledger: string): Promise<string[]> => {
  const ids = [];
  for (const [name, node] of [
    ["车主", owners],
    ["Buyers", buyers]
  ] as const) {
    const rule = ruleOf(node);
    const {id} = createSegment(state, {name, draft: canonical(rule)}, {by, now});
    addVersion(state, id, {rule: canonical(rule), rule_hash: hashOf(rule), note: "first", references: []}, {by, now});
    ids.push(id);
  }
  for (const turn of [0, 1, 2]) await freeze(ledger, ids[0] as string, ruleOf(owners), turn);
  return ids;
};
