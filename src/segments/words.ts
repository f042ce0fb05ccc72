import type {Words} from "../measures/measure.ts";
import type {PeriodName, Unit} from "./calendar.ts";
import type {Length} from "./day.ts";

export const unitWords: Record<Unit, Words> = {
  day: {zh: "天", en: "day"},
  week: {zh: "周", en: "week"},
  month: {zh: "个月", en: "month"},
  year: {zh: "年", en: "year"}
};

/** 3 days, 1 month. */
export const lengthWords = ({n, unit}: Length): Words => ({
  zh: `${n}${unitWords[unit].zh}`,
  en: `${n} ${unitWords[unit].en}${n === 1 ? "" : "s"}`
});

export const periodWords: Record<PeriodName, Words> = {
  this_month: {zh: "本月", en: "this month"},
  last_month: {zh: "上月", en: "last month"},
  next_month: {zh: "下月", en: "next month"},
  this_quarter: {zh: "本季度", en: "this quarter"},
  last_quarter: {zh: "上季度", en: "last quarter"},
  next_quarter: {zh: "下季度", en: "next quarter"},
  this_year: {zh: "今年", en: "this year"},
  last_year: {zh: "去年", en: "last year"},
  next_year: {zh: "明年", en: "next year"}
};

export const both = (text: string): Words => ({zh: text, en: text});

/** A value as it is written in a sentence: numbers with their groups of three. */
export const said = (value: string | number | boolean): string =>
  typeof value === "number" ? value.toLocaleString("en-US") : String(value);

/** 「A」或「B」, A or B. */
export const listed = (values: readonly (string | number)[]): Words => {
  const all = values.map(said);
  return {
    zh: all.join("、"),
    en: all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`
  };
};
