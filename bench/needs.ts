import {join} from "node:path";
import {readManifest} from "../src/generation/open.ts";
import {databaseFile, generationFolder} from "../src/generation/paths.ts";
import {fitsAt, judgeAt} from "../src/needs/backtest.ts";
import {findNeeds} from "../src/needs/catalogue.ts";
import {openPast, type PastRows} from "../src/needs/rows.ts";
import {openWorkspace} from "../src/workspace.ts";
import {score, tested} from "./needs/tests.ts";
import {besideTruth} from "./needs/truth.ts";
import {published} from "./world/make.ts";
import type {Ran} from "./world/run.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

/** Each leaves the longest horizon, 180 days, before the data date of the generated history, 2025-12-31. */
const splits = ["2025-01-01", "2025-04-01", "2025-07-01"];

const isOfNeeds = (name: string): boolean => /^(features|scores)\.|^facts\.(closings|wear_parts)$/.test(name);

const steps = ({report}: Ran, log: Options["log"]): void => {
  for (const {name, rows, seconds, rss} of report.steps.filter(({name}) => isOfNeeds(name)))
    log(
      `needs step: ${name.padEnd(24)} ${rows.toLocaleString("en").padStart(11)} rows ${seconds.toFixed(1).padStart(6)} s, two steps at a time; resident ${Math.round(rss / 2 ** 20)} MiB`
    );
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
      cast(date_diff('month', t.split_on, as_of_on()) as bigint) as moment_no,
      cast(1 as decimal(12, 6)) as sample_weight
    from identity.people as p
    cross join (values ${dates}) as t(split_on)`);
  for (const name of ["features.points", "features.cars", "features.activity", "scores.need_people", "scores.need_cars"]) await make(name);
};

/** Every need at three split dates: learnt from what was known by then as in a run, judged on everybody by what came. */
export default async ({people = 200_000, seed = 1, log}: Options): Promise<void> => {
  const {root, ...run} = await published({people, seed, log});
  steps(run, log);
  const generation = run.report.generation;
  if (generation === null) throw new Error("nothing was published");
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
