import {describe, expect, test} from "vitest";
import bgCnbd from "../../src/value/models/bg_cnbd_k.ts";
import mbgCnbd from "../../src/value/models/mbg_cnbd_k.ts";
import {uniform} from "../../src/value/random.ts";
import {days, yearEnds} from "../../src/value/worth/horizons.ts";
import {emptyAhead, Lookahead} from "../../src/value/worth/lookahead.ts";

const populations = [
  {name: "even gaps of a year", params: {r: 62.9, alpha: 3961, a: 22, b: 40.8, k: 4}},
  {name: "an online shop", params: {r: 0.53, alpha: 1399, a: 0.77, b: 4.1, k: 1}},
  {name: "gaps of weeks", params: {r: 1.3, alpha: 60, a: 0.8, b: 2.5, k: 2}}
];

describe.each(populations)("what is ahead of $name", ({params}) => {
  test.each([[bgCnbd, 0] as const, [mbgCnbd, 1] as const])("as %o tells it, history by history", (model, atZero) => {
    const random = uniform(7);
    const look = new Lookahead(params, atZero, 4380);
    const out = emptyAhead();
    let worst = 0;
    for (let i = 0; i < 60; i++) {
      const T = Math.round(4380 * random());
      const x = i % 9;
      const t_x = x === 0 ? 0 : Math.max(1, Math.round(T * random()));
      const one = {rows: 1, x: Float64Array.of(x), t_x: Float64Array.of(t_x), T: Float64Array.of(Math.max(1, T))};
      look.of(x, t_x, Math.max(1, T), out);
      expect(out.alive).toBeCloseTo(model.alive(params, one)[0]!, 12);
      yearEnds.forEach((t, y) => {
        const exact = model.expected(params, one, t)[0]!;
        if (exact > 1e-9) worst = Math.max(worst, Math.abs(out.until[y]! / exact - 1));
      });
    }
    expect(worst).toBeLessThan(1e-7);
  });

  test("chance of any and mean square as in draws of the model", () => {
    const [rows, random] = [20_000, uniform(3)];
    const [x, t_x, T] = [2, 500, 700];
    const same = {rows, x: new Float64Array(rows).fill(x), t_x: new Float64Array(rows).fill(t_x), T: new Float64Array(rows).fill(T)};
    const drawn = mbgCnbd.draw(params, same, days[1]!, random);
    const out = emptyAhead();
    new Lookahead(params, 1, 4380).of(x, t_x, T, out);
    const some = drawn.filter((count) => count > 0).length / rows;
    const square = drawn.reduce((sum, count) => sum + count * count, 0) / rows;
    expect(Math.abs(some - out.some[1]!)).toBeLessThan(4 * Math.sqrt(some / rows));
    expect(square / out.squares[1]!).toBeCloseTo(1, 1);
  });
});
