import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {said} from "../number.ts";
import type {Lang} from "../words.ts";
import {over} from "./leading.ts";

export interface SetBar extends Mark {
  name: string;
  people: number;
  of: number;
}

/** Who is in one segment alone (grey), and who in several (blue)? The name stands over its bar: sets have long names. */
export const sets = (rows: SetBar[], {lang, label, width}: {lang: Lang; label: string; width: number}): Html => {
  const most = Math.max(1, ...rows.map(({people}) => people));
  const names = rows.map(({name}) => name);
  return draw(
    {
      width,
      height: rows.length * 46 + 8,
      marginTop: 4,
      marginBottom: 4,
      marginLeft: 2,
      marginRight: 64,
      x: {domain: [0, most], axis: null},
      y: {domain: names, axis: null, padding: 0},
      marks: [
        Plot.barX(rows, {
          x: "people",
          y: "name",
          fill: (d: SetBar) => (d.of > 1 ? "var(--c1)" : "var(--then)"),
          rx: 2,
          insetTop: 24,
          insetBottom: 8
        }),
        Plot.text(rows, {
          x: 0,
          y: "name",
          text: "name",
          textAnchor: "start",
          lineWidth: width / 13,
          textOverflow: "ellipsis",
          dy: -11,
          fill: "var(--ink)"
        }),
        Plot.text(rows, {
          x: "people",
          y: "name",
          text: (d: SetBar) => said(d.people, "people", lang),
          textAnchor: "start",
          dx: 8,
          dy: 8,
          fill: "var(--ink)",
          fontWeight: 600
        }),
        Plot.barX(rows, {x1: 0, x2: most, y: "name", ...over(({name}: SetBar) => name)})
      ]
    },
    label
  );
};
