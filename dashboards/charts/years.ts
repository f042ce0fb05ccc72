import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import {said, tick, type Unit} from "../number.ts";
import {type Lang, monthName} from "../words.ts";

export interface YearMonth {
  /** 1 to 12. */
  month: number;
  /** This year; null while it lies ahead. */
  now: number | null;
  before: number | null;
}

export interface Sizes {
  width: number;
  height: number;
}

/** In which months do we do better than last year? */
export const years = (rows: YearMonth[], {unit, lang, label, width, height}: {unit: Unit; lang: Lang; label: string} & Sizes): Html => {
  const last = rows.findLast(({now}) => now !== null);
  const isNarrow = width < 420;
  const most = Math.max(0, ...rows.map(({now, before}) => Math.max(now ?? 0, before ?? 0)));
  return draw(
    {
      width,
      height,
      marginTop: 26,
      marginRight: 26,
      marginBottom: 26,
      marginLeft: 48,
      x: {
        domain: [1, 12],
        label: null,
        ticks: isNarrow ? [1, 4, 7, 10] : rows.map(({month}) => month),
        tickSize: 0,
        tickFormat: (d: number) => monthName(d, lang)
      },
      y: {domain: [0, most || 1], nice: true, label: null, ticks: 3, tickSize: 0, tickFormat: (d: number) => tick(d, unit, lang)},
      marks: [
        Plot.gridY({stroke: "var(--line)", strokeOpacity: 1, ticks: 3}),
        Plot.lineY(rows, {x: "month", y: "before", stroke: "var(--then)", strokeWidth: 1.6}),
        Plot.lineY(rows, {x: "month", y: "now", stroke: "var(--c1)", strokeWidth: 2.4}),
        ...(last
          ? [
              Plot.dot([last], {x: "month", y: "now", r: 4.2, fill: "var(--seal)"}),
              Plot.text([last], {
                x: "month",
                y: "now",
                text: (d: YearMonth) => said(d.now, unit, lang),
                ...(last.month <= 10 ? {dx: 10, textAnchor: "start" as const} : {dx: 10, dy: -14, textAnchor: "end" as const}),
                fill: "var(--ink)",
                stroke: "var(--paper)",
                strokeWidth: 5,
                fontWeight: 620
              })
            ]
          : [])
      ]
    },
    label
  );
};
