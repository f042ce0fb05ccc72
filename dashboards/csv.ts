import type {Cell, Table} from "./table.ts";

/** A spreadsheet would run these as a formula: such text gets a leading apostrophe (full-width signs too). */
const formula = /^[=+\-@\t\r＝＋－＠]/;

const field = (value: Cell): string => {
  if (value === null) return "";
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (cells: Cell[]): string => cells.map(field).join(",");

/** A table as CSV for a spreadsheet: BOM, CRLF; the first row says what it is, of when, and by which filters. */
export const csv = ({title, columns, rows}: Table, about: string[]): string => {
  const lines = [line([`# ${[title, ...about].join(" · ")}`]), line(columns.map(({label}) => label))];
  const body = rows.map((row) => line(columns.map(({key}) => row[key] ?? null)));
  return `\uFEFF${[...lines, ...body].join("\r\n")}\r\n`;
};
