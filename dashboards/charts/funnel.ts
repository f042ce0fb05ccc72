import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import {said, type Unit, whole} from "../number.ts";
import type {Lang} from "../words.ts";

export interface Stage {
  name: string;
  now: number;
  before: number;
}

/** How many come as far as each stage, of those who began, and is it more than last year (the thin grey bar)? */
export const funnel = (stages: Stage[], {unit, lang, label, width}: {unit: Unit; lang: Lang; label: string; width: number}): Html => {
  const [first] = stages;
  const most = Math.max(1, ...stages.map(({now, before}) => Math.max(now, before)));
  const longest = Math.max(2, ...stages.map(({name}) => [...name].reduce((sum, c) => sum + (c > "\u2e80" ? 12.5 : 7), 0)));
  const height = Math.max(width < 420 ? 190 : 250, stages.length * 38) + 8;
  const band = ((height - 8) / (stages.length + 0.36)) * 0.64;
  const share = ({now}: Stage): string =>
    first === undefined || first.now <= 0 || now === first.now ? "" : ` · ${whole((now / first.now) * 100, lang, 1)}%`;
  return draw(
    {
      width,
      height,
      marginTop: 4,
      marginBottom: 4,
      marginLeft: Math.min(longest + 14, width * 0.4),
      marginRight: width < 420 ? 92 : 112,
      x: {domain: [0, most], axis: null},
      y: {domain: stages.map(({name}) => name), label: null, tickSize: 0, padding: 0.36},
      marks: [
        Plot.barX(stages, {x: "now", y: "name", fill: "var(--c1)", fillOpacity: 0.88, rx: 2, insetBottom: 7}),
        Plot.barX(stages, {x: "before", y: "name", fill: "var(--then)", rx: 1, insetTop: band - 5}),
        Plot.text(stages, {
          x: "now",
          y: "name",
          text: (d: Stage) => `${said(d.now, unit, lang)}${share(d)}`,
          textAnchor: "start",
          dx: 8,
          dy: -3.5,
          fill: "var(--ink)",
          fontWeight: 600
        })
      ]
    },
    label
  );
};
