import {parentPort, workerData} from "node:worker_threads";
import {type Job, simulator} from "./simulate.ts";

/** A thread that simulates the pieces that it is asked for. */
const simulate = await simulator(workerData as Job);
parentPort?.on("message", (n: number) => {
  const piece = simulate(n);
  parentPort?.postMessage({n, piece}, [piece.bytes.buffer, piece.figures.buffer]);
});
