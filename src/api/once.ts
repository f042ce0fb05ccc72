import {claim, forget, keep, type Repeatable} from "../state/idempotency.ts";
import type {State} from "../state/open.ts";
import {BadRequest} from "./problem.ts";
import {isWhole, Reply, replyOf} from "./reply.ts";

const wellFormed = /^[\x21-\x7e]{1,255}$/;

/** The Idempotency-Key of a request, without the quotes of a structured field. */
export const keyOf = (header: string | undefined): string | undefined => {
  if (header === undefined) return undefined;
  const key = header.trim().replace(/^"(.*)"$/, "$1");
  if (!wellFormed.test(key)) throw new BadRequest(400, [{pointer: "#/headers/idempotency-key", code: "invalid_format"}]);
  return key;
};

/** Does the work once: the same request with the same key gets the first answer again; one that failed may be tried again. */
export const once = async (state: State, asked: Repeatable, now: string, status: number, work: () => Promise<unknown>): Promise<Reply> => {
  const known = claim(state, asked, now);
  if (known) return new Reply(known.body, {headers: {...known.headers, "Idempotency-Replayed": "true"}});
  try {
    const reply = replyOf(await work());
    if (!isWhole(reply.body)) throw new Error("a stream cannot be kept: take `once` from the route");
    keep(state, asked, {status, headers: {...reply.headers}, body: String(reply.body)});
    return reply;
  } catch (error) {
    forget(state, asked);
    throw error;
  }
};
