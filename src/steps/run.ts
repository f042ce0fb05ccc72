import {table} from "../sql.ts";
import {checkHeader, type Failure, failures, gateFailed} from "./check.ts";
import {isModelStep} from "./modelstep.ts";
import type {Step, StepContext} from "./step.ts";

/** What a step took: rows of the tables that it wrote (a view: 0, it writes none), seconds, resident memory after it in bytes. */
export interface StepReport {
  name: string;
  rows: number;
  seconds: number;
  rss: number;
}

export interface RunOptions {
  /** Gates that may fail; they are recorded. */
  accept?: string[];
  onStep?: (report: StepReport) => void;
  /** How far a long step is. */
  onProgress?: (step: string, done: number, of: number) => void;
  /** Milliseconds of a clock and resident bytes, from the edge; without it, nothing is measured. */
  measure?: () => {millis: number; rss: number};
}

const rowsOf = async ({writes}: Step, {engine}: Pick<StepContext, "engine">): Promise<number> => {
  let rows = 0;
  for (const name of writes) rows += Number(await engine.scalar(`select count(*) from ${table(name)}`));
  return rows;
};

const unmeasured = () => ({millis: 0, rss: 0});

/**
 * Runs steps in the order given and checks each model's gates after it.
 * @returns the gates that failed and were let through
 * @throws AppError("gate_failed") at the first gate that failed and is not accepted.
 */
export const runSteps = async (
  steps: Step[],
  context: Omit<StepContext, "progress">,
  {accept = [], onStep = () => undefined, onProgress = () => undefined, measure = unmeasured}: RunOptions = {}
): Promise<Failure[]> => {
  const accepted: Failure[] = [];
  for (const step of steps) {
    const start = measure().millis;
    await step.run({...context, progress: (done, of) => onProgress(step.name, done, of)});
    if (isModelStep(step)) {
      checkHeader(step.model, await context.engine.describe(step.model.name));
      for (const failure of await failures(context.engine, step.model)) {
        if (!accept.includes(failure.gate)) throw gateFailed(failure);
        accepted.push(failure);
      }
    }
    const rows = isModelStep(step) && step.model.isView ? 0 : await rowsOf(step, context);
    const {millis, rss} = measure();
    onStep({name: step.name, rows, seconds: (millis - start) / 1000, rss});
  }
  return accepted;
};
