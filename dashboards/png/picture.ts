import {type Figure, widths} from "../drawing.ts";
import {stated} from "../layout.ts";
import type {Page} from "../page.ts";
import type {View} from "../view.ts";
import {words} from "../words.ts";
import type {Picture} from "./png.ts";

const named: Readonly<Record<string, {zh: string; en: string} | undefined>> = words;

/** The filters in force, with their names. */
const filtersText = ({filters, lang}: View): string[] =>
  Object.entries(filters).flatMap(([name, value]) => (typeof value === "string" ? [`${named[name]?.[lang] ?? name} ${value}`] : []));

/** A chart with all that a picture of it must say by itself. */
export const pictureOf = ({title, question, key = [], draw, column}: Figure, page: Page, view: View): Picture => ({
  title,
  question,
  key,
  about: [words.product[view.lang], page.title[view.lang], stated(view), ...filtersText(view)].join(" · "),
  svg: draw(widths[column]).text
});
