import type {Bar} from "../charts/bars.ts";
import type {YearMonth} from "../charts/years.ts";
import {change, said, type Unit} from "../number.ts";
import {type Lang, monthName} from "../words.ts";

const versus = (now: number, before: number, unit: Unit, lang: Lang): string => {
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
    ? `${title}：${year} 年 ${last.month} 月为 ${value}${versus(last.now, last.before ?? 0, unit, lang)}；最高的是 ${best.month} 月，${top}。`
    : `${title}: ${value} in ${monthName(last.month, lang)} ${year}${versus(last.now, last.before ?? 0, unit, lang)}; the best month is ${monthName(best.month, lang)} with ${top}.`;
};

/** One sentence for bars: the longest, and how many there are. */
export const barsLabel = (title: string, rows: Bar[], {unit, lang}: {unit: Unit; lang: Lang}): string => {
  const [top] = rows.toSorted((a, b) => b.now - a.now);
  if (!top) return lang === "zh" ? `${title}：没有数据。` : `${title}: nothing.`;
  const value = said(top.now, unit, lang, {full: true});
  return lang === "zh"
    ? `${title}：共 ${rows.length} 项，最多的是${top.name}，${value}。`
    : `${title}: ${rows.length} in all, most for ${top.name} with ${value}.`;
};
