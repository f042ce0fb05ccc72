import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import fit from "../../src/commands/value_fit.ts";
import holdout from "../../src/commands/value_holdout.ts";
import models from "../../src/commands/value_models.ts";
import score from "../../src/commands/value_score.ts";
import track from "../../src/commands/value_track.ts";
import mbgNbd from "../../src/value/models/mbg_nbd.ts";
import {uniform} from "../../src/value/random.ts";
import {run} from "../commands/edge.ts";
import {csv, referenceFile, withReference} from "../value/reference.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "huaxiang-value-test-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const file = (text: string, name = "input.csv"): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** 1,500 made-up people as a table, ids first. (Those of seed 1 have no top: their likelihood rises until all stop with one chance.) */
const table = (): string => {
  const {x, t_x, T} = mbgNbd.simulate(mbgNbd.typical, {people: 1500, time: 60}, uniform(2));
  const lines = Array.from(x, (count, row) => `c${row},${count},${t_x[row]},${T[row]},${count === 0 ? 0 : 20 + (row % 17)}`);
  return file(["customer_id,frequency,recency,age,monetary_value", ...lines, ""].join("\n"), "people.csv");
};

describe("a table of people", () => {
  test("the unit must be said; a wrong one, an unknown model, a missing file and a split before all are errors with a way out", async () => {
    const input = table();
    await expect(run(fit, {input})).rejects.toMatchObject({code: "usage", message: expect.stringContaining("--unit")});
    await expect(run(fit, {input, unit: "fortnights"})).rejects.toMatchObject({code: "usage"});
    await expect(run(fit, {input, unit: "days", model: "bgnbd"})).rejects.toMatchObject({fix: expect.stringContaining("bg_nbd")});
    await expect(run(fit, {input: "nowhere.csv", unit: "days"})).rejects.toMatchObject({code: "not_found"});
    const transactions = file("id,at\na,2024-01-01\nb,2024-01-05\n", "t.csv");
    await expect(run(fit, {input: transactions, id: "id", at: "at", split: "2023-01-01"})).rejects.toMatchObject({
      message: "nobody bought by 2023-01-01"
    });
    await expect(run(fit, {input: transactions, id: "id", at: "when"})).rejects.toMatchObject({message: "missing column: when"});
  });

  test("fit: the documented object, columns found by other tools' names", async () => {
    const {json, text} = await run(fit, {input: table(), unit: "weeks"});
    expect(json).toMatchObject({
      schema: "huaxiang.value_fit/1",
      model: "mbg_nbd",
      unit: "weeks",
      people: 1500,
      params: {r: expect.any(Number), alpha: expect.any(Number), a: expect.any(Number), b: expect.any(Number)},
      standard_errors: {r: expect.any(Number)},
      log_likelihood: expect.any(Number),
      convergence: {state: "converged", words: expect.stringContaining("converged")}
    });
    expect(text).toContain("unit weeks");
  });

  test("score by a fit's file gives the same as fitting again; ids, spend and value are in the rows", async () => {
    const input = table();
    const fitted = await run(fit, {input, unit: "weeks"});
    const saved = file(JSON.stringify(fitted.json), "fit.json");
    const again = await run(score, {input, unit: "weeks", horizon: "52"});
    const named = await run(score, {input, unit: "weeks", horizon: "52", fit: saved, discount: "0.1"});
    const [header, first] = named.text.split("\n");
    expect(header).toBe("id,x,t_x,T,alive,expected,expected_spend,expected_value");
    expect(first).toMatch(/^c0,/);
    const [a, b] = [again, named].map(({json}) => json.mean as Record<string, number>);
    expect(a!.expected).toBe(b!.expected);
    expect(a!.expected_value!).toBeGreaterThan(b!.expected_value!);
    await expect(run(score, {input, unit: "days", horizon: "52", fit: saved})).rejects.toMatchObject({
      message: "the fit is in weeks, the table in days"
    });
  });

  test("score of one row by a fit; CSV and Parquet files hold what stdout would", async () => {
    const one = file("x,t_x,T\n2,30.43,38.86\n", "one.csv");
    const saved = file(
      JSON.stringify({model: "bg_nbd", unit: "weeks", params: {r: 0.243, alpha: 4.414, a: 0.793, b: 2.426}}),
      "hardie.json"
    );
    const output = join(folder, "scores.csv");
    await run(score, {input: one, unit: "weeks", horizon: "39", fit: saved, output});
    const [, line = ""] = readFileSync(output, "utf8").trim().split("\n");
    expect(Number(line.split(",").at(-1))).toBeCloseTo(1.22602817476714, 10);
    const input = table();
    const parquet = join(folder, "scores.parquet");
    const {text: shown} = await run(score, {input, unit: "weeks", horizon: "39"});
    await run(score, {input, unit: "weeks", horizon: "39", output: parquet});
    const back = await run(score, {input: parquet, unit: "weeks", horizon: "39", spend: "none", columns: "id=id"});
    expect(back.text.split("\n")[5]!.split(",").slice(0, 6)).toEqual(shown.split("\n")[5]!.split(",").slice(0, 6));
    await expect(run(score, {input, unit: "weeks", horizon: "39", output: join(folder, "scores.doc")})).rejects.toMatchObject({
      code: "usage"
    });
  });

  test("the other kinds: trials, contracts, spend", async () => {
    const trials = file("x,t_x,n,weight\n0,0,6,30\n1,1,6,10\n3,5,6,12\n6,6,6,9\n2,3,6,8\n", "trials.csv");
    expect((await run(score, {model: "bg_bb", input: trials, horizon: "5"})).text.split("\n")[0]).toBe("x,t_x,n,weight,alive,expected");
    const contracts = file("t,ended,weight\n1,1,369\n2,1,163\n3,1,86\n3,0,382\n", "contracts.csv");
    expect((await run(fit, {model: "s_bg", input: contracts})).json).toMatchObject({model: "s_bg", people: 1000});
    expect((await run(score, {model: "gamma_gamma", input: table()})).text.split("\n")[0]).toBe("id,x,mean_spend,expected_spend");
  });

  test("models lists all of them", async () => {
    const {json, text} = await run(models, {});
    expect((json.models as {name: string}[]).map(({name}) => name)).toContain("mbg_cnbd_k");
    expect(text).toContain("Pareto/NBD");
  });
});

describe("transactions", () => {
  const transactions = (): string =>
    file(
      [
        "buyer,when,paid",
        "b,2024-01-10 09:00:00,10",
        "a,2024-01-01 10:00:00,100",
        "a,2024-01-11 10:00:00,20",
        "a,2024-01-11 18:00:00,30",
        "a,20240121,40",
        "a,2024/02/10,70",
        "b,2024-02-11,5",
        "c,2024-02-01,8",
        "d,2024-03-01,1",
        ""
      ].join("\n"),
      "orders.csv"
    );
  const columns = {id: "buyer", at: "when", amount: "paid", split: "2024-01-31"};

  test("become x, t_x, T and the mean of repeat purchases; a day's purchases are one, and it is said", async () => {
    const input = transactions();
    const {json, text} = await run(score, {input, ...columns, horizon: "30", spend: "none", model: "nbd"});
    expect(text.split("\n").map((line) => line.split(",").slice(0, 4).join())).toEqual(["id,x,t_x,T", "a,2,20,30", "b,0,0,21"]);
    expect(json.notes).toEqual(
      expect.arrayContaining([
        "purchases of one person on one day are one purchase",
        "mean spend is of repeat purchases",
        "left out: 2 people who first came after 2024-01-31"
      ])
    );
    const spend = await run(score, {input, ...columns, split: "2024-02-29", model: "gamma_gamma"});
    expect(spend.text.split("\n").map((line) => line.split(",").slice(0, 3).join())).toEqual([
      "id,x,mean_spend",
      "a,3,53.333333333333336",
      "b,1,5",
      "c,0,0"
    ]);
  });

  test("without merging every record counts, to the second; the end is that of the split day", async () => {
    const {text} = await run(score, {input: transactions(), ...columns, horizon: "30", spend: "none", merge: "none", model: "nbd"});
    const [, first = ""] = text.split("\n");
    const [id, x, t_x, T] = first.split(",");
    expect([id, x]).toEqual(["a", "3"]);
    expect(Number(t_x)).toBeCloseTo(20 - 10 / 24, 9);
    expect(Number(T)).toBeCloseTo(31 - 10 / 24, 9);
  });

  test("holdout counts what came after the split, by its end", async () => {
    const {json} = await run(holdout, {input: transactions(), ...columns, model: "nbd", until: "2024-02-10"});
    expect(json).toMatchObject({time: 10, models: [{model: "nbd", people: 2, actual: 1}, {model: "naive x·t/T"}]});
    await expect(run(holdout, {input: transactions(), ...columns, model: "nbd", until: "2024-01-31"})).rejects.toMatchObject({
      code: "usage"
    });
    await expect(run(holdout, {input: transactions(), ...columns, model: "gamma_gamma", until: "2024-02-10"})).rejects.toMatchObject({
      code: "usage"
    });
  });

  test("two purchases of one moment and no merging: the error says how to merge", async () => {
    const input = file("id,at\na,2024-01-01\na,2024-01-01\nb,2024-01-03\n", "same.csv");
    await expect(run(fit, {input, id: "id", at: "at", merge: "none"})).rejects.toMatchObject({fix: expect.stringContaining("--merge day")});
  });
});

describe("published data through the front door", () => {
  const sample = {input: referenceFile("cdnow_sample_transactions.csv"), id: "customer_id", at: "date", split: "1997-09-30", unit: "weeks"};

  withReference("CDNOW's transactions to BG/NBD parameters", async () => {
    const {json} = await run(fit, {...sample, model: "bg_nbd"});
    const {r, alpha, a, b} = json.params as Record<string, number>;
    expect([r, alpha, a, b].map((value) => value!.toPrecision(7))).toEqual(["0.2425945", "4.413602", "0.7929220", "2.425907"]);
  });

  withReference.each([
    ["bg_nbd", "bgnbd_cum"],
    ["mbg_nbd", "mbgnbd_cum"],
    ["pareto_nbd", "pnbd_cum"]
  ])("tracking of %s over 78 weeks: golden_cdnow_tracking.csv", async (model, column) => {
    const golden = csv("golden_cdnow_tracking.csv");
    const {json} = await run(track, {...sample, model, until: "1998-06-30"});
    const points = json.points as {period: number; actual: number; expected: number}[];
    expect(points).toHaveLength(78);
    points.forEach(({actual, expected}, i) => {
      expect(actual).toBe(golden.actual_cum![i]);
      expect(Math.abs(expected / golden[column]![i]! - 1)).toBeLessThan(2e-6);
    });
  });

  withReference("lifetimes' example: parameters, and per-30-day purchases of five people (test_utils.py:527-592)", async () => {
    const example = {input: referenceFile("lifetimes_example_transactions.csv"), id: "id", at: "date", split: "2014-12-31"};
    const {json} = await run(fit, {...example, model: "bg_nbd"});
    const {r, alpha, a, b} = json.params as Record<string, number>;
    [0.1638509, 1.8642804, 1.8503432, 3.1810589].forEach((value, i) => {
      expect(Math.abs([r, alpha, a, b][i]! / value - 1)).toBeLessThan(1e-5);
    });
    expect(Math.abs((json.log_likelihood as number) + 39_248.62612)).toBeLessThan(1e-4);
    const five = file("x,t_x,T\n0,0,298\n0,0,224\n6,142,292\n0,0,147\n2,9,183\n", "five.csv");
    const saved = file(JSON.stringify(json), "example.json");
    const {text} = await run(score, {input: five, unit: "days", horizon: "30", fit: saved});
    const expected = text
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",").at(-1)));
    [0.016053, 0.021171, 0.030461, 0.031686, 0.001607].forEach((value, i) => {
      expect(Math.abs(expected[i]! - value)).toBeLessThan(1.5e-5);
    });
  });
});
