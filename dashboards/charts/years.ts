import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {said, tick, type Unit} from "../number.ts";
import {type Lang, monthName} from "../words.ts";
import {leading, room} from "./leading.ts";

export interface YearMonth {
  /** 1 to 12. */
  month: number;
  /** This year; null while it lies ahead. */
  now: number | null;
  /** The year before; null when nothing is compared. */
  before: number | null;
}

/** A month of a year, as it is drawn. */
export interface Point extends Mark {
  month: number;
  /** Its year, for its name. */
  of: number;
  /** Of the year before. */
  isThen: boolean;
  value: number;
}

export interface Sizes {
  width: number;
  height: number;
}

/** In which months do we do better than last year? */
export const years = (points: Point[], {unit, lang, label, width, height}: {unit: Unit; lang: Lang; label: string} & Sizes): Html => {
  const [then, now] = [points.filter(({isThen}) => isThen), points.filter(({isThen}) => !isThen)];
  const last = now.at(-1);
  const isNarrow = width < 420;
  const most = Math.max(0, ...points.map(({value}) => value));
  const called = ({of, month, value}: Point): string =>
    `${of}-${String(month).padStart(2, "0")} · ${said(value, unit, lang, {full: true})}`;
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
        ticks: isNarrow ? [1, 4, 7, 10] : Array.from({length: 12}, (_, i) => i + 1),
        tickSize: 0,
        tickFormat: (d: number) => monthName(d, lang)
      },
      y: {domain: [0, most || 1], nice: true, label: null, ticks: 3, tickSize: 0, tickFormat: (d: number) => tick(d, unit, lang)},
      marks: [
        Plot.gridY({stroke: "var(--line)", strokeOpacity: 1, ticks: 3}),
        Plot.lineY(then, {x: "month", y: "value", stroke: "var(--then)", strokeWidth: 1.6}),
        Plot.lineY(now, {x: "month", y: "value", stroke: "var(--c1)", strokeWidth: 2.4}),
        Plot.dot(points, {
          x: "month",
          y: "value",
          r: 2.2,
          fill: ({isThen}: Point) => (isThen ? "var(--then)" : "var(--c1)"),
          ...room,
          ...leading(called)
        }),
        ...(last
          ? [
              Plot.dot([last], {x: "month", y: "value", r: 4.2, fill: "var(--seal)", pointerEvents: "none"}),
              Plot.text([last], {
                x: "month",
                y: "value",
                text: (d: Point) => said(d.value, unit, lang),
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
