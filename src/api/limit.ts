import {AppError} from "../errors.ts";
import type {Generation} from "./generation.ts";

export interface Limits {
  /** Questions to the database at once; the others wait. */
  concurrent: number;
  /** Questions that may wait; past it the answer is «not ready». */
  waiting: number;
  /** Milliseconds after which a question is interrupted. */
  timeout: number;
}

export const limits: Limits = {concurrent: 8, waiting: 1000, timeout: 10_000};

/** A gate of `concurrent` places: `gate(work)` runs when a place is free, in order of asking. */
export const gate = ({concurrent, waiting}: Pick<Limits, "concurrent" | "waiting">) => {
  let free = concurrent;
  const queue: (() => void)[] = [];
  const leave = () => {
    const next = queue.shift();
    if (next) next();
    else free++;
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else if (queue.length >= waiting) throw new AppError("not_ready", "too many questions at once", {fix: "ask again in a moment"});
    else await new Promise<void>((resolve) => queue.push(resolve));
    try {
      return await work();
    } finally {
      leave();
    }
  };
};

const tooLong = (timeout: number) => new AppError("not_ready", `question interrupted after: ${timeout} ms`, {fix: "ask for less"});

/** The same generation, with every question timed and counted against one gate. */
export const limited = (generation: Generation, enter: ReturnType<typeof gate>, timeout: number): Generation => ({
  number: generation.number,
  manifest: generation.manifest,
  rows: (sql, params) =>
    enter(async () => {
      const signal = AbortSignal.timeout(timeout);
      try {
        return await generation.rows(sql, params, {signal});
      } catch (error) {
        throw signal.aborted ? tooLong(timeout) : error;
      }
    })
});
