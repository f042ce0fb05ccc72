import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {home} from "../../pipelines/code.ts";
import {openParser} from "../../src/engine/parse.ts";
import type {TrinoEngine} from "../../src/engine/trino.ts";
import {parseModel} from "../../src/steps/model.ts";
import {modelPathOf, openModelTest} from "../../src/steps/modeltest.ts";
import {copy, judge, type Verdict} from "./build.ts";
import type {Workers} from "./workers.ts";

/** Paths of the unit tests of models, relative to the project. */
export const fixturePaths = (): string[] =>
  readdirSync(join(home, "sql"), {recursive: true, encoding: "utf8"})
    .filter((path) => path.endsWith(".test.sql"))
    .sort()
    .map((path) => `sql/${path}`);

const textOf = (path: string): string => readFileSync(join(home, path), "utf8");

/** sql/facts/orders.refunds.test.sql → facts.orders (refunds) */
const titleOf = (path: string, model: string): string => `${model} (${path.split(".").at(-3)})`;

/** Every model over the inputs of its own unit tests, on both engines. The tests' text runs on the embedded engine; its tables are copied. */
export const runFixtures = async (
  trino: TrinoEngine,
  workers: Workers,
  paths: string[],
  onVerdict: (verdict: Verdict) => void
): Promise<void> => {
  const parser = await openParser();
  const temp = mkdtempSync(join(tmpdir(), "huaxiang-fixtures-"));
  try {
    for (const [i, path] of paths.entries()) {
      const modelPath = modelPathOf(path);
      const model = await parseModel(modelPath, textOf(modelPath), parser);
      const folder = join(temp, String(i));
      mkdirSync(folder);
      const {engine, dates} = await openModelTest(model, textOf(path), {temp: folder});
      try {
        await engine.run("create schema trino");
        await trino.functions(dates);
        for (const name of model.reads) await copy(name, engine, trino);
        onVerdict({...(await judge(model, engine, trino, workers)), name: titleOf(path, model.name)});
        for (const name of [...model.reads, model.name]) await trino.drop(name);
      } finally {
        await engine.close();
      }
    }
  } finally {
    parser.close();
    rmSync(temp, {recursive: true, force: true});
  }
};
