import {allowed} from "../../src/api/access.ts";
import {cardOf} from "../card.ts";
import {triangle} from "../charts/triangle.ts";
import {years} from "../charts/years.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {daysNote, monthChoice} from "../months.ts";
import {whole} from "../number.ts";
import {yearsLabel} from "../overview/label.ts";
import {page} from "../page.ts";
import {loadService, type Service} from "../service/data.ts";
import {brandsTable, returnsTable, revenueTable, titles, visitsTable} from "../service/tables.ts";
import {storeChoices} from "../stores.ts";
import {tableOf} from "../table.ts";
import {href, type View} from "../view.ts";

const tables = {returns: returnsTable, brands: brandsTable, visits: visitsTable, revenue: revenueTable};

const returnsLabel = ({returns}: Service, {lang}: View): string => {
  const first = returns.filter(({age}) => age === 0);
  const last = first.at(-1);
  if (!last)
    return lang === "zh"
      ? `${titles.returns.zh}：还没有满一年的交付，0 个季度。`
      : `${titles.returns.en}: no delivery is a year old, 0 quarters.`;
  const share = `${whole(last.share * 100, lang, 1)}%`;
  return lang === "zh"
    ? `${titles.returns.zh}：${first.length} 个季度；${last.row} 交付的车第一年有 ${share} 回厂。`
    : `${titles.returns.en}: ${first.length} quarters; of the cars delivered in ${last.row}, ${share} came back in their first year.`;
};

const returning = (data: Service, view: View): Html | false =>
  data.returns.length > 0 &&
  figureOf(
    {
      title: titles.returns[view.lang],
      question:
        view.lang === "zh"
          ? "每个季度交付的车，在之后的每一年里有多少至少回厂一次？只算已满的年份。"
          : "Of the cars delivered in a quarter, how many come to a workshop in each year that follows? Only years that are over.",
      draw: (width) => triangle(data.returns, {label: returnsLabel(data, view), width, lang: view.lang}),
      column: "wide",
      table: returnsTable(data, view),
      csv: "service/returns"
    },
    view
  );

const byBrand = (data: Service, view: View): Html => {
  const table = brandsTable(data, view);
  return html`<section class="fig"><header><h2>${table.title}</h2><span class="tools"><a href="${href("/charts/service/brands.csv", view.filters)}" download>CSV</a></span></header>
<p class="q">${view.lang === "zh" ? "哪个品牌的车主最忠于我们的车间？所有已满的年份合计。" : "Whose owners are most loyal to our workshops? All years that are over, together."}</p>${tableOf(table, view.lang)}</section>`;
};

const questions = {
  visits: {zh: "来车间的车比去年多吗？", en: "Do more cars come to the workshops than last year?"},
  revenue: {zh: "售后是否比去年同期增长？", en: "Does service grow on last year?"}
};

const byMonth = (name: "visits" | "revenue", data: Service, view: View): Html => {
  const {lang} = view;
  const unit = name === "visits" ? "visits" : "yuan";
  const year = data.span.month.slice(0, 4);
  const column = name === "visits" ? "wide" : "side";
  return figureOf(
    {
      title: titles[name][lang],
      question: questions[name][lang],
      key: [
        {colour: "now", text: year},
        {colour: "then", text: String(Number(year) - 1)}
      ],
      draw: (width) =>
        years(data[name], {
          unit,
          lang,
          label: yearsLabel(titles[name][lang], data[name], {unit, lang, year}),
          width,
          height: width < 420 ? 210 : 250
        }),
      column,
      table: tables[name](data, view),
      csv: `service/${name}`
    },
    view
  );
};

export default page<Service>({
  name: "service",
  path: "/service",
  title: {zh: "售后回厂", en: "Service return"},
  roles: allowed.figures,
  isByStore: true,
  order: 4,
  isOfGeneration: true,
  load: ({generation}, filters) => loadService(generation, filters),
  tables,
  render: (data, view) => html`${chipsOf([monthChoice(data, view), ...storeChoices(data.stores, view)], view)}
<section class="cards">${data.cards.map((card) => cardOf(card, view.lang))}</section>${daysNote(data, view)}
<section class="grid">${returning(data, view)}${byBrand(data, view)}</section>
<section class="grid">${byMonth("visits", data, view)}${byMonth("revenue", data, view)}</section>`
});
