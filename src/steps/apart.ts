import {MessageChannel, Worker} from "node:worker_threads";
import type {Engine} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import {type Calls, callsOver} from "./calls.ts";
import type {Step, StepContext} from "./step.ts";

/** What a thread is told of its step. */
export interface Errand {
  module: string;
  engine: Engine["name"];
  context: Pick<StepContext, "as_of" | "as_of_on" | "generation" | "salt" | "churn" | "scratch">;
  /** Of the ledger table that it reads and writes. */
  ledger: {files: string[]; path: string} | undefined;
}

/** Methods of an engine whose arguments and answers go over as they are. */
export const plain = [
  "validate",
  "createOrReplace",
  "createView",
  "scalar",
  "rows",
  "describe",
  "registerParquet",
  "files",
  "drop",
  "rename"
] as const;

const answersOf = ({engine, progress}: StepContext, calls: () => Calls) => ({
  ...Object.fromEntries(plain.map((name) => [name, (...args: never[]) => (engine[name] as (...args: never[]) => unknown)(...args)])),
  batches: (select: string) => calls().lend(engine.batches(select), true),
  append: (name: string, columns: never, number: number) => engine.append(name, columns, calls().borrow(number)),
  progress
});

const errandOf = (apart: NonNullable<Step["apart"]>, context: StepContext): Errand => {
  const {engine, ledger, as_of, as_of_on, generation, salt, churn, scratch} = context;
  const table = apart.ledger;
  return {
    module: apart.module,
    engine: engine.name,
    context: {as_of, as_of_on, generation, salt, churn, scratch},
    ledger: table === undefined ? undefined : {files: ledger.files(table), path: ledger.path(table)}
  };
};

/**
 * Runs a step in a thread of its own, so that nobody waits while it computes; what it asks of the engine is done here.
 * @param signal ends the thread wherever it is
 */
export const runApart = async (
  {name, apart}: Pick<Step, "name" | "apart">,
  context: StepContext,
  signal: AbortSignal | undefined
): Promise<void> => {
  const {port1, port2} = new MessageChannel();
  const calls: Calls = callsOver(
    port1,
    answersOf(context, () => calls)
  );
  const workerData = {...errandOf(apart!, context), port: port2};
  const worker = new Worker(new URL("./thread.ts", import.meta.url), {workerData, transferList: [port2]});
  const over = new AbortController();
  const ended = Promise.withResolvers<never>();
  worker.once("error", ended.reject);
  worker.once("exit", (code) => ended.reject(new Error(`${name}: its thread ended (${code})`)));
  const interrupt = () => ended.reject(new AppError("interrupted", "run: interrupted"));
  if (signal?.aborted) interrupt();
  signal?.addEventListener("abort", interrupt, {signal: over.signal});
  let failure: Error | undefined;
  try {
    await Promise.race([calls.call("run"), ended.promise]);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    over.abort();
    await calls.close(failure ?? new Error(`${name}: it is over`));
    await worker.terminate();
  }
};
