import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import {roomFor} from "../labels.ts";
import type {Mark} from "../mark.ts";
import {said, type Unit} from "../number.ts";
import type {Lang} from "../words.ts";
import {over} from "./leading.ts";

export interface Bar extends Mark {
  name: string;
  now: number;
  before: number;
}

interface Drawn {
  unit: Unit;
  lang: Lang;
  label: string;
  width: number;
  after?: (bar: Bar) => string;
}

/** Which of them brings most, and is it more than before (the thin grey bar)? `after` is said behind the value. */
export const bars = (rows: Bar[], {unit, lang, label, width, after = () => ""}: Drawn): Html => {
  const most = Math.max(1, ...rows.map(({now, before}) => Math.max(now, before)));
  const {marginLeft, lineWidth} = roomFor(
    rows.map(({name}) => name),
    width * (width < 420 ? 0.42 : 0.36)
  );
  const height = Math.max(rows.length * 34, width < 420 ? 0 : Math.min(250, rows.length * 48)) + 8;
  // Height of a bar: what is left of a row after its padding (Plot pads the two ends as well).
  const band = ((height - 8) / (rows.length + 0.36)) * 0.64;
  return draw(
    {
      width,
      height,
      marginTop: 4,
      marginBottom: 4,
      marginLeft,
      marginRight: (unit === "yuan" ? 84 : 56) + (rows.some((row) => after(row) !== "") ? 48 : 0),
      x: {domain: [0, most], axis: null},
      y: {domain: rows.map(({name}) => name), axis: null, padding: 0.36},
      marks: [
        Plot.axisY({label: null, tickSize: 0, lineWidth}),
        Plot.barX(rows, {
          x: "now",
          y: "name",
          fill: "var(--c1)",
          fillOpacity: 0.88,
          rx: 2,
          insetBottom: 7
        }),
        Plot.barX(rows, {x: "before", y: "name", fill: "var(--then)", rx: 1, insetTop: band - 5}),
        Plot.text(rows, {
          x: "now",
          y: "name",
          text: (d: Bar) => `${said(d.now, unit, lang)}${after(d)}`,
          textAnchor: "start",
          dx: 8,
          dy: -3.5,
          fill: "var(--ink)",
          fontWeight: 600
        }),
        Plot.barX(rows, {x1: 0, x2: most, y: "name", ...over(({name}: Bar) => name)})
      ]
    },
    label
  );
};
