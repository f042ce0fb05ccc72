import type {Engine} from "../../engine/engine.ts";
import type {Backtest} from "./backtest.ts";
import type {KeptFits} from "./kept.ts";
import type {Tally} from "./tally.ts";

/** A first day that is not known, as text and as days from 1970-01-01. */
export interface Moment {
  readonly on: string;
  readonly day: number;
}

export const momentOf = (on: string): Moment => ({on, day: Date.parse(`${on}T00:00:00Z`) / 86_400_000});

/** What the parts of value work with: the two moments, the year between which is known, and where their results go. */
export interface Work {
  readonly engine: Engine;
  readonly kept: KeptFits;
  readonly tally: Tally;
  readonly backtest: Backtest;
  readonly before: Moment;
  readonly now: Moment;
}
