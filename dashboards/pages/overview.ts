import {allowed} from "../../src/api/access.ts";
import {cardOf} from "../card.ts";
import {bars} from "../charts/bars.ts";
import {years} from "../charts/years.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {html} from "../html.ts";
import {daysNote, monthChoice} from "../months.ts";
import {loadOverview, type Overview} from "../overview/data.ts";
import {barsLabel, yearsLabel} from "../overview/label.ts";
import {
  brandBars,
  brandsTable,
  channelBars,
  channelsTable,
  deliveriesTable,
  serviceTable,
  storesTable,
  titles
} from "../overview/tables.ts";
import {page} from "../page.ts";
import {storeChoices} from "../stores.ts";
import {tableOf} from "../table.ts";
import {href, type View} from "../view.ts";
import {monthOf, words} from "../words.ts";

const tables = {deliveries: deliveriesTable, service: serviceTable, brands: brandsTable, channels: channelsTable, stores: storesTable};
const shownStores = 30;

const byMonth = (name: "deliveries" | "service", data: Overview, view: View) => {
  const {lang} = view;
  const year = data.span.month.slice(0, 4);
  const unit = name === "deliveries" ? "cars" : "yuan";
  const label = yearsLabel(titles[name][lang], data[name], {unit, lang, year});
  const question = {
    deliveries: {zh: "今年哪几个月卖得比去年多？", en: "In which months do we sell more than last year?"},
    service: {zh: "售后是否比去年同期增长？", en: "Does service grow on last year?"}
  };
  return figureOf(
    {
      title: titles[name][lang],
      question: question[name][lang],
      key: [
        {colour: "now", text: year},
        {colour: "then", text: String(Number(year) - 1)}
      ],
      draw: (width) => years(data[name], {unit, lang, label, width, height: width < 420 ? 210 : 250}),
      column: "wide",
      table: tables[name](data, view),
      csv: `overview/${name}`
    },
    view
  );
};

const byName = (name: "brands" | "channels", data: Overview, view: View) => {
  const {lang} = view;
  const unit = name === "brands" ? "cars" : "orders";
  const rows = (name === "brands" ? brandBars : channelBars)(data[name], view).slice(0, 10);
  const label = barsLabel(titles[name][lang], rows, {unit, lang});
  const question = {
    brands: {zh: "哪个品牌交付最多？", en: "Which brand delivers most?"},
    channels: {zh: "订单从哪个渠道来？", en: "Which channel do the orders come from?"}
  };
  return figureOf(
    {
      title: titles[name][lang],
      question: question[name][lang],
      key: [
        {colour: "now", text: monthOf(data.span.month, lang)},
        {colour: "then", text: words.last_year[lang]}
      ],
      draw: (width) => bars(rows, {unit, lang, label, width}),
      column: "side",
      table: tables[name](data, view),
      csv: `overview/${name}`
    },
    view
  );
};

const storeTable = (data: Overview, view: View) => {
  const {lang} = view;
  const table = storesTable(data, view);
  const rest = table.rows.length - shownStores;
  return html`<section class="fig full"><header><h2>${table.title}</h2><span class="tools"><a href="${href("/charts/overview/stores.csv", view.filters)}" download>CSV</a></span></header>
<p class="q">${lang === "zh" ? "哪些门店带动了这个月？" : "Which stores carried this month?"}</p>${tableOf({...table, rows: table.rows.slice(0, shownStores)}, lang)}
${rest > 0 && html`<p class="note">${lang === "zh" ? `另有 ${rest} 家，见 CSV。` : `${rest} more in the CSV.`}</p>`}</section>`;
};

export default page<Overview>({
  name: "overview",
  path: "/",
  title: {zh: "集团总览", en: "Group overview"},
  roles: allowed.figures,
  isByStore: true,
  order: 1,
  isOfGeneration: true,
  load: ({generation}, filters) => loadOverview(generation, filters),
  tables,
  render: (data, view) => html`${chipsOf([monthChoice(data, view), ...storeChoices(data.stores, view)], view)}
<section class="cards">${data.cards.map((card) => cardOf(card, view.lang))}</section>${daysNote(data, view)}
<section class="grid">${byMonth("deliveries", data, view)}${byName("brands", data, view)}</section>
<section class="grid">${byMonth("service", data, view)}${byName("channels", data, view)}</section>
<section class="grid">${storeTable(data, view)}</section>`
});
