import {allowed} from "../../src/api/access.ts";
import {cardOf} from "../card.ts";
import {type Cell, triangle} from "../charts/triangle.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {daysNote, monthChoices} from "../months.ts";
import {whole} from "../number.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import {loadService, type Service} from "../service/data.ts";
import {brandsTable, returnsTable, revenueTable, titles, visitsTable, yearlies} from "../service/tables.ts";
import {storeChoices} from "../stores.ts";
import {href, type View} from "../view.ts";
import {yearFigure} from "../years.ts";

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

/** A cell leads to the month in which its year was over for the whole quarter. */
const cellsOf = ({returns}: Service, {path, filters}: View): Cell[] =>
  returns.map((cell) => {
    const [year = "", quarter = ""] = cell.row.split(" Q");
    return {...cell, leads: href(path, filters, {month: `${Number(year) + cell.age + 1}-${String(Number(quarter) * 3).padStart(2, "0")}`})};
  });

const returning = (data: Service, view: View): Html | false => {
  const cells = cellsOf(data, view);
  if (cells.length === 0) return false;
  return figureOf(
    {
      title: titles.returns[view.lang],
      question:
        view.lang === "zh"
          ? "每个季度交付的车，在之后的每一年里有多少至少回厂一次？只算已满的年份。"
          : "Of the cars delivered in a quarter, how many come to a workshop in each year that follows? Only years that are over.",
      draw: (width) => triangle(cells, {label: returnsLabel(data, view), width, lang: view.lang}),
      marks: cells,
      column: "wide",
      table: returnsTable(data, view),
      csv: "service/returns"
    },
    view
  );
};

const byBrand = (data: Service, view: View): Html =>
  sectionOf(
    {
      csv: "service/brands",
      table: brandsTable(data, view),
      question:
        view.lang === "zh"
          ? "哪个品牌的车主最忠于我们的车间？所有已满的年份合计。"
          : "Whose owners are most loyal to our workshops? All years that are over, together.",
      isFull: false
    },
    view
  );

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
  render: (data, view) => html`${chipsOf([...monthChoices(data, view), ...storeChoices(data.stores, view)], view)}
<section class="cards">${data.cards.map((card) => cardOf(card, view.lang))}</section>${daysNote(data, view)}
<section class="grid">${returning(data, view)}${byBrand(data, view)}</section>
<section class="grid">${yearFigure(yearlies(data).visits, data, view)}${yearFigure(yearlies(data).revenue, data, view)}</section>`
});
