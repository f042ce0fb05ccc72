import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {type EntityName, entities} from "../../src/contracts/index.ts";
import {stagedColumns, stagedTables} from "../../src/contracts/staged.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import type {Column} from "../../src/engine/engine.ts";
import {openParser} from "../../src/engine/parse.ts";
import {findNeeds} from "../../src/needs/catalogue.ts";
import {checkNeed} from "../../src/needs/check.ts";
import {scoreSelect} from "../../src/needs/compile.ts";
import {fitNeed} from "../../src/needs/fit.ts";
import {readTraining} from "../../src/needs/training.ts";
import {failures} from "../../src/steps/check.ts";
import {modelPaths} from "../../src/steps/discover.ts";
import {type Model, parseModel} from "../../src/steps/model.ts";
import {type ModelStep, modelStep} from "../../src/steps/modelstep.ts";
import {order} from "../../src/steps/order.ts";
import {backtestColumns} from "../../src/value/worth/backtest.ts";
import {equityColumns} from "../../src/value/worth/equity.ts";
import {keptColumns} from "../../src/value/worth/kept.ts";
import {peopleColumns} from "../../src/value/worth/people.ts";
import {columnsOf, tables} from "../segments/tables.ts";

const root = new URL("../../", import.meta.url);
const layers = new Set(["staging", "facts", "features", "scores", "marts"]);

const listed = (columns: readonly Column[]): string => columns.map(({name, type}) => `${name} ${type}`).join(", ");

/** What models read that no model of these layers makes, beside the staged entities. */
const given: Record<string, string> = {
  "staged.loads":
    "_load varchar, load_number bigint, source varchar, channel varchar, feed varchar, delivered_on date, later varchar, is_last_of_feed boolean, counted bigint",
  "identity.assignments": "source varchar, source_key varchar, key_hash bigint, person_no bigint",
  "identity.people": "person_no bigint, person_id varchar, kind varchar, is_identified boolean, first_seen_on date, records bigint",
  "identity.identifiers":
    "person_no bigint, kind varchar, scope varchar, value varchar, is_refused boolean, first_seen_on date, last_seen_on date",
  "identity.conflicts": "person_no bigint, other_person_no bigint, identifier_no bigint",
  "identity.demoted": "identifier_no bigint, reason varchar",
  "identity.runs":
    "generation bigint, rule_version bigint, known_records bigint, new_records bigint, moved_records bigint, merges bigint, splits bigint",
  "identity.calls": "call_hash bigint, person_no bigint",
  "identity.clues": "kind varchar, scope varchar, value varchar, key_hash bigint",
  "identity.plates": "plate varchar, vin varchar, day_on date",
  "identity.regions": "key_hash bigint, province varchar, city varchar",
  "identity.households": "person_no bigint, household_no bigint",
  "value.people": listed(peopleColumns),
  "value.fits": listed(keptColumns),
  "value.equity": listed(equityColumns),
  "value.backtest": listed(backtestColumns),
  "scores.need_catalogue":
    "need varchar, zh varchar, en varchar, about varchar, horizon_days integer, margin_yuan decimal(14, 2), purpose varchar, action varchar",
  "scores.personas": "person_no bigint, persona_no bigint",
  "scores.personas_then": "person_no bigint, persona_no bigint",
  "scores.persona_centres": "persona_no bigint, zh varchar, en varchar, dimension varchar, centre decimal(14, 4), scale decimal(14, 4)",
  "scores.need_kinds": "need varchar, kind varchar",
  "scores.needs": "need varchar, person_no bigint, vin varchar, probability decimal(7, 6), due_on date, is_due boolean, reasons varchar",
  "identity.aliases": "alias_id varchar, person_id varchar, merged_on date"
};

let engine: DuckdbEngine;
let models: Model[] = [];
const columns = new Map<string, Column[]>();

beforeAll(async () => {
  const parser = await openParser();
  const paths = modelPaths(new URL("sql/", root).pathname).filter((path) => layers.has(path.split("/")[0]!));
  models = await Promise.all(paths.map((path) => parseModel(`sql/${path}`, readFileSync(new URL(`sql/${path}`, root), "utf8"), parser)));
  await parser.close();
  engine = await openDuckdb({file: ":memory:", threads: 1});
  await engine.functions({as_of: "2024-01-31T16:00:00Z", as_of_on: "2024-02-01"});
  const staged = [
    ...Object.keys(entities).map((name) => [name, stagedColumns(name as EntityName)] as const),
    ...Object.entries(stagedTables)
  ];
  for (const [name, list] of staged) await engine.registerParquet(`staged.${name}`, list, []);
  await engine.run(
    "create schema if not exists staged; create schema if not exists identity; create schema if not exists value; create schema if not exists scores"
  );
  for (const [name, list] of Object.entries(given)) await engine.run(`create table if not exists ${name} (${list})`);
  const steps = order(models.map(modelStep), [...staged.map(([name]) => `staged.${name}`), ...Object.keys(given)]) as ModelStep[];
  for (const {model} of steps) {
    await engine.createOrReplace(model.name, model.select);
    columns.set(model.name, await engine.describe(model.name));
  }
});
afterAll(() => engine.close());

test("with nothing staged every model runs, and no gate fails", async () => {
  expect(columns.size).toBe(models.length);
  const failed = [];
  for (const model of models) failed.push(...(await failures(engine, model)).failed);
  expect(failed).toEqual([]);
});

test("no model holds doubles or integers of a size that depends on the engine", () => {
  const odd = [...columns].flatMap(([name, list]) =>
    list
      .filter(({type}) => /hugeint|double|float|decimal\(38|int32|null/i.test(type))
      .map((column) => `${name}.${column.name}: ${column.type}`)
  );
  expect(odd).toEqual([]);
});

test("every column of a mart is described", () => {
  const silent = models
    .filter(({layer}) => layer === "marts")
    .flatMap((model) => {
      const said = new Set(model.columns.map(({name}) => name));
      return columns
        .get(model.name)!
        .filter(({name}) => !said.has(name))
        .map(({name}) => `${model.name}.${name}`);
    });
  expect(silent).toEqual([]);
});

describe("every need of the catalogue", async () => {
  test.each(await findNeeds())("$name runs over the features that it names", async (need) => {
    await checkNeed(engine, need);
    const fit = fitNeed(need, await readTraining(engine, need));
    expect(fit).toMatchObject({method: "base_rate", rows: 0, base_low: 0, base_high: 1});
    expect(await engine.rows(scoreSelect(need, fit))).toEqual([]);
  });
});

test("the tables that tests of segments make are the models' own", () => {
  const odd = Object.keys(tables).flatMap((table) => {
    const own = new Map(columns.get(table)?.map(({name, type}) => [name, type]));
    return columnsOf(table)
      .filter(([name, type]) => own.get(name)?.replace("timestamp(6)", "timestamp") !== type)
      .map(([name, type]) => `${table}.${name}: ${type} is ${own.get(name)}`);
  });
  expect(odd).toEqual([]);
});
