import {type Html, html} from "./html.ts";
import {exact, saidAmong, type Unit} from "./number.ts";
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
  /** How the screen writes a number, beside the column's greatest; the CSV has every digit. */
  say?: (value: number, most: number) => string;
  /** Where a cell of text leads. */
  href?: (row: Record<string, Cell>) => string | undefined;
}

/** Rows that the screen and the CSV share. */
export interface Table {
  title: string;
  columns: Column[];
  rows: Record<string, Cell>[];
}

/** A column of money in one scale. */
export const money = (lang: Lang) => ({unit: "yuan" as const, say: (amount: number, most: number) => saidAmong(amount, most, lang)});

const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(" ");

const numbers = (rows: Table["rows"], key: string): number[] => rows.map((row) => row[key]).filter((value) => typeof value === "number");

const linked = (text: Cell, address: string | undefined): Html =>
  address === undefined ? html`${text ?? "–"}` : html`<a href="${address}">${text}</a>`;

const cell = (column: Column, row: Record<string, Cell>, {most, size}: {most: number; size: number}, lang: Lang): Html => {
  const value = row[column.key] ?? null;
  const extra = column.isExtra && "extra";
  if (typeof value !== "number")
    return html`<td class="${classes(value === null && column.unit && "num", extra)}">${linked(value, column.href?.(row))}</td>`;
  const text = column.say?.(value, size) ?? (column.unit ? exact(value, column.unit, lang) : String(value));
  if (!column.bar || most <= 0) return html`<td class="${classes("num", extra)}">${text}</td>`;
  const width = Math.max(0, Math.round((value / most) * 100));
  return html`<td class="${classes("num bar", extra)}"><svg aria-hidden="true"><rect x="${100 - width}%" width="${width}%" height="100%"/></svg><span>${text}</span></td>`;
};

/** A table as markup, in a frame that scrolls sideways when it must; a tall one scrolls in itself. */
export const tableOf = ({title, columns, rows}: Table, lang: Lang, height: "tall" | "" = ""): Html => {
  const extents = columns.map(({key}) => {
    const values = numbers(rows, key);
    return {most: Math.max(0, ...values), size: Math.max(0, ...values.map(Math.abs))};
  });
  return html`<div class="${classes("wide", height)}" tabindex="0" role="region" aria-label="${title}"><table><thead><tr>${columns.map(
    ({label, unit, isExtra}) => html`<th scope="col" class="${classes(unit && "num", isExtra && "extra")}">${label}</th>`
  )}</tr></thead><tbody>${rows.map(
    (row) => html`<tr>${columns.map((column, i) => cell(column, row, extents[i]!, lang))}</tr>`
  )}</tbody></table></div>`;
};
