import {allowed} from "../../src/api/access.ts";
import {bars} from "../charts/bars.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {fewest, type League, loadLeague, shares} from "../league/data.ts";
import {leagueTable} from "../league/tables.ts";
import {daysNote, monthChoices, monthKey} from "../months.ts";
import {barsLabel} from "../overview/label.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import {storeChoices} from "../stores.ts";
import {carried, href, type View} from "../view.ts";

const tables = {stores: leagueTable};
const shown = 12;

const delivering = (data: League, view: View): Html | false => {
  const {lang} = view;
  const value = (answers: League["now"], store: string): number => answers.get("deliveries")?.get(store) ?? 0;
  const rows = data.stores
    .map(({store_code, name}) => ({
      name,
      now: value(data.now, store_code),
      before: value(data.before, store_code),
      leads: href("/", carried(view.filters), {store: store_code})
    }))
    .filter(({now, before}) => now > 0 || before > 0)
    .sort((a, b) => b.now - a.now || (a.name < b.name ? -1 : 1))
    .slice(0, shown);
  const title = lang === "zh" ? "交付最多的门店" : "Stores that deliver most";
  return (
    rows.length > 0 &&
    figureOf(
      {
        title,
        question: lang === "zh" ? "谁领先，和之前比呢？" : "Who leads, and against before?",
        key: monthKey(data, view),
        marks: rows,
        draw: (width) => bars(rows, {unit: "cars", lang, width, label: barsLabel(title, rows, {unit: "cars", lang})}),
        column: "wide",
        table: leagueTable(data, view),
        csv: "league/stores"
      },
      view
    )
  );
};

const meanings = ({lang}: View): Html =>
  html`<section class="fig start"><h2>${lang === "zh" ? "怎么看" : "How to read it"}</h2><dl class="words"><dt>▲ ▼</dt><dd>${
    lang === "zh"
      ? "与对比的那个月相比前进或后退的名次；＊ 那时没有名次。"
      : "Places won or lost since the month that it is compared with; ＊ had none then."
  }</dd><dt>–</dt><dd>${
    lang === "zh"
      ? `少于 ${fewest} 个的比例不显示：太小的数字说明不了一家店。`
      : `A share of fewer than ${fewest} is not shown: it says nothing about a store.`
  }</dd>${shares.map(({share}) => html`<dt>${share.label[lang]}</dt><dd>${share.definition[lang]}</dd>`)}</dl></section>`;

const league = (data: League, view: View): Html =>
  sectionOf(
    {
      csv: "league/stores",
      table: leagueTable(data, view),
      question:
        view.lang === "zh"
          ? "每家店这个月做得怎么样，名次变了多少？按交付新车排名。"
          : "How did each store do this month, and how did its place change? Ranked by cars delivered."
    },
    view
  );

export default page<League>({
  name: "league",
  path: "/stores",
  title: {zh: "门店排行", en: "Store league"},
  roles: allowed.figures,
  isByStore: true,
  order: 10,
  isOfGeneration: true,
  load: ({generation}, filters) => loadLeague(generation, filters),
  tables,
  render: (data, view) => html`${chipsOf([...monthChoices(data, view), ...storeChoices(data.stores, view)], view)}${daysNote(data, view)}
<section class="grid">${delivering(data, view)}${meanings(view)}</section>
<section class="grid">${league(data, view)}</section>`
});
