import type {RuleGroupType} from "react-querybuilder";
import type {Rule} from "../../src/segments/rule.ts";
import type {Manifest} from "../../src/segments/snapshot.ts";
import {decode} from "./address.ts";
import {ask} from "./api.ts";
import {groupOf, treeOf} from "./tree.ts";

/** A segment as the server keeps it. */
export interface Kept {
  segment: {id: string; name: string; version: number; has_draft: boolean; archived_at: string | null};
  tag: string;
  draft: Rule | null;
  versions: {version: number; note: string; created_by: string; created_at: string}[];
  uses: {version: number; used_by: string; used_at: string}[];
}

/** What is edited: a name, whom and for what, and the tree. */
export interface Edited {
  name: string;
  head: Omit<Rule, "root">;
  tree: RuleGroupType;
}

export const ruleOf = ({head, tree}: Edited): Rule => ({...head, root: groupOf(tree)});

export const editedOf = (name: string, {root, ...head}: Rule): Edited => ({name, head, tree: treeOf(root)});

const blank: Rule = {v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules: []}};

export const versionRule = async (id: string, version: number): Promise<Rule> =>
  (await ask<{rule: Rule}>(`/v1/segments/${id}/versions/${version}`)).rule;

const keptRule = ({segment, draft}: Kept): Promise<Rule> | Rule =>
  draft ?? (segment.version > 0 ? versionRule(segment.id, segment.version) : blank);

/** The segment of an address: as it is kept, with the rule that the address itself holds over it. */
export const open = async (id: string, hash: string): Promise<{kept: Kept | undefined; saved: Rule | undefined; edited: Edited}> => {
  const shared = decode(hash);
  if (id === "") return {kept: undefined, saved: undefined, edited: editedOf("", shared ?? blank)};
  const kept = await ask<Kept>(`/v1/segments/${id}`);
  const saved = await keptRule(kept);
  return {kept, saved, edited: editedOf(kept.segment.name, shared ?? saved)};
};

/** Keeps the draft; a new segment when there is none yet. */
export const saveDraft = (kept: Kept | undefined, name: string, rule: Rule): Promise<Kept> =>
  kept
    ? ask<Kept>(`/v1/segments/${kept.segment.id}/draft`, {method: "PUT", body: {name, rule}, tag: kept.tag})
    : ask<Kept>("/v1/segments", {body: {name, rule}, once: crypto.randomUUID()});

export const saveVersion = async (kept: Kept | undefined, name: string, rule: Rule, note: string): Promise<Kept> => {
  const {segment, tag} = await saveDraft(kept, name, rule);
  return ask<Kept>(`/v1/segments/${segment.id}/versions`, {body: {note}, tag, once: crypto.randomUUID()});
};

interface Job {
  id: string;
  state: "queued" | "running" | "done" | "failed" | "cancelled";
  result: Manifest | null;
  reason: string | null;
}

const wait = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis));

/** Freezes a version and waits for its list. @throws Error with the reason when it failed */
export const freeze = async (id: string, version: number): Promise<Manifest> => {
  let job = await ask<Job>(`/v1/segments/${id}/versions/${version}/snapshots`, {body: {}, once: crypto.randomUUID()});
  while (job.state === "queued" || job.state === "running") {
    await wait(200);
    job = await ask<Job>(`/v1/jobs/${job.id}`);
  }
  if (!job.result) throw new Error(job.reason ?? job.state);
  return job.result;
};
