import type {Measure} from "../src/measures/measure.ts";
import type {Lang} from "./words.ts";

export type Unit = Measure["unit"] | "records" | "hours" | "times";

const locales = {zh: "zh-CN", en: "en"} as const;
const unitWords: Record<Unit, {zh: string; en: string}> = {
  cars: {zh: "台", en: "cars"},
  yuan: {zh: "元", en: ""},
  people: {zh: "人", en: "people"},
  visits: {zh: "台次", en: "visits"},
  orders: {zh: "单", en: "orders"},
  leads: {zh: "条", en: "leads"},
  opportunities: {zh: "个", en: ""},
  contracts: {zh: "份", en: ""},
  needs: {zh: "项", en: "needs"},
  records: {zh: "条", en: "records"},
  hours: {zh: "小时", en: "hours"},
  times: {zh: "倍", en: "×"},
  ratio: {zh: "%", en: "%"}
};
const spoken: Record<string, string> = {K: "k", M: "M", B: "bn", T: "tn"};

/** Making one costs as much as a hundred numbers by it. */
const formats = new Map<string, Intl.NumberFormat>();
const formatOf = (lang: Lang, digits: number | "compact"): Intl.NumberFormat => {
  const name = `${lang} ${digits}`;
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.NumberFormat(
    locales[lang],
    digits === "compact"
      ? {notation: "compact", maximumFractionDigits: 1, useGrouping: true}
      : {minimumFractionDigits: digits, maximumFractionDigits: digits}
  );
  formats.set(name, made);
  return made;
};

/** All digits, grouped. */
export const whole = (value: number, lang: Lang, digits = 0): string => formatOf(lang, digits).format(value);

/** 1,840,000,000 → [`18.4`, `亿`] or [`1.8`, `bn`]; at most one decimal. */
const compact = (value: number, lang: Lang): [number: string, scale: string] => {
  const parts = formatOf(lang, "compact").formatToParts(value);
  const scale = parts.find(({type}) => type === "compact")?.value ?? "";
  const number = parts.filter(({type}) => type !== "compact" && type !== "literal").map((part) => part.value);
  return [number.join(""), spoken[scale] ?? scale];
};

const minus = (text: string): string => text.replace("-", "−");

export interface Figure {
  number: string;
  /** The small word beside it; may be empty. */
  unit: string;
  /** The unit belongs to the number: `¥1.8` `bn`. */
  isTight: boolean;
}

/** A value as it is spoken. Counts are whole up to ten million; money is in 万 and 亿, or k, M and bn. */
export const figure = (value: number, unit: Unit, lang: Lang): Figure => {
  if (unit === "ratio") return {number: minus(whole(value * 100, lang, 1)), unit: "%", isTight: true};
  const [digits, scale] = unit === "yuan" || Math.abs(value) >= 1e7 ? compact(value, lang) : [whole(value, lang), ""];
  const isEnglish = lang === "en";
  const number = minus(isEnglish && unit === "yuan" ? `¥${digits}`.replace("¥-", "-¥") : digits);
  const word = unitWords[unit][lang];
  return {number, unit: isEnglish ? [scale, word].filter(Boolean).join(" ") : `${scale}${word}`, isTight: isEnglish && scale !== ""};
};

/** The same in one piece: `18.4 亿元`, `¥1.8bn`, `4,907`. Small counts go without their unit unless `full`. */
export const said = (value: number | null, unit: Unit, lang: Lang, {full = false} = {}): string => {
  if (value === null) return "–";
  const {number, unit: word, isTight} = figure(value, unit, lang);
  const isBare = !full && unit !== "yuan" && unit !== "ratio" && Math.abs(value) < 1e7;
  return isBare ? number : `${number}${isTight || word === "" ? "" : " "}${word}`;
};

const scales = {
  zh: [
    [1e8, "亿元"],
    [1e4, "万元"],
    [1, "元"]
  ],
  en: [
    [1e9, "bn"],
    [1e6, "M"],
    [1e3, "k"],
    [1, ""]
  ]
} as const;

/**
 * Money of a column, in one scale for all of it: the largest that its greatest amount fills ten times, so that the eye compares digits.
 * @param most the column's greatest amount
 */
export const saidAmong = (amount: number, most: number, lang: Lang): string => {
  const [scale, word] = scales[lang].find(([one]) => most >= 10 * one) ?? scales[lang].at(-1)!;
  const number = minus(whole(amount / scale, lang, scale === 1 || most >= 1000 * scale ? 0 : 1));
  return lang === "zh" ? `${number} ${word}` : `¥${number}${word}`.replace("¥−", "−¥");
};

/** A difference with its sign: `+3 台`, `−¥1.2M`, `+0.4 pts`. */
export const signed = (value: number, unit: Unit, lang: Lang): string => {
  const sign = value < 0 ? "−" : "+";
  if (unit === "ratio") return `${sign}${whole(Math.abs(value) * 100, lang, 1)} ${lang === "zh" ? "个百分点" : "pts"}`;
  return `${sign}${said(Math.abs(value), unit, lang, {full: true})}`;
};

/** Short form for an axis: `3,000`, `4亿`, `4M`. */
export const tick = (value: number, unit: Unit, lang: Lang): string => {
  if (unit === "ratio") return `${whole(value * 100, lang)}%`;
  const [number, scale] = Math.abs(value) < 10_000 ? [whole(value, lang), ""] : compact(value, lang);
  return `${number}${scale}`;
};

/** Every digit, for tables: money with two decimals. */
export const exact = (value: number, unit: Unit, lang: Lang): string =>
  unit === "ratio" ? `${minus(whole(value * 100, lang, 1))}%` : minus(whole(value, lang, unit === "yuan" || unit === "times" ? 2 : 0));

export interface Change {
  direction: "up" | "down" | "flat";
  /** `8.2%`; for a ratio the difference in points. */
  text: string;
}

/** How `now` differs from `before`; nothing when there is nothing to compare with. */
export const change = (now: number | null, before: number | null, unit: Unit, lang: Lang): Change | undefined => {
  if (now === null || before === null || (unit !== "ratio" && before <= 0)) return undefined;
  const by = unit === "ratio" ? (now - before) * 100 : ((now - before) / before) * 100;
  const text =
    unit === "ratio" ? `${whole(Math.abs(by), lang, 1)} ${lang === "zh" ? "个百分点" : "pts"}` : `${whole(Math.abs(by), lang, 1)}%`;
  return {direction: Math.abs(by) < 0.05 ? "flat" : by > 0 ? "up" : "down", text};
};
