import {existsSync, mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {home} from "../pipelines/code.ts";
import {generate} from "../pipelines/demo/generate.ts";
import {run} from "../pipelines/nightly.ts";
import {initWorkspace} from "../src/commands/init.ts";
import {databaseFile, generationFolder} from "../src/generation/paths.ts";
import {openWorkspace} from "../src/workspace.ts";
import {propagation} from "./identity/propagation.ts";
import {judge} from "./identity/truth.ts";
import {union} from "./identity/union.ts";
import {normalisers} from "./normalise/measure.ts";

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
  const root = join(home, `bench/.cache/identity-${people}-${seed}`);
  if (!existsSync(join(root, "done"))) {
    rmSync(root, {recursive: true, force: true});
    mkdirSync(join(root, ".."), {recursive: true});
    initWorkspace(root, new Uint8Array(32).fill(1));
    await generate({dir: root, people, seed, deliveries: 1, threads: 2});
    writeFileSync(join(root, "done"), "");
  }
  for (const folder of ["staged", "generations", "ledger/deliveries", "ledger/identity", "CURRENT"])
    rmSync(join(root, folder), {recursive: true, force: true});
  const workspace = openWorkspace(root);
  const report = await run({
    workspace,
    now: "2026-01-02T00:00:00Z",
    command: "bench identity",
    pid: process.pid,
    measure: () => ({millis: performance.now(), rss: process.memoryUsage.rss()})
  });
  for (const [part, names] of Object.entries(parts)) {
    const steps = report.steps.filter(({name}) => names.test(name));
    const seconds = steps.reduce((sum, step) => sum + step.seconds, 0);
    const memory = Math.max(...steps.map(({rss}) => rss));
    log(
      `identity steps: ${part.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s of steps, two at a time; resident ${Math.round(memory / 2 ** 20)} MB`
    );
  }
  if (report.generation === null) throw new Error("nothing was published");
  await judge(databaseFile(generationFolder(root, report.generation)), workspace.paths.staged, join(root, "truth"), log);
  await normalisers(values, log);
  await propagation(3_000_000, log);
  union(edges, log);
};
