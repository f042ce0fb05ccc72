import {remembered} from "../../src/api/segments.ts";
import {AppError} from "../../src/errors.ts";
import {count} from "../../src/segments/count.ts";
import {histories, type Turn} from "../../src/segments/history.ts";
import {overlap} from "../../src/segments/overlap.ts";
import {type Asking, asking} from "../../src/segments/question.ts";
import type {Channel, Purpose, Rule} from "../../src/segments/rule.ts";
import {segmentsFor} from "../../src/segments/saved.ts";
import {listSnapshots} from "../../src/segments/snapshot.ts";
import {isWithin, listSegments, type SegmentInfo} from "../../src/state/segments.ts";
import type {Source} from "../page.ts";
import type {Filters} from "../view.ts";

export interface Listed extends SegmentInfo {
  purpose: Purpose | null;
  channel: Channel | null;
  /** Members of the newest version in the generation in force; null: no version yet, or it no longer fits the data. */
  people: number | null;
  /** Oldest first. */
  turns: Turn[];
}

interface Compared {
  id: string;
  version: number;
  purpose: Purpose;
  channel: Channel;
}

export interface Segments {
  segments: Listed[];
  /** The newest versions that count people, and how they overlap; fewer than two: nothing to compare. */
  compared: {names: string[]; of: Compared[]; sets: {in: boolean[]; count: number}[]} | null;
}

const shown = 30;
const together = 4;

/** A rule that named a field which is gone selects no one: it is listed without a number. */
const unlessBroken = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid_input") return null;
    throw error;
  }
};

const newestCount = (rule: Rule, asked: Asking): Promise<number | null> =>
  unlessBroken(async () => (await remembered(asked, "count", [rule], () => count(rule, asked))).count);

const latest = 6;

/** Saved segments, what became of their frozen lists, and how the newest of them overlap. */
export const loadSegments = async ({generation, state, ledger, caps}: Source, {within}: Filters): Promise<Segments> => {
  const versions = segmentsFor(state, {stores: within ?? null});
  const asked = await asking(generation, {caps, segments: versions, stores: within});
  const all = listSegments(state)
    .filter((info) => isWithin(info, within ?? null))
    .slice(0, shown)
    .map((info) => ({info, rule: versions(info.id, info.version)}));
  const snapshots = Map.groupBy(listSnapshots(ledger), ({segment}) => segment);
  const lists = all.map(({info}) => snapshots.get(info.id) ?? []);
  const [turns, people] = await Promise.all([
    histories(ledger, lists, latest),
    Promise.all(all.map(({rule}) => (rule ? newestCount(rule, asked) : null)))
  ]);
  const segments = all.map(
    ({info, rule}, i): Listed => ({
      ...info,
      purpose: rule?.purpose ?? null,
      channel: rule?.channel ?? null,
      people: people[i] ?? null,
      turns: turns[i] ?? []
    })
  );
  const comparable = all
    .flatMap(({info, rule}, i) => (rule && (rule.unit ?? "person") === "person" && segments[i]?.people ? [{info, rule}] : []))
    .slice(0, together);
  const rules = comparable.map(({rule}) => rule);
  const sets = rules.length < 2 ? null : await unlessBroken(() => remembered(asked, "overlap", rules, () => overlap(rules, asked)));
  return {
    segments,
    compared: sets && {
      names: comparable.map(({info: {name}}) => name),
      of: comparable.map(({info: {id, version}, rule: {purpose, channel}}) => ({id, version, purpose, channel})),
      sets: sets.sets
    }
  };
};
