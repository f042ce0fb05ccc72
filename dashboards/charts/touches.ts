import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import {labelWidth} from "../labels.ts";
import type {Mark} from "../mark.ts";
import {said, type Unit} from "../number.ts";
import type {Lang} from "../words.ts";
import {over} from "./leading.ts";

export interface Touch extends Mark {
  name: string;
  first: number;
  last: number;
}

/** Which channel begins deals and which one closes them? A line from the first touch (ring) to the last (dot). */
export const touches = (rows: Touch[], {unit, lang, label, width}: {unit: Unit; lang: Lang; label: string; width: number}): Html => {
  const most = Math.max(1, ...rows.map(({first, last}) => Math.max(first, last)));
  const longest = labelWidth(rows.map(({name}) => name));
  return draw(
    {
      width,
      height: Math.max(rows.length * 34, width < 420 ? 0 : 200) + 12,
      marginTop: 6,
      marginBottom: 6,
      marginLeft: Math.min(longest + 14, width * 0.36),
      marginRight: 60,
      x: {domain: [0, most], axis: null},
      y: {domain: rows.map(({name}) => name), label: null, tickSize: 0, type: "point", padding: 0.6},
      marks: [
        Plot.gridY(
          rows.map(({name}) => name),
          {stroke: "var(--line)", strokeOpacity: 1}
        ),
        Plot.link(rows, {x1: "first", x2: "last", y1: "name", y2: "name", stroke: "var(--c1)", strokeWidth: 2}),
        Plot.dot(rows, {x: "first", y: "name", r: 4.6, fill: "var(--paper)", stroke: "var(--then)", strokeWidth: 2}),
        Plot.dot(rows, {x: "last", y: "name", r: 4.6, fill: "var(--c1)"}),
        Plot.text(rows, {
          x: (d: Touch) => Math.max(d.first, d.last),
          y: "name",
          text: (d: Touch) => `${said(d.first, unit, lang)} → ${said(d.last, unit, lang)}`,
          textAnchor: "start",
          dx: 10,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 4,
          fontWeight: 600
        }),
        Plot.link(rows, {
          x1: 0,
          x2: most,
          y1: "name",
          y2: "name",
          ...over(({name}: Touch) => name),
          stroke: "var(--c1)",
          strokeOpacity: 0,
          strokeWidth: 26
        })
      ]
    },
    label
  );
};
