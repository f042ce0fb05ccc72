import {noteChains} from "./backtest_parts.ts";
import {uncalibrated} from "./calibration.ts";
import {
  type Chains,
  calibrationOfChains,
  contractKinds,
  fitChains,
  isEnoughChains,
  projectChains,
  readChains,
  readPriceRatio
} from "./contracts.ts";
import {hashOf, type KeptFits} from "./kept.ts";
import type {Moment, Work} from "./moment.ts";

const fitOf = (kept: KeptFits, kind: string, moment: string, chains: Chains) =>
  kept.one({part: kind, moment, what: "renewal", inputs: hashOf([chains.contracts.t, chains.contracts.ended])}, () => fitChains(chains));

/** Renewals of contracts that run, by kind. */
export const valueContracts = async ({engine, kept, tally, backtest, before: then, now}: Work): Promise<void> => {
  for (const [i, kind] of contractKinds.entries()) {
    const [before, chains] = [await readChains(engine, kind, then.on), await readChains(engine, kind, now.on)];
    if (!isEnoughChains(chains)) continue;
    const fit = fitOf(kept, kind, now.on, chains);
    const [olderRatio, ratio] = [await readPriceRatio(engine, kind, then.on), await readPriceRatio(engine, kind, now.on)];
    const older = isEnoughChains(before) ? fitOf(kept, kind, then.on, before) : undefined;
    const calibration = older === undefined ? uncalibrated : calibrationOfChains(before, older, olderRatio);
    if (older !== undefined) noteChains(backtest, kind, before, older, olderRatio);
    projectChains(tally, chains, fit, {ratio, calibration, seed: 100 + i});
  }
};

export const backtestContracts = async (
  {engine, kept, backtest}: Pick<Work, "engine" | "kept" | "backtest">,
  {on}: Moment
): Promise<void> => {
  for (const kind of contractKinds) {
    const chains = await readChains(engine, kind, on);
    if (isEnoughChains(chains)) noteChains(backtest, kind, chains, fitOf(kept, kind, on, chains), await readPriceRatio(engine, kind, on));
  }
};
