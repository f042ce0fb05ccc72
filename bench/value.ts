import type {Model, PurchaseModel, Purchases} from "../src/value/model.ts";
import bgNbd from "../src/value/models/bg_nbd.ts";
import gammaGamma from "../src/value/models/gamma_gamma.ts";
import mbgNbd from "../src/value/models/mbg_nbd.ts";
import paretoNbd from "../src/value/models/pareto_nbd.ts";
import {gamma, uniform} from "../src/value/random.ts";
import {defaultStep} from "../src/value/table/units.ts";
import {fitPeer, install, type Peer} from "./value/lifetimes.ts";
import {group, people} from "./value/people.ts";
import {summariseVisits} from "./value/visits.ts";

export interface ValueBench {
  /** Only this size instead of 100,000 and a million, and scoring of this many. */
  people?: number;
  seed?: number;
  log: (line: string) => void;
}

/** Seconds on the wall and of processor time. */
type Took = Pick<Peer, "seconds" | "processor">;

const timed = <T>(body: () => T): [T, Took] => {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const value = body();
  const {user, system} = process.cpuUsage(before);
  return [value, {seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6}];
};
const times = (peer: Took, ours: Took, bar: number): string =>
  `${ours.seconds.toFixed(3)} s, ${(peer.seconds / ours.seconds).toFixed(1)} times as fast, ${(peer.processor / ours.processor).toFixed(1)} by processor time (bar ${bar})`;
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 2 ** 20);
const shown = (params: Readonly<Record<string, number>>): string =>
  Object.entries(params)
    .map(([name, value]) => `${name} ${value.toPrecision(6)}`)
    .join(", ");

/**
 * Fits, beside the Python package `lifetimes` on the same rows in the same run; scores; sufficient statistics. Bars: BG/NBD and MBG/NBD at
 * least 5 times as fast on exact rows and 10 times with the default rounding, whose likelihood on the exact rows is within 1e-6; Pareto/NBD
 * 20 times; 10 M people scored in 5 s and 4 GB; 50 M visits summed in 60 s.
 */
export default async function value({people: only, seed = 1, log}: ValueBench): Promise<void> {
  log(`peer: ${install()}`);
  for (const count of only === undefined ? [100_000, 1_000_000] : [only]) {
    const rows = {bg_nbd: people(count, seed, 0), mbg_nbd: people(count, seed, 1)};
    compare(bgNbd, rows.bg_nbd, {exact: 5, rounded: 10}, log);
    compare(mbgNbd, rows.mbg_nbd, {exact: 5, rounded: 10}, log);
    if (count <= 100_000) compare(paretoNbd, rows.mbg_nbd, {exact: 20, rounded: 20}, log);
  }
  scores(only ?? 10_000_000, seed, log);
  await summariseVisits(5 * (only ?? 10_000_000), log);
}

const compare = (model: PurchaseModel, rows: Purchases, bars: {exact: number; rounded: number}, log: (line: string) => void): void => {
  const peer = fitPeer(model.name, rows);
  const step = defaultStep(rows.T, "days");
  const [exact, exactly] = timed(() => model.fit(rows));
  const [rounded, roundly] = timed(() => model.fit(rows, {step}));
  const name = `${model.title}, ${rows.rows} people`;
  log(`${name}: lifetimes ${peer.seconds.toFixed(2)} s (processor ${peer.processor.toFixed(2)} s), ${peer.error ?? shown(peer.params)}`);
  log(`${name}: exact ${times(peer, exactly, bars.exact)}, ${exact.rows} rows, ${shown(exact.params)}`);
  const likelihood = model.logLikelihood(rounded.params, rows);
  log(
    `${name}: rounded to ${step} days ${times(peer, roundly, bars.rounded)}, ${rounded.rows} rows, ${shown(rounded.params)}, its likelihood on the exact rows lower by ${((exact.log_likelihood - likelihood) / Math.abs(likelihood)).toExponential(1)} of it (bar 1e-6)`
  );
  if (peer.error === null) {
    const theirs = model.logLikelihood(peer.params, rows);
    log(
      `${name}: log-likelihood ${exact.log_likelihood.toFixed(4)}, at lifetimes' parameters ${theirs.toFixed(4)}; ${exact.convergence.words}`
    );
  }
};

/** P(alive), purchases of a year and spend a purchase, of people who have made it into arrays; one thread. */
const scores = (count: number, seed: number, log: (line: string) => void): void => {
  const rows = people(count, seed, 1);
  const random = uniform(seed + 1);
  const spend = {rows: count, x: rows.x, mean_spend: rows.x.map((x) => (x === 0 ? 0 : gamma(4 * x, gamma(3.5, 2000, random) * x, random)))};
  const before = megabytes();
  const [found, {seconds, processor}] = timed(() => ({
    ...mbgNbd.score({params: group, facts: {}}, rows, {horizon: 365}),
    ...(gammaGamma as Model).score({params: {p: 4, q: 3.5, v: 2000}, facts: {}}, spend, {horizon: 365})
  }));
  const sums = Object.entries(found).map(([name, column]) => `${name} ${column.reduce((sum, one) => sum + one, 0).toFixed(4)}`);
  log(
    `scoring of ${count} people (MBG/NBD + Gamma-Gamma): ${seconds.toFixed(2)} s, processor ${processor.toFixed(2)} s (bar 5), resident memory ${megabytes()} MB after, ${before} MB before, at most ${Math.round(process.resourceUsage().maxRSS / 1024)} MB since the start (bar 4096); sums ${sums.join(", ")}`
  );
};
