import * as Plot from "@observablehq/plot";
import {ornament} from "../draw.ts";
import type {Html} from "../html.ts";

/** Where has this number been going for twelve months? */
export const spark = (values: (number | null)[]): Html => {
  const points = values.map((value, month) => ({month, value}));
  const last = points.findLast(({value}) => value !== null);
  return ornament({
    width: 92,
    height: 30,
    margin: 4,
    axis: null,
    x: {domain: [0, Math.max(1, values.length - 1)]},
    marks: [
      Plot.lineY(points, {x: "month", y: "value", stroke: "var(--c1)", strokeWidth: 1.6}),
      ...(last ? [Plot.dot([last], {x: "month", y: "value", r: 2.4, fill: "var(--c1)"})] : [])
    ]
  });
};
