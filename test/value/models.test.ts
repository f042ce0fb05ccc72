import {readdirSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {findModels, modelNamed} from "../../src/value/catalogue.ts";
import {isPurchases, type Model, type Rows} from "../../src/value/model.ts";
import {uniform} from "../../src/value/random.ts";

const models = [...(await findModels()).values()];
const each = models.map((model) => [model.name, model] as const);

/** Six opportunities or periods, 60 units of time. */
const time = (model: Model): number => (model.kind === "purchases" ? 60 : 6);
const draw = (model: Model, people: number, seed: number): Rows =>
  model.simulate(model.typical, {people, time: time(model)}, uniform(seed));

/** The same rows, each with a weight instead of standing that often. */
const repeated = (rows: Rows, weight: Float64Array): Rows => {
  const at = Array.from(weight).flatMap((count, row) => Array.from({length: count}, () => row));
  const columns = Object.entries(rows).filter(([, column]) => column instanceof Float64Array) as [string, Float64Array][];
  return {rows: at.length, ...Object.fromEntries(columns.map(([name, column]) => [name, Float64Array.from(at, (row) => column[row]!)]))};
};

test("the folder is the list: each file's model has the file's name", () => {
  const files = readdirSync("src/value/models").map((file) => file.replace(/\.ts$/, ""));
  expect(models.map(({name}) => name)).toEqual(files.sort());
  expect(models.length).toBeGreaterThanOrEqual(8);
});

test("an unknown model names those there are", async () => {
  await expect(modelNamed("bgnbd")).rejects.toMatchObject({code: "usage", fix: expect.stringContaining("bg_nbd")});
});

describe.each(each)("%s", (_, model) => {
  test("finds the parameters that made the data, within four standard errors, from 4,000 people", () => {
    const fit = model.fit(draw(model, 4000, 1));
    expect(fit.convergence.state).toBe("converged");
    expect(Object.keys(fit.params)).toEqual([...model.parameters]);
    for (const name of fit.free) {
      const error = fit.standard_errors[name]!;
      expect(error / fit.params[name]!).toBeLessThan(1);
      expect([name, Math.abs(fit.params[name]! - model.typical[name]!) / error < 4]).toEqual([name, true]);
    }
    for (const name of model.parameters) if (!fit.free.includes(name)) expect(fit.params[name]).toBe(model.typical[name]);
  });

  test("is at a top: no neighbour is likelier", () => {
    const rows = draw(model, 1500, 2);
    const fit = model.fit(rows);
    const top = model.logLikelihood(fit.params, rows);
    expect(top).toBeCloseTo(fit.log_likelihood, 7);
    for (const name of fit.free)
      for (const factor of [0.97, 1.03])
        expect(model.logLikelihood({...fit.params, [name]: fit.params[name]! * factor}, rows)).toBeLessThan(top);
  });

  test("weights count as rows, and the order of rows does not matter", () => {
    const rows = draw(model, 400, 3);
    const random = uniform(4);
    const weight = new Float64Array(400).map(() => 1 + Math.floor(3 * random()));
    const many = repeated(rows, weight);
    const backwards = repeated(many, new Float64Array(many.rows).fill(1));
    for (const column of Object.values(backwards)) if (column instanceof Float64Array) column.reverse();
    const weighted = model.fit({...rows, weight} as Rows);
    for (const other of [many, backwards]) {
      const fit = model.fit(other);
      expect(fit.log_likelihood / weighted.log_likelihood).toBeCloseTo(1, 10);
      for (const name of model.parameters) expect(fit.params[name]! / weighted.params[name]!).toBeCloseTo(1, 5);
    }
    expect(weighted.people).toBe(many.rows);
  });

  test("scores are a finite number a row, and say of more time not less", () => {
    const rows = draw(model, 300, 5);
    const fit = model.fit(rows);
    const [near, far] = [6, 24].map((horizon) => model.score(fit, rows, {horizon}));
    for (const [name, column] of Object.entries(near!)) {
      expect(column).toHaveLength(300);
      expect(column.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      if (name === "alive") expect(column.every((value) => value <= 1)).toBe(true);
      if (name === "expected") expect(column.every((value, row) => value <= far![name]![row]! + 1e-12)).toBe(true);
    }
  });

  test("a prior pulls a small group towards its centre, and no further", () => {
    const rows = draw(model, 60, 6);
    const [name] = [model.parameters.find((one) => one !== "k")!];
    const centre = {...model.typical, [name]: model.typical[name]! * 3};
    const tight = model.fit(rows, {prior: {centre, sd: 0.01}});
    for (const one of tight.free) expect(Math.abs(Math.log(tight.params[one]! / centre[one]!))).toBeLessThan(0.05);
    expect(tight.convergence.words).toContain("prior");
  });
});

describe.each(models.filter(isPurchases).map((model) => [model.name, model] as const))("%s as a model of purchases", (_, model) => {
  test("the chances of 0, 1, 2, … purchases sum to 1, and their mean is the unconditional expectation", () => {
    const t = 30;
    let [sum, mean] = [0, 0];
    for (let n = 0; n < 400; n++) {
      const chance = model.probability(model.typical, n, t);
      sum += chance;
      mean += n * chance;
    }
    expect(sum).toBeCloseTo(1, 8);
    expect(mean / model.unconditional(model.typical, t)).toBeCloseTo(1, 6);
  });

  test("drawn outcomes have the expected mean, within four standard errors", () => {
    const rows = draw(model, 1000, 7) as never;
    const expected = model.expected(model.typical, rows, 20).reduce((sum, value) => sum + value, 0);
    const random = uniform(8);
    const totals = Array.from({length: 25}, () => model.draw(model.typical, rows, 20, random).reduce((sum, value) => sum + value, 0));
    const mean = totals.reduce((sum, value) => sum + value, 0) / totals.length;
    const sd = Math.sqrt(totals.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (totals.length - 1));
    expect(Math.abs(mean - expected) / (sd / Math.sqrt(totals.length))).toBeLessThan(4);
  });

  test("of whom only the first purchase is known, the unconditional expectation holds", () => {
    const rows = {rows: 5000, x: new Float64Array(5000), t_x: new Float64Array(5000), T: new Float64Array(5000).fill(1e-9)};
    expect(model.expected(model.typical, rows, 30)[0]! / model.unconditional(model.typical, 30)).toBeCloseTo(1, 6);
    const drawn = model.draw(model.typical, rows, 30, uniform(9)).reduce((sum, value) => sum + value, 0);
    expect(drawn / 5000 / model.unconditional(model.typical, 30)).toBeCloseTo(1, 1);
  });
});
