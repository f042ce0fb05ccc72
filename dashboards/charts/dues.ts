import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import {roomFor} from "../labels.ts";
import type {Mark} from "../mark.ts";
import {leading, room} from "./leading.ts";

export interface Due extends Mark {
  name: string;
  /** YYYY-MM-DD. */
  on: string;
  /** A store should act now. */
  isDue: boolean;
  probability: number;
}

const day = 86_400_000;

/** What is due when? The line is the data date; red is due now; the larger the dot, the likelier. */
export const dues = (rows: Due[], {today, label, width}: {today: string; label: string; width: number}): Html => {
  const now = Date.parse(`${today}T00:00:00Z`);
  const [from, to] = [now - 120 * day, now + 240 * day];
  const points = rows.map((row) => ({...row, time: Math.min(to, Math.max(from, Date.parse(`${row.on}T00:00:00Z`)))}));
  const names = points.map(({name}) => name);
  const {marginLeft, lineWidth} = roomFor(names, width * 0.52);
  return draw(
    {
      width,
      height: points.length * 30 + 44,
      marginTop: 22,
      marginBottom: 22,
      marginLeft,
      marginRight: width < 420 ? 14 : 84,
      x: {
        type: "utc",
        domain: [new Date(from), new Date(to)],
        label: null,
        tickSize: 0,
        ticks: width < 420 ? 3 : 6,
        tickFormat: (d: Date) => d.toISOString().slice(2, 7)
      },
      y: {domain: names, axis: null, type: "point", padding: 0.6},
      marks: [
        Plot.axisY({label: null, tickSize: 0, lineWidth}),
        Plot.gridY(names, {stroke: "var(--line)", strokeOpacity: 1}),
        Plot.ruleX([new Date(now)], {stroke: "var(--then)", strokeWidth: 1.5}),
        Plot.text([today], {x: new Date(now), frameAnchor: "top", dy: -14, fill: "var(--soft)"}),
        Plot.dot(points, {
          x: (point: {time: number}) => new Date(point.time),
          y: "name",
          r: ({probability}: Due) => 4 + 5 * Math.sqrt(probability),
          fill: ({isDue}: Due) => (isDue ? "var(--seal)" : "var(--c1)"),
          ...room,
          ...leading(({name, on}: Due) => `${name} ${on}`)
        }),
        ...(width < 420
          ? []
          : [
              Plot.text(points, {
                x: (point: {time: number}) => new Date(point.time),
                y: "name",
                text: "on",
                textAnchor: "start",
                dx: 12,
                fill: "var(--ink)",
                stroke: "var(--paper)",
                strokeWidth: 4
              })
            ])
      ],
      r: {type: "identity"}
    },
    label
  );
};
