import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {Config} from "../../src/config.ts";
import {openDuckdb} from "../../src/engine/duckdb.ts";
import {openParser} from "../../src/engine/parse.ts";
import {withCaps} from "../../src/needs/caps.ts";
import {parseModel} from "../../src/steps/model.ts";
import {isModelStep, modelStep} from "../../src/steps/modelstep.ts";

const path = "sql/scores/message_caps.sql";
const parser = await openParser();
const steps = [modelStep(await parseModel(path, readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"), parser))];
parser.close();

/** sql/scores/next_actions.lost.test.sql says what caps do; here, that those of the workspace are the ones. */
test.each([
  ["none", {}, []],
  [
    "two",
    {caps: {sms: {messages: 4, days: 30}, app_push: {messages: 1, days: 7}}},
    [
      {medium: "app_push", messages: 1n, days: 7n},
      {medium: "sms", messages: 4n, days: 30n}
    ]
  ]
])("a build has the caps of huaxiang.yaml: %s", async (_what, settings, rows) => {
  const [step] = withCaps(steps, Config.parse(settings).caps);
  if (step === undefined || !isModelStep(step)) throw new Error("no such model");
  const engine = await openDuckdb({file: ":memory:"});
  try {
    expect(await engine.rows(`select * from (${step.model.select}) as t order by medium`)).toEqual(rows);
  } finally {
    await engine.close();
  }
});
