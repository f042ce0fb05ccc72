import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {Churn} from "../../src/config.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import {runSteps} from "../../src/steps/run.ts";
import far from "./far.ts";

const rows = 200_000;
let engine: DuckdbEngine;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "apart-"));
  engine = await openDuckdb({file: ":memory:", threads: 1});
  await engine.createOrReplace("main.near", `select range as a from range(${rows})`);
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, {recursive: true, force: true});
});
beforeEach(() => engine.drop("main.far"));

const run = async (salt: string, apart: boolean, signal?: AbortSignal): Promise<{progress: number[]; noted: string}> => {
  const progress: number[] = [];
  const context = {as_of: "2024-01-31T16:00:00Z", as_of_on: "2024-02-01", generation: 1, salt, churn: Churn.parse({}), scratch: folder};
  const ledger = {files: () => ["before"], path: (name: string) => join(folder, name)};
  const near = {name: "main.near", reads: [], writes: ["main.near"], run: async () => undefined};
  await runSteps(
    [near, far],
    {...context, ledger},
    {lanes: [engine], apart, onProgress: (_, done) => void progress.push(done), ...(signal ? {signal} : {})}
  );
  return {progress, noted: readFileSync(join(folder, "far"), "utf8")};
};
const hash = () => engine.rows("select count(*) as n, count(word) as words, cast(sum(hash(a, word)) as varchar) as sum from main.far");

test("a step in a thread of its own makes what it makes beside the others", async () => {
  const near = {...(await run("", false)), hash: await hash()};
  await engine.drop("main.far");
  expect({...(await run("", true)), hash: await hash()}).toEqual(near);
  expect(near).toMatchObject({progress: [1, 2], noted: `${rows} ${rows} 2024-02-01 before`, hash: [{n: BigInt(rows)}]});
});

test.each([
  ["known", {code: "no_space", message: "no room", fix: "free some", details: {file: "x"}}],
  ["fault", {message: "a fault of ours", stack: expect.stringContaining("far.ts")}],
  ["wrong", {code: "engine", message: expect.stringContaining("nosuch")}],
  ["gone", {message: "main.far: its thread ended (3)"}]
])("an error of it is the run's: %s", async (salt, error) => {
  await expect(run(salt, true)).rejects.toMatchObject(error);
});

test("a run that is interrupted does not wait for it", async () => {
  const interrupt = new AbortController();
  setTimeout(() => interrupt.abort(), 300);
  await expect(run("forever", true, interrupt.signal)).rejects.toMatchObject({code: "interrupted"});
});
