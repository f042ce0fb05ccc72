import {type MessagePort, workerData} from "node:worker_threads";
import type {Batch, Column, Engine} from "../engine/engine.ts";
import {type Errand, plain} from "./apart.ts";
import {type Calls, callsOver} from "./calls.ts";
import type {Ledger, Step} from "./step.ts";

/** The engine of the thread that started this one. */
const engineOver = ({call, lend, borrow}: Calls, name: Engine["name"]): Engine => {
  const forward = Object.fromEntries(plain.map((method) => [method, (...args: unknown[]) => call(method, ...args)]));
  return {
    ...(forward as unknown as Pick<Engine, (typeof plain)[number]>),
    name,
    append: (table: string, columns: Column[], batches) => call("append", table, columns, lend(batches)),
    async *batches(select): AsyncGenerator<Batch> {
      yield* borrow(await call("batches", select));
    },
    functions: () => Promise.reject(new Error("as_of() is set before a step runs")),
    beside: () => Promise.reject(new Error("a step has one engine")),
    close: () => Promise.reject(new Error("a step does not close its engine"))
  };
};

const ledgerOf = (given: Errand["ledger"]): Ledger => {
  const one = (): NonNullable<Errand["ledger"]> => {
    if (given === undefined) throw new Error("a step that runs apart names the ledger table that it reads and writes");
    return given;
  };
  return {files: () => one().files, path: () => one().path};
};

const {port, module, engine, context, ledger} = workerData as Errand & {port: MessagePort};
const calls: Calls = callsOver(port, {
  async run() {
    const {default: step} = (await import(module)) as {default: Step};
    await step.run({
      ...context,
      engine: engineOver(calls, engine),
      ledger: ledgerOf(ledger),
      progress: (done, of) => void calls.call("progress", done, of)
    });
  }
});
