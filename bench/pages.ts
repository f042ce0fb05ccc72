import {readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {findPages} from "../dashboards/pages.ts";
import {home} from "../pipelines/code.ts";
import {openGeneration} from "../src/generation/open.ts";
import {nextMonth} from "../src/measures/read.ts";
import {opened} from "./pages/chromium.ts";
import {clicks} from "./pages/clicks.ts";
import {counts} from "./pages/counts.ts";
import {type Asked, asked} from "./pages/html.ts";
import {keyOf, served} from "./serve/child.ts";
import {at} from "./serve/percentile.ts";
import {published} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

/** What filters can name. */
interface Choices {
  months: string[];
  stores: string[];
  brands: string[];
  regions: string[];
}

const choicesOf = async (root: string): Promise<Choices> => {
  const generation = await openGeneration(root);
  try {
    const rows = await generation.rows("select store_code, brand, region from marts.stores order by store_code");
    const of = (name: string): string[] => [...new Set(rows.map((row) => String(row[name] ?? "")))].filter(Boolean);
    const month = generation.manifest.data_date.slice(0, 7);
    return {
      months: Array.from({length: 24}, (_, i) => nextMonth(month, -i)),
      stores: of("store_code"),
      brands: of("brand"),
      regions: of("region")
    };
  } finally {
    await generation.close();
  }
};

const pick = <T>(list: T[], i: number): T => list[i % list.length] as T;

/** Twenty ways to look at a page, none twice. */
const looks = ({months, stores, brands, regions}: Choices, salt: number): Record<string, string>[] =>
  Array.from({length: 20}, (_, n) => {
    const i = n + salt;
    const kinds = [{}, {store: pick(stores, i)}, {brand: pick(brands, i)}, {region: pick(regions, i)}, {compare: "previous"}];
    return {month: pick(months, i), lang: n % 2 === 0 ? "zh" : "en", ...pick(kinds, n)};
  });

const address = (path: string, look: Record<string, string>): string => `${path}?${new URLSearchParams(look)}`;
const spread = (ms: number[]): string =>
  `p50 ${at(ms, 0.5).toFixed(0)} ms, p95 ${at(ms, 0.95).toFixed(0)} ms, max ${at(ms, 1).toFixed(0)} ms`;
const sorted = (all: Asked[]): number[] => all.map(({ms}) => ms).sort((a, b) => a - b);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

const bundle = (): string => {
  const bytes = gzipSync(readFileSync(join(home, "dashboards/builder/bundle.js")), {level: 9}).byteLength;
  return `script of the segment page: ${kilobytes(bytes)} gzip (bar 180)`;
};

/**
 * What who looks at a page waits, server and headless Chromium on the same machine; every address is new to the server: HTML (bars p95 300 ms and 150 KB),
 * from the click on a mark to the next picture (p95 200 ms), from the last key to the count of a segment (p95 400 ms, 100 of them a pause for the next key),
 * scripts (180 KB gzip on the segment page, 20 KB on any other). Bars hold at 1,000,000 people.
 */
export default async ({people = 20_000, seed = 1, log}: Options): Promise<void> => {
  const {root} = await published({people, seed, log});
  const choices = await choicesOf(root);
  const pages = await findPages();
  const server = await served(root);
  try {
    const key = () => keyOf(root, "marketer");
    await asked(server.url, key(), ["/"]);
    const all = new Map<string, Asked[]>();
    for (const {name, path} of pages) {
      const before = server.cpu();
      const ways = looks(choices, 0).map((look) => address(path, look));
      const of = await asked(server.url, key(), ways);
      const cpu = (server.cpu() - before) / ways.length;
      all.set(name, of);
      log(
        `page ${name}: ${spread(sorted(of))}, ${cpu.toFixed(0)} ms of processor time each, at most ${kilobytes(Math.max(...of.map(({bytes}) => bytes)))}`
      );
    }
    const every = [...all.values()].flat();
    log(
      `pages: ${every.length} addresses, ${spread(sorted(every))} (bar p95 300), at most ${kilobytes(Math.max(...every.map(({bytes}) => bytes)))} of HTML (bar 150), ${kilobytes(Math.max(...every.map(({script}) => script)))} of script (bar 20)`
    );
    log(bundle());
    const {window, close} = await opened(key());
    try {
      const places = pages.filter(({name}) => ["overview", "sales", "service", "ports", "needs"].includes(name));
      const paths = places.flatMap(({path}) =>
        looks(choices, 7)
          .slice(0, 8)
          .map((look) => address(path, look))
      );
      log(`click on a mark to the next picture: ${paths.length} clicks, ${spread(await clicks(window, server.url, paths))} (bar p95 200)`);
      log(`last key to the count of a segment: 30 counts, ${spread(await counts(window, server.url, 30))} (bar p95 400)`);
    } finally {
      await close();
    }
  } finally {
    await server.close();
  }
};
