import {allowed} from "../../src/api/access.ts";
import {type Bar, bars} from "../charts/bars.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {fewest, type League, loadLeague, shares} from "../league/data.ts";
import {leagueTable} from "../league/tables.ts";
import {daysNote, monthChoice} from "../months.ts";
import {barsLabel} from "../overview/label.ts";
import {page} from "../page.ts";
import {storeChoices} from "../stores.ts";
import {tableOf} from "../table.ts";
import {href, type View} from "../view.ts";
import {monthOf, words} from "../words.ts";

const tables = {stores: leagueTable};
const shown = 12;

const delivering = (data: League, view: View): Html | false => {
  const {lang} = view;
  const value = (answers: League["now"], store: string): number => answers.get("deliveries")?.get(store) ?? 0;
  const rows = data.stores
    .map(({store_code, name}) => ({name, store_code, now: value(data.now, store_code), before: value(data.before, store_code)}))
    .filter(({now, before}) => now > 0 || before > 0)
    .sort((a, b) => b.now - a.now || (a.name < b.name ? -1 : 1))
    .slice(0, shown);
  const leads = (bar: Bar) => href("/", view.filters, {store: rows.find(({name}) => name === bar.name)?.store_code ?? null});
  const title = lang === "zh" ? "交付最多的门店" : "Stores that deliver most";
  return (
    rows.length > 0 &&
    figureOf(
      {
        title,
        question: lang === "zh" ? "谁领先，和去年比呢？" : "Who leads, and against last year?",
        key: [
          {colour: "now", text: monthOf(data.span.month, lang)},
          {colour: "then", text: words.last_year[lang]}
        ],
        draw: (width) => bars(rows, {unit: "cars", lang, width, href: leads, label: barsLabel(title, rows, {unit: "cars", lang})}),
        column: "wide",
        table: leagueTable(data, view),
        csv: "league/stores"
      },
      view
    )
  );
};

const meanings = ({lang}: View): Html =>
  html`<section class="fig"><h2>${lang === "zh" ? "怎么看" : "How to read it"}</h2><dl class="words"><dt>▲ ▼</dt><dd>${
    lang === "zh"
      ? "与去年同月相比前进或后退的名次；＊ 去年没有名次。"
      : "Places won or lost since the same month last year; ＊ had none then."
  }</dd><dt>–</dt><dd>${
    lang === "zh"
      ? `少于 ${fewest} 个的比例不显示：太小的数字说明不了一家店。`
      : `A share of fewer than ${fewest} is not shown: it says nothing about a store.`
  }</dd>${shares.map(({share}) => html`<dt>${share.label[lang]}</dt><dd>${share.definition[lang]}</dd>`)}</dl></section>`;

const league = (data: League, view: View): Html => {
  const table = leagueTable(data, view);
  return html`<section class="fig full"><header><h2>${table.title}</h2><span class="tools"><a href="${href("/charts/league/stores.csv", view.filters)}" download>CSV</a></span></header>
<p class="q">${view.lang === "zh" ? "每家店这个月做得怎么样，名次变了多少？按交付新车排名。" : "How did each store do this month, and how did its place change? Ranked by cars delivered."}</p>${tableOf(table, view.lang)}</section>`;
};

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
  render: (data, view) => html`${chipsOf([monthChoice(data, view), ...storeChoices(data.stores, view)], view)}${daysNote(data, view)}
<section class="grid">${delivering(data, view)}${meanings(view)}</section>
<section class="grid">${league(data, view)}</section>`
});
