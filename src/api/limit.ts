import {AppError} from "../errors.ts";
import type {Generation} from "./generation.ts";

export interface Limits {
  /** Questions under way or waiting for a connection; past it the answer is «not ready». */
  questions: number;
  /** Milliseconds after which a question is interrupted. */
  timeout: number;
}

export const limits: Limits = {questions: 500, timeout: 10_000};

/** A question of ours about a table or column that is not there: the generation was made by a release that did not know it. */
const isOutdated = ({code, details}: AppError): boolean => code === "engine" && /^(catalog|binder)$/i.test(String(details.type));

/** Counts the questions of all generations that it is given, so that a switch does not double the room. */
export const limiter = ({questions, timeout}: Limits) => {
  let asked = 0;
  const refuse = () => new AppError("not_ready", `too many questions at once: ${asked}`, {fix: "ask again in a moment"});
  const outdated = (cause: AppError) =>
    new AppError("outdated", "the published generation was made before there was what this asks for", {
      fix: "the next `huaxiang run` makes it",
      cause
    });
  const late = (cause: unknown) => new AppError("not_ready", `question interrupted after: ${timeout} ms`, {fix: "ask for less", cause});
  /** The same generation with every question counted and timed. */
  return (generation: Generation): Generation => ({
    number: generation.number,
    manifest: generation.manifest,
    write: generation.write,
    async rows(sql, params, options) {
      if (asked >= questions) throw refuse();
      asked++;
      try {
        return await generation.rows(sql, params, {timeoutMs: timeout, ...options});
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        throw error.code === "interrupted" ? late(error) : isOutdated(error) ? outdated(error) : error;
      } finally {
        asked--;
      }
    }
  });
};
