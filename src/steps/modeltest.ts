import {keyHash} from "../contracts/staged.ts";
import {type DuckdbEngine, openDuckdb} from "../engine/duckdb.ts";
import type {Engine, Row} from "../engine/engine.ts";
import {AppError} from "../errors.ts";
import {identifier} from "../sql.ts";
import {checkHeader, type Failure, failures} from "./check.ts";
import type {Model} from "./model.ts";

/** Rows that `expected` has and the model does not give, and the other way round; gates of the model that failed. */
export interface Difference {
  missing: Row[];
  surplus: Row[];
  gates: Failure[];
}

/** sql/facts/orders.refunds.test.sql → sql/facts/orders.sql */
export const modelPathOf = (test: string): string => test.replace(/\.[^./]+\.test\.sql$/, ".sql");

const hours = 3_600_000;

/** `-- as_of:` and `-- as_of_on:` lines of a test; without them the end of 2024-01-31 in Beijing. */
const datesOf = (text: string): {as_of: string; as_of_on: string} => {
  const as_of = /^-- as_of: (\S+)$/m.exec(text)?.[1] ?? "2024-01-31T16:00:00Z";
  const local = new Date(Date.parse(as_of) + 8 * hours).toISOString().slice(0, 10);
  return {as_of, as_of_on: /^-- as_of_on: (\S+)$/m.exec(text)?.[1] ?? local};
};

/** Layers that the text makes tables in. */
const layersOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/\bcreate (?:table|view) ([a-z_]+)\./gi)].map((match) => match[1]!))
];

const compare = async (engine: Engine, model: Model): Promise<Pick<Difference, "missing" | "surplus">> => {
  const columns = (await engine.describe("main.expected")).map(({name}) => name);
  const given = new Set((await engine.describe(model.name)).map(({name}) => name));
  const unknown = columns.filter((name) => !given.has(name));
  if (unknown.length > 0)
    throw new AppError("invalid_input", `${model.name}: columns of expected that the model does not give: ${unknown.join(", ")}`);
  const list = columns.map(identifier).join(", ");
  const [actual, expected] = [`select ${list} from ${model.name}`, `select ${list} from main.expected`];
  return {
    missing: await engine.rows(`${expected} except all ${actual}`),
    surplus: await engine.rows(`${actual} except all ${expected}`)
  };
};

/** A test's inputs, the table `expected` and the model's rows on an engine of its own, and the dates that it says. The caller closes the engine. */
export const openModelTest = async (
  model: Model,
  text: string,
  options: {temp?: string} = {}
): Promise<{engine: DuckdbEngine; dates: ReturnType<typeof datesOf>}> => {
  const dates = datesOf(text);
  const engine = await openDuckdb({file: ":memory:", threads: 1, ...options});
  try {
    await engine.functions(dates);
    await engine.run(`create or replace macro key_hash(source, source_key) as ${keyHash("source", "source_key")}`);
    for (const layer of layersOf(text)) await engine.run(`create schema if not exists ${identifier(layer)}`);
    await engine.run(text);
    await engine.createOrReplace(model.name, model.select);
    return {engine, dates};
  } catch (error) {
    await engine.close();
    throw error;
  }
};

/**
 * Runs a model's unit test: its statements make the inputs and the table `expected`, the model runs as in a build, its rows are compared
 * with those of `expected` in the columns that `expected` has, whatever their order. A test names rows by key_hash(source, source_key).
 */
export const runModelTest = async (model: Model, text: string): Promise<Difference> => {
  const {engine} = await openModelTest(model, text);
  try {
    checkHeader(model, await engine.describe(model.name));
    return {...(await compare(engine, model)), gates: (await failures(engine, model)).failed};
  } finally {
    await engine.close();
  }
};
