import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {tick} from "../number.ts";
import type {Lang} from "../words.ts";
import {over} from "./leading.ts";

export interface Week extends Mark {
  /** Its Monday, YYYY-MM-DD. */
  week: string;
  count: number;
  /** The data date lies in it. */
  isNow: boolean;
}

const short = (week: string): string => `${Number(week.slice(5, 7))}/${Number(week.slice(8))}`;

/** In which week is how much due? Grey lies behind the data date, red is its week. */
export const weeks = (rows: Week[], {lang, label, width}: {lang: Lang; label: string; width: number}): Html => {
  const now = rows.findIndex(({isNow}) => isNow);
  const most = Math.max(1, ...rows.map(({count}) => count));
  const every = width < 420 ? 4 : 2;
  return draw(
    {
      width,
      height: 236,
      marginTop: 18,
      marginRight: 6,
      marginBottom: 26,
      marginLeft: 44,
      x: {
        domain: rows.map(({week}) => week),
        label: null,
        tickSize: 0,
        padding: 0.22,
        ticks: rows.filter((_, i) => (i - now) % every === 0).map(({week}) => week),
        tickFormat: short
      },
      y: {label: null, nice: true, ticks: 3, tickSize: 0, tickFormat: (d: number) => tick(d, "needs", lang), zero: true},
      marks: [
        Plot.gridY({stroke: "var(--line)", strokeOpacity: 1, ticks: 3}),
        Plot.barY(rows, {
          x: "week",
          y: "count",
          rx: 2,
          fill: (row: Week) => (row.isNow ? "var(--seal)" : row.week < (rows[now]?.week ?? "") ? "var(--then)" : "var(--c1)")
        }),
        Plot.text(
          rows.filter(({isNow}) => isNow),
          {
            x: "week",
            y: "count",
            text: (row: Week) => tick(row.count, "needs", lang),
            dy: -8,
            fill: "var(--ink)",
            stroke: "var(--paper)",
            strokeWidth: 4,
            fontWeight: 600
          }
        ),
        Plot.barY(rows, {x: "week", y1: 0, y2: most, ...over(({week, count}: Week) => `${week} · ${tick(count, "needs", lang)}`)})
      ],
      color: {type: "identity"}
    },
    label
  );
};
