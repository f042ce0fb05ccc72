import type {Generation} from "../src/api/generation.ts";
import type {Page, Source} from "./page.ts";
import type {Filters} from "./view.ts";

const most = 200;

/** Data of pages by generation, page and filters: a generation never changes, so neither do they. The oldest go first. */
export const rememberer = () => {
  const byGeneration = new WeakMap<Generation, Map<string, Promise<unknown>>>();
  return (page: Page, source: Source, filters: Filters): Promise<unknown> => {
    if (!page.isOfGeneration) return page.load(source, filters);
    const known = byGeneration.get(source.generation) ?? new Map<string, Promise<unknown>>();
    byGeneration.set(source.generation, known);
    const key = JSON.stringify([page.name, ...Object.entries(filters).sort()]);
    const data = known.get(key) ?? page.load(source, filters);
    known.delete(key);
    known.set(key, data);
    data.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > most && oldest) known.delete(oldest);
    return data;
  };
};
