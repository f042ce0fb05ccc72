import {outlineOf} from "./font.ts";

/** A line of text as outlines. */
export interface Line {
  width: number;
  /** SVG, its base line's beginning at the origin. */
  shapes: string;
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000);

/** @param size of the font, px */
export const lineOf = async (text: string, {size, weight}: {size: number; weight: number}): Promise<Line> => {
  const outlines = await Promise.all([...text].map((c) => outlineOf(c.codePointAt(0)!, weight)));
  let width = 0;
  const shapes = outlines.map(({path, advance, unitsPerEm}) => {
    const scale = size / unitsPerEm;
    const shape = path === "" ? "" : `<path transform="translate(${short(width)},0) scale(${scale},${-scale})" d="${path}"></path>`;
    width += advance * scale;
    return shape;
  });
  return {width, shapes: shapes.join("")};
};

/** A character that a line may end before: any Han character, or what follows a blank. */
const pieces = (text: string): string[] => text.match(/[⺀-鿿＀-￯]|[^\s⺀-鿿＀-￯]+\s*|\s+/g) ?? [];

/** Text in lines no wider than that. */
export const linesOf = async (text: string, {size, weight, width}: {size: number; weight: number; width: number}): Promise<Line[]> => {
  const lines: string[] = [""];
  for (const piece of pieces(text)) {
    const longer = `${lines.at(-1)}${piece}`;
    if ((await lineOf(longer, {size, weight})).width <= width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return Promise.all(lines.map((line) => lineOf(line.trimEnd(), {size, weight})));
};
