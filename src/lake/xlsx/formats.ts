import {readXml} from "./xml.ts";

/** How a number is shown as a moment. */
export interface Format {
  hasDate: boolean;
  hasTime: boolean;
  /** Hours go on past 24: a duration. */
  isElapsed: boolean;
  /** Digits of a second's fraction, 0 to 3. */
  digits: number;
}

const between = (from: number, to: number): number[] => Array.from({length: to - from + 1}, (_, n) => from + n);
const dates = [...between(14, 17), 22, ...between(27, 31), 36, ...between(50, 54), 57, 58];
const times = [...between(18, 22), ...between(32, 35), ...between(45, 47), 55, 56];
const ELAPSED = 46;

/** The built-in number formats that show a moment, by id (ECMA-376 part 1, 18.8.30, with those of East Asia). */
const builtIn = (id: number): Format | undefined =>
  dates.includes(id) || times.includes(id)
    ? {hasDate: dates.includes(id), hasTime: times.includes(id), isElapsed: id === ELAPSED, digits: id === 47 ? 1 : 0}
    : undefined;

/** What a number format of the workbook's own shows; undefined when it is no moment. Only its first section is looked at. */
export function formatOf(code: string): Format | undefined {
  const [section = ""] = code
    .replaceAll(/"[^"]*"?|\\.|[_*]./g, "")
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, "")
    .replaceAll(/am\/pm|a\/p/gi, "")
    .split(";");
  if (/general/i.test(section) || !/[ymdhs]/i.test(section)) return undefined;
  const hasTime = /[hs]|\[m+\]/i.test(section);
  return {
    hasDate: /[yd]/i.test(section) || (!hasTime && /m/i.test(section)),
    hasTime,
    isElapsed: section.includes("["),
    digits: Math.min(3, /s\]?[.,](0+)/i.exec(section)?.[1]?.length ?? 0)
  };
}

/** Of each cell style how it shows a number. */
export async function formatsOf(styles: string): Promise<(Format | undefined)[]> {
  const own = new Map<number, Format | undefined>();
  const ids: number[] = [];
  let isCells = false;
  await readXml(styles, {
    open(name, attribute) {
      const id = Number(attribute("numFmtId") ?? 0);
      if (name === "cellXfs") isCells = true;
      else if (name === "numFmt") own.set(id, formatOf(attribute("formatCode") ?? ""));
      else if (name === "xf" && isCells) ids.push(id);
    },
    close(name) {
      if (name === "cellXfs") isCells = false;
    }
  });
  return ids.map((id) => (own.has(id) ? own.get(id) : builtIn(id)));
}
