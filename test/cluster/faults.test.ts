import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {down, settle, up} from "../../bench/cluster/cluster.ts";
import {start} from "../../bench/cluster/nodes.ts";
import {openOn} from "../../bench/cluster/probe.ts";
import {isAlive, readState, type State, writeState} from "../../bench/cluster/state.ts";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import type {Row} from "../../src/engine/engine.ts";
import {openTrino, type TrinoEngine} from "../../src/engine/trino.ts";
import {AppError} from "../../src/errors.ts";
import {literal} from "../../src/sql.ts";

// What goes wrong with a cluster, done to a real one. Needs the cluster of `npm run trino` (it is started if it is down).
let state: State;
let wasUp: boolean;
beforeAll(async () => {
  const running = readState();
  wasUp = running !== undefined && Object.values(running.pids).every(isAlive);
  state = await up();
  await makeNumbers();
});
beforeEach(() => revive());
afterAll(async () => {
  if (!wasUp) await down();
});

const faultOf = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(AppError);
  const found = error as AppError;
  expect(found.message).not.toContain("\n");
  return found;
};

const digits = "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9))";
const hashed = (factors: string): string => `
  select n % 1000 as bucket, count(*) as n, max(h) as h from (
    select t.n, to_hex(sha256(to_utf8(concat(cast(t.n as varchar), '-', cast(a.d as varchar), '-', cast(b.d as varchar))))) as h
    from faults.numbers as t ${factors}
  ) as x group by n % 1000`;
/** A hundred thousand rows, hashed and grouped; and ten million: long enough to be interrupted. */
const light = hashed("cross join (values (0)) as a (d) cross join (values (0)) as b (d)");
const heavy = hashed(`cross join ${digits} as a (d) cross join ${digits} as b (d)`);

/** A hundred thousand numbers in eight files, so that each worker has some of them. */
const makeNumbers = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-faults-"));
  const duckdb = await openDuckdb({file: ":memory:"});
  try {
    const files = Array.from({length: 8}, (_, i) => join(folder, `${i}.parquet`));
    for (const [i, file] of files.entries())
      await duckdb.run(`copy (select i as n from range(${i * 12_500}, ${(i + 1) * 12_500}) as r(i)) to ${literal(file)} (format parquet)`);
    await (await openOn(state, {catalog: "fixtures"})).registerParquet("faults.numbers", [{name: "n", type: "bigint"}], files);
  } finally {
    await duckdb.close();
    rmSync(folder, {recursive: true, force: true});
  }
};

const contentOf = (engine: TrinoEngine, name: string): Promise<Row[]> => engine.rows(`select bucket, n, h from ${name} order by bucket`);

/** Starts the workers that were killed, and waits until they take part. */
const revive = async (): Promise<void> => {
  for (const [name, command] of Object.entries(state.commands)) if (!isAlive(state.pids[name] as number)) state.pids[name] = start(command);
  writeState(state);
  await settle(state);
};

/** Kills a worker once it works for the statement that makes a table. */
const killDuring = async (name: string, worker: string): Promise<void> => {
  const observer = await openOn(state, {catalog: "fixtures"});
  for (let left = 100; left > 0; left--) {
    const running = await observer.scalar(
      `select count(*) from system.runtime.tasks as t inner join system.runtime.queries as q on q.query_id = t.query_id where t.node_id = '${worker}' and t.state = 'RUNNING' and t.processed_input_rows > 0 and q.query like 'create or replace table%${name.split(".")[1]}%'`
    );
    if (running !== 0n) {
      process.kill(state.pids[worker] as number, "SIGKILL");
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${worker} never worked for ${name}`);
};

describe("a worker killed in the middle of a build", () => {
  test("a clear error, the old table intact, the rerun equal", async () => {
    const engine = await openOn(state, {catalog: "fixtures"});
    await engine.createOrReplace("faults.heavy", light);
    const before = await contentOf(engine, "faults.heavy");
    expect(before).toHaveLength(1000);
    const work = engine.createOrReplace("faults.heavy", heavy);
    const failure = faultOf(work);
    await killDuring("faults.heavy", "worker2");
    const error = await failure;
    expect(error.message).toMatch(/^faults\.heavy: [a-z ]+ at https:\/\/127\.0\.0\.1:\d+: /);
    expect(error.fix).toMatch(/^run again: the table is as it was/);
    console.log(`killed worker: ${error.message}`);
    expect(await contentOf(engine, "faults.heavy")).toEqual(before);
    const patient = await openOn(state, {catalog: "fixtures", retries: 2});
    await patient.createOrReplace("faults.heavy", heavy);
    const rerun = await contentOf(engine, "faults.heavy");
    await revive();
    await patient.createOrReplace("faults.whole", heavy);
    expect(rerun).toEqual(await contentOf(engine, "faults.whole"));
    expect(rerun).not.toEqual(before);
  });

  test("with retries, nobody notices", async () => {
    const engine = await openOn(state, {catalog: "fixtures", retries: 3});
    await engine.createOrReplace("faults.whole", heavy);
    await Promise.all([engine.createOrReplace("faults.again", heavy), killDuring("faults.again", "worker1")]);
    expect(await contentOf(engine, "faults.again")).toEqual(await contentOf(engine, "faults.whole"));
  });
});

describe("one line says what and where", () => {
  test("a wrong password", async () => {
    const {url, user, ca} = state;
    const error = await faultOf(openTrino({url, user, ca, password: "wrong", catalog: "fixtures"}));
    expect(error.code).toBe("unauthenticated");
    expect(error.message).toBe(`trino: ${user} is refused by ${url}: wrong user, password or token`);
  });

  test("nobody without credentials", async () => {
    const {url, user, ca} = state;
    expect((await faultOf(openTrino({url, user, ca, catalog: "fixtures"}))).code).toBe("unauthenticated");
  });

  test("a certificate that is not trusted", async () => {
    const {url, user, password} = state;
    const error = await faultOf(openTrino({url, user, password, catalog: "fixtures"}));
    expect(error.message).toMatch(
      new RegExp(`^trino: no answer from ${url}: its certificate is not trusted \\([A-Z_]+\\); while fixtures$`)
    );
  });

  test("an unreachable server", async () => {
    const {user, password, ca} = state;
    const error = await faultOf(openTrino({url: "https://127.0.0.1:1", user, password, ca, catalog: "fixtures"}));
    expect(error.message).toBe("trino: no answer from https://127.0.0.1:1: connection refused; while fixtures");
    expect(error.fix).toBe("start it, or mend its address");
  });

  test("a catalog that is not there", async () => {
    const {url, user, password, ca} = state;
    const error = await faultOf(openTrino({url, user, password, ca, catalog: "nowhere"}));
    expect(error.message).toMatch(/nowhere/);
  });

  test("a statement past its time, which the cluster then ends", async () => {
    const engine = await openOn(state, {catalog: "fixtures", timeout: 2});
    const error = await faultOf(engine.createOrReplace("faults.late", heavy));
    expect(error.message).toMatch(new RegExp(`^faults\\.late: past its time: 2 s at ${state.url} \\(query \\d{8}_\\d{6}_\\d{5}_\\w+\\)$`));
    const observer = await openOn(state, {catalog: "fixtures"});
    const rows = await observer.rows(`select state from system.runtime.queries where query_id = '${error.details.query}'`);
    expect(rows).toEqual([{state: "FAILED"}]);
  });

  test("a run that is interrupted, which the cluster then ends", async () => {
    const abort = new AbortController();
    const engine = await openOn(state, {catalog: "fixtures", signal: abort.signal});
    setTimeout(() => abort.abort(), 1500);
    const error = await faultOf(engine.createOrReplace("faults.stopped", heavy));
    expect(error.code).toBe("interrupted");
    const observer = await openOn(state, {catalog: "fixtures"});
    const rows = await observer.rows(`select state from system.runtime.queries where query_id = '${error.details.query}'`);
    expect(rows).toEqual([{state: "FAILED"}]);
  });
});
