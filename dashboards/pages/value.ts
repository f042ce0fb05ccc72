import {allowed} from "../../src/api/access.ts";
import {type Foretold, foretold} from "../charts/foretold.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {figure, said, type Unit, whole} from "../number.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import type {Table} from "../table.ts";
import {type Equity, linesOf, loadValue, type Tested, type ValueData} from "../value/data.ts";
import {
  accuracyTable,
  decilesTable,
  equityTable,
  frequencyTable,
  replacementTable,
  retentionTable,
  trackingTable
} from "../value/tables.ts";
import {titles} from "../value/words.ts";
import type {View} from "../view.ts";
import type {Lang} from "../words.ts";

const tables = {
  equity: equityTable,
  accuracy: accuracyTable,
  tracking: trackingTable,
  deciles: decilesTable,
  frequency: frequencyTable,
  retention: retentionTable,
  replacement: replacementTable
};

const text = (zh: string, en: string, lang: Lang): string => (lang === "zh" ? zh : en);

const card = ({months, margin, outcome}: Equity, lang: Lang): Html => {
  const {number, unit, isTight} = figure(margin, "yuan", lang);
  const [low, high] = outcome.map((yuan) => said(yuan, "yuan", lang));
  return html`<div class="card"><div class="l">${text(`未来 ${months} 个月`, `Next ${months} months`, lang)}</div><div class="v num">${number}<small${isTight && html` class="tight"`}>${unit}</small></div><div class="d">${text(`八成可能在 ${low} 到 ${high} 之间`, `${low} to ${high} with 80 % chance`, lang)}</div></div>`;
};

const cards = ({equity}: ValueData, {lang}: View): Html =>
  html`<section class="cards">${equity.filter(({source}) => source === "total").map((one) => card(one, lang))}</section>`;

/** The lines of a picture: those of which both are known. */
const drawn = (lines: readonly Tested[]): Foretold[] =>
  lines.flatMap(({place, label, expected, actual}) => (expected === null || actual === null ? [] : [{place, label, expected, actual}]));

/** One sentence for who cannot see the picture: the sums, or the last point. */
const spoken = (title: string, rows: readonly Foretold[], lang: Lang): string => {
  const last = rows.at(-1)!;
  const [expected, actual] = [whole(last.expected, lang, 2), whole(last.actual, lang, 2)];
  return lang === "zh"
    ? `${title}：共 ${rows.length} 点，最后一点预测 ${expected}，实际 ${actual}。`
    : `${title}: ${rows.length} points, the last one foretold ${expected} and came to ${actual}.`;
};

interface Picture {
  name: "tracking" | "deciles" | "frequency" | "replacement";
  lines: Tested[];
  unit: Unit;
  question: string;
  column: "wide" | "side";
}

const picture = ({name, lines, unit, question, column}: Picture, data: ValueData, view: View): Html | false => {
  const {lang} = view;
  const rows = drawn(lines);
  if (rows.length === 0) return false;
  const title = titles[name][lang];
  return figureOf(
    {
      title,
      question,
      key: [
        {colour: "now", text: text("预测", "foretold", lang)},
        {colour: "then", text: text("实际", "came", lang), isDot: true}
      ],
      draw: (width) => foretold(rows, {unit, lang, label: spoken(title, rows, lang), along: along[name][lang], width}),
      marks: rows,
      column,
      table: tables[name](data, view),
      csv: `value/${name}`
    },
    view
  );
};

const tenths = {zh: "预测由低到高的十组", en: "tenths of the forecast, the lowest first"};
const along = {
  tracking: {zh: "第几个月", en: "month"},
  deciles: tenths,
  frequency: {zh: "以往进店次数", en: "visits before"},
  replacement: tenths
};

const section = (name: keyof typeof tables, table: Table, view: View, question: string): Html | false =>
  table.rows.length > 0 && sectionOf({csv: `value/${name}`, table, question}, view);

const ranking = (data: ValueData, lang: Lang): string => {
  const found = linesOf(data, "auc")[0]?.expected;
  return found === undefined || found === null
    ? ""
    : text(`排序能力（AUC）${found.toFixed(3)}。`, ` Ranking (AUC): ${found.toFixed(3)}.`, lang);
};

/** How large may we expect our customers' margin to be, and how well did last year's forecast do? */
export default page<ValueData>({
  name: "value",
  path: "/value",
  title: {zh: "客户价值", en: "Value"},
  roles: allowed.figures,
  order: 3,
  isOfGeneration: true,
  load: loadValue,
  tables,
  render(data, view) {
    const {lang} = view;
    const pictures: Picture[] = [
      {
        name: "tracking",
        column: "wide",
        lines: linesOf(data, "tracking", "service_bought"),
        unit: "visits",
        question: text(
          "一年前的模型预计的进店次数，与后来每月实际累计相比如何？",
          "Did visits run as the models of a year ago expected?",
          lang
        )
      },
      {
        name: "deciles",
        column: "side",
        lines: linesOf(data, "decile", "total"),
        unit: "yuan",
        question: text("预测高的人，后来真的带来更多毛利吗？", "Did those with a high forecast bring more margin?", lang)
      },
      {
        name: "frequency",
        column: "wide",
        lines: linesOf(data, "frequency", "service_bought"),
        unit: "visits",
        question: text("来过几次的车主，预测偏高还是偏低？", "Are owners with few visits foretold as well as those with many?", lang)
      },
      {
        name: "replacement",
        column: "side",
        lines: linesOf(data, "decile", "replacement"),
        unit: "ratio",
        question:
          text("换购概率高的车主，真的换得更多吗？", "Did owners with a high chance of a next car buy more often?", lang) +
          ranking(data, lang)
      }
    ];
    const about = text(
      "期望毛利已按每年 8% 折现；除佣金外按集团毛利率估算。区间为八成可能：期望区间只含模型参数的不确定，结果区间还含偶然。",
      "Expected margins are discounted by 8 % a year and, but for commissions, estimated by the group's rates. Ranges hold with 80 % chance: the expected one for what is not known of the models, the outcome for chance as well.",
      lang
    );
    return html`<div class="after">${cards(data, view)}</div>
<section class="grid">${section("equity", equityTable(data, view), view, about)}${pictures.map((one) => picture(one, data, view))}${section(
      "accuracy",
      accuracyTable(data, view),
      view,
      text(
        "一年前只用当时已知的数据预测这一年，与实际相比；旁边是两种简单做法。",
        "The year before the data date, foretold from what was known before it, beside two simple rules.",
        lang
      )
    )}${section("retention", retentionTable(data, view), view, text("每过一期，还剩多少合同？", "What share of contracts is left after each period?", lang))}</section>`;
  }
});
