import {uncalibrated} from "./calibration.ts";
import {
  type Chains,
  calibrationOfChains,
  contractKinds,
  fitChains,
  isEnoughChains,
  priceRatio,
  projectChains,
  readChains
} from "./contracts.ts";
import {hashOf, type KeptFits} from "./kept.ts";
import type {Work} from "./moment.ts";

const fitOf = (kept: KeptFits, kind: string, moment: string, chains: Chains) =>
  kept.one({part: kind, moment, what: "renewal", inputs: hashOf([chains.contracts.t, chains.contracts.ended])}, () => fitChains(chains));

/** Renewals of contracts that run, by kind. */
export const valueContracts = async ({engine, kept, tally, before: then, now}: Work): Promise<void> => {
  for (const [i, kind] of contractKinds.entries()) {
    const [before, chains] = [await readChains(engine, kind, then.on), await readChains(engine, kind, now.on)];
    if (!isEnoughChains(chains)) continue;
    const fit = fitOf(kept, kind, now.on, chains);
    const ratio = priceRatio(before);
    const calibration = isEnoughChains(before) ? calibrationOfChains(before, fitOf(kept, kind, then.on, before), ratio) : uncalibrated;
    projectChains(tally, chains, fit, {ratio, calibration, seed: 100 + i});
  }
};
