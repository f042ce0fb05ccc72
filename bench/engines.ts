import {mkdtempSync, rmSync} from "node:fs";
import {join} from "node:path";
import {home} from "../pipelines/code.ts";
import {inputsOf, stepsOf} from "../pipelines/inputs.ts";
import type {DuckdbEngine} from "../src/engine/duckdb.ts";
import type {Engine} from "../src/engine/engine.ts";
import type {TrinoEngine} from "../src/engine/trino.ts";
import type {Model} from "../src/steps/model.ts";
import {isModelStep} from "../src/steps/modelstep.ts";
import type {Step} from "../src/steps/step.ts";
import {copy} from "./conformance/build.ts";
import {buildReference} from "./conformance/reference.ts";
import {target} from "./conformance/target.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  /** Heap of each of Trino's three nodes, MiB. */
  heap?: number;
  log(line: string): void;
}

interface Timed {
  rows: number;
  seconds: number;
}

const now = (): number => performance.now() / 1000;

/** Seconds that an engine takes for a model alone, without its gates. */
const time = async (engine: Engine, {name, select, isView}: Model): Promise<Timed> => {
  const start = now();
  let rows = 0;
  if (isView) await engine.createView(name, select);
  else rows = await engine.createOrReplace(name, select);
  return {rows, seconds: now() - start};
};

/** Makes each model on both engines, one after the other; on Trino, what TypeScript computed and what stands before is copied. */
const timeModels = async (
  steps: Step[],
  isTimed: (name: string) => boolean,
  duckdb: DuckdbEngine,
  trino: TrinoEngine,
  onModel: (name: string, ours: Timed, theirs: Timed) => void
): Promise<void> => {
  for (const step of steps) {
    if (!isModelStep(step) || !isTimed(step.name)) {
      for (const name of step.writes) await copy(name, duckdb, trino);
      continue;
    }
    onModel(step.name, await time(duckdb, step.model), await time(trino, step.model));
  }
};

const lineOf = (name: string, {seconds: own}: Timed, {rows, seconds}: Timed): string =>
  `engines ${name.padEnd(32)} ${rows.toLocaleString("en").padStart(12)} rows  DuckDB ${own.toFixed(2).padStart(7)} s  Trino ${seconds.toFixed(2).padStart(7)} s ${(own > 0.05 ? `${(seconds / own).toFixed(1)} ×` : "").padStart(8)}`;

const sum = (times: Timed[]): number => times.reduce((total, {seconds}) => total + seconds, 0);

/** facts → marts on both engines over the same inputs, a line for each model: seconds, and how often the one's are in the other's. */
export default async ({people = 1_000_000, seed = 1, heap = people > 200_000 ? 4096 : 1024, log}: Options): Promise<void> => {
  const {root} = await published({people, seed, log});
  const inputs = await inputsOf(root);
  const steps = await stepsOf(inputs.staged);
  const layers = new Set(["facts", "features", "scores", "marts"]);
  const isTimed = (name: string): boolean => layers.has(name.split(".")[0] as string);
  const folder = mkdtempSync(join(home, "bench/.cache/engines-"));
  const on = await target(log, `${heap}m`);
  try {
    const duckdb = await buildReference(inputs, steps, folder, () => undefined);
    const trino = await on.open("huaxiang");
    await trino.functions(inputs.manifest);
    for (const {name, columns, files} of inputs.staged) await trino.registerParquet(name, columns, files);
    const ours: Timed[] = [];
    const theirs: Timed[] = [];
    await timeModels(steps, isTimed, duckdb, trino, (name, own, other) => {
      ours.push(own);
      theirs.push(other);
      log(lineOf(name, own, other));
    });
    await duckdb.close();
    const [one, other] = [sum(ours), sum(theirs)];
    log(
      `engines total ${people.toLocaleString("en")} people, ${theirs.length} models: DuckDB ${one.toFixed(1)} s, Trino (2 workers, heaps of ${heap} MiB) ${other.toFixed(1)} s: ${(other / one).toFixed(1)} ×`
    );
  } finally {
    await on.close();
    rmSync(folder, {recursive: true, force: true});
  }
};
