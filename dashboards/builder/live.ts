import {useEffect, useRef, useState} from "react";
import type {Breakdown} from "../../src/segments/breakdown.ts";
import type {Count} from "../../src/segments/count.ts";
import type {Overlap} from "../../src/segments/overlap.ts";
import type {Rule} from "../../src/segments/rule.ts";
import type {Member} from "../../src/segments/sample.ts";
import type {Manifest} from "../../src/segments/snapshot.ts";
import {ask, isAbort, Refusal} from "./api.ts";
import type {Fault} from "./setting.ts";

/** About as long as between two keys of one who types on; a count that is overtaken costs no more than its interruption. */
const pause = 100;

export interface Live<T> {
  /** The last answer; of an older question while `isStale`. */
  answer?: T | undefined;
  isStale: boolean;
  faults: Fault[];
  /** What went wrong other than the rule. */
  failure?: Refusal | Error | undefined;
}

const faultsOf = (error: unknown): Fault[] =>
  error instanceof Refusal && error.status === 422
    ? (error.problem.errors ?? []).map(({pointer, code}) => ({pointer: pointer.replace(/^#(\/rule(?=\/)|\/rules\/0(?=\/))?/, ""), code}))
    : [];

/**
 * Asks when the question has not changed for a moment; a question that is overtaken is aborted, the old answer stays until then.
 * One that is held back is not asked.
 */
export const useLive = <T>(path: string, body: string | undefined, {delay = pause, isHeld = false} = {}): Live<T> & {again(): void} => {
  const [live, say] = useState<Live<T>>({isStale: false, faults: []});
  const [round, again] = useState(0);
  const answered = useRef<string | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    if (body === undefined) {
      answered.current = undefined;
      say({isStale: false, faults: []});
      return undefined;
    }
    if (isHeld) {
      say(({answer}) => ({answer, isStale: answer !== undefined, faults: []}));
      return undefined;
    }
    if (answered.current === body) {
      say((was) => ({answer: was.answer, isStale: false, faults: []}));
      return undefined;
    }
    say((was) => ({...was, isStale: true}));
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await ask<T>(path, {body: JSON.parse(body), signal: controller.signal});
        answered.current = body;
        say({answer, isStale: false, faults: []});
      } catch (error) {
        if (isAbort(error) || controller.signal.aborted) return;
        const faults = faultsOf(error);
        say((was) => ({answer: was.answer, isStale: true, faults, failure: faults.length > 0 ? undefined : (error as Error)}));
      }
    }, delay);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [path, body, delay, isHeld, round]);
  return {...live, again: () => again(round + 1)};
};

export interface Sample {
  members: Member[];
}

/** Of the arms that freezing would make. */
export type Drawn = Pick<Manifest, "treatment" | "holdout" | "balance" | "strata">;

export const useCount = (rule: Rule | undefined, isHeld: boolean) =>
  useLive<Count>("/v1/segments/count", rule && JSON.stringify({rule}), {isHeld});
/** What is seen below the count is asked once the count stands there, and given up when another one is awaited: it never delays it. */
const later = (isHeld: boolean) => ({delay: 30, isHeld});
export const useSample = (rule: Rule | undefined, isHeld: boolean) =>
  useLive<Sample>("/v1/segments/sample", rule && JSON.stringify({rule, size: 10}), later(isHeld));
export const useBreakdown = (rule: Rule | undefined, by: string | undefined, isHeld: boolean) =>
  useLive<Breakdown>("/v1/segments/breakdown", rule && JSON.stringify({rule, ...(by !== undefined && {by})}), later(isHeld));
export const useOverlap = (rules: Rule[] | undefined, isHeld: boolean) =>
  useLive<Overlap>("/v1/segments/overlap", rules && JSON.stringify({rules}), later(isHeld));
/** @param segment whose list it will be, when there is one yet */
export const useDrawn = (rule: Rule, segment: string | undefined) =>
  useLive<Drawn>("/v1/segments/holdout", JSON.stringify({rule, segment}), later(false));
