import {existsSync, mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {home} from "../pipelines/code.ts";
import {generate} from "../pipelines/demo/generate.ts";
import {run} from "../pipelines/nightly.ts";
import {initWorkspace} from "../src/commands/init.ts";
import {readManifest} from "../src/generation/open.ts";
import {databaseFile, generationFolder} from "../src/generation/paths.ts";
import {fitsAt, judgeAt} from "../src/needs/backtest.ts";
import {findNeeds} from "../src/needs/catalogue.ts";
import {openPast, type PastRows} from "../src/needs/rows.ts";
import {openWorkspace} from "../src/workspace.ts";
import {score, tested} from "./needs/tests.ts";
import {besideTruth} from "./needs/truth.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

/** Each leaves the longest horizon, 180 days, before the data date of the generated history, 2025-12-31. */
const splits = ["2025-01-01", "2025-04-01", "2025-07-01"];

/** The files are made once and kept; the run is made anew. */
const published = async (people: number, seed: number, log: Options["log"]): Promise<{root: string; generation: number}> => {
  const root = join(home, `bench/.cache/needs-${people}-${seed}`);
  if (!existsSync(join(root, "done"))) {
    rmSync(root, {recursive: true, force: true});
    mkdirSync(join(root, ".."), {recursive: true});
    initWorkspace(root, new Uint8Array(32).fill(1));
    await generate({dir: root, people, seed, deliveries: 1, threads: 2});
    writeFileSync(join(root, "done"), "");
  }
  for (const folder of ["generations", "ledger/deliveries", "ledger/identity", "ledger/needs", "ledger/measures", "CURRENT"])
    rmSync(join(root, folder), {recursive: true, force: true});
  const report = await run({
    workspace: openWorkspace(root),
    now: "2026-01-02T00:00:00Z",
    command: "bench needs",
    pid: process.pid,
    measure: () => ({millis: performance.now(), rss: process.memoryUsage.rss()})
  });
  for (const {name, rows, seconds, rss} of report.steps)
    if (/^(features|scores)\.|^facts\.(closings|wear_parts)$/.test(name))
      log(
        `needs step: ${name.padEnd(24)} ${rows.toLocaleString("en").padStart(11)} rows ${seconds.toFixed(1).padStart(6)} s, two steps at a time; resident ${Math.round(rss / 2 ** 20)} MiB`
      );
  if (report.generation === null) throw new Error("nothing was published");
  return {root, generation: report.generation};
};

/** Everybody at the split dates, in place of the sample: features are made for them by the product's own models. */
const everybody = async ({engine, make}: PastRows): Promise<void> => {
  const dates = splits.map((day) => `(date '${day}')`).join(", ");
  for (const name of ["spine", "points", "cars", "activity"]) await engine.run(`drop view features.${name}`);
  await engine.run(`create table features.spine as
    select
      p.person_no,
      date_add('day', -date_diff('day', t.split_on, as_of_on()), as_of()) as as_of_at,
      t.split_on as as_of_on,
      cast(date_diff('month', t.split_on, as_of_on()) as bigint) as moment_no
    from identity.people as p
    cross join (values ${dates}) as t(split_on)`);
  for (const name of ["features.points", "features.cars", "features.activity", "scores.need_people", "scores.need_cars"]) await make(name);
};

/** Every need at three split dates: learnt from what was known by then as in a run, judged on everybody by what came. */
export default async ({people = 20_000, seed = 1, log}: Options): Promise<void> => {
  const {root, generation} = await published(people, seed, log);
  const {config} = openWorkspace(root);
  await besideTruth(databaseFile(generationFolder(root, generation)), join(root, "truth"), log);
  const past = await openPast(databaseFile(generationFolder(root, generation)), readManifest(root, generation), {
    temp: join(root, "temp"),
    threads: config.threads,
    memory: config.memory
  });
  try {
    const needs = await findNeeds();
    const fits = new Map<string, Awaited<ReturnType<typeof fitsAt>>>();
    for (const split of splits) fits.set(split, await fitsAt(past.engine, needs, split));
    await everybody(past);
    const tests = [];
    for (const [i, need] of needs.entries())
      for (const split of splits) {
        const judged = await judgeAt(past.engine, need, fits.get(split)![i]!, split);
        log(score(judged));
        tests.push(...tested(judged));
      }
    const passed = tests.filter(({isWithin}) => isWithin).length;
    const beyond = tests.filter(({errors}) => errors > 4);
    log(
      `needs: ${passed} of ${tests.length} tests of calibration within 10 % or 2 SE: ${((100 * passed) / tests.length).toFixed(1)} % (bar 93 %); beyond 4 SE: ${beyond.length} (bar 0)`
    );
    for (const {name, errors} of beyond) log(`needs: beyond 4 SE: ${name}: ${errors.toFixed(1)}`);
  } finally {
    await past.engine.close();
  }
};
