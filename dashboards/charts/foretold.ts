import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {said, tick, type Unit} from "../number.ts";
import type {Lang} from "../words.ts";
import {leading, room} from "./leading.ts";

export interface Foretold extends Mark {
  /** Place along the picture: a month, a tenth, a period. */
  place: number;
  label: string;
  expected: number;
  actual: number;
}

interface Told {
  unit: Unit;
  lang: Lang;
  label: string;
  /** What the places are. */
  along: string;
  width: number;
}

/** How near was what had been foretold (blue) to what came (grey dots)? */
export const foretold = (rows: Foretold[], {unit, lang, label, along, width}: Told): Html => {
  const most = Math.max(1e-9, ...rows.map(({expected, actual}) => Math.max(expected, actual)));
  const named = new Map(rows.map((row) => [row.place, row.label]));
  return draw(
    {
      width,
      height: 246,
      marginTop: 16,
      marginRight: 16,
      marginBottom: 44,
      marginLeft: 48,
      x: {
        domain: [Math.min(...rows.map(({place}) => place)), Math.max(...rows.map(({place}) => place))],
        label: along,
        labelAnchor: "center",
        labelArrow: "none",
        tickSize: 0,
        ticks: rows.map(({place}) => place),
        tickFormat: (place: number) => named.get(place) ?? "",
        inset: 8
      },
      y: {
        domain: [0, most],
        nice: true,
        label: null,
        ticks: 3,
        tickSize: 0,
        tickFormat: (d: number) => (most < 10 && unit !== "ratio" ? d.toFixed(1) : tick(d, unit, lang))
      },
      marks: [
        Plot.gridY({stroke: "var(--line)", strokeOpacity: 1, ticks: 3}),
        Plot.lineY(rows, {x: "place", y: "expected", stroke: "var(--c1)", strokeWidth: 2.2}),
        Plot.dot(rows, {
          x: "place",
          y: "actual",
          r: 4,
          fill: "var(--then)",
          ...room,
          ...leading(({label: of, actual}: Foretold) => `${of} · ${said(actual, unit, lang)}`)
        })
      ]
    },
    label
  );
};
