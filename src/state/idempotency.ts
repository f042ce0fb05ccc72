import {createHash} from "node:crypto";
import {AppError} from "../errors.ts";
import type {State} from "./open.ts";

/** What a client repeats: its key, and the request that the key stands for. */
export interface Repeatable {
  /** Whose keys these are: two clients may choose the same. */
  caller: string;
  key: string;
  method: string;
  path: string;
  body: unknown;
  /** If-Match, where the request has one: it says which state is changed. */
  condition: string | undefined;
}

/** An answer as it was given. */
export interface Kept {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const day = 24 * 3600_000;

/** Keys are kept as hashes: a client may have written anything into them. */
const hashOf = (...parts: (string | undefined)[]): string => createHash("sha256").update(JSON.stringify(parts)).digest("hex");

/**
 * Claims a key for a request, for 24 hours. @param now UTC instant
 * @returns the answer when it was given already, else nothing: the caller does the work, then `keep`s or `forget`s
 * @throws AppError("busy") while the first is under way, AppError("repeated") when the key stands for another request
 */
export const claim = (state: State, {caller, key, method, path, body, condition}: Repeatable, now: string): Kept | undefined => {
  const request = hashOf(method, path, JSON.stringify(body), condition);
  const [who, name] = [caller, hashOf(key)];
  state.prepare("delete from idempotency_keys where asked_at < ?").run(new Date(Date.parse(now) - day).toISOString());
  const {changes} = state
    .prepare("insert or ignore into idempotency_keys (caller, key, request, asked_at) values (?, ?, ?, ?)")
    .run(who, name, request, now);
  if (changes === 1) return undefined;
  const known = state.prepare("select request, answer from idempotency_keys where caller = ? and key = ?").get(who, name);
  if (known?.request !== request)
    throw new AppError("repeated", "this Idempotency-Key was sent with another request", {fix: "choose a new key for a new request"});
  if (known.answer === null)
    throw new AppError("busy", "the first request with this Idempotency-Key is under way", {fix: "ask again in a moment"});
  return JSON.parse(String(known.answer));
};

export const keep = (state: State, {caller, key}: Repeatable, answer: Kept): void => {
  state.prepare("update idempotency_keys set answer = ? where caller = ? and key = ?").run(JSON.stringify(answer), caller, hashOf(key));
};

/** What failed may be tried again with the same key. */
export const forget = (state: State, {caller, key}: Repeatable): void => {
  state.prepare("delete from idempotency_keys where caller = ? and key = ? and answer is null").run(caller, hashOf(key));
};

/** Requests that a stopped server never answered: their clients ask again. */
export const forgetUnanswered = (state: State): void => {
  state.exec("delete from idempotency_keys where answer is null");
};
