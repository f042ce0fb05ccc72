import type {Engine} from "../../engine/engine.ts";
import type {Purchases, Spends} from "../model.ts";
import gammaGamma, {expectedSpend} from "../models/gamma_gamma.ts";
import {fitGrouped, fitOf, type Grouped, subset} from "./groups.ts";
import {days, yearEnds} from "./horizons.ts";
import {type Coming, emptyAhead, Lookahead} from "./lookahead.ts";
import {placesWhere} from "./places.ts";
import {readColumns} from "./read.ts";
import {atZeroOf, fitVisits} from "./visits.ts";

/** Comings of people to one thing that we sell, at one moment: a row a history. */
export interface Comings {
  readonly person: Float64Array;
  /** Number of the car; 0 of none. */
  readonly car: Float64Array;
  readonly rows: Purchases;
  readonly spends: Spends;
  /** Fits are made by it: the brand of the car; '' has none. */
  readonly group: readonly string[];
  /** 1: may come again; 0: the period is over, it only tells how people come. */
  readonly current: Float64Array;
  /** Days from the moment back to the last coming, or to the beginning. */
  readonly silent: Float64Array;
  /** Comings and margin (yuan) of the year before the moment. */
  readonly before: {readonly comings: Float64Array; readonly margin: Float64Array};
  /** The same of the year after it, as far as it is known. */
  readonly ahead: {readonly comings: Float64Array; readonly margin: Float64Array};
}

/** Which rows are read, and the names of their columns. */
export interface Stream {
  readonly from: string;
  readonly order: string;
  readonly comings: string;
  readonly priced: string;
  readonly ahead: string;
  readonly before: string;
  readonly current: string;
  readonly group: string;
  readonly car: string;
  /** Classes of rows that bring, year after year, what their like do, a number a row; without it a row is calibrated by what is foretold of it. */
  classOf?(comings: Comings, row: number): number;
  /** The comings of rows that are current, one a row with the history as h, and their day. */
  readonly happened: string;
  readonly on: string;
}

export const service: Stream = {
  from: "features.service_histories",
  order: "person_no, vin, period",
  comings: "visits",
  priced: "margin_visits",
  ahead: "visits_ahead",
  before: "visits_before",
  happened: `features.visit_days as v inner join features.service_histories as h
    on h.person_no = v.person_no and h.vin = v.vin and h.period = v.period and h.is_current`,
  on: "v.visited_on",
  current: "case when is_current then 1 else 0 end",
  group: "brand",
  car: "car_no"
};
export const shop: Stream = {
  from: "features.shop_histories",
  order: "person_no",
  comings: "purchases",
  priced: "margin_purchases",
  ahead: "purchases_ahead",
  before: "purchases_before",
  happened: `(select person_no, revenue_on from facts.earnings
    where is_order and revenue_yuan > 0 and category in ('accessory', 'maintenance_package', 'parts', 'extended_warranty')
    group by person_no, revenue_on) as v inner join features.shop_histories as h on h.person_no = v.person_no`,
  on: "v.revenue_on",
  current: "1",
  group: "case when has_account then 'account' else 'no account' end",
  car: "0",
  // Whoever has bought often goes on more surely than a chance to stay away after each purchase says; who has no account may open one.
  classOf: ({rows, group}, row) => Math.min(3, rows.x[row]!) + (group[row] === "account" ? 4 : 0)
};

/** The stream's histories at a moment (a day, YYYY-MM-DD), those of one origin when it is named, in order of their keys. */
export const readComings = async (engine: Pick<Engine, "batches">, stream: Stream, moment: string, origin?: string): Promise<Comings> => {
  const {from, order, comings, priced, ahead, before, current, group, car} = stream;
  const only = origin === undefined ? "" : ` and origin = '${origin}'`;
  const {rows, numbers, texts} = await readColumns(
    engine,
    `from ${from} where as_of_on = date '${moment}'${only} order by ${order}`,
    {
      person: "person_no",
      owned: car,
      x: comings,
      t_x: "days_last",
      T: "days_observed",
      litt: "log_gaps",
      priced,
      margin: "margin_yuan",
      current,
      silent: "date_diff('day', coalesce(last_on, began_on), as_of_on)",
      comings: ahead,
      brought: "margin_ahead_yuan",
      came: before,
      earlier: "margin_before_yuan"
    },
    {group}
  );
  const {person, x, t_x, T, litt, current: is, silent} = numbers;
  return {
    person,
    car: numbers.owned,
    rows: {rows, x, t_x, T, litt},
    spends: {
      rows,
      x: numbers.priced,
      mean_spend: numbers.margin.map((sum, row) => (numbers.priced[row]! > 0 ? sum / numbers.priced[row]! : 0))
    },
    group: texts.group.map((name) => name ?? ""),
    current: is,
    silent,
    before: {comings: numbers.came, margin: numbers.earlier},
    ahead: {comings: numbers.comings, margin: numbers.brought}
  };
};

/** How people come, and what one coming brings. */
export interface Habits {
  readonly visits: Grouped;
  readonly spend: Grouped;
}

/** Fewer histories, or fewer whose margin is known, tell nothing of anybody. */
const fewest = 30;

/** Whether there is enough to fit. */
export const isEnough = ({rows, spends}: Comings): boolean => {
  let [watched, priced] = [0, 0];
  for (let row = 0; row < rows.rows; row++) {
    if (rows.T[row]! > 0) watched++;
    if (spends.x[row]! > 0) priced++;
  }
  return watched >= fewest && priced >= fewest;
};

/** @throws AppError("invalid_input") when nothing was observed for any time, or fewer than two ever brought anything */
export const fitHabits = ({rows, spends, group}: Comings): Habits => ({
  visits: fitVisits(rows, group),
  spend: fitSpend(spends, group)
});

/** Means are known from fewer rows than habits are. */
const fewSpends = 2_000;

/** A weak prior around the mean keeps margins that hardly differ within bounds. Only histories whose margin is known are fitted. */
const fitSpend = (all: Spends, group: readonly string[]): Grouped => {
  const places = placesWhere(all.rows, (row) => all.x[row]! > 0 && all.mean_spend[row]! > 0);
  const spends = subset(all, places);
  const mean = spends.mean_spend.reduce((sum, value) => sum + value, 0) / places.length;
  const prior = {centre: {p: 2, q: 3, v: mean}, sd: 1.5};
  return fitGrouped(
    gammaGamma,
    spends,
    Array.from(places, (row) => group[row]!),
    {prior, start: prior.centre},
    fewSpends
  );
};

/** What is expected of each row: P(alive), comings by the end of each year ahead, by horizon the chance of any and the mean square, margin of one (yuan) and its variance. */
export interface Outlook {
  readonly alive: Float64Array;
  readonly until: readonly Float64Array[];
  readonly some: readonly Float64Array[];
  readonly squares: readonly Float64Array[];
  readonly margin: Float64Array;
  readonly marginVariance: Float64Array;
}

/** Variance of one coming's margin over its mean squared is at most this, where the model's tail has none. */
const mostVaried = 4;

type GammaGamma = Readonly<Record<"p" | "q" | "v", number>>;

const variances = ({p, q, v}: GammaGamma, {x, mean_spend}: Spends, mean: Float64Array): Float64Array =>
  mean.map((m, row) => {
    const [n, whole] = [x[row]!, v + x[row]! * mean_spend[row]!];
    const shape = p * n + q;
    const square = shape > 2 ? (p * (p + 1) * whole * whole) / ((shape - 1) * (shape - 2)) : Number.POSITIVE_INFINITY;
    return Math.min(mostVaried * m * m, Math.max(0, square - m * m));
  });

/** Rows of each group that has a fit of its own, and all others together as ''. */
export const byGroup = (group: readonly string[], {groups}: Grouped): Map<string, Int32Array> => {
  const places = new Map<string, number[]>();
  group.forEach((name, row) => {
    const own = groups[name] === undefined ? "" : name;
    const known = places.get(own);
    if (known === undefined) places.set(own, [row]);
    else known.push(row);
  });
  return new Map([...places].map(([name, rows]) => [name, Int32Array.from(rows)]));
};

export const longestOf = ({rows}: Comings): number => rows.T.reduce((most, T) => Math.max(most, T), 1);

export const outlook = (comings: Comings, {visits, spend}: Habits): Outlook => {
  const {rows, spends, group} = comings;
  const column = (): Float64Array => new Float64Array(rows.rows);
  const out = {
    alive: column(),
    until: yearEnds.map(column),
    some: days.map(column),
    squares: days.map(column),
    margin: column(),
    marginVariance: column()
  };
  const [ahead, longest] = [emptyAhead(), longestOf(comings)];
  for (const [name, places] of byGroup(group, visits)) {
    const fit = fitOf(visits, name);
    const look = new Lookahead(fit.params as Coming, atZeroOf(fit.model), longest);
    for (const row of places) {
      look.of(rows.x[row]!, rows.t_x[row]!, rows.T[row]!, ahead);
      out.alive[row] = ahead.alive;
      for (let y = 0; y < yearEnds.length; y++) out.until[y]![row] = ahead.until[y]!;
      for (let h = 0; h < days.length; h++) {
        out.some[h]![row] = ahead.some[h]!;
        out.squares[h]![row] = ahead.squares[h]!;
      }
    }
  }
  for (const [name, places] of byGroup(group, spend)) {
    const {params, facts} = fitOf(spend, name);
    const own = subset(spends, places);
    const mean = expectedSpend(params as GammaGamma, facts.observed_mean ?? 0, own);
    const varied = variances(params as GammaGamma, own, mean);
    for (let i = 0; i < places.length; i++) {
      out.margin[places[i]!] = mean[i]!;
      out.marginVariance[places[i]!] = varied[i]!;
    }
  }
  return out;
};

/** How many came by the end of each twelfth of the year after a moment, of the histories that were current. */
export const readYear = async (
  engine: Pick<Engine, "batches">,
  {happened, on}: Stream,
  moment: string,
  origin?: string
): Promise<number[]> => {
  const only = origin === undefined ? "" : ` and h.origin = '${origin}'`;
  const {numbers} = await readColumns(
    engine,
    `from (select date_diff('day', h.as_of_on, ${on}) as days from ${happened}
       where h.as_of_on = date '${moment}'${only} and ${on} >= h.as_of_on and date_diff('day', h.as_of_on, ${on}) < 365) as t
     group by floor(cast(days as double) * 12 / 365)`,
    {twelfth: "floor(cast(days as double) * 12 / 365)", came: "count(*)"}
  );
  const of = new Map(Array.from(numbers.twelfth, (twelfth, i) => [twelfth, numbers.came[i]!]));
  let sum = 0;
  return Array.from({length: 12}, (_, twelfth) => {
    sum += of.get(twelfth) ?? 0;
    return sum;
  });
};
