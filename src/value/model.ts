import type {Uniform} from "./random.ts";

/** Values by parameter name, in the order of a model's `parameters`. */
export type Params = Readonly<Record<string, number>>;

/** Rows column by column; `weight[i]` is how many alike row i stands for (1 when there is no such column). */
export interface Rows {
  readonly rows: number;
  readonly weight?: Float64Array;
}

/** Purchase histories, one person a row. Times are in one unit, which the caller states. */
export interface Purchases extends Rows {
  /** Repeat purchases: the first one is not counted. */
  readonly x: Float64Array;
  /** Time from the first purchase to the last; 0 when x = 0. */
  readonly t_x: Float64Array;
  /** Time from the first purchase to the end of observation. */
  readonly T: Float64Array;
  /** Sum of the logarithms of the gaps between purchases; only the models with regular gaps (CNBD-k) read it. */
  readonly litt?: Float64Array;
}

/** What people spend: `x` purchases (more than 0) of `mean_spend` on average. Rows that cannot be used are passed over, and the fit says so. */
export interface Spends extends Rows {
  readonly x: Float64Array;
  readonly mean_spend: Float64Array;
}

/** Opportunities taken or not: `x` of `n` were taken, the last of them at opportunity `t_x` (0 when none). */
export interface Trials extends Rows {
  readonly x: Float64Array;
  readonly t_x: Float64Array;
  readonly n: Float64Array;
}

/** Contracts: `t` periods observed; `ended` is 1 when the contract was not renewed at the end of period t, 0 when it runs on. */
export interface Contracts extends Rows {
  readonly t: Float64Array;
  readonly ended: Float64Array;
}

export type Kind = "purchases" | "spend" | "trials" | "contracts";

/** A belief about log-parameters before the data are seen: independent normals, by free parameter. */
export interface Prior {
  /** Centre, on the parameters' own scale. */
  readonly centre: Params;
  /** Standard deviation of the logarithm. */
  readonly sd: number | Params;
}

export interface FitOptions {
  /** Shrinks towards a centre: a small group towards its brand. None: maximum likelihood. */
  readonly prior?: Prior;
  /** Where the search starts; without it, a guess from the data's means. */
  readonly start?: Params;
  /** Purchases only: times are rounded to multiples of this for the fit, which makes rows alike; 0 or nothing: exact. */
  readonly step?: number;
  /** Models with regular gaps only: this many steps a gap, instead of the likeliest number. */
  readonly k?: number;
}

export interface Convergence {
  /** `held` means: a weak prior held a likelihood without a top of its own. */
  readonly state: "converged" | "held" | "stopped";
  readonly words: string;
  readonly iterations: number;
  readonly evaluations: number;
  /** Largest derivative of the log-likelihood (with the prior, when there is one) by a log-parameter. */
  readonly gradient: number;
}

export interface Fit {
  readonly model: string;
  readonly params: Params;
  /** Of the parameters themselves (by the delta method); null where the likelihood is too flat to give one, and of chosen whole numbers. */
  readonly standard_errors: Readonly<Record<string, number | null>>;
  /** Total over rows and weights, without the prior, on the rows as fitted. */
  readonly log_likelihood: number;
  /** Names of the parameters that `covariance` is of. */
  readonly free: readonly string[];
  /** Covariance of the logarithms of the free parameters: the inverse of the negative Hessian. */
  readonly covariance: readonly (readonly number[])[];
  /** Sum of the weights of the rows used. */
  readonly people: number;
  /** Different rows that the likelihood ran over. */
  readonly rows: number;
  readonly step: number;
  readonly convergence: Convergence;
  /** What a reader must know: rows left out, a mean that does not exist. */
  readonly notes: readonly string[];
  /** Facts of the data that scoring needs beside the parameters. */
  readonly facts: Readonly<Record<string, number>>;
}

/** A column of a model's input and what it means; tables are checked by it. */
export interface Field {
  readonly name: string;
  readonly meaning: string;
  readonly is_optional?: boolean;
}

export interface ScoreOptions {
  /** Length of the time ahead, in the rows' unit (opportunities, periods). */
  readonly horizon: number;
}

/** Named columns, one value a row. */
export type Scores = Readonly<Record<string, Float64Array>>;

/** The size of a made-up data set. */
export interface Design {
  readonly people: number;
  /** Longest time of observation, in the unit of the parameters. */
  readonly time: number;
}

/** What every model is: a value of its own file in `models/`, found by the folder. */
export interface Model {
  readonly name: string;
  readonly title: string;
  readonly kind: Kind;
  readonly parameters: readonly string[];
  readonly fields: readonly Field[];
  /** Parameters of a plausible population: the tests' and the examples'. */
  readonly typical: Params;
  /** @throws AppError("invalid_input") when no row can be used */
  fit(rows: Rows, options?: FitOptions): Fit;
  score(fit: Pick<Fit, "params" | "facts">, rows: Rows, options: ScoreOptions): Scores;
  /** Total log-likelihood of rows, exactly. */
  logLikelihood(params: Params, rows: Rows): number;
  /** A data set drawn from the model. */
  simulate(params: Params, design: Design, random: Uniform): Rows;
}

/** A model of how often people buy: what all of them can say. */
export interface PurchaseModel extends Model {
  readonly kind: "purchases";
  fit(rows: Purchases, options?: FitOptions): Fit;
  logLikelihood(params: Params, rows: Purchases): number;
  simulate(params: Params, design: Design, random: Uniform): Purchases;
  /** P(alive) at T: the chance that a person may still buy. */
  alive(params: Params, rows: Purchases): Float64Array;
  /** Expected purchases in (T, T + t] of each person. */
  expected(params: Params, rows: Purchases, t: number): Float64Array;
  /** Expected repeat purchases of a person never seen before, in (0, t]. */
  unconditional(params: Params, t: number): number;
  /** P(X(t) = n) of a person never seen before. */
  probability(params: Params, n: number, t: number): number;
  /** One random outcome: purchases in (T, T + t] of each person, given what was seen. */
  draw(params: Params, rows: Purchases, t: number, random: Uniform): Float64Array;
}

export const model = <M extends Model>(value: M): M => value;

export const isPurchases = (value: Model): value is PurchaseModel => value.kind === "purchases";
