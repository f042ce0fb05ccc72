import {AppError} from "../errors.ts";
import type {Generation} from "./generation.ts";

export interface Limits {
  /** Questions under way or waiting for a connection; past it the answer is «not ready». */
  questions: number;
  /** Milliseconds after which a question is interrupted. */
  timeout: number;
}

export const limits: Limits = {questions: 500, timeout: 10_000};

/** Counts the questions of all generations that it is given, so that a switch does not double the room. */
export const limiter = ({questions, timeout}: Limits) => {
  let asked = 0;
  const refuse = () => new AppError("not_ready", `too many questions at once: ${asked}`, {fix: "ask again in a moment"});
  const late = (cause: unknown) => new AppError("not_ready", `question interrupted after: ${timeout} ms`, {fix: "ask for less", cause});
  /** The same generation with every question counted and timed. */
  return (generation: Generation): Generation => ({
    number: generation.number,
    manifest: generation.manifest,
    document: generation.document,
    async rows(sql, params, options) {
      if (asked >= questions) throw refuse();
      asked++;
      try {
        return await generation.rows(sql, params, {timeoutMs: timeout, ...options});
      } catch (error) {
        throw error instanceof AppError && error.code === "interrupted" ? late(error) : error;
      } finally {
        asked--;
      }
    }
  });
};
