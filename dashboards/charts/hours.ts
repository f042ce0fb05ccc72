import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {said, tick, type Unit} from "../number.ts";
import type {Lang} from "../words.ts";

export interface Hour {
  /** Whole hours since the start. */
  hour: number;
  now: number;
  before: number;
}

/** A line is one mark. */
const leadingAll = ({name, leads}: Series) => ({href: () => leads ?? null, title: () => name});

/** A line, and the campaign that it leads to. */
interface Series extends Mark {
  name: string;
}

interface Drawn {
  unit: Unit;
  lang: Lang;
  label: string;
  width: number;
  now: Series;
  before?: Series;
}

/** At which hours of a campaign do people buy, and is it more than the time before? The largest hour is written on it. */
export const hours = (rows: Hour[], {unit, lang, label, width, now, before}: Drawn): Html => {
  const most = Math.max(1, ...rows.map(({now, before}) => Math.max(now, before)));
  const top = rows.toSorted((a, b) => b.now - a.now)[0];
  const last = Math.max(1, rows.length - 1);
  const days = Array.from({length: Math.floor(last / 24) + 1}, (_value, day) => day * 24);
  return draw(
    {
      width,
      height: width < 420 ? 210 : 250,
      marginTop: 26,
      marginRight: 30,
      marginBottom: 26,
      marginLeft: 44,
      x: {
        domain: [0, last],
        label: null,
        ticks: days,
        tickSize: 0,
        tickFormat: (d: number) => (lang === "zh" ? `第 ${d / 24 + 1} 天` : `Day ${d / 24 + 1}`)
      },
      y: {domain: [0, most], nice: true, label: null, ticks: 3, tickSize: 0, tickFormat: (d: number) => tick(d, unit, lang)},
      marks: [
        Plot.gridY({stroke: "var(--line)", strokeOpacity: 1, ticks: 3}),
        ...(before ? [Plot.lineY(rows, {x: "hour", y: "before", stroke: "var(--then)", strokeWidth: 1.6, ...leadingAll(before)})] : []),
        Plot.lineY(rows, {x: "hour", y: "now", stroke: "var(--c1)", strokeWidth: 2.2, ...leadingAll(now)}),
        ...(top && top.now > 0
          ? [
              Plot.dot([top], {x: "hour", y: "now", r: 4.2, fill: "var(--seal)"}),
              Plot.text([top], {
                x: "hour",
                y: "now",
                text: (d: Hour) => said(d.now, unit, lang),
                dy: -13,
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
