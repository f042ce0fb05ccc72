import {AppError} from "../errors.ts";
import type {Generation} from "./generation.ts";
import {byKeys, mostKeys} from "./keys.ts";

/** Questions under way at a time, and milliseconds between the beginnings of two. */
const atOnce = 2;
const apart = 3;
/** People who are asked for and wait. */
const most = 1000;

const read = "select person_id, document from marts.profile_documents where person_id in";

/** Stored documents by id. */
export const documentsOf = async (generation: Generation, ids: string[]): Promise<Map<string, string>> =>
  new Map((await byKeys(generation, read, ids)).map(({person_id, document}) => [String(person_id), String(document)]));

/** Asks each connection for nobody, in the texts that questions commonly have: the first who reads a generation waits no longer than the next. */
export const warm = async (generation: Pick<Generation, "rows">, connections: number): Promise<void> => {
  for (let size = 1; size <= 16; size *= 2) {
    const nobody = Array.from({length: size}, (_, i) => `nobody ${i}`);
    await Promise.all(Array.from({length: connections}, () => byKeys(generation, read, nobody)));
  }
};

type Found = string | undefined;

/**
 * Whoever asks for a person soon after another shares the next question, which asks for all who wait: planning one costs as much as ten rows.
 * Who comes alone is asked for at once.
 */
const gather = (generation: Generation) => {
  const waiting = new Map<string, PromiseWithResolvers<Found>>();
  let free = atOnce;
  let isPausing = false;
  const next = async (): Promise<void> => {
    if (isPausing || free === 0 || waiting.size === 0) return;
    const batch = [...waiting].slice(0, mostKeys);
    for (const [id] of batch) waiting.delete(id);
    free--;
    pause();
    try {
      const found = await documentsOf(
        generation,
        batch.map(([id]) => id)
      );
      for (const [id, {resolve}] of batch) resolve(found.get(id));
    } catch (error) {
      for (const [, {reject}] of batch) reject(error);
    } finally {
      free++;
      void next();
    }
  };
  const pause = (): void => {
    isPausing = true;
    setTimeout(() => {
      isPausing = false;
      void next();
    }, apart);
  };
  return (id: string): Promise<Found> => {
    if (waiting.size >= most) throw new AppError("not_ready", `too many people asked for at once: ${most}`, {fix: "ask again in a moment"});
    const one = waiting.get(id) ?? Promise.withResolvers<Found>();
    waiting.set(id, one);
    void next();
    return one.promise;
  };
};

const gathering = new WeakMap<Generation, (id: string) => Promise<Found>>();

/** One stored document. */
export const documentOf = async (generation: Generation, id: string): Promise<Found> => {
  const ask = gathering.get(generation) ?? gather(generation);
  gathering.set(generation, ask);
  return ask(id);
};
