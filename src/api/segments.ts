import {AppError} from "../errors.ts";
import {hashOf} from "../segments/hash.ts";
import {type Asking, asking} from "../segments/question.ts";
import type {Rule} from "../segments/rule.ts";
import {segmentsFor} from "../segments/saved.ts";
import {type Manifest, readSnapshot} from "../segments/snapshot.ts";
import {actorOf} from "../state/principal.ts";
import {findSegment, isWithin, type SegmentInfo} from "../state/segments.ts";
import {allowed} from "./access.ts";
import {Lane} from "./lane.ts";
import {BadRequest} from "./problem.ts";
import type {Context} from "./route.ts";

/** Who may work with segments. */
export const segmentRoles = allowed.segments;

/** Who writes, when, and for which stores. */
export const act = ({principal, now}: Context) => ({
  by: principal ? actorOf(principal) : "unknown",
  now,
  stores: principal?.stores ?? null
});

/** A segment that the one who asks may see. Another store's is as if it were not there. */
export const seen = ({state, principal}: Context, id: string): SegmentInfo => {
  const info = findSegment(state, id);
  if (!isWithin(info, principal?.stores ?? null)) throw new AppError("not_found", "no such segment");
  return info;
};

/** A frozen list that the one who asks may see: of a segment of theirs, and of people of their stores. */
export const seenSnapshot = (context: Context, id: string): Manifest => {
  const manifest = readSnapshot(context.ledger, id);
  seen(context, manifest.segment);
  if (!isWithin({stores: manifest.stores ?? null}, context.principal?.stores ?? null)) throw new AppError("not_found", "no such snapshot");
  return manifest;
};

/** Makes a request ready to ask the generation in force. @param stores of whom is counted: of who asks, but where a segment says it */
export const askingOf = (
  {generation, state, caps, principal, signal}: Context,
  stores: readonly string[] | null = principal?.stores ?? null
): Promise<Asking> =>
  asking(generation(), {
    caps,
    segments: segmentsFor(state, principal),
    role: principal?.role,
    stores: stores ?? undefined,
    signal
  });

/** Work over a rule that stands at a place of the body: what is at fault in it is pointed at there. */
export const at = async <T>(place: string, work: () => Promise<T> | T): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const issues = error instanceof AppError ? error.details.errors : undefined;
    if (!Array.isArray(issues)) throw error;
    throw new BadRequest(
      422,
      issues.map(({pointer, code}: {pointer: string; code: string}) => ({pointer: `${place}${pointer}`, code}))
    );
  }
};

/** Questions about segments at a time: each uses every core, and lookups keep the other connections. */
const lane = new Lane(3);

const most = 500;

/** Answers by generation and question: a generation never changes, so neither do they. The oldest go first; a failure is not kept. */
const kept = new WeakMap<object, Map<string, unknown>>();

export const remembered = async <T>({source, setting, signal}: Asking, what: string, rules: Rule[], work: () => Promise<T>): Promise<T> => {
  const known = kept.get(source.manifest) ?? new Map<string, unknown>();
  kept.set(source.manifest, known);
  const key = JSON.stringify([what, setting.role, setting.stores, setting.caps, ...rules.map(hashOf)]);
  const answer = known.has(key) ? (known.get(key) as T) : await lane.run(work, signal);
  known.delete(key);
  known.set(key, answer);
  const [oldest] = known.keys();
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return answer;
};
