import {openGeneration} from "../src/generation/open.ts";
import {type Case, cases} from "./segments/rules.ts";
import {finished, keyOf, type Served, served} from "./serve/child.ts";
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

/** People whom the generation of the day before knows as well: that is the one swapped to. */
const idsOf = async (root: string, n: number): Promise<{ids: string[]; data_date: string}> => {
  const generation = await openGeneration(root);
  try {
    const rows = await generation.rows(
      "select person_id from marts.profiles where is_identified and first_seen_on < cast($2 as date) order by hash(person_id) limit cast($1 as bigint)",
      [n, generation.manifest.data_date]
    );
    return {ids: rows.map(({person_id}) => String(person_id)), data_date: generation.manifest.data_date};
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

/**
 * What clients of the API wait, over HTTP, server and load generator on the same machine: profiles by id at 1,000 a second (bar p99 20 ms), a thousand
 * scores at once (bar p95 50 ms), counts of the committed forty rules, profiles while a new generation is built, published and swapped
 * (bar 0 errors, p99 100 ms). Bars hold at 1,000,000 people.
 */
export default async ({people = 20_000, seed = 1, log}: Options): Promise<void> => {
  const {root} = await published({people, seed, log});
  const {ids, data_date} = await idsOf(root, 20_000);
  const paths = ids.map((id) => `/v1/profiles/${id}`);
  const server = await served(root);
  try {
    const {url} = server;
    log(`${people.toLocaleString("en")} people, data ${data_date}`);
    await load({url, key: keyOf(root, "service"), rate: 200, seconds: 3, paths});
    const steady = () => load({url, key: keyOf(root, "service"), rate: 1000, seconds: 20, paths});
    const profiles = await priced(server, steady, ({requests}) => requests);
    log(`profiles by id at 1,000/s: ${told(profiles.done)}, ${profiles.cost}`);
    const thousands = Array.from({length: 60}, (_, i) => ({person_ids: [...ids.slice(i * 37), ...ids].slice(0, 1000)}));
    const ask = () => timed(`${url}/v1/scores/lookup`, keyOf(root, "service"), thousands);
    const scores = await priced(server, ask, ({length}) => length);
    log(`scores of 1,000 people: ${spread(scores.done)}, ${scores.cost}`);
    await counts(server, root, log);
    const other = new Date(Date.parse(data_date) - 86_400_000).toISOString().slice(0, 10);
    let built = false;
    const build = finished(["run", "-q", "-w", root, "--as-of", other]).finally(() => {
      built = true;
    });
    const during: Told[] = [];
    while (!built) during.push(await load({url, key: keyOf(root, "service"), rate: 500, seconds: 5, paths}));
    await build;
    during.push(await load({url, key: keyOf(root, "service"), rate: 500, seconds: 5, paths}));
    const sum = (of: (one: Told) => number): number => during.reduce((total, one) => total + of(one), 0);
    const status = (await (await fetch(`${url}/v1/status`, {headers: {authorization: `Bearer ${keyOf(root, "service")}`}})).json()) as {
      data_date: string;
    };
    log(
      `profiles at 500/s while a generation is built, published and swapped (served now: ${status.data_date}): ${sum(({requests}) => requests).toLocaleString("en")} requests, ${sum(({errors}) => errors)} errors${during.map(({why}) => why && ` (${why})`).join("")}, p99 of the worst five seconds ${Math.max(...during.map(({p99}) => p99))} ms`
    );
  } finally {
    await server.close();
  }
};
