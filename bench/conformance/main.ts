import {existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {home} from "../../pipelines/code.ts";
import {inputsOf, stepsOf} from "../../pipelines/inputs.ts";
import {AppError} from "../../src/errors.ts";
import {isModelStep} from "../../src/steps/modelstep.ts";
import type {Step} from "../../src/steps/step.ts";
import {buildOnTrino, type Verdict} from "./build.ts";
import {fixturePaths, runFixtures} from "./fixtures.ts";
import {runProbes} from "./probe.ts";
import {same} from "./probes.ts";
import {buildReference, contextOf} from "./reference.ts";
import {isEqual, lineOf, totalOf} from "./report.ts";
import {type Target, target} from "./target.ts";
import {watchWorkers} from "./workers.ts";

/**
 * `npm run conformance [-- <model> …]`: builds every model on DuckDB and on Trino, over the fixtures of its unit tests and over the demo, and
 * compares all rows. Exits with 1 unless all are equal and two workers took part. With names: only those models and what they are made of.
 * `--steps`: steps in TypeScript run on Trino too, instead of a copy of what they wrote.
 */
const {positionals, values} = parseArgs({
  allowPositionals: true,
  options: {
    workspace: {type: "string", default: "data/demo"},
    "no-fixtures": {type: "boolean"},
    "no-demo": {type: "boolean"},
    steps: {type: "boolean"}
  }
});

const say = (line: string): void => console.error(line);

/** The named steps and those that they read from, as far back as it goes; all, if none is named. */
const wanted = (steps: Step[], names: string[]): Step[] => {
  if (names.length === 0) return steps;
  const unknown = names.find((name) => !steps.some((step) => step.writes.includes(name)));
  if (unknown !== undefined) throw new AppError("usage", `no such model: ${unknown}`, {fix: "write layer.name"});
  const tables = new Set(names);
  for (const step of steps.toReversed()) if (step.writes.some((name) => tables.has(name))) for (const name of step.reads) tables.add(name);
  return steps.filter((step) => step.writes.some((name) => tables.has(name)));
};

const keep =
  (verdicts: Verdict[]) =>
  (verdict: Verdict): void => {
    verdicts.push(verdict);
    console.log(lineOf(verdict));
  };

const probes = async (on: Target): Promise<boolean> => {
  const differing = await runProbes(await on.open("fixtures"));
  for (const line of differing) console.log(line);
  console.log(`expressions: ${same.length - differing.length} equal, ${differing.length} differ`);
  return differing.length === 0;
};

const fixtures = async (on: Target): Promise<Verdict[]> => {
  const paths = fixturePaths().filter((path) => {
    const [, layer, model] = /^sql\/([^/]+)\/([^./]+)\./.exec(path) ?? [];
    return positionals.length === 0 || positionals.includes(`${layer}.${model}`);
  });
  const workers = watchWorkers();
  const verdicts: Verdict[] = [];
  await runFixtures(await on.open("fixtures", workers.note), workers, paths, keep(verdicts));
  console.log(totalOf("unit fixtures", verdicts));
  return verdicts;
};

const root = join(home, values.workspace);

/** Said before the cluster starts: the fixtures alone take minutes. */
const requirePublished = (): void => {
  if (!existsSync(join(root, "CURRENT")))
    throw new AppError("not_ready", `no generation is published: ${values.workspace}`, {
      fix: "run `npm run demo -- --no-serve` first, or leave it out with --no-demo"
    });
};

const demo = async (on: Target): Promise<Verdict[]> => {
  const inputs = await inputsOf(root);
  const steps = wanted(await stepsOf(inputs.staged), positionals);
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-conformance-"));
  const verdicts: Verdict[] = [];
  try {
    const start = performance.now();
    const duckdb = await buildReference(inputs, steps, folder, () => undefined);
    say(`built ${steps.filter(isModelStep).length} models on DuckDB in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const workers = watchWorkers();
    const trino = await on.open("huaxiang", workers.note);
    const aside = join(folder, "trino");
    mkdirSync(aside);
    const context = {...contextOf(inputs, aside), engine: trino, progress: () => undefined};
    await buildOnTrino({inputs, steps, duckdb, trino, workers, onVerdict: keep(verdicts), ...(values.steps ? {context} : {})});
    await duckdb.close();
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  console.log(totalOf(values.workspace, verdicts));
  return verdicts;
};

const main = async (): Promise<boolean> => {
  if (!values["no-demo"]) requirePublished();
  const on = await target(say);
  try {
    const areProbesEqual = positionals.length > 0 || values["no-fixtures"] || (await probes(on));
    const verdicts = [...(values["no-fixtures"] ? [] : await fixtures(on)), ...(values["no-demo"] ? [] : await demo(on))];
    const workers = [...new Set(verdicts.flatMap((one) => one.workers))].sort();
    const both = verdicts.filter((one) => one.workers.length > 1).length;
    console.log(`workers that took in rows: ${workers.join(", ") || "none"}; both of them for ${both} tables`);
    const isWhole = areProbesEqual && verdicts.every(isEqual) && workers.length > 1;
    console.log(isWhole ? "conformance holds" : "conformance does not hold");
    return isWhole;
  } finally {
    await on.close();
  }
};

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.error(`${error.message}${error.fix === undefined ? "" : `\nfix: ${error.fix}`}`);
  process.exitCode = error.code === "usage" ? 2 : 1;
}
