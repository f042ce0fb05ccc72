import {expect, test} from "vitest";
import {ascending} from "../../src/value/ascending.ts";
import {normal, uniform} from "../../src/value/random.ts";

const random = uniform(3);
const cases: Record<string, Float64Array> = {
  none: new Float64Array(0),
  "of both signs": Float64Array.from({length: 2000}, () => normal(random) * 10 ** Math.floor(40 * random() - 20)),
  "equal ones, and two kinds of nothing": Float64Array.of(1, 0, -0, 1, 0, -1, -0, -1, 5e-324, -5e-324),
  ends: Float64Array.of(Infinity, Number.MAX_VALUE, -Infinity, Number.MIN_VALUE, -Number.MAX_VALUE, 0),
  "many alike": Float64Array.from({length: 2000}, () => Math.floor(5 * random()) / 3)
};

test.each(Object.entries(cases))("ascending: %s", (_, values) => {
  const sorted = Uint32Array.from(values.keys()).sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
  expect(Array.from(ascending(values))).toEqual(Array.from(sorted));
});
