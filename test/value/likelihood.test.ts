import {describe, expect, test} from "vitest";
import {dropoutObjective} from "../../src/value/dropout.ts";
import {histories} from "../../src/value/histories.ts";
import mbgCnbdK from "../../src/value/models/mbg_cnbd_k.ts";
import type {Objective} from "../../src/value/objective.ts";
import {paretoObjective} from "../../src/value/pareto.ts";
import {uniform} from "../../src/value/random.ts";
import {regularObjective} from "../../src/value/regular.ts";

const rows = mbgCnbdK.simulate({k: 1, r: 0.8, alpha: 12, a: 0.8, b: 2.5}, {people: 300, time: 60}, uniform(1));
const data = histories(rows);
const thetas = [
  [0.8, 12, 0.8, 2.5],
  [0.05, 0.3, 3, 0.2],
  [20, 200, 0.02, 30]
].map((values) => Float64Array.from(values, Math.log));

const objectives: [string, Objective][] = [
  ["BG/NBD", dropoutObjective(data, {atZero: 0, k: 1})],
  ["MBG/NBD", dropoutObjective(data, {atZero: 1, k: 1})],
  ["BG/CNBD-1", regularObjective(data, {atZero: 0, k: 1})],
  ["MBG/CNBD-2", regularObjective(data, {atZero: 1, k: 2})],
  ["BG/CNBD-5", regularObjective(data, {atZero: 0, k: 5})],
  ["Pareto/NBD", paretoObjective(data)]
];

/** Of the value and of the gradient by central differences. */
const differences = ({at, size}: Objective, theta: Float64Array): {gradient: Float64Array; hessian: Float64Array} => {
  const h = 1e-5;
  const [gradient, hessian] = [new Float64Array(size), new Float64Array(size * size)];
  for (let i = 0; i < size; i++) {
    const [up, down] = [theta.slice(), theta.slice()];
    up[i]! += h;
    down[i]! -= h;
    const [gUp, gDown] = [new Float64Array(size), new Float64Array(size)];
    gradient[i] = (at(up, gUp) - at(down, gDown)) / (2 * h);
    for (let j = 0; j < size; j++) hessian[i * size + j] = (gUp[j]! - gDown[j]!) / (2 * h);
  }
  return {gradient, hessian};
};

describe.each(objectives)("%s: derivatives by log-parameters against differences", (_, objective) => {
  test.each(thetas.map((theta) => [theta]))("%#", (theta) => {
    const [gradient, hessian] = [new Float64Array(4), new Float64Array(16)];
    objective.at(theta, gradient, hessian);
    const found = differences(objective, theta);
    const size = Math.max(...gradient.map(Math.abs));
    gradient.forEach((value, i) => {
      expect(Math.abs(value - found.gradient[i]!) / size).toBeLessThan(1e-6);
    });
    const most = Math.max(...hessian.map(Math.abs));
    hessian.forEach((value, i) => {
      expect(Math.abs(value - found.hessian[i]!) / most).toBeLessThan(1e-6);
    });
  });
});

test("two ways to the same likelihood: the fast loop of k = 1 and the loop of any k", () => {
  for (const atZero of [0, 1] as const)
    for (const theta of thetas) {
      const [fast, slow] = [new Float64Array(4), new Float64Array(4)];
      const [one, other] = [dropoutObjective(data, {atZero, k: 1}).at(theta, fast), regularObjective(data, {atZero, k: 1}).at(theta, slow)];
      expect(one / other).toBeCloseTo(1, 12);
      fast.forEach((value, i) => {
        expect(value).toBeCloseTo(slow[i]!, 8);
      });
    }
});

describe("alike rows as one", () => {
  test("sufficient statistics have fewer rows, the same people, and places that lead back to the values", () => {
    const twice = {
      rows: 6,
      x: Float64Array.of(1, 0, 1, 0, 2, 1),
      t_x: Float64Array.of(3, 0, 3, 0, 9, 4),
      T: Float64Array.of(9, 9, 9, 9, 9, 9),
      weight: Float64Array.of(1, 1, 2, 5, 1, 1)
    };
    const found = histories(twice);
    const back = Array.from({length: found.rows}, (_, row) => [found.x[found.atX[row]!], found.t_x[found.atT_x[row]!], found.weight[row]]);
    expect(back).toEqual([
      [0, 0, 6],
      [1, 3, 3],
      [1, 4, 1],
      [2, 9, 1]
    ]);
    expect([found.people, Array.from(found.start)]).toEqual([11, [0, 1, 3, 4]]);
  });

  test("rounding never puts the last purchase after the end, and moves the fit by little", () => {
    const found = histories({rows: 2, x: Float64Array.of(1, 1), t_x: Float64Array.of(10.6, 3), T: Float64Array.of(10.7, 9)}, 7);
    expect(Array.from({length: 2}, (_, row) => [found.t_x[found.atT_x[row]!], found.T[found.atT[row]!]])).toEqual([
      [14, 14],
      [0, 7]
    ]);
  });
});
