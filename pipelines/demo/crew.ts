import {setImmediate} from "node:timers/promises";
import {Worker} from "node:worker_threads";
import {PIECE, type Piece} from "./piece.ts";
import {type Job, simulator} from "./simulate.ts";

/** Pieces that a thread has at hand, so that it need not wait for the next. */
const AT_HAND = 2;

async function* alone(job: Job, count: number): AsyncGenerator<Piece> {
  const simulate = await simulator(job);
  for (let n = 0; n < count; n++) {
    yield simulate(n);
    await setImmediate();
  }
}

async function* together(job: Job, count: number, threads: number): AsyncGenerator<Piece> {
  const done = new Map<number, Piece>();
  let failure: Error | undefined;
  let wake = (): void => undefined;
  let asked = 0;
  const workers = Array.from({length: threads}, () => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {workerData: job});
    worker.on("message", ({n, piece}: {n: number; piece: Piece}) => {
      done.set(n, piece);
      wake();
    });
    worker.on("error", (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
      wake();
    });
    return worker;
  });
  try {
    for (let wanted = 0; wanted < count; wanted++) {
      for (; asked < Math.min(count, wanted + threads * AT_HAND); asked++) workers[asked % threads]!.postMessage(asked);
      while (!done.has(wanted)) {
        if (failure !== undefined) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      yield done.get(wanted)!;
      done.delete(wanted);
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** The pieces of a job in their order, made by this thread alone (`threads` 0) or by some beside it. */
export const pieces = (job: Job, threads: number): AsyncGenerator<Piece> => {
  const count = Math.ceil(job.people / PIECE);
  return threads === 0 ? alone(job, count) : together(job, count, Math.min(threads, count));
};
