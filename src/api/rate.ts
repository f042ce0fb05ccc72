import type {Response} from "express";
import {RateLimiterMemory, RateLimiterRes} from "rate-limiter-flexible";
import type {Rate} from "../config.ts";
import {AppError} from "../errors.ts";

/** Takes a request's cost from its caller's allowance, and says in the headers what is left. */
export type Charge = (caller: string, cost: number, response: Response) => Promise<void>;

/** @see draft-ietf-httpapi-ratelimit-headers-11 */
export const charger = ({points, seconds}: Rate): Charge => {
  const limiter = new RateLimiterMemory({points, duration: seconds});
  const say = (response: Response, {remainingPoints, msBeforeNext}: RateLimiterRes): number => {
    const wait = Math.max(1, Math.ceil(msBeforeNext / 1000));
    response
      .set("RateLimit-Policy", `"default";q=${points};w=${seconds}`)
      .set("RateLimit", `"default";r=${Math.max(0, remainingPoints)};t=${wait}`);
    return wait;
  };
  return async (caller, cost, response) => {
    try {
      say(response, await limiter.consume(caller, cost));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      response.set("Retry-After", String(say(response, refused)));
      throw new AppError("too_many", "this key has asked for too much", {fix: "wait for the seconds of Retry-After"});
    }
  };
};
