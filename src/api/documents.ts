import {AppError} from "../errors.ts";
import type {Generation} from "./generation.ts";
import {byKeys, mostKeys} from "./keys.ts";

/** Questions under way at a time. */
const atOnce = 2;
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

/** Whoever asks for a person while two questions are under way shares the next one, which asks for all who wait: planning a question costs as much as ten rows. */
const gather = (generation: Generation) => {
  const waiting = new Map<string, PromiseWithResolvers<Found>>();
  let free = atOnce;
  const next = async (): Promise<void> => {
    if (free === 0 || waiting.size === 0) return;
    free--;
    const batch = [...waiting].slice(0, mostKeys);
    for (const [id] of batch) waiting.delete(id);
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
