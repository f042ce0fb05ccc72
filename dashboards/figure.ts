import {type Figure, widths} from "./drawing.ts";
import {type Html, html} from "./html.ts";
import {tableOf} from "./table.ts";
import {href, type View} from "./view.ts";
import {words} from "./words.ts";

/** A chart with its question, key, picture, table and CSV. */
export const figureOf = (figure: Figure, view: View): Html => {
  const {title, question, key = [], draw, column, table, csv} = figure;
  view.figures?.set(csv, figure);
  return html`<figure class="fig" aria-label="${title}">
<figcaption><h2>${title}</h2><span class="tools"><a href="${href(`/charts/${csv}.csv`, view.filters)}" download>CSV</a><a href="${href(`/charts/${csv}.png`, {...view.filters}, {lang: view.lang})}" download>PNG</a></span></figcaption>
<p class="q">${question}</p>
${key.length > 0 && html`<p class="key">${key.map(({colour, text}) => html`<span><i class="${colour}"></i>${text}</span>`)}</p>`}
<div class="desk">${draw(widths[column])}</div><div class="phone">${draw(widths.phone)}</div>
<details class="data"><summary>${words.table[view.lang]}</summary>${tableOf(table, view.lang)}</details>
</figure>`;
};
