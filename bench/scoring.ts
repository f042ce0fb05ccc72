import {join} from "node:path";
import {readManifest} from "../src/generation/open.ts";
import {databaseFile, generationFolder} from "../src/generation/paths.ts";
import {findNeeds} from "../src/needs/catalogue.ts";
import {scoresSelect} from "../src/needs/compile.ts";
import type {NeedFit} from "../src/needs/fit.ts";
import {fitsOf} from "../src/needs/fits.ts";
import {openPast} from "../src/needs/rows.ts";
import {openWorkspace} from "../src/workspace.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

const timed = async <T>(work: () => Promise<T>): Promise<{done: T; seconds: number}> => {
  const start = performance.now();
  const done = await work();
  return {done, seconds: (performance.now() - start) / 1000};
};

/** What needs take, nothing else beside them: their rows made from features, fits of all needs, scores of all needs; and the most memory of all of it. */
export default async ({people = 20_000, seed = 1, log}: Options): Promise<void> => {
  const {root, report} = await published({people, seed, log});
  if (report.generation === null) throw new Error("nothing was published");
  const {config} = openWorkspace(root);
  const needs = await findNeeds();
  const options = {temp: join(root, "temp"), threads: config.threads, memory: config.memory};
  const {done: past, seconds: made} = await timed(() =>
    openPast(databaseFile(generationFolder(root, report.generation!)), readManifest(root, report.generation!), options)
  );
  try {
    const fits: NeedFit[] = [];
    const {seconds: fitted} = await timed(async () => {
      for await (const fit of fitsOf(past.engine, needs)) fits.push(fit);
    });
    const {done: scores, seconds: scored} = await timed(() => past.engine.createOrReplace("main.scores", scoresSelect(needs, fits)));
    log(`scoring: ${people.toLocaleString("en")} people, ${needs.length} needs, ${scores.toLocaleString("en")} scores`);
    log(`scoring: rows of cars, people and closings made in ${made.toFixed(1)} s; all needs fitted in ${fitted.toFixed(1)} s`);
    log(`scoring: all needs scored in ${scored.toFixed(1)} s (bar 15 at 1,000,000 people)`);
    log(
      `scoring: all of it ${(made + fitted + scored).toFixed(1)} s (bar 60), ${Math.round(process.resourceUsage().maxRSS / 2 ** 10)} MiB (bar 6,144)`
    );
  } finally {
    await past.engine.close();
  }
};
