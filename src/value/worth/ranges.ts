import {type Source, sources, type Tally} from "./tally.ts";

const a = [-39.6968302866538, 220.946098424521, -275.928510446969, 138.357751867269, -30.6647980661472, 2.50662827745924];
const b = [-54.4760987982241, 161.585836858041, -155.698979859887, 66.8013118877197, -13.2806815528857];
const c = [-0.00778489400243029, -0.322396458041136, -2.40075827716184, -2.54973253934373, 4.37466414146497, 2.93816398269878];
const d = [0.00778469570904146, 0.32246712907004, 2.445134137143, 3.75440866190742];
const tail = (q: number): number =>
  (((((c[0]! * q + c[1]!) * q + c[2]!) * q + c[3]!) * q + c[4]!) * q + c[5]!) / ((((d[0]! * q + d[1]!) * q + d[2]!) * q + d[3]!) * q + 1);

/** The value of the standard normal below which so much lies; its ends are those of an 80 % interval. @see Acklam's rational approximation, relative error 1.2e-9 in its middle part; the tails by his second */
const normalQuantile = (p: number): number => {
  if (p < 0.02425) return tail(Math.sqrt(-2 * Math.log(Math.max(p, 1e-300))));
  if (p > 0.97575) return -tail(Math.sqrt(-2 * Math.log(Math.max(1 - p, 1e-300))));
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((a[0]! * r + a[1]!) * r + a[2]!) * r + a[3]!) * r + a[4]!) * r + a[5]!) * q) /
    (((((b[0]! * r + b[1]!) * r + b[2]!) * r + b[3]!) * r + b[4]!) * r + 1)
  );
};

/** The quantile of a gamma distribution with this mean and variance, by the cube root's normality. @see Wilson & Hilferty 1931 */
const gammaQuantile = (mean: number, variance: number, p: number): number => {
  if (!(mean > 0)) return 0;
  const ninth = variance / (9 * mean * mean);
  const root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
  return root <= 0 ? 0 : mean * root ** 3;
};

/** Something that is nothing with a chance, and else a gamma variate: its mean and variance are those of the whole. */
export const quantileOf = (mean: number, variance: number, none: number, p: number): number => {
  if (p <= none || !(mean > 0)) return 0;
  const some = 1 - none;
  const given = mean / some;
  return gammaQuantile(given, Math.max(1e-9, (variance + mean * mean) / some - given * given), (p - none) / some);
};

const [low, high] = [0.1, 0.9] as const;

export interface Ranges {
  readonly expected: [low: number, high: number];
  readonly outcome: [low: number, high: number];
}

export const emptyRanges = (): Ranges => ({expected: [0, 0], outcome: [0, 0]});

const farOut = normalQuantile(high);

/** What is told of a person's total: of the car and of the rest the mean and variance, the chance of no car, and of nothing of the rest. */
interface Total {
  rest: number;
  variance: number;
  none: number;
  car: number;
  carVariance: number;
  noCar: number;
}

const outcomeOf = ({rest, variance, none, car, carVariance, noCar}: Total, p: number): number => {
  if (p < noCar) return quantileOf(rest, variance, none, p / noCar);
  const given = car / Math.max(1e-12, 1 - noCar);
  return gammaQuantile(given + rest, variance + carVariance, Math.min(0.999, (p - noCar) / Math.max(1e-12, 1 - noCar)));
};

/**
 * Fills `out` with the two 80 % ranges of a person's total. Of the outcome: who buys a car brings more than who buys none, so the lower quantiles are
 * those of the people without a car, the upper ones of those with one: each part is what it is, the rest of the chance is passed to it.
 */
export const rangesOf = (tally: Tally, person: number, h: number, out: Ranges): void => {
  let total = 0;
  for (const source of sources) total += tally.margin[source][h]![person]!;
  const doubt = Math.sqrt(tally.doubt[h]![person]!) * farOut;
  const car = tally.margin.vehicle[h]![person]!;
  const of: Total = {
    rest: total - car,
    variance: tally.variance[h]![person]!,
    none: tally.none[h]![person]!,
    car,
    carVariance: tally.carVariance[h]![person]!,
    noCar: car > 0 ? tally.noCar[h]![person]! : 1
  };
  const [least, most] = [outcomeOf(of, low), outcomeOf(of, high)];
  out.expected[0] = Math.max(0, total - doubt);
  out.expected[1] = total + doubt;
  out.outcome[0] = Math.min(least, most);
  out.outcome[1] = Math.max(least, most);
};

/** The same of everyone together: many people's chances add up to a normal. */
export const groupRanges = (tally: Tally, h: number, source?: Source): Ranges & {total: number} => {
  const chosen: readonly Source[] = source === undefined ? sources : [source];
  const [margins, variance] = [chosen.map((one) => tally.margin[one][h]!), tally.variance[h]!];
  const [isCar, isRest] = [source === undefined || source === "vehicle", source !== "vehicle"];
  let [total, chance] = [0, 0];
  for (let person = 1; person <= tally.people; person++) {
    for (let i = 0; i < margins.length; i++) total += margins[i]![person]!;
    chance += (isRest ? variance[person]! : 0) + (isCar ? carChance(tally, h, person) : 0);
  }
  const drawn = Float64Array.from(tally.drawn[chosen[0]!][h]!, (_, draw) =>
    chosen.reduce((sum, one) => sum + tally.drawn[one][h]![draw]! + tally.certain[one][h]!, 0)
  );
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const doubt = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (drawn.length - 1);
  const z = normalQuantile(high);
  const ends = (sd: number): [number, number] => [total - z * sd, total + z * sd];
  return {total, expected: ends(Math.sqrt(doubt)), outcome: ends(Math.sqrt(doubt + chance))};
};

/** Variance of what cars bring a person: whether one is bought, and which. */
const carChance = (tally: Tally, h: number, person: number): number => {
  const [mean, noCar] = [tally.margin.vehicle[h]![person]!, tally.noCar[h]![person]!];
  if (!(mean > 0) || noCar >= 1) return 0;
  const given = mean / (1 - noCar);
  return given * given * noCar * (1 - noCar) + (1 - noCar) * tally.carVariance[h]![person]!;
};
