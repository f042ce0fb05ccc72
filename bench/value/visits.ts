import {mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {summarySql} from "../../src/value/table/summary.ts";

const cache = fileURLToPath(new URL("../.cache/", import.meta.url));

/** Sufficient statistics of visits over ten years by the SQL of `value fit`: seconds, people, DuckDB's memory limit. */
export const summariseVisits = async (visits: number, log: (line: string) => void): Promise<void> => {
  const folder = join(cache, "visits");
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const engine = await openDuckdb({file: join(folder, "visits.duckdb"), temp: join(folder, "spill"), memory: "12GB"});
  try {
    const people = Math.round(visits / 5);
    await engine.createOrReplace(
      "bench.visits",
      `select cast(hash(i) % ${people} as bigint) as id, date '2015-01-01' + cast(hash(i, 1) % 3650 as integer) as day,
        cast(200 + hash(i, 2) % 300000 / 100.0 as double) as amount from range(${visits}) as t(i)`
    );
    for (const hasSpend of [true, false]) {
      const [start, before] = [performance.now(), process.cpuUsage()];
      const rows = await engine.createOrReplace(
        "bench.summary",
        summarySql({from: "bench.visits", split: "2023-12-31", unitDays: 1, hasSpend})
      );
      const seconds = (performance.now() - start) / 1000;
      const {user, system} = process.cpuUsage(before);
      const [check] = await engine.rows("select cast(sum(x + 1) as bigint) as days, max(T) as longest from bench.summary");
      log(
        `sufficient statistics of ${visits} visits${hasSpend ? " with mean spend" : ""}: ${seconds.toFixed(1)} s (bar 60), processor ${((user + system) / 1e6).toFixed(1)} s, ${rows} people, ${check?.days} days of purchase, longest T ${check?.longest}`
      );
    }
  } finally {
    await engine.close();
    rmSync(folder, {recursive: true, force: true});
  }
};
