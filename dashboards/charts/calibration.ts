import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {tick} from "../number.ts";
import type {Lang} from "../words.ts";
import {leading, room} from "./leading.ts";

export interface Said extends Mark {
  /** Of the need. */
  name: string;
  /** Share of the cases that was expected to close, and that closed. */
  expected: number;
  observed: number;
  cases: number;
}

/** Do chances hold? A dot is a tenth of a need's expected closings: what was said across, what came upwards; on the line they agree. */
export const calibration = (rows: Said[], {lang, label, width}: {lang: Lang; label: string; width: number}): Html => {
  const most = Math.max(0.01, ...rows.map(({expected, observed}) => Math.max(expected, observed)));
  const axis = {
    domain: [0, most] as [number, number],
    nice: true,
    label: null,
    ticks: 4,
    tickSize: 0,
    tickFormat: (d: number) => tick(d, "ratio", lang)
  };
  return draw(
    {
      width,
      height: Math.min(340, width * 0.72),
      marginTop: 10,
      marginRight: 18,
      marginBottom: 42,
      marginLeft: 46,
      x: {...axis, label: lang === "zh" ? "事先所说的概率" : "chance that was said", labelAnchor: "center", labelArrow: "none"},
      y: axis,
      marks: [
        Plot.gridY({stroke: "var(--line)", strokeOpacity: 1, ticks: 4}),
        Plot.link([0], {x1: 0, y1: 0, x2: most, y2: most, stroke: "var(--then)", strokeWidth: 1.5}),
        Plot.dot(rows, {
          x: "expected",
          y: "observed",
          r: (row: Said) => Math.min(8, 2.5 + Math.sqrt(row.cases) / 25),
          fill: "var(--c1)",
          fillOpacity: 0.55,
          // Those of a need stay neighbours: they are one link.
          sort: null,
          ...room,
          strokeWidth: 6,
          ...leading(({name, expected, observed}: Said) => `${name} ${tick(expected, "ratio", lang)} → ${tick(observed, "ratio", lang)}`)
        })
      ],
      r: {type: "identity"}
    },
    label
  );
};
