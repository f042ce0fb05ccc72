import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {said, tick} from "../number.ts";
import type {Lang} from "../words.ts";
import {leading, room} from "./leading.ts";

export interface Size extends Mark {
  name: string;
  on: string;
  people: number;
}

interface Point extends Omit<Size, "on"> {
  on: Date;
}

/** Days of lists, the last among them, as many as have room. */
const days = (points: Point[], most: number): Date[] => {
  const all = [...new Set(points.map(({on}) => on.getTime()))].sort((a, b) => b - a);
  const step = Math.ceil(all.length / most);
  return all.filter((_, i) => i % step === 0).map((time) => new Date(time));
};

/** Is a segment growing or melting from one frozen list to the next? Its name stands at its end. */
export const sizes = (rows: Size[], {lang, label, width}: {lang: Lang; label: string; width: number}): Html => {
  const points: Point[] = rows.map(({on, ...rest}) => ({...rest, on: new Date(`${on}T00:00:00Z`)}));
  const names = [...new Set(rows.map(({name}) => name))];
  const colour = (name: string): string => `var(--c${(names.indexOf(name) % 8) + 1})`;
  const last = names.flatMap((name) => points.findLast((point) => point.name === name) ?? []);
  return draw(
    {
      width,
      height: width < 420 ? 220 : 260,
      marginTop: 26,
      marginRight: 34,
      marginBottom: 26,
      marginLeft: 48,
      x: {
        type: "utc",
        label: null,
        ticks: days(points, width < 420 ? 3 : 6),
        tickSize: 0,
        tickFormat: (on: Date) => on.toISOString().slice(2, 10),
        inset: 12
      },
      y: {
        domain: [0, Math.max(1, ...rows.map(({people}) => people))],
        nice: true,
        label: null,
        ticks: 3,
        tickSize: 0,
        tickFormat: (d: number) => tick(d, "people", lang)
      },
      marks: [
        Plot.gridY({stroke: "var(--line)", strokeOpacity: 1, ticks: 3}),
        Plot.lineY(points, {x: "on", y: "people", z: "name", stroke: (d: Point) => colour(d.name), strokeWidth: 2.2}),
        Plot.dot(points, {
          x: "on",
          y: "people",
          r: 3,
          fill: (d: Point) => colour(d.name),
          ...room,
          ...leading(({name, people}: Point) => `${name} ${said(people, "people", lang)}`)
        }),
        Plot.text(last, {
          x: "on",
          y: "people",
          text: (d: Point) => `${d.name} ${said(d.people, "people", lang)}`,
          textAnchor: "end",
          dx: 6,
          dy: -13,
          fill: "var(--ink)",
          stroke: "var(--paper)",
          strokeWidth: 5,
          fontWeight: 600,
          pointerEvents: "none"
        })
      ]
    },
    label
  );
};
