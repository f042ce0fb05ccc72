import type {Generation} from "../src/api/generation.ts";
import type {Page, Source} from "./page.ts";
import type {Filters} from "./view.ts";

/** Answers by generation and key: a generation never changes, so neither do they. The oldest go first. @param most answers kept of a generation */
export const remembering = (most: number) => {
  const byGeneration = new WeakMap<Generation, Map<string, Promise<unknown>>>();
  const remember = <T>(generation: Generation, key: string, make: () => Promise<T>): Promise<T> => {
    const known = byGeneration.get(generation) ?? new Map<string, Promise<unknown>>();
    byGeneration.set(generation, known);
    const answer = (known.get(key) as Promise<T> | undefined) ?? make();
    known.delete(key);
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > most && oldest) known.delete(oldest);
    return answer;
  };
  const knows = (generation: Generation, key: string): boolean => byGeneration.get(generation)?.has(key) ?? false;
  return Object.assign(remember, {knows});
};

/** Data of pages by page and filters. */
export const rememberer = () => {
  const remember = remembering(200);
  return (page: Page, source: Source, filters: Filters): Promise<unknown> =>
    page.isOfGeneration
      ? remember(source.generation, JSON.stringify([page.name, ...Object.entries(filters).sort()]), () => page.load(source, filters))
      : page.load(source, filters);
};
