import {coded, type Html, html} from "./html.ts";
import {type Table, tableOf} from "./table.ts";
import {href, type View} from "./view.ts";

interface Section {
  /** `<page>/<table>`: its CSV. */
  csv: string;
  table: Table;
  question: string;
  /** Over the whole sheet. */
  isFull?: boolean;
  /** Scrolls in itself. */
  height?: "tall";
  /** Below the table. */
  after?: Html | false;
}

/** A table with its question and CSV. */
export const sectionOf = ({csv, table, question, isFull = true, height, after}: Section, view: View): Html =>
  html`<section class="fig${isFull && " full"}"><header><h2>${table.title}</h2><span class="tools"><a href="${href(`/charts/${csv}.csv`, view.filters)}" download>CSV</a></span></header>
<p class="q">${coded(question)}</p>${tableOf(table, view.lang, height)}${after}</section>`;
