import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import fit from "../../src/commands/value_fit.ts";
import holdout from "../../src/commands/value_holdout.ts";
import models from "../../src/commands/value_models.ts";
import score from "../../src/commands/value_score.ts";
import {run} from "../commands/edge.ts";
import {referenceFile, withReference} from "./reference.ts";

// The rest of the commands is tried in test/full/value_commands.test.ts: each reads its file in a process of its own.

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huaxiang-value-test-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

test("models lists all of them", async () => {
  const {json, text} = await run(models, {});
  expect((json.models as {name: string}[]).map(({name}) => name)).toContain("mbg_cnbd_k");
  expect(text).toContain("Pareto/NBD");
});

withReference("CDNOW's transactions to the published parameters, and the documented object", async () => {
  const sample = {input: referenceFile("cdnow_sample_transactions.csv"), id: "customer_id", at: "date", split: "1997-09-30", unit: "weeks"};
  const {json} = await run(fit, {...sample, model: "bg_nbd"});
  expect(json).toMatchObject({
    schema: "huaxiang.value_fit/1",
    model: "bg_nbd",
    unit: "weeks",
    people: 2357,
    standard_errors: {r: expect.any(Number)},
    log_likelihood: expect.any(Number),
    input: {kind: "transactions", split: "1997-09-30", merge: "day"},
    convergence: {state: "converged", words: expect.stringContaining("converged")}
  });
  const {r, alpha, a, b} = json.params as Record<string, number>;
  expect([r, alpha, a, b].map((value) => value!.toPrecision(7))).toEqual(["0.2425945", "4.413602", "0.7929220", "2.425907"]);
});

test("one person scored by a fit of somebody else's: Hardie's 1.226", async () => {
  const fitted = file("fit.json", JSON.stringify({model: "bg_nbd", unit: "weeks", params: {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426}}));
  const {text} = await run(score, {input: file("one.csv", "x,t_x,T\n2,30.43,38.86\n"), unit: "weeks", horizon: "39", fit: fitted});
  expect(text.split("\n")[0]).toBe("x,t_x,T,alive,expected");
  expect(Number(text.split(",").at(-1))).toBeCloseTo(1.22602817476714, 10);
});

test("transactions become a holdout", async () => {
  const orders = file("orders.csv", "who,when\na,2024-01-01\na,2024-01-11\na,2024-02-05\nb,2024-01-10\nb,2024-02-11\n");
  const {json} = await run(holdout, {input: orders, id: "who", at: "when", split: "2024-01-31", until: "2024-02-10", model: "nbd"});
  expect(json).toMatchObject({time: 10, models: [{model: "nbd", people: 2, actual: 1}, {model: "naive x·t/T"}]});
});
