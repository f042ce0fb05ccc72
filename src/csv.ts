/** A spreadsheet would run these as a formula: such text gets a leading apostrophe (full-width signs too). */
const formula = /^[=+\-@\t\r＝＋－＠]/;

const field = (value: string | number | null): string => {
  if (value === null) return "";
  const text = typeof value === "string" && formula.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One line of CSV for a spreadsheet, without its end. */
export const csvLine = (cells: readonly (string | number | null)[]): string => cells.map(field).join(",");

/** A whole CSV file: BOM, so that spreadsheets read UTF-8, and CRLF. */
export const csvText = (lines: readonly string[]): string => `\uFEFF${lines.map((line) => `${line}\r\n`).join("")}`;
