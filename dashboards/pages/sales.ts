import {allowed} from "../../src/api/access.ts";
import {cardOf} from "../card.ts";
import {type Bar, bars} from "../charts/bars.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {daysNote, monthChoices, monthKey} from "../months.ts";
import {whole} from "../number.ts";
import {barsLabel} from "../overview/label.ts";
import {page} from "../page.ts";
import {loadSales, type Sales} from "../sales/data.ts";
import {
  channelsTable,
  directionBars,
  directionsTable,
  funnelTable,
  monthsTable,
  stageBars,
  waitBars,
  waitsTable,
  yearly
} from "../sales/tables.ts";
import {titles} from "../sales/words.ts";
import {sectionOf} from "../section.ts";
import {storeChoices} from "../stores.ts";
import type {View} from "../view.ts";
import {yearFigure} from "../years.ts";

const tables = {funnel: funnelTable, directions: directionsTable, opportunities: monthsTable, waits: waitsTable, channels: channelsTable};

const stagesOf = (data: Sales, view: View): Html => {
  const {lang} = view;
  const rows = stageBars(data, view);
  const begun = rows[0]?.now ?? 0;
  const after = ({name, now}: Bar): string => (begun > 0 && name !== rows[0]?.name ? ` · ${whole((now / begun) * 100, lang, 1)}%` : "");
  return figureOf(
    {
      title: titles.funnel[lang],
      question: lang === "zh" ? "本月开始的商机走到了哪一步？" : "How far did the opportunities of the month come?",
      key: monthKey(data, view),
      draw: (width) =>
        bars(rows, {unit: "opportunities", lang, width, after, label: barsLabel(titles.funnel[lang], rows, {unit: "opportunities", lang})}),
      marks: rows,
      column: "wide",
      table: funnelTable(data, view),
      csv: "sales/funnel"
    },
    view
  );
};

const questions = {
  directions: {zh: "成交单在线上和门店之间怎么走？", en: "How do deals move between online and the stores?"},
  waits: {zh: "线索来了以后，客户多久走进展厅？", en: "How long after a lead does the person stand in a showroom?"}
};

const byName = (name: "directions" | "waits", data: Sales, view: View): Html => {
  const {lang} = view;
  const unit = name === "directions" ? "cars" : "leads";
  const rows = (name === "directions" ? directionBars : waitBars)(data, view);
  return figureOf(
    {
      title: titles[name][lang],
      question: questions[name][lang],
      key: monthKey(data, view),
      draw: (width) => bars(rows, {unit, lang, width, label: barsLabel(titles[name][lang], rows, {unit, lang})}),
      marks: rows,
      column: "side",
      table: tables[name](data, view),
      csv: `sales/${name}`
    },
    view
  );
};

const byChannel = (data: Sales, view: View): Html =>
  sectionOf(
    {
      csv: "sales/channels",
      table: channelsTable(data, view),
      question: view.lang === "zh" ? "哪个渠道带来的商机最后成交？" : "Which channel's opportunities are won in the end?"
    },
    view
  );

const growing = (data: Sales, {lang}: View): Html =>
  html`<p class="note">${lang === "zh" ? `走到后面的商机数到 ${data.data_date} 为止：较近的月份还会增加。` : `Later stages are counted up to ${data.data_date}: those of recent months still grow.`}</p>`;

export default page<Sales>({
  name: "sales",
  path: "/sales",
  title: {zh: "销售与 O2O", en: "Sales and O2O"},
  roles: allowed.figures,
  isByStore: true,
  order: 2,
  isOfGeneration: true,
  load: ({generation}, filters) => loadSales(generation, filters),
  tables,
  render: (data, view) => html`${chipsOf([...monthChoices(data, view), ...storeChoices(data.stores, view)], view)}
<section class="cards">${data.cards.map((card) => cardOf(card, view.lang))}</section>${daysNote(data, view)}${growing(data, view)}
<section class="grid">${stagesOf(data, view)}${byName("directions", data, view)}</section>
<section class="grid">${yearFigure(yearly(data), data, view)}${byName("waits", data, view)}</section>
<section class="grid">${byChannel(data, view)}</section>`
});
