import {type Figure, widths} from "./drawing.ts";
import {type Html, html} from "./html.ts";
import {type Table, tableOf} from "./table.ts";
import {href, type View} from "./view.ts";
import {words} from "./words.ts";

/** Rows of a picture's own table; a longer one goes on in the CSV. */
const most = 24;

const shortened = (table: Table, {lang}: View): Html => {
  const rest = table.rows.length - most;
  if (rest <= 0) return tableOf(table, lang);
  return html`${tableOf({...table, rows: table.rows.slice(0, most)}, lang)}<p class="note">${lang === "zh" ? `另有 ${rest} 行，见 CSV。` : `${rest} more rows in the CSV.`}</p>`;
};

/** A chart with its question, key, picture, table and CSV. */
export const figureOf = (figure: Figure, view: View): Html => {
  const {title, question, key = [], draw, column, table, csv} = figure;
  view.figures?.set(csv, figure);
  return html`<figure class="fig" aria-label="${title}">
<figcaption><h2>${title}</h2><span class="tools"><a href="${href(`/charts/${csv}.csv`, view.filters)}" download>CSV</a><a href="${href(`/charts/${csv}.png`, {...view.filters}, {lang: view.lang})}" download>PNG</a></span></figcaption>
<p class="q">${question}</p>
${key.length > 0 && html`<p class="key">${key.map(({colour, text, isDot}) => html`<span><i class="${colour}${isDot && " dot"}"></i>${text}</span>`)}</p>`}
<div class="desk">${draw(widths[column])}</div><div class="phone">${draw(widths.phone)}</div>
<details class="data"><summary>${words.table[view.lang]}</summary>${shortened(table, view)}</details>
</figure>`;
};
