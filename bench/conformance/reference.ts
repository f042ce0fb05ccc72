import {join} from "node:path";
import type {Inputs} from "../../pipelines/inputs.ts";
import {Churn} from "../../src/config.ts";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";
import type {StepReport} from "../../src/steps/run.ts";
import {runSteps} from "../../src/steps/run.ts";
import type {Ledger, Step, StepContext} from "../../src/steps/step.ts";

/** Ledger files are read where they are; what a step would add goes to the scratch folder. */
const ledgerOf = (files: Record<string, string[]>, folder: string): Ledger => ({
  files: (name) => files[name] ?? [],
  path: (name) => join(folder, `${name}.parquet`)
});

/** Layers of tables. */
const layersOf = (names: string[]): string[] => [...new Set(names.map((name) => name.split(".")[0] as string))];

/** What steps are given beside their engine. */
export const contextOf = (
  {manifest: {as_of, as_of_on, generation}, salt, ledger}: Inputs,
  folder: string
): Omit<StepContext, "engine" | "progress"> => ({
  as_of,
  as_of_on,
  generation,
  salt,
  churn: Churn.parse({}),
  ledger: ledgerOf(ledger, folder),
  scratch: folder
});

/** A build on the embedded engine as a run makes it, with every table kept, also those that a generation leaves out. */
export const buildReference = async (
  inputs: Inputs,
  steps: Step[],
  folder: string,
  onStep: (report: StepReport) => void
): Promise<DuckdbEngine> => {
  const {staged, manifest, memory, threads} = inputs;
  const {as_of, as_of_on, accepted} = manifest;
  const engine = await openDuckdb({
    file: join(folder, "reference.duckdb"),
    layers: [...layersOf([...staged.map(({name}) => name), ...steps.flatMap(({writes}) => writes)]), "trino"],
    temp: join(folder, "temp"),
    memory,
    threads
  });
  await engine.functions({as_of, as_of_on});
  for (const {name, columns, files} of staged) await engine.registerParquet(name, columns, files);
  const lanes = [await engine.beside(), await engine.beside()];
  const measure = () => ({millis: performance.now(), rss: process.memoryUsage.rss()});
  await runSteps(steps, contextOf(inputs, folder), {lanes, accept: accepted.map(({gate}) => gate), onStep, measure});
  for (const lane of lanes) await lane.close();
  return engine;
};
