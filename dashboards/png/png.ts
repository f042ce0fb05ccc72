import {Resvg} from "@resvg/resvg-js";
import type {Key} from "../drawing.ts";
import {light} from "../theme.ts";
import {type Line, lineOf, linesOf} from "./line.ts";
import {outlined} from "./outlined.ts";

export interface Picture {
  title: string;
  question: string;
  key: Key[];
  /** Of the page, the data date, the version and the filters. */
  about: string;
  svg: string;
}

const padding = 24;

/** The tokens of the light sheet: a picture goes into documents, which are white. */
const colours = new Map([...light.matchAll(/--([\w-]+):([^;]+)/g)].map(([, name = "", value = ""]) => [name, value.trim()]));
const colour = (name: string): string => colours.get(name) ?? "#000";
const coloured = (svg: string): string => svg.replaceAll(/var\(--([\w-]+)\)/g, (_, name: string) => colour(name));

const sizeOf = (svg: string): {width: number; height: number} => {
  const [, width = "0", height = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return {width: Number(width), height: Number(height)};
};

interface Block {
  lines: Line[];
  size: number;
  fill: string;
}

const heightOf = ({lines, size}: Block): number => lines.length * size * 1.5;

const placed = ({lines, size, fill}: Block, top: number): string =>
  lines.map(({shapes}, i) => `<g fill="${fill}" transform="translate(${padding},${top + size * (1.5 * i + 1.1)})">${shapes}</g>`).join("");

const swatch = ({colour: name, isDot}: Key, left: number, top: number): string => {
  const fill = colour(name === "now" ? "c1" : "then");
  return isDot
    ? `<circle cx="${left + 14}" cy="${top - 4}" r="4" fill="${fill}"/>`
    : `<rect x="${left}" y="${top - 5.5}" width="18" height="3" rx="1.5" fill="${fill}"/>`;
};

/** Each colour of the key with its words, in one line. */
const keyOf = async (key: Picture["key"], top: number): Promise<string> => {
  let left = padding;
  const parts: string[] = [];
  for (const one of key) {
    const {width, shapes} = await lineOf(one.text, {size: 12, weight: 400});
    parts.push(`${swatch(one, left, top)}<g fill="${colour("soft")}" transform="translate(${left + 25},${top})">${shapes}</g>`);
    left += width + 25 + 16;
  }
  return parts.join("");
};

/** A chart as PNG, twice as fine as on the sheet, with its title, question, key, filters and data date inside. */
export const png = async (picture: Picture): Promise<Buffer> => {
  const {width, height} = sizeOf(picture.svg);
  const block = async (text: string, size: number, weight: number, fill: string): Promise<Block> => ({
    lines: await linesOf(text, {size, weight, width}),
    size,
    fill: colour(fill)
  });
  const [title, question, about, chart] = await Promise.all([
    block(picture.title, 16, 640, "ink"),
    block(picture.question, 13, 400, "soft"),
    block(picture.about, 11.5, 400, "soft"),
    outlined(picture.svg)
  ]);
  let top = padding;
  const parts: string[] = [];
  for (const one of [title, question]) {
    parts.push(placed(one, top));
    top += heightOf(one) + 2;
  }
  if (picture.key.length > 0) {
    parts.push(await keyOf(picture.key, top + 16));
    top += 24;
  }
  parts.push(`<g transform="translate(${padding},${top + 8})" color="${colour("soft")}" fill="${colour("soft")}">${coloured(chart)}</g>`);
  top += height + 20;
  parts.push(placed(about, top));
  const [w, h] = [width + 2 * padding, top + heightOf(about) + padding - 6];
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}" fill="${colour("paper")}"/>${parts.join("")}</svg>`;
  return new Resvg(sheet, {fitTo: {mode: "zoom", value: 2}, font: {loadSystemFonts: false}}).render().asPng();
};
