import type {Inputs} from "../../pipelines/inputs.ts";
import type {DuckdbEngine} from "../../src/engine/duckdb.ts";
import type {Engine} from "../../src/engine/engine.ts";
import type {TrinoEngine} from "../../src/engine/trino.ts";
import {AppError} from "../../src/errors.ts";
import {checkHeader, failures} from "../../src/steps/check.ts";
import type {Model} from "../../src/steps/model.ts";
import {isModelStep} from "../../src/steps/modelstep.ts";
import {schedule} from "../../src/steps/schedule.ts";
import type {Step, StepContext} from "../../src/steps/step.ts";
import {compare} from "./compare.ts";
import type {Workers} from "./workers.ts";

export interface Verdict {
  /** Model, or table of a step that is copied. */
  name: string;
  state: "equal" | "differs" | "fails" | "copied";
  rows: number;
  /** Seconds that Trino needed to make it. */
  seconds: number;
  /** Workers that took in rows for it. */
  workers: string[];
  /** First difference, or the error. */
  why?: string;
}

const wordsOf = (error: unknown): string => {
  if (error instanceof AppError) return error.message;
  throw error;
};

/** The rows that the embedded engine has of a table, as a table of Trino's. */
export const copy = async (name: string, duckdb: Engine, trino: TrinoEngine): Promise<number> => {
  await trino.registerParquet(name, await duckdb.describe(name), await duckdb.files(name));
  return Number(await duckdb.scalar(`select count(*) from ${name}`));
};

/** Makes a model on Trino, with its header and its gates. */
const make = async ({name, select, isView, ...rest}: Model, trino: TrinoEngine): Promise<void> => {
  if (isView) await trino.createView(name, select);
  else await trino.createOrReplace(name, select);
  const model = {name, select, isView, ...rest};
  checkHeader(model, await trino.describe(name));
};

/** Trino's rows of a table beside those of the embedded engine. */
const compareTable = async (name: string, grain: string[], duckdb: Engine, trino: TrinoEngine) => {
  const theirs = await trino.describe(name);
  const mirror = `trino.${name.replace(".", "__")}`;
  await duckdb.registerParquet(mirror, theirs, await trino.files(name));
  try {
    return await compare({engine: duckdb, duckdb: name, trino: mirror, grain}, theirs);
  } finally {
    await duckdb.drop(mirror);
  }
};

/** Makes one model on Trino and compares it. One that fails is replaced by the embedded engine's rows, so that what reads it can be tried. */
export const judge = async (
  model: Model,
  duckdb: Engine,
  trino: TrinoEngine,
  workers: Workers,
  gates: ReadonlySet<string> = new Set()
): Promise<Verdict> => {
  const start = performance.now();
  const verdict: Verdict = {name: model.name, state: "equal", rows: 0, seconds: 0, workers: []};
  try {
    await make(model, trino);
    verdict.seconds = (performance.now() - start) / 1000;
    const broken = (await failures(trino, model)).failed.find(({gate}) => !gates.has(gate));
    const {rows, difference} = await compareTable(model.name, model.grain, duckdb, trino);
    const took = [...(await workers.of(trino, model.name))].filter(([, input]) => input > 0).map(([worker]) => worker);
    const why = difference ?? (broken === undefined ? undefined : `gate: ${broken.gate}: ${broken.rows} rows`);
    return {...verdict, rows, workers: took, ...(why === undefined ? {} : {state: "differs", why})};
  } catch (error) {
    const why = wordsOf(error);
    await trino.drop(model.name);
    const rows = await copy(model.name, duckdb, trino);
    return {...verdict, state: "fails", rows, seconds: (performance.now() - start) / 1000, why};
  }
};

export interface Lane {
  duckdb: Engine;
  trino: TrinoEngine;
}

const writersOf = (steps: Step[]): ((step: Step) => Step[]) => {
  const writer = new Map(steps.flatMap((step) => step.writes.map((name) => [name, step] as const)));
  return ({reads}) => reads.flatMap((name) => writer.get(name) ?? []);
};

/** Runs a step in TypeScript on Trino, and compares what it wrote; one that fails is copied. */
const judgeStep = async (step: Step, context: StepContext, duckdb: Engine, trino: TrinoEngine): Promise<Verdict[]> => {
  const start = performance.now();
  const verdict: Verdict = {name: step.name, state: "equal", rows: 0, seconds: 0, workers: []};
  try {
    await step.run({...context, engine: trino});
  } catch (error) {
    for (const name of step.writes) await copy(name, duckdb, trino);
    return [{...verdict, state: "fails", why: wordsOf(error)}];
  }
  const seconds = (performance.now() - start) / 1000;
  const verdicts: Verdict[] = [];
  for (const name of step.writes) {
    const {rows, difference} = await compareTable(name, [], duckdb, trino);
    verdicts.push({...verdict, name, rows, seconds, ...(difference === undefined ? {} : {state: "differs", why: difference})});
  }
  return verdicts;
};

export interface BuildRequest {
  inputs: Inputs;
  steps: Step[];
  duckdb: DuckdbEngine;
  trino: TrinoEngine;
  workers: Workers;
  /** Steps in TypeScript run on Trino too, in this context; without it, what they wrote on DuckDB is copied. */
  context?: StepContext;
  onVerdict: (verdict: Verdict) => void;
}

/** Builds every model on Trino from the same staged files. */
export const buildOnTrino = async ({inputs, steps, duckdb, trino, workers, context, onVerdict}: BuildRequest): Promise<void> => {
  const {staged, manifest} = inputs;
  const {as_of, as_of_on, accepted} = manifest;
  const gates = new Set(accepted.map(({gate}) => gate));
  await trino.functions({as_of, as_of_on});
  for (const {name, columns, files} of staged) await trino.registerParquet(name, columns, files);
  const lane = async (): Promise<Lane> => ({duckdb: await duckdb.beside(), trino: (await trino.beside()) as TrinoEngine});
  const lanes = [await lane(), await lane()];
  await schedule(steps, writersOf(steps), lanes, async (step, one) => {
    if (isModelStep(step)) {
      onVerdict(await judge(step.model, one.duckdb, one.trino, workers, gates));
      return;
    }
    if (context !== undefined) {
      for (const verdict of await judgeStep(step, context, one.duckdb, one.trino)) onVerdict(verdict);
      return;
    }
    for (const name of step.writes) {
      const start = performance.now();
      const rows = await copy(name, one.duckdb, one.trino);
      onVerdict({name, state: "copied", rows, seconds: (performance.now() - start) / 1000, workers: []});
    }
  });
  for (const one of lanes) await one.duckdb.close();
};
