import {rmSync} from "node:fs";
import {openGeneration} from "../src/generation/open.ts";
import {type Case, cases} from "./segments/rules.ts";
import {finished, keyOf, type Served, served} from "./serve/child.ts";
import {lent} from "./serve/lent.ts";
import {load, type Told, timed} from "./serve/load.ts";
import {at} from "./serve/percentile.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

const rounds = 5;
const callers = 4;
const swaps = 3;

const idsOf = async (root: string, n: number): Promise<string[]> => {
  const generation = await openGeneration(root);
  try {
    const rows = await generation.rows(
      "select person_id from marts.profiles where is_identified order by hash(person_id) limit cast($1 as bigint)",
      [n]
    );
    return rows.map(({person_id}) => String(person_id));
  } finally {
    await generation.close();
  }
};

const told = ({requests, errors, why, p50, p99, max}: Told): string =>
  `${requests.toLocaleString("en")} requests, ${errors} errors${why && ` (${why})`}, p50 ${p50} ms, p99 ${p99} ms, max ${max} ms`;
const spread = (ms: number[]): string => `p50 ${at(ms, 0.5).toFixed(1)} ms, p95 ${at(ms, 0.95).toFixed(1)} ms`;

/** Work of a number of requests, and the server's processor time for each: on a machine that others use too, the one figure that can be compared. */
const priced = async <T>({cpu}: Served, work: () => Promise<T>, requests: (done: T) => number): Promise<{done: T; cost: string}> => {
  const before = cpu();
  const done = await work();
  return {done, cost: `${((cpu() - before) / requests(done)).toFixed(2)} ms of the server's processor time each`};
};

/** The rule under a salt of its own: another rule to what remembers answers, the same to who counts. */
const unremembered = ({rule}: Case, salt: string): object => ({rule: {...rule, split: {salt, holdout_bp: 0}}});

const counts = async ({url}: Served, root: string, log: Options["log"]): Promise<void> => {
  const kinds = [...Map.groupBy(cases, ({kind}) => kind)];
  const bodies = (all: Case[], caller: number) =>
    Array.from({length: rounds}, (_, round) => all.map((one) => unremembered(one, `c${caller}.${round}`))).flat();
  for (const [kind, all] of kinds) {
    const one = await timed(`${url}/v1/segments/count`, keyOf(root, "marketer"), bodies(all, 0));
    const many = await Promise.all(
      Array.from({length: callers}, (_, i) => timed(`${url}/v1/segments/count`, keyOf(root, "marketer"), bodies(all, i + 1)))
    );
    log(`counts, ${kind}: one caller ${spread(one)}; ${callers} callers ${spread(many.flat().sort((a, b) => a - b))}`);
  }
};

/** Profiles at 500 a second, five seconds at a time, while generations are published to the workspace and swapped in, until the last is in force. */
const swapped = async ({url}: Served, root: string, paths: string[], log: Options["log"]): Promise<void> => {
  const key = keyOf(root, "service");
  const numberNow = async (): Promise<number> => {
    const answer = await fetch(`${url}/readyz`);
    return ((await answer.json()) as {generation: number}).generation;
  };
  const first = await numberNow();
  const publisher = {isDone: false};
  const publishing = finished("bench/serve/publisher.ts", [root, String(swaps)]).finally(() => {
    publisher.isDone = true;
  });
  const during: Told[] = [];
  while (!publisher.isDone) during.push(await load({url, key, rate: 500, seconds: 5, paths}));
  await publishing;
  during.push(await load({url, key, rate: 500, seconds: 5, paths}));
  const sum = (of: (one: Told) => number): number => during.reduce((total, one) => total + of(one), 0);
  log(
    `profiles at 500/s while ${swaps} generations are published (${(await numberNow()) - first} swapped in): ${sum(({requests}) => requests).toLocaleString("en")} requests, ${sum(({errors}) => errors)} errors${during.map(({why}) => why && ` (${why})`).join("")}, p99 of the worst five seconds ${Math.max(...during.map(({p99}) => p99))} ms, max ${Math.max(...during.map(({max}) => max))} ms`
  );
};

/**
 * What clients of the API wait, over HTTP, server and load generator on the same machine: profiles by id at 1,000 a second (bar p99 20 ms), a thousand
 * scores at once (bar p95 50 ms), counts of the committed forty rules, profiles while new generations are published and swapped in (bar 0 errors,
 * p99 100 ms). A published generation is the same one with a table written anew: what a run does before it publishes is `bench -- build`.
 * Bars hold at 1,000,000 people.
 */
export default async ({people = 20_000, seed = 1, log}: Options): Promise<void> => {
  const {root: made} = await published({people, seed, log});
  const root = lent(made);
  const ids = await idsOf(root, 20_000);
  const paths = ids.map((id) => `/v1/profiles/${id}`);
  const server = await served(root);
  try {
    const {url} = server;
    log(`${people.toLocaleString("en")} people`);
    await load({url, key: keyOf(root, "service"), rate: 200, seconds: 3, paths});
    const steady = () => load({url, key: keyOf(root, "service"), rate: 1000, seconds: 20, paths});
    const profiles = await priced(server, steady, ({requests}) => requests);
    log(`profiles by id at 1,000/s: ${told(profiles.done)}, ${profiles.cost}`);
    const thousands = Array.from({length: 60}, (_, i) => ({person_ids: [...ids.slice(i * 37), ...ids].slice(0, 1000)}));
    const ask = (bodies: object[]) => timed(`${url}/v1/scores/lookup`, keyOf(root, "service"), bodies);
    await ask(thousands.slice(0, 10));
    const scores = await priced(
      server,
      () => ask(thousands),
      ({length}) => length
    );
    log(`scores of 1,000 people: ${spread(scores.done)}, ${scores.cost}`);
    await counts(server, root, log);
    await swapped(server, root, paths, log);
  } finally {
    await server.close();
    rmSync(root, {recursive: true, force: true});
  }
};
