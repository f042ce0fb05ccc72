import {expect, test} from "vitest";
import {Churn} from "../../src/config.ts";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {runSteps} from "../../src/steps/run.ts";
import {type Step, step} from "../../src/steps/step.ts";

const none = async (): Promise<void> => undefined;
const made = (name: string, reads: string[] = []): Step => step({name, reads, writes: [], run: none});

test("the step that most others wait for one after another comes first, what is done with tables afterwards last", async () => {
  const engine = await openDuckdb({file: ":memory:", threads: 1});
  const chain = (name: string, reads: string[]): Step => ({...made(name, reads), writes: [`main.${name}`]});
  const steps = [made("alone"), chain("first", []), chain("second", ["main.first"]), made("third", ["main.second"])];
  for (const name of ["first", "second"]) await engine.createOrReplace(`main.${name}`, "select 1 as a");
  const done: string[] = [];
  await runSteps(
    steps,
    {
      as_of: "2024-01-31T16:00:00Z",
      as_of_on: "2024-02-01",
      generation: 1,
      salt: "salt",
      churn: Churn.parse({}),
      ledger: {files: () => [], path: String},
      scratch: ""
    },
    {
      lanes: [engine],
      onStep: ({name}) => void done.push(name),
      after: ({name}) => [async () => void done.push(`after ${name}`)]
    }
  );
  expect(done).toEqual(["first", "second", "alone", "third", "after alone", "after first", "after second", "after third"]);
  await engine.close();
});
