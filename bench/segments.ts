import {type OpenGeneration, openGeneration} from "../src/generation/open.ts";
import {count} from "../src/segments/count.ts";
import {type Asking, asking} from "../src/segments/question.ts";
import {readRule} from "../src/segments/read.ts";
import {type Case, cases} from "./segments/rules.ts";
import {at} from "./serve/percentile.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

/** The bars at a million people, milliseconds. */
const bars: Record<Case["kind"], number> = {attributes: 80, events: 250, sequences: 800};
const rounds = 9;
const callers = 4;

/** Milliseconds of each of `rounds` counts, after one that is not counted, sorted. */
const times = async ({rule}: Case, ask: Asking): Promise<{ms: number[]; members: number}> => {
  const read = readRule(rule);
  let members = (await count(read, ask)).count;
  const ms: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    members = (await count(read, ask)).count;
    ms.push(performance.now() - start);
  }
  return {ms: ms.sort((a, b) => a - b), members};
};

const sizes = async (generation: OpenGeneration): Promise<string> => {
  const [row = {}] = await generation.rows(
    "select (select count(*) from marts.profiles) as profiles, (select count(*) from facts.service_visits) as visits, (select count(*) from facts.interactions) as interactions"
  );
  return Object.entries(row)
    .map(([name, n]) => `${Number(n).toLocaleString("en")} ${name}`)
    .join(", ");
};

/** Exact counts of forty rules: one caller, then four at once; each kind beside its bar. */
export default async ({people = 1_000_000, seed = 1, log}: Options): Promise<void> => {
  const {root} = await published({people, seed, log});
  const generation = await openGeneration(root, {connections: 8, threads: 2, memory: "4GB"});
  try {
    const ask = await asking(generation, {caps: {}});
    log(`${await sizes(generation)}; data ${generation.manifest.data_date}`);
    const all = new Map<Case["kind"], number[]>();
    for (const one of cases) {
      const {ms, members} = await times(one, ask);
      all.set(one.kind, [...(all.get(one.kind) ?? []), ...ms]);
      log(
        `${one.kind.padEnd(10)} ${one.name.padEnd(50)} ${members.toLocaleString("en").padStart(9)} members  p50 ${at(ms, 0.5).toFixed(0).padStart(4)} ms  p95 ${at(ms, 0.95).toFixed(0).padStart(4)} ms`
      );
    }
    for (const [kind, ms] of all) {
      ms.sort((a, b) => a - b);
      const four: number[] = [];
      const own = cases.filter((one) => one.kind === kind);
      await Promise.all(
        Array.from({length: callers}, async () => {
          for (const one of own) four.push(...(await times(one, ask)).ms);
        })
      );
      four.sort((a, b) => a - b);
      log(
        `${kind}: one caller p50 ${at(ms, 0.5).toFixed(0)} ms, p95 ${at(ms, 0.95).toFixed(0)} ms (bar ${bars[kind]} ms at 1,000,000); ${callers} callers p95 ${at(four, 0.95).toFixed(0)} ms (bar four times as long)`
      );
    }
  } finally {
    await generation.close();
  }
};
