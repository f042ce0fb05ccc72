import {type Html, html} from "./html.ts";
import {exact, type Unit} from "./number.ts";
import type {Lang} from "./words.ts";

export type Cell = string | number | null;

export interface Column {
  key: string;
  label: string;
  /** Numbers have a unit; text has none. */
  unit?: Unit;
  /** Draws the value as a bar in the cell, against the largest of the column. */
  bar?: boolean;
  /** Left out on a phone. */
  isExtra?: boolean;
  /** How the screen writes a number; the CSV has every digit. */
  say?: (value: number) => string;
  /** Where a cell of text leads. */
  href?: (row: Record<string, Cell>) => string | undefined;
}

/** Rows that the screen and the CSV share. */
export interface Table {
  title: string;
  columns: Column[];
  rows: Record<string, Cell>[];
}

const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(" ");

const largest = (rows: Table["rows"], key: string): number => Math.max(0, ...rows.map((row) => Number(row[key] ?? 0)));

const linked = (text: Cell, address: string | undefined): Html =>
  address === undefined ? html`${text ?? "–"}` : html`<a href="${address}">${text}</a>`;

const cell = (column: Column, row: Record<string, Cell>, most: number, lang: Lang): Html => {
  const value = row[column.key] ?? null;
  const extra = column.isExtra && "extra";
  if (typeof value !== "number")
    return html`<td class="${classes(value === null && column.unit && "num", extra)}">${linked(value, column.href?.(row))}</td>`;
  const text = column.say?.(value) ?? (column.unit ? exact(value, column.unit, lang) : String(value));
  if (!column.bar || most <= 0) return html`<td class="${classes("num", extra)}">${text}</td>`;
  const width = Math.max(0, Math.round((value / most) * 100));
  return html`<td class="${classes("num bar", extra)}"><svg aria-hidden="true"><rect x="${100 - width}%" width="${width}%" height="100%"/></svg><span>${text}</span></td>`;
};

/** A table as markup, in a frame that scrolls sideways when it must; a tall one scrolls in itself. */
export const tableOf = ({title, columns, rows}: Table, lang: Lang, height: "tall" | "" = ""): Html => {
  const most = new Map(columns.map(({key}) => [key, largest(rows, key)]));
  return html`<div class="${classes("wide", height)}" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${columns.map(
    ({label, unit, isExtra}) => html`<th scope="col" class="${classes(unit && "num", isExtra && "extra")}">${label}</th>`
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${columns.map((column) => cell(column, row, most.get(column.key) ?? 0, lang))}</tr>`
  )}</tbody></table></div>`;
};
