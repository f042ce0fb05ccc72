import * as Plot from "@observablehq/plot";
import {draw} from "../draw.ts";
import type {Html} from "../html.ts";
import type {Mark} from "../mark.ts";
import {whole} from "../number.ts";
import type {Lang} from "../words.ts";
import {leading} from "./leading.ts";

export interface Cell extends Mark {
  /** Cohort, in order from the top. */
  row: string;
  /** Year of life, from 0. */
  age: number;
  /** 0 to 1. */
  share: number;
}

/** How many of a cohort come back in each year of theirs, and does it get better from cohort to cohort? */
export const triangle = (cells: Cell[], {label, width, lang}: {label: string; width: number; lang: Lang}): Html => {
  const rows = [...new Set(cells.map(({row}) => row))];
  const ages = [...new Set(cells.map(({age}) => age))].sort((a, b) => a - b);
  const year = (age: number): string => (lang === "zh" ? `第 ${age + 1} 年` : `Year ${age + 1}`);
  const called = ({row, age, share}: Cell): string => `${row} · ${year(age)} · ${whole(share * 100, lang, 1)}%`;
  const most = Math.max(0.01, ...cells.map(({share}) => share));
  return draw(
    {
      width,
      height: rows.length * 26 + 30,
      marginTop: 26,
      marginBottom: 4,
      marginLeft: 66,
      marginRight: 4,
      x: {domain: ages, label: null, axis: "top", tickSize: 0, tickFormat: year, padding: 0.04},
      y: {domain: rows, label: null, tickSize: 0, padding: 0.08},
      marks: [
        Plot.cell(cells, {
          x: "age",
          y: "row",
          fill: "var(--c1)",
          fillOpacity: (d: Cell) => 0.06 + (d.share / most) * 0.49,
          rx: 3,
          ...leading(called)
        }),
        Plot.text(cells, {
          x: "age",
          y: "row",
          text: (d: Cell) => `${whole(d.share * 100, lang, width < 420 ? 0 : 1)}%`,
          fill: "var(--ink)",
          pointerEvents: "none"
        })
      ],
      opacity: {type: "identity"}
    },
    label
  );
};
