import {describe, expect, test} from "vitest";
import {fitHazard, type HazardFit, hazardObjective, hazards, incidence, type Periods} from "../../src/value/hazard.ts";
import type {Link} from "../../src/value/hazard_link.ts";
import {normal, uniform} from "../../src/value/random.ts";

/** A car's months: age in years rises, some have finance that ends; replaced here, elsewhere, or disposed of. */
const truth: Omit<HazardFit, "standard_errors" | "log_likelihood" | "periods" | "events" | "convergence"> = {
  link: "cloglog",
  ends: ["here", "elsewhere", "disposed"],
  covariates: ["age", "finance_ends", "service"],
  coefficients: [Float64Array.of(-6, 0.35, 1.2, 0.6), Float64Array.of(-5.2, 0.25, 0.8, -0.5), Float64Array.of(-8, 0.5, 0, 0)]
};

const lives = (cars: number, seed: number, link: Link): Periods => {
  const random = uniform(seed);
  const [age, finance, service, end]: number[][] = [[], [], [], []];
  for (let car = 0; car < cars; car++) {
    const term = random() < 0.5 ? 36 + 12 * Math.floor(3 * random()) : 0;
    const contact = normal(random);
    for (let month = 0; month < 120; month++) {
      const columns = {
        age: Float64Array.of(month / 12),
        finance_ends: Float64Array.of(term > 0 && Math.abs(month - term) < 3 ? 1 : 0),
        service: Float64Array.of(contact)
      };
      age!.push(columns.age[0]!);
      finance!.push(columns.finance_ends[0]!);
      service!.push(contact);
      let left = random();
      const which = hazards({...truth, link}, columns, 1).findIndex(([chance = 0]) => {
        left -= chance;
        return left < 0;
      });
      end!.push(which + 1);
      if (which >= 0) break;
    }
  }
  return {
    rows: end!.length,
    columns: {age: Float64Array.from(age!), finance_ends: Float64Array.from(finance!), service: Float64Array.from(service!)},
    end: Int32Array.from(end!)
  };
};

describe.each(["cloglog", "logit"] as const)("%s", (link) => {
  test("finds the coefficients that made 500 cars' lives, within four standard errors", () => {
    const periods = lives(500, 1, link);
    const fit = fitHazard(periods, {ends: truth.ends, link});
    expect(fit.convergence.state).toBe("converged");
    truth.coefficients.forEach((own, k) => {
      for (let c = 1; c < own.length; c++) {
        const column = Object.values(periods.columns)[c - 1]!;
        const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
        const sd = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length);
        const away = ((fit.coefficients[k]![c]! - own[c]!) * sd) / fit.standard_errors[k]![c - 1]!;
        expect([k, c, Math.abs(away) < 4]).toEqual([k, c, true]);
      }
    });
    expect(fit.events.reduce((sum, count) => sum + count, 0)).toBe(periods.end.filter((end) => end > 0).length);
  });

  test("gradient and curvature against differences", () => {
    const periods = lives(30, 2, link);
    const objective = hazardObjective(
      periods,
      Object.values(periods.columns),
      {ends: truth.ends, link, shrinkage: 2},
      new Float64Array(12)
    );
    const theta = Float64Array.from({length: 12}, (_, i) => -1 + 0.13 * i);
    const [gradient, hessian] = [new Float64Array(12), new Float64Array(144)];
    objective.at(theta, gradient, hessian);
    for (let i = 0; i < 12; i++) {
      const [up, down, gUp, gDown] = [theta.slice(), theta.slice(), new Float64Array(12), new Float64Array(12)];
      up[i]! += 1e-5;
      down[i]! -= 1e-5;
      const slope = (objective.at(up, gUp) - objective.at(down, gDown)) / 2e-5;
      expect(Math.abs(slope - gradient[i]!) / (1 + Math.abs(slope))).toBeLessThan(1e-6);
      for (let j = 0; j < 12; j++) {
        const curve = (gUp[j]! - gDown[j]!) / 2e-5;
        expect(Math.abs(curve - hessian[i * 12 + j]!) / (1 + Math.abs(curve))).toBeLessThan(1e-5);
      }
    }
  });

  test("with an intercept alone the chances are the shares that were, whatever the covariate's scale", () => {
    const end = Int32Array.from({length: 1000}, (_, i) => (i % 50 === 0 ? 1 : i % 20 === 1 ? 2 : 0));
    const fit = fitHazard({rows: 1000, columns: {}, end}, {ends: ["here", "elsewhere"], link});
    const [here, elsewhere] = hazards(fit, {}, 1);
    // The prior on an intercept is worth a ninth of an observation or so.
    expect(here![0]).toBeCloseTo(0.02, 4);
    expect(elsewhere![0]).toBeCloseTo(0.05, 4);
  });

  test("shrinkage pulls coefficients towards nothing, weights count as rows, an end that never came is finite", () => {
    const periods = lives(80, 3, link);
    const size = (fit: HazardFit): number =>
      fit.coefficients.reduce((sum, own) => sum + own.slice(1).reduce((all, value) => all + value * value, 0), 0);
    const [free, shrunk] = [0, 500].map((shrinkage) => fitHazard(periods, {ends: truth.ends, link, shrinkage}));
    expect(size(shrunk!)).toBeLessThan(0.2 * size(free!));
    const twice = fitHazard({...periods, weight: new Float64Array(periods.rows).fill(2)}, {ends: truth.ends, link});
    expect(twice.periods).toBe(2 * periods.rows);
    twice.coefficients[0]!.slice(1).forEach((value, c) => {
      expect(value).toBeCloseTo(free!.coefficients[0]![c + 1]!, 2);
    });
    const never = fitHazard(periods, {ends: [...truth.ends, "stolen"], link});
    expect(never.coefficients[3]!.every(Number.isFinite)).toBe(true);
    expect(never.convergence.state).toBe("converged");
  });
});

test("the complementary log-log does not mind the length of a period: two months as one double the intensity", () => {
  const one = {link: "cloglog" as const, covariates: [], coefficients: [Float64Array.of(-3), Float64Array.of(-4)]};
  const two = {...one, coefficients: one.coefficients.map((own) => own.map((value) => value + Math.log(2)))};
  const months = incidence(hazards(one, {}, 2));
  hazards(two, {}, 1).forEach(([chance], k) => {
    expect(months[k]![1]).toBeCloseTo(chance!, 12);
  });
});

test("incidence adds up: what ended and what goes on are all", () => {
  const chances = [Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(0.05, 0.1, 0.7)];
  const [a, b] = incidence(chances);
  expect(Array.from(a!)).toEqual([0.1, 0.1 + 0.85 * 0.2, expect.closeTo(0.1 + 0.85 * 0.2 + 0.85 * 0.7 * 0.3, 12)]);
  expect(a![2]! + b![2]!).toBeCloseTo(1, 12);
});
