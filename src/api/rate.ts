import type {Response} from "express";
import {RateLimiterMemory, RateLimiterRes} from "rate-limiter-flexible";
import {AppError} from "../errors.ts";

/** What one key may ask for: so many points, which come back after so many seconds. */
export interface Allowance {
  points: number;
  seconds: number;
}

/** 2,000 profiles a second, or 20 counts. */
export const allowance: Allowance = {points: 120_000, seconds: 60};

/** Takes a request's cost from its caller's allowance, and says in the headers what is left. */
export type Charge = (caller: string, cost: number, response: Response) => Promise<void>;

/** @see draft-ietf-httpapi-ratelimit-headers-11 */
export const charger = ({points, seconds}: Allowance): Charge => {
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
