import {existsSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import flows from "../../src/needs/flows.step.ts";
import type {StepContext} from "../../src/steps/step.ts";

let engine: DuckdbEngine;
const folder = mkdtempSync(join(tmpdir(), "huaxiang-flows-"));
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 1, temp: join(folder, "temp")});
  await engine.run("create schema identity; create schema scores");
});
afterAll(async () => {
  await engine.close();
  rmSync(folder, {recursive: true, force: true});
});

interface Run {
  /** First day that is not included. */
  on: string;
  /** Persona by person; none for who is not scored. */
  personas: Record<string, number>;
  centre?: number;
}

const written: string[] = [];

/** One run after those before it; gives who had which persona before. */
const run = async ({on, personas, centre = 1}: Run): Promise<string[]> => {
  const generation = written.length + 1;
  const file = join(folder, `${generation}.parquet`);
  const rows = Object.entries(personas);
  await engine.functions({as_of: `${on}T00:00:00Z`, as_of_on: on});
  await engine.run(`
    create or replace table identity.people as select row_number() over () as person_no, person_id from (values ${["a", "b", "c", "d"].map((id) => `('${id}')`).join(", ")}) t(person_id);
    create or replace table scores.persona_centres as select 1 as persona_no, 'cars' as dimension, cast(${centre} as decimal(14, 4)) as centre, cast(1 as decimal(14, 4)) as scale;
    create or replace table scores.personas as select p.person_no, cast(t.n as bigint) as persona_no from (values ${rows.map(([id, n]) => `('${id}', ${n})`).join(", ")}) t(id, n) inner join identity.people p on p.person_id = t.id`);
  const ledger = {files: () => written.filter((one) => existsSync(one)), path: () => file};
  await flows.run({engine, ledger, generation} as unknown as StepContext);
  written.push(file);
  const found = await engine.rows(
    "select p.person_id || t.persona_no as found from scores.personas_then t inner join identity.people p on p.person_no = t.person_no order by found"
  );
  return found.map((row) => String(row.found));
};

test("flows are from the data date before, however often a date is run, and begin anew with new personas", async () => {
  expect(await run({on: "2026-01-01", personas: {a: 1, b: 2, c: 1}})).toEqual([]);
  expect(await run({on: "2026-02-01", personas: {a: 1, b: 1, d: 2}})).toEqual(["a1", "b2", "c1"]);
  // The same date again: the same flows, and nothing new to write.
  expect(await run({on: "2026-02-01", personas: {a: 1, b: 1, d: 2}})).toEqual(["a1", "b2", "c1"]);
  expect(existsSync(written.at(-1)!)).toBe(false);
  // Who was no longer scored is gone, who was new is there.
  expect(await run({on: "2026-03-01", personas: {a: 2, b: 1, d: 2}})).toEqual(["a1", "b1", "d2"]);
  expect(await run({on: "2026-04-01", personas: {a: 1}, centre: 9})).toEqual([]);
});
