import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {down, settle, up} from "../../bench/cluster/cluster.ts";
import {start} from "../../bench/cluster/nodes.ts";
import {openOn} from "../../bench/cluster/probe.ts";
import {isAlive, readState, type State, writeState} from "../../bench/cluster/state.ts";
import type {Row} from "../../src/engine/engine.ts";
import {openTrino, type TrinoEngine} from "../../src/engine/trino.ts";
import {AppError} from "../../src/errors.ts";

// What goes wrong with a cluster, done to a real one. Needs the cluster of `npm run trino` (it is started if it is down).
let state: State;
let wasUp: boolean;
beforeAll(async () => {
  const running = readState();
  wasUp = running !== undefined && Object.values(running.pids).every(isAlive);
  state = await up();
});
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
const crossed = (names: string[]): string => names.map((name) => `${digits} as ${name} (d)`).join(" cross join ");
/** 100 million rows, hashed and grouped: half a minute on two small workers. */
const heavy = `
  select bucket, count(*) as n, max(h) as h from (
    select (a.d + 10 * b.d + 100 * c.d) as bucket, to_hex(sha256(to_utf8(concat(cast(a.d as varchar), cast(e.d as varchar), cast(f.d as varchar), cast(g.d as varchar), cast(i.d as varchar))))) as h
    from ${crossed(["a", "b", "c", "e", "f", "g", "i", "k"])}
  ) as t group by bucket`;
const light = heavy.replace(crossed(["a", "b", "c", "e", "f", "g", "i", "k"]), crossed(["a", "b", "c", "e", "f", "g", "i"]));

const contentOf = (engine: TrinoEngine, name: string): Promise<Row[]> => engine.rows(`select bucket, n, h from ${name} order by bucket`);

/** Starts a worker that was killed, and waits until it takes part. */
const revive = async (name: string): Promise<void> => {
  state.pids[name] = start(state.commands[name]!);
  writeState(state);
  await settle(state);
};

/** Kills a worker once the statement that makes a table has run for a moment. */
const killDuring = async (engine: TrinoEngine, name: string, worker: string, work: Promise<unknown>): Promise<void> => {
  const observer = await openOn(state, {catalog: "fixtures"});
  for (let left = 100; left > 0; left--) {
    const running = await observer.scalar(
      `select count(*) from system.runtime.tasks as t inner join system.runtime.queries as q on q.query_id = t.query_id where t.node_id = '${worker}' and t.state = 'RUNNING' and q.query like 'create or replace table%${name.split(".")[1]}%'`
    );
    if (running !== 0n) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  process.kill(state.pids[worker] as number, "SIGKILL");
  await work.catch(() => undefined);
  void engine;
};

describe("a worker killed in the middle of a build", () => {
  test("a clear error, the old table intact, the rerun equal", async () => {
    const engine = await openOn(state, {catalog: "fixtures"});
    await engine.createOrReplace("faults.heavy", light);
    const before = await contentOf(engine, "faults.heavy");
    expect(before).toHaveLength(1000);
    const work = engine.createOrReplace("faults.heavy", heavy);
    await killDuring(engine, "faults.heavy", "worker2", work);
    const error = await faultOf(work);
    expect(error.message).toMatch(/^faults\.heavy: [a-z ]+ at https:\/\/127\.0\.0\.1:\d+: /);
    expect(error.fix).toMatch(/^run again: the table is as it was/);
    console.log(`killed worker: ${error.message}`);
    expect(await contentOf(engine, "faults.heavy")).toEqual(before);
    const alone = await openOn(state, {catalog: "fixtures", retries: 2});
    await alone.createOrReplace("faults.heavy", heavy);
    const rerun = await contentOf(engine, "faults.heavy");
    await revive("worker2");
    await engine.createOrReplace("faults.whole", heavy);
    expect(rerun).toEqual(await contentOf(engine, "faults.whole"));
    expect(rerun).not.toEqual(before);
  });

  test("with retries, nobody notices", async () => {
    const engine = await openOn(state, {catalog: "fixtures", retries: 3});
    await engine.createOrReplace("faults.whole", heavy);
    const work = engine.createOrReplace("faults.again", heavy);
    await killDuring(engine, "faults.again", "worker1", work);
    await work;
    expect(await contentOf(engine, "faults.again")).toEqual(await contentOf(engine, "faults.whole"));
    await revive("worker1");
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
