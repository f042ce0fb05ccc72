import * as Plot from "@observablehq/plot";
import {escaped, Html} from "./html.ts";
import {Sketch} from "./sketch.ts";

const sketch = new Sketch();

/** What Plot adds that our pages refuse (inline styles) or that a screen reader would read as noise; the sketch has one label of its own. */
const noise = / (?:style|class|aria-label|aria-hidden|aria-description|font-family|font-size)="[^"]*"/g;

/** Hundredths of a pixel say all that is seen. */
const rounded = (markup: string): string =>
  markup.replaceAll(/ (?:c?[xy]|[xy][12]|r|width|height|transform)="[^"]*"/g, (attribute) => attribute.replaceAll(/(\.\d\d)\d+/g, "$1"));

/** Neighbours that lead to the same place are one link. */
const joined = (markup: string): string => {
  let last: string | undefined;
  return markup.replaceAll(/<\/a><a href="([^"]*)">|<a href="([^"]*)">/g, (found, next: string | undefined, first: string | undefined) => {
    const isSame = next !== undefined && next === last;
    last = next ?? first;
    return isSame ? "" : found;
  });
};

const slim = (markup: string): string => joined(rounded(markup.replaceAll(' fill="inherit"', "")));

/** Draws on the server. Colours are our variables, so that one picture serves both themes. @param label one sentence that says what is seen */
export const draw = (options: Plot.PlotOptions, label: string): Html => {
  const svg = (Plot.plot({...options, document: sketch as never}) as unknown as {markup: string}).markup;
  const [, attributes = "", inside = ""] = /^<svg([^>]*)>(.*)<\/svg>$/s.exec(svg.replace(/<style>.*?<\/style>/s, "")) ?? [];
  // What can be followed must not lie within an image.
  const role = inside.includes("<a ") ? "group" : "img";
  return new Html(
    `<svg role="${role}" aria-label="${escaped(label)}" class="plot"${attributes.replaceAll(noise, "")}>${slim(inside.replaceAll(noise, ""))}</svg>`
  );
};

/** A small picture that repeats a number written beside it. */
export const ornament = (options: Plot.PlotOptions): Html =>
  new Html(draw(options, "").text.replace('role="img" aria-label="" class="plot"', 'class="spark" aria-hidden="true"'));
