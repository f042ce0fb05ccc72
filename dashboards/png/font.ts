import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {create, type Font} from "fontkit";
import {decompress} from "wawoff2";

const folder = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"));

interface Slice {
  file: string;
  /** Code points, ends included. */
  ranges: (readonly [from: number, to: number])[];
}

const rangeOf = (text: string): readonly [number, number] => {
  const [from = 0, to = from] = text
    .trim()
    .slice(2)
    .split("-")
    .map((hex) => Number.parseInt(hex, 16));
  return [from, to];
};

/** The font's slices, as its own style sheet says which characters each has. */
const slices: Slice[] = [
  ...readFileSync(join(folder, "index.css"), "utf8").matchAll(/url\(\.\/files\/([^)]+)\)[^;]*;\s*unicode-range: ([^;]+);/g)
].map(([, file = "", ranges = ""]) => ({file, ranges: ranges.split(",").map(rangeOf)}));

const sliceOf = (code: number): Slice | undefined => slices.find(({ranges}) => ranges.some(([from, to]) => code >= from && code <= to));

const fonts = new Map<string, Promise<Font>>();

const fontOf = async (file: string): Promise<Font> => create(Buffer.from(await decompress(await readFile(join(folder, "files", file)))));

const remembered = (key: string, make: () => Promise<Font>): Promise<Font> => {
  const font = fonts.get(key) ?? make();
  fonts.set(key, font);
  return font;
};

const open = (file: string, weight: number): Promise<Font> =>
  remembered(`${file} ${weight}`, async () => (await remembered(file, () => fontOf(file))).getVariation({wght: weight}));

/** One character as an outline of a unit em, y downwards. */
export interface Outline {
  /** SVG path in the font's own units, y upwards; divide by `unitsPerEm`. */
  path: string;
  advance: number;
  unitsPerEm: number;
}

const drawn = new Map<string, Promise<Outline>>();

const outline = async (code: number, weight: number): Promise<Outline> => {
  const slice = sliceOf(code) ?? sliceOf(0x3013) ?? slices[0]!;
  const font = await open(slice.file, weight);
  const glyph = font.glyphForCodePoint(code);
  return {path: glyph.path.toSVG(), advance: glyph.advanceWidth, unitsPerEm: font.unitsPerEm};
};

/** The outline of a character; it is kept, as there are few of them. */
export const outlineOf = (code: number, weight: number): Promise<Outline> => {
  const key = `${code} ${weight}`;
  const known = drawn.get(key) ?? outline(code, weight);
  drawn.set(key, known);
  return known;
};
