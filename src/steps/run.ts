import type {Engine} from "../engine/engine.ts";
import {table} from "../sql.ts";
import {runApart} from "./apart.ts";
import {checkHeader, type Failure, failures, gateFailed} from "./check.ts";
import {isModelStep, type ModelStep} from "./modelstep.ts";
import {schedule} from "./schedule.ts";
import type {Step, StepContext} from "./step.ts";

/** What a step took: rows of the tables that it wrote (a view: 0, it writes none), seconds, resident memory after it in bytes. */
export interface StepReport {
  name: string;
  rows: number;
  seconds: number;
  rss: number;
}

export interface RunOptions {
  /** Engines on the same tables: so many steps run at a time. */
  lanes: Engine[];
  /** Gates that may fail; they are recorded. */
  accept?: string[];
  onStep?: (report: StepReport) => void;
  /** What else is done with the tables of a step once they are there: only when no step is ready, so that it holds none up. */
  after?: (step: Step) => ((lane: Engine) => Promise<void>)[];
  /** How far a long step is. */
  onProgress?: (step: string, done: number, of: number) => void;
  /** Steps that compute for long run in threads of their own. */
  apart?: boolean;
  signal?: AbortSignal;
  /** Milliseconds of a clock and resident bytes, from the edge; without it, nothing is measured. */
  measure?: () => {millis: number; rss: number};
}

const rowsOf = async ({writes}: Step, engine: Engine): Promise<number> => {
  let rows = 0;
  for (const name of writes) rows += Number(await engine.scalar(`select count(*) from ${table(name)}`));
  return rows;
};

/** The header of a model's table, its gates and its rows. */
const checked = async ({model}: ModelStep, engine: Engine): Promise<{rows: number; failed: Failure[]}> => {
  checkHeader(model, await engine.describe(model.name));
  const {rows, failed} = await failures(engine, model);
  return {rows: model.isView ? 0 : rows, failed};
};

/** The rows and the own gates of a step that is no model. */
const gated = async (step: Step, context: StepContext): Promise<{rows: number; failed: Failure[]}> => ({
  rows: await rowsOf(step, context.engine),
  failed: (await step.gates?.(context)) ?? []
});

const unmeasured = () => ({millis: 0, rss: 0});

/** The steps that make what a step reads. */
const needs = (steps: Step[]): ((step: Step) => Step[]) => {
  const writer = new Map(steps.flatMap((step) => step.writes.map((name) => [name, step] as const)));
  return ({reads}) => reads.map((name) => writer.get(name)).filter((step) => step !== undefined);
};

/** How many steps wait for each step, one for the next. With the longest line first no lane is left without work at the end. */
const lines = (steps: Step[], needed: (step: Step) => Step[]): Map<Step, number> => {
  const length = new Map(steps.map((step) => [step, 0]));
  for (const step of steps.toReversed())
    for (const before of needed(step)) length.set(before, Math.max(length.get(before) ?? 0, (length.get(step) ?? 0) + 1));
  return length;
};

/** Work on the tables of a step. */
interface Task {
  of: Step;
  work: (lane: Engine) => Promise<void>;
}

/**
 * Runs each step once what it reads is there, the one that most others wait for first, and checks each model's gates after it.
 * @param steps each after those that it needs
 * @returns the gates that failed and were let through, in order of steps
 * @throws AppError("gate_failed") at the first gate that failed and is not accepted.
 */
export const runSteps = async (
  steps: Step[],
  context: Omit<StepContext, "progress" | "engine">,
  {
    lanes,
    accept = [],
    onStep = () => undefined,
    after = () => [],
    onProgress = () => undefined,
    apart = false,
    signal,
    measure = unmeasured
  }: RunOptions
): Promise<Failure[]> => {
  const accepted = new Map<Step, Failure[]>();
  const make = async (step: Step, engine: Engine): Promise<void> => {
    const start = measure().millis;
    const own: StepContext = {...context, engine, progress: (done, of) => onProgress(step.name, done, of)};
    await (apart && step.apart ? runApart(step, own, signal) : step.run(own));
    const {rows, failed} = isModelStep(step) ? await checked(step, engine) : await gated(step, own);
    const [stops] = failed.filter(({gate}) => !accept.includes(gate));
    if (stops) throw gateFailed(stops);
    accepted.set(step, failed);
    const {millis, rss} = measure();
    onStep({name: step.name, rows, seconds: (millis - start) / 1000, rss});
  };
  const needed = needs(steps);
  const waiting = lines(steps, needed);
  const made = new Map(steps.map((of): [Step, Task] => [of, {of, work: (lane) => make(of, lane)}]));
  const firsts = steps.toSorted((a, b) => waiting.get(b)! - waiting.get(a)!).map((step) => made.get(step)!);
  const later = steps.flatMap((of) => after(of).map((work): Task => ({of, work})));
  const before = (task: Task): Task[] =>
    made.get(task.of) === task ? needed(task.of).map((step) => made.get(step)!) : [made.get(task.of)!];
  await schedule([...firsts, ...later], before, lanes, ({work}, lane) => work(lane));
  return steps.flatMap((step) => accepted.get(step) ?? []);
};
