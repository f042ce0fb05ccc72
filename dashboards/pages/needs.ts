import {allowed} from "../../src/api/access.ts";
import {bars} from "../charts/bars.ts";
import {calibration} from "../charts/calibration.ts";
import {flows} from "../charts/flows.ts";
import {weeks} from "../charts/weeks.ts";
import {type Choice, chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {headline, loadNeeds, type Needs} from "../needs/data.ts";
import {
  closingsTable,
  flowsTable,
  nameOf,
  openTable,
  personaName,
  personasTable,
  storesTable,
  tenthsTable,
  titles,
  weeksTable
} from "../needs/tables.ts";
import {weeksAround} from "../needs/weeks.ts";
import {figure, said, whole} from "../number.ts";
import {barsLabel} from "../overview/label.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import {storeChoices} from "../stores.ts";
import type {Table} from "../table.ts";
import {toPeople} from "../to_people.ts";
import {href, type View} from "../view.ts";
import {type Lang, words} from "../words.ts";

const tables = {
  open: openTable,
  weeks: weeksTable,
  stores: storesTable,
  closings: closingsTable,
  tenths: tenthsTable,
  personas: personasTable,
  flows: flowsTable
};

const text = (zh: string, en: string, lang: Lang): string => (lang === "zh" ? zh : en);

const cards = ({totals}: Needs, {lang}: View): Html =>
  html`<section class="cards">${headline.map(({name, label, definition, unit}) => {
    const value = figure(Math.round(totals.get(name) ?? 0), unit, lang);
    return html`<div class="card"><details class="def" name="definition"><summary>${label[lang]}</summary><p>${definition[lang]}</p></details><div class="v num">${value.number}<small${value.isTight && html` class="tight"`}>${value.unit}</small></div></div>`;
  })}</section>`;

const needChoice = (data: Needs, {filters, lang}: View) => ({
  name: "need" as const,
  label: text("需求", "Need", lang),
  chosen: filters.need ? nameOf(data, filters.need, lang) : words.all[lang],
  isOn: filters.need !== undefined,
  options: [{value: null, label: words.all[lang]}, ...[...data.names].map(([value, name]) => ({value, label: name[lang]}))]
});

/** A week is chosen in its picture, and taken away here. */
const weekChoice = ({filters: {week}, lang}: View): Choice[] =>
  week === undefined
    ? []
    : [
        {
          name: "week",
          label: text("到期的周", "Due in the week of", lang),
          chosen: week,
          isOn: true,
          options: [{value: null, label: words.all[lang]}]
        }
      ];

/** Whose persona it is, and was. */
const toPersona = (view: View, persona: string, before?: string): string | undefined =>
  toPeople(view, [
    {type: "attr", field: "persona.persona", op: "eq", value: persona},
    ...(before === undefined ? [] : [{type: "attr" as const, field: "persona.persona_before", op: "eq", value: before}])
  ]);

const byNeed = (data: Needs, view: View): Html => {
  const {lang, path, filters} = view;
  const table = openTable(data, view);
  const rows = table.rows.map((row) => ({
    name: String(row.name),
    now: Number(row.needs_margin),
    before: 0,
    leads: href(path, filters, {need: String(row.need)}),
    open: Number(row.open_needs)
  }));
  return figureOf(
    {
      title: titles.open[lang],
      question: text(
        "哪种需求最值得现在去做？期望毛利，后为项数。",
        "Which need is most worth acting on? Margin at stake, then how many.",
        lang
      ),
      draw: (width) =>
        bars(rows, {
          unit: "yuan",
          lang,
          width,
          after: (bar) => (width < 420 ? "" : ` · ${whole(rows.find(({name}) => name === bar.name)?.open ?? 0, lang)}`),
          label: barsLabel(titles.open[lang], rows, {unit: "yuan", lang})
        }),
      marks: rows,
      column: "wide",
      table,
      csv: "needs/open"
    },
    view
  );
};

const byWeek = (data: Needs, view: View): Html => {
  const {lang} = view;
  const around = weeksAround(data.byWeek.get("open_needs") ?? new Map(), data.data_date);
  const rows = around.map((week) => ({...week, leads: href(view.path, view.filters, {week: week.week})}));
  const now = rows.find(({isNow}) => isNow)?.count ?? 0;
  const ahead = rows.slice(rows.findIndex(({isNow}) => isNow) + 1).reduce((sum, {count}) => sum + count, 0);
  const label = text(
    `${titles.weeks.zh}：数据日期所在周 ${now} 项，之后 13 周 ${ahead} 项。`,
    `${titles.weeks.en}: ${now} in the week of the data date, ${ahead} in the 13 weeks after it.`,
    lang
  );
  return figureOf(
    {
      title: titles.weeks[lang],
      question: text("哪几周会忙？灰色已过，红色是本周。", "Which weeks will be busy? Grey is past, red is this week.", lang),
      draw: (width) => weeks(rows, {lang, label, width}),
      marks: rows,
      column: "side",
      table: weeksTable(data, view),
      csv: "needs/weeks"
    },
    view
  );
};

const held = (data: Needs, view: View): Html | false => {
  const {lang} = view;
  const rows = data.tenths
    .filter(({cases}) => cases > 0)
    .map(({need, cases, expected, observed}) => ({
      name: nameOf(data, need, lang),
      leads: href(view.path, view.filters, {need}),
      ...{cases, expected: expected / cases, observed: observed / cases}
    }));
  if (rows.length === 0) return false;
  const [expected, observed] = [
    data.tenths.reduce((sum, one) => sum + one.expected, 0),
    data.tenths.reduce((sum, one) => sum + one.observed, 0)
  ];
  const label = text(
    `${titles.tenths.zh}：预计成交 ${whole(expected, lang)} 项，实际 ${whole(observed, lang)} 项。`,
    `${titles.tenths.en}: ${whole(expected, lang)} closings were expected and ${whole(observed, lang)} came.`,
    lang
  );
  return figureOf(
    {
      title: titles.tenths[lang],
      question: text(
        `用更早的月份学，在较近的月份验。点越靠近斜线越准；纵轴是后来成交的比例。合计预计 ${whole(expected, lang)}，实际 ${whole(observed, lang)}。`,
        `Learnt from earlier months, tried on later ones. Upwards is the share that closed: on the line they agree. ${whole(expected, lang)} expected in all, ${whole(observed, lang)} came.`,
        lang
      ),
      draw: (width) => calibration(rows, {lang, label, width}),
      marks: rows,
      column: "side",
      table: tenthsTable(data, view),
      csv: "needs/tenths"
    },
    view
  );
};

const people = (data: Needs, view: View): Html | false => {
  const {lang} = view;
  const rows = data.personas.map((one) => ({name: one[lang], now: one.people, before: 0, leads: toPersona(view, one.zh)}));
  if (rows.length === 0) return false;
  return figureOf(
    {
      title: titles.personas[lang],
      question: text(
        "我们的客户是哪几类人？按需求与行为聚类，名字来自最突出的特点。",
        "What kinds of people are our customers? Clustered by needs and behaviour, named by what sets them apart.",
        lang
      ),
      draw: (width) => bars(rows, {unit: "people", lang, width, label: barsLabel(titles.personas[lang], rows, {unit: "people", lang})}),
      marks: rows,
      column: "side",
      table: personasTable(data, view),
      csv: "needs/personas"
    },
    view
  );
};

/** The largest moves are drawn; the others are hairlines, and rows of the table. */
const drawnMoves = 24;
const shownStores = 40;

const movesOf = (data: Needs, view: View): Html => {
  const {lang} = view;
  const title = titles.flows[lang];
  if (data.moves.every(({from_no}) => from_no === 0))
    return html`<section class="fig start"><header><h2>${title}</h2></header><p class="q">${text("这是第一次得出画像；数据日期往前走一次之后，这里会显示谁从哪类变成了哪类。", "Personas are new. Once the data date has moved on, this shows who went from which to which.", lang)}</p></section>`;
  const movers = data.moves.filter(({from_no, to_no}) => from_no !== to_no && from_no > 0 && to_no > 0);
  const named = movers.slice(0, drawnMoves).map(({from_no, to_no, people}) => ({
    from: personaName(data, from_no, lang, "from"),
    to: personaName(data, to_no, lang, "to"),
    people,
    leads: toPersona(view, personaName(data, to_no, "zh", "to"), personaName(data, from_no, "zh", "from"))
  }));
  const names = data.personas.toSorted((a, b) => a.persona_no - b.persona_no).map((one) => one[lang]);
  const [count, margin] = [
    movers.reduce((sum, one) => sum + one.people, 0),
    movers.reduce((sum, one) => sum + one.expected_margin_yuan, 0)
  ];
  const worth = said(margin, "yuan", lang);
  const label = text(
    `${title}：${whole(count, lang)} 人换了画像，他们未来 12 个月的期望毛利为 ${worth}。`,
    `${title}: ${whole(count, lang)} people changed their persona; ${worth} is expected of them within 12 months.`,
    lang
  );
  return figureOf(
    {
      title,
      question: text(
        `与上一个数据日期相比，谁变了？${whole(count, lang)} 人换了画像，未来 12 个月期望毛利共 ${worth}。`,
        `Who changed since the data date before? ${whole(count, lang)} people did; ${worth} of margin is expected of them within 12 months.`,
        lang
      ),
      draw: (width) => flows(named, names, {lang, label, width}),
      marks: named,
      column: "wide",
      table: flowsTable(data, view),
      csv: "needs/flows"
    },
    view
  );
};

const section = (name: keyof typeof tables, table: Table, view: View, question: string): Html =>
  sectionOf({csv: `needs/${name}`, table, question, height: "tall"}, view);

const storesOf = (data: Needs, view: View, question: string): Html => {
  const table = storesTable(data, view);
  const rest = table.rows.length - shownStores;
  const after = rest > 0 && html`<p class="note">${text(`另有 ${rest} 家，见 CSV。`, `${rest} more in the CSV.`, view.lang)}</p>`;
  return sectionOf({csv: "needs/stores", table: {...table, rows: table.rows.slice(0, shownStores)}, question, height: "tall", after}, view);
};

/** What do our customers need next, where and when, what is it worth, and can the chances be believed? */
export default page<Needs>({
  name: "needs",
  path: "/needs",
  title: {zh: "需求", en: "Needs"},
  roles: allowed.figures,
  isByStore: true,
  order: 5,
  isOfGeneration: true,
  load: ({generation}, filters) => loadNeeds(generation, filters),
  tables,
  render: (data, view) => {
    const {lang} = view;
    const choices = storeChoices(data.stores, view).filter(({name}) => name !== "basis");
    return html`${chipsOf([needChoice(data, view), ...weekChoice(view), ...choices], view)}${cards(data, view)}
<section class="grid">${byNeed(data, view)}<div class="stack">${byWeek(data, view)}${people(data, view)}</div></section>
<section class="grid">${storesOf(data, view, text("哪家门店手里的需求最值钱？点门店只看它。", "Which store holds most of the margin at stake? A store narrows the page to it.", lang))}</section>
<section class="grid">${movesOf(data, view)}${held(data, view)}${section("closings", closingsTable(data, view), view, text("过去有多少在期限内成交（95% 区间），模型能否分出先后？全集团。", "What share closed within the horizon before (with its 95 % interval), and does the model tell who? The whole group.", lang))}</section>`;
  }
});
