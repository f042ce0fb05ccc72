import {join} from "node:path";
import {databaseFile, generationFolder} from "../src/generation/paths.ts";
import {openWorkspace} from "../src/workspace.ts";
import {propagation} from "./identity/propagation.ts";
import {judge} from "./identity/truth.ts";
import {union} from "./identity/union.ts";
import {normalisers} from "./normalise/measure.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  /** Pairs of the union. */
  edges?: number;
  /** Texts of each normaliser. */
  values?: number;
  log(line: string): void;
}

/** What each part of identity is made of: its steps. */
const parts: Record<string, RegExp> = {
  normalise: /^identity\.(kinds|phones|national_ids|usccs|accounts|apart|sets|doubtful_phones|witnesses|evidence|turned|sightings)$/,
  holders: /^identity\.turns$/,
  edges: /^identity\.(claims|numbers|junk|shared|demoted|blocks|anchors|pairs|nodes|edges|opposites|slots|tags|decided)$/,
  union: /^identity\.(resolve|components|refused)$/,
  find: /^(identity\.(calls|clues|plates|regions)|facts\.plates|marts\.(calls|lookups))$/,
  persist: /^identity\.(loose|units|persist|routes|assignments|note)$/
};

/**
 * Who is one person: against the generator's truth (precision, recall, what exact identifiers can reach, by port and by noise), what each part
 * takes, each normaliser over a column of texts, union-find at size, and the same components by label propagation in SQL.
 */
export default async ({people = 20_000, seed = 1, edges = 60_000_000, values = 2_000_000, log}: Options): Promise<void> => {
  const {root, report} = await published({people, seed, log});
  for (const [part, names] of Object.entries(parts)) {
    const steps = report.steps.filter(({name}) => names.test(name));
    const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
    const memory = Math.max(...steps.map(({rss}) => rss));
    log(
      `identity steps: ${part.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s of steps, two at a time; resident ${Math.round(memory / 2 ** 20)} MB`
    );
  }
  if (report.generation === null) throw new Error("nothing was published");
  await judge(databaseFile(generationFolder(root, report.generation)), openWorkspace(root).paths.staged, join(root, "truth"), log);
  await normalisers(values, log);
  await propagation(3_000_000, log);
  union(edges, log);
};
