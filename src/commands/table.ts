import stringWidth from "string-width";
import type {Disposition} from "../generation/manifest.ts";

const cell = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "number" ? value.toLocaleString("en") : String(value);

/** Rows as aligned text; numbers stand right, Han characters are two wide. Empty for no rows. */
export const textTable = (rows: object[], columns: string[] = Object.keys(rows[0] ?? {})): string => {
  const cells = rows.map((row) => columns.map((name) => cell((row as Record<string, unknown>)[name])));
  const right = columns.map((name) =>
    rows.every((row) => ["number", "bigint", "undefined"].includes(typeof (row as Record<string, unknown>)[name]))
  );
  const widths = columns.map((name, i) => Math.max(stringWidth(name), ...cells.map((line) => stringWidth(line[i] ?? ""))));
  const line = (texts: string[]) =>
    texts
      .map((text, i) => {
        const space = " ".repeat((widths[i] ?? 0) - stringWidth(text));
        return right[i] ? space + text : text + space;
      })
      .join("  ")
      .trimEnd();
  return [line(columns), ...cells.map(line)].join("\n");
};

/** What became of the records of each feed. */
export const feedTable = (feeds: Disposition[]): string =>
  textTable(feeds.map(({channel, feed, ...counts}) => ({feed: `${channel}.${feed}`, ...counts})));
