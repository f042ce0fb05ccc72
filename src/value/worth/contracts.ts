import type {Engine} from "../../engine/engine.ts";
import type {Contracts, Fit} from "../model.ts";
import sBg from "../models/s_bg.ts";
import {type Calibration, calibrate, factorOf} from "./calibration.ts";
import {type Doubts, doubtsFrom, draws, movesOf} from "./doubt.ts";
import {days, overHorizons, yearEnds} from "./horizons.ts";
import {picked, placesWhere} from "./places.ts";
import {readColumns} from "./read.ts";
import type {Tally} from "./tally.ts";

/** Chains of contracts of one kind at a moment, a row each. */
export interface Chains {
  readonly rows: number;
  readonly person: Float64Array;
  readonly contracts: Contracts;
  readonly current: Float64Array;
  /** Days from the moment to the end of the running contract, and its length. */
  readonly due: Float64Array;
  readonly period: Float64Array;
  /** Yuan: of the running contract, and of its renewal in the year after the moment. */
  readonly margin: Float64Array;
  readonly ahead: Float64Array;
}

export const contractKinds = ["insurance", "extended_warranty", "service_plan"] as const;

export const readChains = async (engine: Pick<Engine, "batches">, kind: string, moment: string): Promise<Chains> => {
  const {rows, numbers} = await readColumns(
    engine,
    `from features.contract_lives where kind = '${kind}' and as_of_on = date '${moment}' order by key_hash`,
    {
      person: "person_no",
      t: "periods",
      ended: "case when has_ended then 1 else 0 end",
      is_now: "case when is_current then 1 else 0 end",
      due: "date_diff('day', as_of_on, due_on)",
      period: "period_days",
      margin: "margin_yuan",
      ahead: "margin_ahead_yuan"
    }
  );
  const {person, t, ended, is_now: current, due, period, margin, ahead} = numbers;
  return {rows, person, contracts: {rows, t, ended}, current, due, period, margin, ahead};
};

/** Fewer ends tell nothing of renewals. */
const fewest = 20;
export const isEnoughChains = ({contracts}: Chains): boolean => contracts.ended.filter((ended) => ended === 1).length >= fewest;

/** A weak prior keeps the chances of people who are all alike within bounds. */
const prior = {centre: {alpha: 1, beta: 2}, sd: 1.5};
export const fitChains = ({contracts}: Chains): Fit => sBg.fit(contracts, {prior});

/** What renewals signed before the moment left, over what the contracts before them left: prices fall, or rise. */
export const readPriceRatio = async (engine: Pick<Engine, "batches">, kind: string, moment: string): Promise<number> => {
  const {numbers} = await readColumns(
    engine,
    `from features.contract_margins as c
     inner join features.contract_margins as n
       on n.person_no = c.person_no and n.vin = c.vin and n.kind = c.kind and n.renewal = c.renewal + 1 and n.signed_on = c.next_signed_on
     where c.kind = '${kind}' and c.next_signed_on < date '${moment}' and c.margin_yuan > 0 and n.margin_yuan > 0`,
    {was: "sum(c.margin_yuan)", came: "sum(n.margin_yuan)"}
  );
  const [before, after] = [numbers.was[0] ?? 0, numbers.came[0] ?? 0];
  return before > 0 ? Math.min(1.5, Math.max(0.5, after / before)) : 1;
};

/** Renewals are signed some weeks before a contract ends. */
const lead = 20;

/** Renewals of a running contract, with the chance of each and its year. */
const renewals = (
  {alpha, beta}: {alpha: number; beta: number},
  t: number,
  due: number,
  period: number
): {year: number; chance: number}[] => {
  const found: {year: number; chance: number}[] = [];
  let chance = 1;
  for (let i = 0, at = due - lead; at < yearEnds.at(-1)!; i++, at += period) {
    chance *= (beta + t + i) / (alpha + beta + t + i);
    found.push({year: yearEnds.findIndex((end) => at < end), chance});
  }
  return found;
};

/** Foretold margin of the first year, yuan a row; 0 of what does not run. */
export const firstYearOf = (chains: Chains, {params}: Fit, ratio: number): Float64Array =>
  chains.margin.map((margin, row) =>
    chains.current[row] === 1
      ? renewals(params as {alpha: number; beta: number}, chains.contracts.t[row]!, chains.due[row]!, chains.period[row]!)
          .filter(({year}) => year === 0)
          .reduce((sum, {chance}, i) => sum + chance * margin * ratio ** (i + 1), 0)
      : 0
  );

export const calibrationOfChains = (chains: Chains, fit: Fit, ratio: number): Calibration => {
  const places = placesWhere(chains.rows, (row) => chains.current[row] === 1);
  const foretold = firstYearOf(chains, fit, ratio);
  const pick = (column: Float64Array): Float64Array => picked(column, places);
  const paid = chains.margin.filter((margin) => margin > 0);
  return calibrate(pick(foretold), pick(chains.ahead), paid.reduce((sum, margin) => sum + margin, 0) / Math.max(1, paid.length));
};

/** Ratios of a renewal's chance under draws of the parameters, by the periods before it. */
const doubtsOf = (fit: Fit, seed: number): ((t: number) => Doubts) => {
  const moves = movesOf(fit, seed);
  const {alpha, beta} = fit.params as {alpha: number; beta: number};
  const known = new Map<number, Doubts>();
  return (t) => {
    let found = known.get(t);
    if (found === undefined) {
      const all = alpha + beta + t;
      const slopes = [-alpha / all, beta / (beta + t) - beta / all];
      const ratios = Float64Array.from({length: draws}, (_, draw) =>
        Math.exp(moves[draw]!.reduce((sum, by, i) => sum + by * slopes[i]!, 0))
      );
      found = doubtsFrom(days.map(() => ratios));
      known.set(t, found);
    }
    return found;
  };
};

/** Adds what running contracts are expected to bring by being renewed. */
export const projectChains = (
  tally: Tally,
  chains: Chains,
  fit: Fit,
  {ratio, calibration, seed}: {ratio: number; calibration: Calibration; seed: number}
): void => {
  const params = fit.params as {alpha: number; beta: number};
  const foretold = firstYearOf(chains, fit, ratio);
  const doubts = doubtsOf(fit, seed);
  const [years, squares] = [new Float64Array(yearEnds.length), new Float64Array(yearEnds.length)];
  for (let row = 0; row < chains.rows; row++) {
    const margin = chains.margin[row]!;
    if (chains.current[row] !== 1 || !(margin > 0)) continue;
    years.fill(0);
    squares.fill(0);
    const factor = factorOf(calibration, foretold[row]!);
    const first = new Float64Array(yearEnds.length).fill(1);
    for (const [i, {year, chance}] of renewals(params, chains.contracts.t[row]!, chains.due[row]!, chains.period[row]!).entries()) {
      const [p, yuan] = [Math.min(1, chance * factor), margin * ratio ** (i + 1)];
      years[year]! += p * yuan;
      squares[year]! += p * (1 - p) * yuan * yuan;
      if (i === 0) first.fill(1 - p, year);
    }
    tally.add(chains.person[row]!, "finance", {
      mean: overHorizons(years),
      variance: overHorizons(squares),
      none: days.map((t) => first[yearEnds.indexOf(t)]!),
      doubts: doubts(chains.contracts.t[row]!)
    });
  }
};
