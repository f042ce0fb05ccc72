import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, expect, test} from "vitest";
import {type EntityName, entities} from "../../src/contracts/index.ts";
import {decisionColumns, stagedColumns, stagedTables} from "../../src/contracts/staged.ts";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {openParser, type Parser} from "../../src/engine/parse.ts";
import {buildGeneration} from "../../src/generation/build.ts";
import {databaseFile} from "../../src/generation/paths.ts";
import {catalogue} from "../../src/steps/catalogue.ts";
import {discover} from "../../src/steps/discover.ts";
import {isModelStep} from "../../src/steps/modelstep.ts";
import type {Step} from "../../src/steps/step.ts";

const folder = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let parser: Parser;
let root: string;
let steps: Step[];
beforeAll(async () => {
  parser = await openParser();
  root = mkdtempSync(join(tmpdir(), "graph-"));
  steps = await discover({sql: folder("sql"), src: folder("src"), parser});
});
afterAll(() => {
  parser.close();
  rmSync(root, {recursive: true, force: true});
});

test("the whole graph joins up and builds on nothing at all", async () => {
  const loads = {
    _load: "varchar",
    load_number: "bigint",
    source: "varchar",
    channel: "varchar",
    feed: "varchar",
    delivered_on: "date",
    later: "varchar",
    is_last_of_feed: "boolean",
    counted: "bigint"
  };
  const staged = [
    ...(Object.keys(entities) as EntityName[]).map((name) => ({name, columns: stagedColumns(name)})),
    ...Object.entries(stagedTables).map(([name, columns]) => ({name, columns})),
    {name: "decisions", columns: decisionColumns},
    {name: "loads", columns: Object.entries(loads).map(([name, type]) => ({name, type}))}
  ].map(({name, columns}) => ({name: `staged.${name}`, columns, files: []}));
  const built = await buildGeneration({
    root,
    number: 1,
    steps,
    staged,
    as_of: "2024-01-31T16:00:00Z",
    as_of_on: "2024-02-01",
    data_date: "2024-01-31",
    salt: "salt"
  });
  expect(Object.keys(built.manifest.tables).filter((name) => name.startsWith("staged."))).toEqual([]);
  expect(built.manifest.tables["marts.profiles"]?.rows).toBe(0);

  const engine = await openDuckdb({file: databaseFile(built.folder), readOnly: true});
  const models = steps.filter(isModelStep).map(({model}) => model);
  const tables = await catalogue(engine, models);
  await engine.close();
  expect(tables.map(({name}) => name)).toEqual(
    models
      .filter(({keep}) => keep)
      .map(({name}) => name)
      .sort()
  );
  expect(tables.find(({name}) => name === "marts.profiles")?.columns).toContainEqual(
    expect.objectContaining({name: "person_id", type: "varchar"})
  );
});
