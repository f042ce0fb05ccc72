import {type Html, html} from "./html.ts";
import {type Table, tableOf} from "./table.ts";
import {href, type View} from "./view.ts";
import {words} from "./words.ts";

/** Widths that a picture is drawn at: in the wide column, in the narrow one, on a phone. */
export const widths = {wide: 694, side: 486, phone: 330} as const;

export interface Figure {
  title: string;
  /** The question that it answers. */
  question: string;
  /** What the colours mean. */
  key?: {colour: "now" | "then"; text: string}[];
  /** Drawn twice: for the desk and for a phone. */
  draw(width: number): Html;
  column: "wide" | "side";
  table: Table;
  /** `<page>/<table>`: its CSV. */
  csv: string;
}

/** A chart with its question, key, picture, table and CSV. */
export const figureOf = (
  {title, question, key = [], draw, column, table, csv}: Figure,
  view: View
): Html => html`<figure class="fig" aria-label="${title}">
<figcaption><h2>${title}</h2><span class="tools"><a href="${href(`/charts/${csv}.csv`, view.filters)}" download>CSV</a></span></figcaption>
<p class="q">${question}</p>
${key.length > 0 && html`<p class="key">${key.map(({colour, text}) => html`<span><i class="${colour}"></i>${text}</span>`)}</p>`}
<div class="desk">${draw(widths[column])}</div><div class="phone">${draw(widths.phone)}</div>
<details class="data"><summary>${words.table[view.lang]}</summary>${tableOf(table, view.lang)}</details>
</figure>`;
