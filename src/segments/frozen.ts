import {AppError} from "../errors.ts";
import type {State} from "../state/open.ts";
import {dropUse, findSegment, noteUse, versionRule} from "../state/segments.ts";
import {freeze} from "./freeze.ts";
import type {Asking} from "./question.ts";
import {readRule} from "./read.ts";
import type {Split} from "./rule.ts";
import {type Manifest, writeSnapshot} from "./snapshot.ts";

export interface FreezeVersion {
  segment: string;
  version: number;
  /** In place of the rule's own. */
  split?: Split | undefined;
  by: string;
  /** UTC instant. */
  now: string;
  /** Folder of the ledger. */
  ledger: string;
  state: State;
  content_hash: string;
}

/** Freezes a saved version into the ledger, of the people of the stores that the segment was made for, whoever freezes. Its use is noted first: a segment whose list is being written cannot be deleted. */
export const freezeVersion = async (
  {segment, version, split, by, now, ledger, state, content_hash}: FreezeVersion,
  asking: Asking
): Promise<Manifest> => {
  const text = versionRule(state, segment, version);
  if (text === undefined)
    throw new AppError("not_found", `no such version: ${segment}@${version}`, {fix: `see \`huaxiang segment show ${segment}\``});
  const {stores} = findSegment(state, segment);
  const {manifest, members} = await freeze(
    {segment, version, rule: readRule(JSON.parse(text)), split, content_hash, by, now},
    {...asking, setting: {...asking.setting, stores: stores ?? undefined}}
  );
  asking.signal?.throwIfAborted();
  noteUse(state, {id: segment, version, used_by: manifest.id}, now);
  try {
    await writeSnapshot(ledger, manifest, members);
  } catch (error) {
    dropUse(state, {id: segment, version, used_by: manifest.id});
    throw error;
  }
  return manifest;
};
