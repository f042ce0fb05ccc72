import {mkdtempSync, rmSync} from "node:fs";
import {join} from "node:path";
import {home} from "../pipelines/code.ts";
import type {TrinoEngine} from "../src/engine/trino.ts";
import {isModelStep} from "../src/steps/modelstep.ts";
import type {Step} from "../src/steps/step.ts";
import {prepare, runOnce} from "./build.ts";
import {copy} from "./conformance/build.ts";
import {inputsOf, stepsOf} from "./conformance/inputs.ts";
import {buildReference} from "./conformance/reference.ts";
import {target} from "./conformance/target.ts";

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

/** Seconds of each model on Trino, one after the other; what TypeScript computed, and what stands before, is copied. */
const timeTrino = async (
  steps: Step[],
  isTimed: (name: string) => boolean,
  duckdb: Awaited<ReturnType<typeof buildReference>>,
  trino: TrinoEngine
): Promise<Map<string, Timed>> => {
  const times = new Map<string, Timed>();
  for (const step of steps) {
    if (!isModelStep(step) || !isTimed(step.name)) {
      for (const name of step.writes) await copy(name, duckdb, trino);
      continue;
    }
    const {name, select, isView} = step.model;
    const start = now();
    let rows = 0;
    if (isView) await trino.createView(name, select);
    else rows = await trino.createOrReplace(name, select);
    times.set(name, {rows, seconds: now() - start});
  }
  return times;
};

const sum = (times: Iterable<Timed>): number => [...times].reduce((total, {seconds}) => total + seconds, 0);

/** facts → marts on both engines over the same inputs, a line for each model: seconds, and how often the one's are in the other's. */
export default async ({people = 1_000_000, seed = 1, heap = people > 200_000 ? 4096 : 1024, log}: Options): Promise<void> => {
  const root = await prepare(people, seed, log);
  await runOnce(root);
  const inputs = await inputsOf(root);
  const steps = await stepsOf(inputs.staged);
  const layers = new Set(["facts", "features", "scores", "marts"]);
  const isTimed = (name: string): boolean => layers.has(name.split(".")[0] as string);
  const folder = mkdtempSync(join(home, "bench/.cache/engines-"));
  const on = await target(log, `${heap}m`);
  try {
    const ours = new Map<string, Timed>();
    const duckdb = await buildReference({...inputs, lanes: 1}, steps, folder, ({name, rows, seconds}) => ours.set(name, {rows, seconds}));
    const trino = await on.open("huaxiang");
    await trino.functions(inputs.manifest);
    for (const {name, columns, files} of inputs.staged) await trino.registerParquet(name, columns, files);
    const theirs = await timeTrino(steps, isTimed, duckdb, trino);
    await duckdb.close();
    for (const [name, {rows, seconds}] of theirs) {
      const own = ours.get(name)?.seconds ?? 0;
      const times = own > 0.05 ? `${(seconds / own).toFixed(1)} ×` : "";
      log(
        `engines ${name.padEnd(32)} ${rows.toLocaleString("en").padStart(12)} rows  DuckDB ${own.toFixed(2).padStart(7)} s  Trino ${seconds.toFixed(2).padStart(7)} s ${times.padStart(8)}`
      );
    }
    const [one, other] = [sum([...theirs.keys()].map((name) => ours.get(name) ?? {rows: 0, seconds: 0})), sum(theirs.values())];
    log(
      `engines total ${people.toLocaleString("en")} people, ${theirs.size} models: DuckDB ${one.toFixed(1)} s, Trino (2 workers, heaps of ${heap} MiB) ${other.toFixed(1)} s: ${(other / one).toFixed(1)} ×`
    );
  } finally {
    await on.close();
    rmSync(folder, {recursive: true, force: true});
  }
};
