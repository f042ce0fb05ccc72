import {type OpenGeneration, openGeneration} from "./open.ts";
import type {PoolOptions} from "./pool.ts";

/** A generation before the one in force, opened when it is asked for; the last one asked for stays open. */
export interface OlderGenerations {
  /** @throws AppError("not_found") when it is no longer kept */
  open(number: number): Promise<OpenGeneration>;
  close(): Promise<void>;
}

export const olderGenerations = (root: string, options: PoolOptions = {}): OlderGenerations => {
  let last: {number: number; generation: Promise<OpenGeneration>} | undefined;
  const leave = async (): Promise<void> => {
    const one = last;
    last = undefined;
    await (await one?.generation.catch(() => undefined))?.close();
  };
  return {
    async open(number) {
      if (last?.number !== number) {
        void leave();
        const generation = openGeneration(root, {...options, number});
        last = {number, generation};
        generation.catch(() => {
          if (last?.generation === generation) last = undefined;
        });
      }
      return last.generation;
    },
    close: leave
  };
};
