import {csvLine, csvText} from "../src/csv.ts";
import type {Table} from "./table.ts";

/** A table as CSV for a spreadsheet; the first row says what it is, of when, and by which filters. */
export const csv = ({title, columns, rows}: Table, about: string[]): string =>
  csvText([
    csvLine([`# ${[title, ...about].join(" · ")}`]),
    csvLine(columns.map(({label}) => label)),
    ...rows.map((row) => csvLine(columns.map(({key}) => row[key] ?? null)))
  ]);
