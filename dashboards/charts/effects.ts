import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import {labelWidth} from "../labels.ts";
import type {Mark} from "../mark.ts";
import {whole} from "../number.ts";
import type {Lang} from "../words.ts";
import {leading, room} from "./leading.ts";

export interface Effect extends Mark {
  name: string;
  difference: number;
  low: number;
  high: number;
}

/** Did the message do anything? A band that crosses nought says that it may have done nothing. */
export const effects = (rows: Effect[], {lang, label, width}: {lang: Lang; label: string; width: number}): Html => {
  const longest = labelWidth(rows.map(({name}) => name));
  const [low, high] = [Math.min(0, ...rows.map((row) => row.low)), Math.max(0.01, ...rows.map((row) => row.high))];
  const points = (value: number): string => `${value < 0 ? "−" : "+"}${whole(Math.abs(value) * 100, lang, 1)}`;
  return draw(
    {
      width,
      height: rows.length * 40 + 34,
      marginTop: 6,
      marginBottom: 26,
      marginLeft: Math.min(longest + 14, width * 0.42),
      marginRight: 52,
      x: {domain: [low, high], nice: true, label: null, ticks: 4, tickSize: 0, tickFormat: (d: number) => whole(d * 100, lang)},
      y: {domain: rows.map(({name}) => name), label: null, tickSize: 0, type: "point", padding: 0.6},
      marks: [
        Plot.ruleX([0], {stroke: "var(--then)"}),
        Plot.link(rows, {x1: "low", x2: "high", y1: "name", y2: "name", stroke: "var(--c1)", strokeOpacity: 0.3, strokeWidth: 9}),
        Plot.dot(rows, {
          x: "difference",
          y: "name",
          r: 4.4,
          fill: "var(--c1)",
          ...room,
          ...leading(({name, difference}: Effect) => `${name} ${points(difference)}`)
        }),
        Plot.text(rows, {
          x: "high",
          y: "name",
          text: (d: Effect) => points(d.difference),
          textAnchor: "start",
          dx: 8,
          fill: "var(--ink)",
          fontWeight: 600
        })
      ]
    },
    label
  );
};
