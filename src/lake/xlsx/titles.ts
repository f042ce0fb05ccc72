import {pump} from "../pump.ts";
import type {Row} from "./sheet.ts";
import {columnOf} from "./sheet.ts";

/** Cells that are merged into one, in rows and columns; columns from 0, both ends included. */
export interface Merge {
  rows: [number, number];
  columns: [number, number];
}

const merged = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g;
/** A `mergeCell` is shorter. */
const LONGEST = 256;

/** The merges of a sheet that touch the rows from `first` to `last`. They stand behind its cells. */
export async function mergesIn(part: string, first: number, last: number): Promise<Merge[]> {
  const found: Merge[] = [];
  await pump(part, 0, (bytes, isLast) => {
    let taken = Math.max(0, bytes.length - LONGEST);
    if (bytes.includes("mergeCell"))
      for (const {0: text, 1: left, 2: top, 3: right, 4: bottom, index} of bytes.toString("latin1").matchAll(merged)) {
        taken = Math.max(taken, index + text.length);
        const rows: Merge["rows"] = [Number(top), Number(bottom)];
        if (rows[0] <= last && rows[1] >= first) found.push({rows, columns: [columnOf(`${left}1`)!, columnOf(`${right}1`)!]});
      }
    return isLast ? bytes.length : taken;
  });
  return found;
}

/** Names of the columns from the rows of a header: those one below the other are joined by `_`, a merged cell counts for all that it covers. */
export function titlesOf(rows: Row[], merges: Merge[]): string[] {
  const names: string[][] = [];
  for (const {number, cells} of rows) {
    const texts: string[] = [];
    for (const {column, text} of cells) texts[column] = text.trim();
    for (const {
      rows: [top, bottom],
      columns
    } of merges) {
      if (number < top || number > bottom) continue;
      const source = number === top ? texts[columns[0]] : names[columns[0]]?.at(-1);
      for (let column = columns[0]; column <= columns[1] && source; column++) texts[column] = source;
    }
    texts.forEach((text, column) => {
      const above = names[column] ?? [];
      names[column] = text && above.at(-1) !== text ? [...above, text] : above;
    });
  }
  return Array.from(names, (parts) => parts?.join("_") ?? "");
}
