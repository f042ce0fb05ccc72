/** What we use of two packages that bring no types. */
declare module "fontkit" {
  export interface Glyph {
    advanceWidth: number;
    path: {toSVG(): string};
  }
  export interface Font {
    unitsPerEm: number;
    glyphForCodePoint(code: number): Glyph;
    getVariation(axes: {wght: number}): Font;
  }
  export function create(bytes: Uint8Array): Font;
}
declare module "wawoff2" {
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>;
}
