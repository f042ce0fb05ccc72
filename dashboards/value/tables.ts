import {whole} from "../number.ts";
import {type Column, money, type Table} from "../table.ts";
import type {View} from "../view.ts";
import type {Lang} from "../words.ts";
import {linesOf, type Tested, type ValueData} from "./data.ts";
import {nameOf, titles} from "./words.ts";

const text = (zh: string, en: string, lang: Lang): string => (lang === "zh" ? zh : en);
/** Three digits say enough of an error or a rate; of a sum all that stand before the point. */
const decimals = (value: number): string => {
  const places = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
  return whole(value, "en", places).replace("-", "−");
};

export const equityTable = ({equity}: ValueData, {lang}: View): Table => ({
  title: titles.equity[lang],
  columns: [
    {key: "months", label: text("月数", "Months", lang), unit: "records"},
    {key: "source", label: text("来源", "Source", lang)},
    {key: "margin", label: text("期望毛利", "Expected margin", lang), bar: true, ...money(lang)},
    {key: "expected_low", label: text("期望下限", "Expected, low", lang), isExtra: true, ...money(lang)},
    {key: "expected_high", label: text("期望上限", "Expected, high", lang), isExtra: true, ...money(lang)},
    {key: "outcome_low", label: text("结果下限", "Outcome, low", lang), isExtra: true, ...money(lang)},
    {key: "outcome_high", label: text("结果上限", "Outcome, high", lang), isExtra: true, ...money(lang)}
  ],
  rows: equity.map(({months, source, margin, expected, outcome}) => ({
    months,
    source: nameOf(source, lang),
    margin,
    expected_low: expected[0],
    expected_high: expected[1],
    outcome_low: outcome[0],
    outcome_high: outcome[1]
  }))
});

/** Sums and errors of each part's forecasts. */
export const accuracyTable = (data: ValueData, {lang}: View): Table => {
  const of = (line: Tested, measure: string): number | null =>
    linesOf(data, measure, line.part).find(({label}) => label === line.label)?.expected ?? null;
  const measured = (key: string, label: string, isExtra = false): Column => ({key, label, unit: "records", say: decimals, isExtra});
  return {
    title: titles.accuracy[lang],
    columns: [
      {key: "part", label: text("部分", "Part", lang)},
      {key: "forecast", label: text("预测方法", "Forecast", lang)},
      {key: "people", label: text("数量", "Of", lang), unit: "records", isExtra: true},
      measured("expected", text("预测", "Foretold", lang)),
      measured("actual", text("实际", "Came", lang)),
      measured("mae", text("平均误差", "MAE", lang), true),
      measured("rmse", text("均方根误差", "RMSE", lang), true),
      measured("correlation", text("相关", "Correlation", lang), true)
    ],
    rows: linesOf(data, "sum").map((line) => ({
      part: nameOf(line.part, lang),
      forecast: nameOf(line.label, lang),
      people: line.people,
      expected: line.expected,
      actual: line.actual,
      mae: of(line, "mae"),
      rmse: of(line, "rmse"),
      correlation: of(line, "correlation")
    }))
  };
};

/** Lines of what was foretold and what came, as a table. */
const pairs =
  (title: keyof typeof titles, section: string, part: string | undefined, place: {zh: string; en: string}) =>
  (data: ValueData, {lang}: View): Table => ({
    title: titles[title][lang],
    columns: [
      ...(part === undefined ? [{key: "part", label: text("部分", "Part", lang)}] : []),
      {key: "label", label: place[lang]},
      {key: "people", label: text("数量", "Of", lang), unit: "records"},
      {key: "expected", label: text("预测", "Foretold", lang), unit: "records", say: decimals},
      {key: "actual", label: text("实际", "Came", lang), unit: "records", say: decimals}
    ],
    rows: linesOf(data, section, part).map((line) => ({
      part: nameOf(line.part, lang),
      label: line.label,
      people: line.people,
      expected: line.expected,
      actual: line.actual
    }))
  });

const tenth = {zh: "组（1 最低）", en: "Tenth (1 is lowest)"};
export const trackingTable = pairs("tracking", "tracking", "service_bought", {zh: "月", en: "Month"});
export const decilesTable = pairs("deciles", "decile", "total", tenth);
export const frequencyTable = pairs("frequency", "frequency", "service_bought", {zh: "以往进店次数", en: "Visits before"});
export const retentionTable = pairs("retention", "retention", undefined, {zh: "期数", en: "Periods"});
export const replacementTable = pairs("replacement", "decile", "replacement", tenth);
