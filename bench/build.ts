import {rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import {filesBelow} from "../src/workspace.ts";
import {ran} from "./world/make.ts";

interface Options {
  people?: number;
  seed?: number;
  log(line: string): void;
}

const MiB = 2 ** 20;

/** What plain DuckDB needs on this machine for work of the same size: `rows` records of `people` people. */
const floors = async (people: number, rows: number, folder: string, log: Options["log"]): Promise<void> => {
  const instance = await DuckDBInstance.create(":memory:", {threads: "2", memory_limit: "6GB", temp_directory: join(folder, "spill")});
  const connection = await instance.connect();
  const text = join(folder, "floor.parquet");
  const typed = join(folder, "floor-typed.parquet");
  const time = async (what: string, statement: string): Promise<void> => {
    const start = performance.now();
    await connection.run(statement);
    const seconds = (performance.now() - start) / 1000;
    log(
      `floor ${what.padEnd(44)} ${rows.toLocaleString("en").padStart(12)} rows ${seconds.toFixed(1).padStart(7)} s ${Math.round(
        rows / seconds
      )
        .toLocaleString("en")
        .padStart(12)} rows/s`
    );
  };
  await connection.run(
    `copy (select cast(hash(i) % ${people} as varchar) as person, cast(i as varchar) as id, strftime(timestamp '2021-01-01' + to_seconds(cast(hash(i, 1) % 180000000 as bigint)), '%Y-%m-%d %H:%M:%S') as happened, ['order','visit','line','click'][1 + cast(hash(i, 2) % 4 as bigint)] as kind, cast((hash(i, 3) % 100000) / 100.0 as varchar) as amount, cast(hash(i, 4) % 120 as varchar) as store from range(${rows}) as r(i)) to '${text}' (format parquet, compression zstd)`
  );
  await time("scan", `select count(*), max(amount), max(happened) from '${text}'`);
  await time(
    "cast and write",
    `copy (select cast(person as bigint) as person, cast(id as bigint) as id, cast(happened as timestamp) as happened, kind, cast(amount as decimal(14, 2)) as amount, cast(store as integer) as store from '${text}') to '${typed}' (format parquet, compression zstd)`
  );
  await time("dedupe by key hash", `select count(*) from (select hash(id) as k, max(happened) from '${text}' group by k)`);
  await time(
    "features per person and kind",
    `create or replace temp table f as select person, kind, count(*) as n, sum(amount) as amount, max(happened) as last from '${typed}' group by all`
  );
  await time(
    "same-day merge, x, t_x, T",
    `create or replace temp table x as select person, count(*) - 1 as x, max(d) - min(d) as tx, min(d) as first from (select person, cast(happened as date) as d, sum(amount) from '${typed}' group by all) group by all`
  );
  await time(
    "timeline sorted and written",
    `copy (select * from '${typed}' order by person, happened desc) to '${join(folder, "floor-sorted.parquet")}' (format parquet, compression zstd)`
  );
  connection.closeSync();
  instance.closeSync();
  for (const file of [text, typed, join(folder, "floor-sorted.parquet")]) rmSync(file, {force: true});
};

/** Landed files → published generation, a line per step, beside what plain DuckDB needs for work of that size in the same run. */
export default async ({people = 1_000_000, seed = 1, log}: Options): Promise<void> => {
  const {root, report, seconds, peak} = await ran({people, seed, log});
  const inbox = join(root, "inbox");
  const bytes = filesBelow(inbox).reduce((sum, file) => sum + statSync(join(inbox, file)).size, 0);
  const counted = report.feeds.reduce((sum, feed) => sum + feed.counted, 0);
  for (const {name, rows, seconds: took, rss} of report.steps)
    log(
      `step  ${name.padEnd(44)} ${rows.toLocaleString("en").padStart(12)} rows ${took.toFixed(1).padStart(7)} s ${Math.round(
        rows / Math.max(took, 0.001)
      )
        .toLocaleString("en")
        .padStart(12)} rows/s ${Math.round(rss / MiB)
        .toString()
        .padStart(6)} MiB`
    );
  const {land, stage, build} = report.seconds;
  log(
    `total ${people.toLocaleString("en")} people, ${counted.toLocaleString("en")} records, ${Math.round(bytes / MiB)} MiB: land ${land.toFixed(1)} s, stage ${stage.toFixed(1)} s, build and publish ${build.toFixed(1)} s; landed → published ${(stage + build).toFixed(1)} s (bar 180 s at 1,000,000); whole run ${seconds.toFixed(1)} s; peak ${Math.round(peak / MiB)} MiB (bar 8,192)`
  );
  await floors(people, counted, join(root, ".."), log);
};
