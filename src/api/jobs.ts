import {AppError} from "../errors.ts";
import {beginJob, type Ending, endJob, findJob, type Job, openJobs, queueJob, requeueJob} from "../state/jobs.ts";
import type {State} from "../state/open.ts";

/** What a kind of job does. @returns what is kept as its result */
export type Work = (job: Job, signal: AbortSignal) => Promise<object>;

export interface JobOptions {
  state: State;
  /** By kind. */
  works: Readonly<Record<string, Work>>;
  /** Told of our own bugs. */
  bug: (error: unknown, job: string) => void;
  /** UTC instant. */
  now: () => string;
}

export interface Jobs {
  /** Puts a job in the line. */
  ask(kind: string, about: object, by: string): Job;
  /** Stops a job that has not ended. @throws AppError("not_found") */
  cancel(id: string): Job;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
  /** Begins no more and puts the one under way back in the queue, for the next start. */
  close(): Promise<void>;
}

const reasonOf = (error: AppError): string => (error.fix ? `${error.message}; ${error.fix}` : error.message);

/**
 * Jobs one after another, oldest first, in the same process as the requests. Those that were waiting when the server stopped go on; one that was running
 * when it was killed has failed, so that a job which brings the server down is not asked for again.
 */
export const jobs = ({state, works, bug, now}: JobOptions): Jobs => {
  let running: {id: string; controller: AbortController} | undefined;
  let line: Promise<void> = Promise.resolve();
  let closed = false;

  const outcome = async (job: Job, signal: AbortSignal): Promise<Ending> => {
    const work = works[job.kind];
    if (!work) return {state: "failed", reason: `no such kind of job: ${job.kind}`};
    try {
      return {state: "done", result: await work(job, signal)};
    } catch (error) {
      if (signal.aborted) return {state: "cancelled"};
      if (error instanceof AppError) return {state: "failed", reason: reasonOf(error)};
      bug(error, job.id);
      return {state: "failed", reason: "something went wrong on our side"};
    }
  };
  const run = async (id: string): Promise<void> => {
    if (closed) return;
    const job = findJob(state, id);
    if (!beginJob(state, id)) return;
    const controller = new AbortController();
    running = {id, controller};
    const ending = await outcome(job, controller.signal);
    running = undefined;
    if (closed && ending.state === "cancelled") requeueJob(state, id);
    else endJob(state, id, ending, now());
  };
  const queue = (id: string): void => {
    line = line.then(() => run(id)).catch((error) => bug(error, id));
  };
  for (const {id, state: was} of openJobs(state)) {
    if (was === "running") endJob(state, id, {state: "failed", reason: "the server stopped while it ran; ask again"}, now());
    else queue(id);
  }
  return {
    ask(kind, about, by) {
      const job = queueJob(state, {kind, about, by, now: now()});
      queue(job.id);
      return job;
    },
    cancel(id) {
      findJob(state, id);
      endJob(state, id, {state: "cancelled"}, now());
      if (running?.id === id) running.controller.abort();
      return findJob(state, id);
    },
    async idle() {
      for (let seen: Promise<void> | undefined; seen !== line; ) {
        seen = line;
        await seen;
      }
    },
    async close() {
      closed = true;
      running?.controller.abort();
      await line;
    }
  };
};
