import {allowed} from "../../src/api/access.ts";
import {cardOf} from "../card.ts";
import {bars} from "../charts/bars.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {html} from "../html.ts";
import {daysNote, monthChoices, monthKey} from "../months.ts";
import {loadOverview, type Overview} from "../overview/data.ts";
import {barsLabel} from "../overview/label.ts";
import {
  brandBars,
  brandsTable,
  channelBars,
  channelsTable,
  deliveriesTable,
  serviceTable,
  storesTable,
  titles,
  yearlies
} from "../overview/tables.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import {storeChoices} from "../stores.ts";
import type {View} from "../view.ts";
import {yearFigure} from "../years.ts";

const tables = {deliveries: deliveriesTable, service: serviceTable, brands: brandsTable, channels: channelsTable, stores: storesTable};
const shownStores = 30;

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
      key: monthKey(data, view),
      draw: (width) => bars(rows, {unit, lang, label, width}),
      marks: rows,
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
  return sectionOf(
    {
      csv: "overview/stores",
      table: {...table, rows: table.rows.slice(0, shownStores)},
      question: lang === "zh" ? "哪些门店带动了这个月？" : "Which stores carried this month?",
      after: rest > 0 && html`<p class="note">${lang === "zh" ? `另有 ${rest} 家，见 CSV。` : `${rest} more in the CSV.`}</p>`
    },
    view
  );
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
  render: (data, view) => html`${chipsOf([...monthChoices(data, view), ...storeChoices(data.stores, view)], view)}
<section class="cards">${data.cards.map((card) => cardOf(card, view.lang))}</section>${daysNote(data, view)}
<section class="grid">${yearFigure(yearlies(data).deliveries, data, view)}${byName("brands", data, view)}</section>
<section class="grid">${yearFigure(yearlies(data).service, data, view)}${byName("channels", data, view)}</section>
<section class="grid">${storeTable(data, view)}</section>`
});
