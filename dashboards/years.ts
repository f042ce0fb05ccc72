import {type YearMonth, years} from "./charts/years.ts";
import {figureOf} from "./figure.ts";
import type {Html} from "./html.ts";
import {change, said, type Unit} from "./number.ts";
import type {Span} from "./period.ts";
import type {Table} from "./table.ts";
import {href, type View} from "./view.ts";
import {type Lang, monthName, type Words, words} from "./words.ts";

const versus = (now: number, before: number | null, unit: Unit, lang: Lang): string => {
  const by = change(now, before, unit, lang);
  if (!by) return "";
  const words = {up: {zh: "高", en: "more"}, down: {zh: "低", en: "less"}, flat: {zh: "", en: ""}}[by.direction];
  if (by.direction === "flat") return lang === "zh" ? "，与去年同月持平" : ", level with last year";
  return lang === "zh" ? `，比去年同月${words.zh} ${by.text}` : `, ${by.text} ${words.en} than a year before`;
};

/** One sentence for who cannot see the picture: the last value, against last year, and the best month. */
export const yearsLabel = (title: string, rows: YearMonth[], {unit, lang, year}: {unit: Unit; lang: Lang; year: string}): string => {
  const last = rows.findLast(({now}) => now !== null);
  const best = rows.toSorted((a, b) => (b.now ?? -1) - (a.now ?? -1))[0];
  if (!last || !best || last.now === null) return title;
  const [value, top] = [said(last.now, unit, lang, {full: true}), said(best.now, unit, lang, {full: true})];
  return lang === "zh"
    ? `${title}：${year} 年 ${last.month} 月为 ${value}${versus(last.now, last.before, unit, lang)}；最高的是 ${best.month} 月，${top}。`
    : `${title}: ${value} in ${monthName(last.month, lang)} ${year}${versus(last.now, last.before, unit, lang)}; the best month is ${monthName(best.month, lang)} with ${top}.`;
};

/** A measure by month: this year, and last year unless nothing is compared. */
export interface Yearly {
  /** `<page>/<table>`: its CSV. */
  csv: string;
  title: Words;
  question: Words;
  unit: Unit;
  column: "wide" | "side";
  rows: YearMonth[];
}

interface Dated {
  span: Span;
}

const yearOf = ({span}: Dated): number => Number(span.month.slice(0, 4));
const two = (month: number): string => String(month).padStart(2, "0");

/** Twelve months of this year and last. */
export const yearTable = ({title, unit, rows}: Pick<Yearly, "title" | "unit" | "rows">, data: Dated, {lang}: View): Table => {
  const year = yearOf(data);
  return {
    title: title[lang],
    columns: [
      {key: "month", label: words.month[lang]},
      {key: "now", label: String(year), unit},
      ...(data.span.past ? [{key: "before", label: String(year - 1), unit}] : [])
    ],
    rows: rows.map(({month, now, before}) => ({month: `${year}-${two(month)}`, now, before}))
  };
};

/** In which months do we do better than last year? A point leads to its month. */
export const yearFigure = (yearly: Yearly, data: Dated, view: View): Html => {
  const {lang, path, filters} = view;
  const {csv, title, question, unit, column, rows} = yearly;
  const year = yearOf(data);
  const label = yearsLabel(title[lang], rows, {unit, lang, year: String(year)});
  const points = rows.flatMap(({month, now, before}) =>
    [
      {year: year - 1, isThen: true, value: before},
      {year, isThen: false, value: now}
    ].flatMap(({year: of, isThen, value}) =>
      value === null ? [] : [{month, isThen, value, of, leads: href(path, filters, {month: `${of}-${two(month)}`})}]
    )
  );
  return figureOf(
    {
      title: title[lang],
      question: question[lang],
      key: [{colour: "now", text: String(year)}, ...(data.span.past ? [{colour: "then" as const, text: String(year - 1)}] : [])],
      draw: (width) => years(points, {unit, lang, label, width, height: width < 420 ? 210 : 250}),
      marks: points,
      column,
      table: yearTable(yearly, data, view),
      csv
    },
    view
  );
};
