import {randomBytes} from "node:crypto";
import {AppError} from "../errors.ts";
import type {State} from "./open.ts";

export const jobStates = ["queued", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

/** Work that takes longer than an answer may: kept, so that a restart of the server forgets none. */
export interface Job {
  id: string;
  kind: string;
  /** What it works on, as its kind has it. */
  about: Record<string, unknown>;
  state: JobState;
  /** What came out, as its kind has it; null unless done. */
  result: Record<string, unknown> | null;
  /** Why it failed; null unless it did. */
  reason: string | null;
  created_by: string;
  /** UTC instants. */
  created_at: string;
  ended_at: string | null;
}

const jobOf = (row: Record<string, unknown>): Job => ({
  ...(row as unknown as Job),
  about: JSON.parse(String(row.about)),
  result: row.result === null ? null : JSON.parse(String(row.result))
});

/** @throws AppError("not_found") */
export const findJob = (state: State, id: string): Job => {
  const row = state.prepare("select * from jobs where id = ?").get(id);
  if (!row) throw new AppError("not_found", `no such job: ${id}`);
  return jobOf(row);
};

/** Not begun or not ended, oldest first. */
export const openJobs = (state: State): Job[] =>
  state.prepare("select * from jobs where state in ('queued', 'running') order by created_at, rowid").all().map(jobOf);

/** Puts a job in the queue. */
export const queueJob = (state: State, {kind, about, by, now}: {kind: string; about: object; by: string; now: string}): Job => {
  const id = `job_${randomBytes(10).toString("hex")}`;
  state
    .prepare("insert into jobs (id, kind, about, state, created_by, created_at) values (?, ?, ?, 'queued', ?, ?)")
    .run(id, kind, JSON.stringify(about), by, now);
  return findJob(state, id);
};

/** Takes a queued job up. @returns false when it was cancelled meanwhile */
export const beginJob = (state: State, id: string): boolean =>
  state.prepare("update jobs set state = 'running' where id = ? and state = 'queued'").run(id).changes === 1;

export type Ending =
  | {state: "done"; result: object}
  | {state: "failed"; reason: string}
  | {state: "cancelled"; result?: undefined; reason?: undefined};

/** Ends an open job; one that has ended stays as it is. @returns whether it was open */
export const endJob = (state: State, id: string, ending: Ending, now: string): boolean => {
  const {result, reason} = {result: undefined, reason: undefined, ...ending};
  return (
    state
      .prepare("update jobs set state = ?, result = ?, reason = ?, ended_at = ? where id = ? and state in ('queued', 'running')")
      .run(ending.state, result === undefined ? null : JSON.stringify(result), reason ?? null, now, id).changes === 1
  );
};

/** Puts a job that was stopped before its end back in the queue. */
export const requeueJob = (state: State, id: string): void => {
  state.prepare("update jobs set state = 'queued' where id = ? and state = 'running'").run(id);
};
