import {type Doubts, draws} from "./doubt.ts";
import {months} from "./horizons.ts";

/** Where value comes from. */
export const sources = ["service", "parts", "vehicle", "finance"] as const;
export type Source = (typeof sources)[number];

/** What one thing (a car's services, a shop's customer, a contract) is expected to bring a person, by horizon. */
export interface Share {
  /** Expected margin, yuan. */
  mean: ArrayLike<number>;
  /** Variance of what it brings, with chance in it. */
  variance: ArrayLike<number>;
  /** Chance that it brings nothing. */
  none: ArrayLike<number>;
  /** What is not known of the parameters; none: nothing is in doubt. */
  doubts?: Doubts | undefined;
}

/** A share to be filled again and again: millions are added. */
export interface Filled extends Share {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly none: Float64Array;
}
const byHorizon = (): Float64Array => new Float64Array(months.length);
export const emptyShare = (): Filled => ({mean: byHorizon(), variance: byHorizon(), none: byHorizon(), doubts: undefined});

const perDraw = (): Float64Array[] => months.map(() => new Float64Array(draws));
const zeros = (people: number): Float64Array[] => months.map(() => new Float64Array(people + 1));
const ones = (people: number): Float64Array[] => months.map(() => new Float64Array(people + 1).fill(1));

/** Sums of shares over people, by person number (from 1) and horizon. */
export class Tally {
  readonly people: number;
  /** Expected margin by source. */
  readonly margin: Readonly<Record<Source, Float64Array[]>>;
  /** Of all but the next car: variance, and the chance that nothing comes. */
  readonly variance: Float64Array[];
  readonly none: Float64Array[];
  /** Of the next car: the chance that none is bought, variance of what one brings. */
  readonly noCar: Float64Array[];
  readonly carVariance: Float64Array[];
  readonly doubt: Float64Array[];
  /** Totals of everyone under each draw of the parameters, by source and horizon. */
  readonly drawn: Readonly<Record<Source, Float64Array[]>>;
  /** Of these totals what no draw changes. */
  readonly certain: Readonly<Record<Source, Float64Array>>;
  /** Chance that the person is lost to service and shop; 1 for who never came. */
  readonly gone: Float64Array;
  readonly comes: Uint8Array;
  /** Day numbers (from 1970-01-01); 0: none. */
  readonly nextVisit: Float64Array;
  readonly nextCar: Float64Array;

  constructor(people: number) {
    this.people = people;
    this.margin = {service: zeros(people), parts: zeros(people), vehicle: zeros(people), finance: zeros(people)};
    this.variance = zeros(people);
    this.none = ones(people);
    this.noCar = ones(people);
    this.carVariance = zeros(people);
    this.doubt = zeros(people);
    this.drawn = {service: perDraw(), parts: perDraw(), vehicle: perDraw(), finance: perDraw()};
    this.certain = {
      service: new Float64Array(months.length),
      parts: new Float64Array(months.length),
      vehicle: new Float64Array(months.length),
      finance: new Float64Array(months.length)
    };
    this.gone = new Float64Array(people + 1).fill(1);
    this.comes = new Uint8Array(people + 1);
    this.nextVisit = new Float64Array(people + 1);
    this.nextCar = new Float64Array(people + 1);
  }

  add(person: number, source: Source, {mean, variance, none, doubts}: Share): void {
    const isCar = source === "vehicle";
    const [margins, variances, nones] = isCar
      ? [this.margin.vehicle, this.carVariance, this.noCar]
      : [this.margin[source], this.variance, this.none];
    const [certain, totals] = [this.certain[source], this.drawn[source]];
    for (let h = 0; h < months.length; h++) {
      const value = mean[h]!;
      margins[h]![person]! += value;
      variances[h]![person]! += variance[h]!;
      nones[h]![person]! *= none[h]!;
      if (doubts === undefined) {
        certain[h]! += value;
        continue;
      }
      const [drawn, ratios] = [totals[h]!, doubts.ratios[h]!];
      for (let draw = 0; draw < draws; draw++) drawn[draw]! += value * ratios[draw]!;
      this.doubt[h]![person]! += value * value * doubts.variance[h]!;
    }
  }

  /** Takes yuan off what a person is expected to bring by a horizon, as far as there is any. */
  take(person: number, source: Source, h: number, yuan: number): void {
    const margins = this.margin[source][h]!;
    const taken = Math.min(margins[person]!, yuan);
    margins[person]! -= taken;
    this.certain[source][h]! -= taken;
  }
}
