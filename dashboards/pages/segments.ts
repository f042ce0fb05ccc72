import {allowed} from "../../src/api/access.ts";
import {channelWords, purposeWords} from "../../src/segments/contact.ts";
import {sets} from "../charts/sets.ts";
import {sizes} from "../charts/sizes.ts";
import {spark} from "../charts/spark.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {whole} from "../number.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import {type Listed, loadSegments, type Segments} from "../segments/data.ts";
import {setsLabel, sizesLabel} from "../segments/label.ts";
import {toSet} from "../segments/set.ts";
import {segmentsTable, setsOf, setsTable, stateOf, turnsTable} from "../segments/tables.ts";
import {href, type View} from "../view.ts";
import type {Lang} from "../words.ts";

const tables = {segments: segmentsTable, lists: turnsTable, overlap: setsTable};

const moved = ({turns}: Listed, lang: Lang): string => {
  const {came, went} = turns.at(-1) ?? {};
  return typeof came === "number" && typeof went === "number" ? `＋${whole(came, lang)} −${whole(went, lang)}` : "–";
};

const row = (one: Listed, lang: Lang): Html => {
  const last = one.turns.at(-1);
  const use = one.purpose && one.channel ? `${purposeWords[one.purpose][lang]} · ${channelWords[one.channel][lang]}` : "–";
  return html`<tr><th scope="row"><a href="/segments/${one.id}">${one.name}</a></th><td class="extra">${stateOf(one, lang)}</td><td class="extra">${use}</td><td class="num">${
    one.people === null ? "–" : whole(one.people, lang)
  }</td><td class="extra">${one.turns.length > 1 && spark(one.turns.map(({count}) => count))}</td><td class="num">${last ? whole(last.count, lang) : "–"}</td><td class="num extra">${moved(one, lang)}</td><td class="extra">${last?.data_date ?? "–"}</td></tr>`;
};

const heads: Record<Lang, [text: string, isNumber: boolean, isExtra: boolean][]> = {
  zh: [
    ["名称", false, false],
    ["版本", false, true],
    ["用途", false, true],
    ["现在", true, false],
    ["变化", false, true],
    ["最近冻结", true, false],
    ["进出", true, true],
    ["数据截至", false, true]
  ],
  en: [
    ["Name", false, false],
    ["Version", false, true],
    ["Purpose", false, true],
    ["Now", true, false],
    ["Over time", false, true],
    ["Last frozen", true, false],
    ["Came, went", true, true],
    ["Data to", false, true]
  ]
};

const list = ({segments}: Segments, {lang, filters}: View): Html =>
  html`<section class="fig full"><header><h2>${lang === "zh" ? "已存人群" : "Saved segments"}</h2><span class="tools"><a href="${href("/charts/segments/segments.csv", filters)}" download>CSV</a></span></header>
<p class="q">${lang === "zh" ? "每个人群现在有多少人，上次冻结以来谁进谁出？「现在」按当前数据精确计数。" : "How many are in each now, and who came and went between the last two frozen lists? «Now» is counted exactly."}</p>
<div class="wide" tabindex="0" role="region" aria-label="${lang === "zh" ? "已存人群" : "Saved segments"}"><table><thead><tr>${heads[
    lang
  ].map(
    ([text, isNumber, isExtra]) =>
      html`<th scope="col" class="${[isNumber && "num", isExtra && "extra"].filter(Boolean).join(" ")}">${text}</th>`
  )}</tr></thead><tbody>${segments.map((one) => row(one, lang))}</tbody></table></div></section>`;

const unfrozen = (title: string, lang: Lang): Html =>
  html`<section class="fig"><h2>${title}</h2><p class="q">${
    lang === "zh"
      ? "冻结一个版本后，这里显示它的人数怎样变化，谁进谁出：打开人群，选「冻结并导出」。"
      : "Once a version is frozen, its size and who came and went are shown here: open a segment and choose «Freeze and export»."
  }</p></section>`;

const trend = (data: Segments, view: View): Html | false => {
  const {lang} = view;
  const rows = data.segments
    .filter(({turns}) => turns.length > 0)
    .slice(0, 4)
    .flatMap(({id, name, turns}) => turns.map(({data_date, count}) => ({name, on: data_date, people: count, leads: `/segments/${id}`})));
  const title = lang === "zh" ? "人数变化" : "Size over time";
  if (rows.length === 0) return data.segments.length > 0 && unfrozen(title, lang);
  return figureOf(
    {
      title,
      question: lang === "zh" ? "每次冻结时各有多少人？" : "How many were in each frozen list?",
      draw: (width) => sizes(rows, {lang, width, label: sizesLabel(title, rows, lang)}),
      marks: rows,
      column: "wide",
      table: turnsTable(data, view),
      csv: "segments/lists"
    },
    view
  );
};

const shared = (data: Segments, view: View): Html | false => {
  const {lang} = view;
  const rows = setsOf(data.compared, lang).map((set) => ({...set, leads: toSet(data.compared, set.inside)}));
  const title = lang === "zh" ? "重叠" : "Overlap";
  return (
    rows.length > 0 &&
    figureOf(
      {
        title,
        question:
          lang === "zh" ? "谁同时在几个人群里，会被打扰几次？" : "Who is in several of them, and would be spoken to more than once?",
        key: [
          {colour: "now", text: lang === "zh" ? "在几个人群里" : "in several"},
          {colour: "then", text: lang === "zh" ? "只在一个里" : "in one alone"}
        ],
        draw: (width) => sets(rows, {lang, width, label: setsLabel(title, rows, lang)}),
        marks: rows,
        column: "side",
        table: setsTable(data, view),
        csv: "segments/overlap"
      },
      view
    )
  );
};

const turns = (data: Segments, view: View): Html | false => {
  const table = turnsTable(data, view);
  return (
    table.rows.length > 0 &&
    sectionOf(
      {
        csv: "segments/lists",
        table,
        question: view.lang === "zh" ? "每次冻结的名单，谁进谁出？" : "Each list that was frozen: who came, and who went?"
      },
      view
    )
  );
};

const none = (lang: Lang): Html =>
  lang === "zh"
    ? html`<div class="fig plain"><h2>还没有人群</h2><p>人群是一条规则：谁在里面、为了什么、用什么渠道。建好后这里会显示人数、变化和重叠。</p></div>`
    : html`<div class="fig plain"><h2>No segments yet</h2><p>A segment is a rule: who is in it, for what purpose, by which channel. Its size, its changes and its overlaps appear here once there is one.</p></div>`;

export default page<Segments>({
  name: "segments",
  path: "/segments",
  title: {zh: "人群", en: "Segments"},
  roles: allowed.segments,
  order: 8,
  isOfGeneration: false,
  isByStore: true,
  load: loadSegments,
  tables,
  render: (
    data,
    view
  ) => html`<p class="begin"><a class="go" href="/segments/new">＋ ${view.lang === "zh" ? "新建人群" : "New segment"}</a></p>
${data.segments.length === 0 ? none(view.lang) : html`<section class="grid">${list(data, view)}</section>`}
<section class="grid">${trend(data, view)}${shared(data, view)}${turns(data, view)}</section>`
});
