import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import {labelWidth} from "../labels.ts";
import type {Mark} from "../mark.ts";
import {leading, room} from "./leading.ts";

export interface Arrival extends Mark {
  /** Of the channel. */
  name: string;
  /** Delivery day, YYYY-MM-DD. */
  day: string;
  /** This delivery's day is the data date. */
  holds: boolean;
}

/** The latest of the times, and those before it that are at least so far apart. */
const spaced = (times: number[], gap: number): number[] => {
  const kept: number[] = [];
  for (const time of [...new Set(times)].sort((a, b) => b - a)) if (kept.length === 0 || kept.at(-1)! - time >= gap) kept.push(time);
  return kept;
};

/** When did each channel deliver, and which delivery holds the data date back (red)? */
export const arrivals = (rows: Arrival[], {label, width}: {label: string; width: number}): Html => {
  const names = [...new Set(rows.map(({name}) => name))];
  const points = rows.map((row) => ({...row, at: new Date(`${row.day}T00:00:00Z`)}));
  const times = points.map(({at}) => at.getTime());
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const slack = Math.max((to - from) * 0.04, 3 * 86_400_000);
  const longest = labelWidth(names);
  return draw(
    {
      width,
      height: names.length * 26 + 34,
      marginTop: 6,
      marginBottom: 26,
      marginLeft: Math.min(longest + 12, width * 0.48),
      marginRight: 14,
      x: {
        type: "utc",
        domain: [new Date(from - slack), new Date(to + slack)],
        label: null,
        tickSize: 0,
        ticks: spaced(times, (to - from + 2 * slack) * (84 / width)).map((time) => new Date(time)),
        tickFormat: (d: Date) => d.toISOString().slice(width < 420 ? 5 : 0, 10)
      },
      y: {domain: names, label: null, tickSize: 0, type: "point", padding: 0.6},
      marks: [
        Plot.gridY(names, {stroke: "var(--line)", strokeOpacity: 1}),
        Plot.dot(points, {
          x: "at",
          y: "name",
          r: 4.2,
          fill: (d: Arrival) => (d.holds ? "var(--seal)" : "var(--c1)"),
          ...room,
          ...leading(({name, day}: Arrival) => `${name} ${day}`)
        })
      ]
    },
    label
  );
};
