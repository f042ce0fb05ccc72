import type {Words} from "../src/measures/measure.ts";
import type {Comparison} from "./comparison.ts";

export type {Words};
export const langs = ["zh", "en"] as const;
export type Lang = (typeof langs)[number];

/** What something is called, and what it means. */
export interface Explained {
  name: Words;
  means: Words;
}

/** Words that several pages share. */
export const words = {
  product: {zh: "画像", en: "Huaxiang"},
  data_until: {zh: "数据截至", en: "Data to"},
  table: {zh: "表格", en: "Table"},
  all: {zh: "全部", en: "All"},
  none: {zh: "无", en: "None"},
  month: {zh: "时间", en: "Month"},
  brand: {zh: "品牌", en: "Brand"},
  region: {zh: "区域", en: "Region"},
  store: {zh: "门店", en: "Store"},
  basis: {zh: "口径", en: "Stores"},
  as_now: {zh: "按现在的门店", en: "as now"},
  as_then: {zh: "按当时的门店", en: "as then"},
  clear: {zh: "清除筛选", en: "Clear"},
  skip: {zh: "跳到正文", en: "Skip to content"},
  pages: {zh: "页面", en: "Pages"},
  filters: {zh: "筛选", en: "Filters"},
  compare: {zh: "对比", en: "Compare"}
} satisfies Record<string, Words>;

/** What a month is compared with, as a name and as it stands before a value. */
export const compared: Record<Comparison, {name: Words; beside: Words}> = {
  year: {name: {zh: "去年同期", en: "Last year"}, beside: {zh: "同比", en: "vs"}},
  previous: {name: {zh: "上月同期", en: "Month before"}, beside: {zh: "环比", en: "vs"}},
  none: {name: {zh: "不对比", en: "Nothing"}, beside: {zh: "", en: ""}}
};

/** `第 3 版`, `version 3`. */
export const version = (number: number, lang: Lang): string => (lang === "zh" ? `第 ${number} 版` : `version ${number}`);

const shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** Month of the year, 1 to 12. */
export const monthName = (month: number, lang: Lang): string => (lang === "zh" ? `${month}月` : (shortMonths[month - 1] ?? ""));
/** `2026-10` → `2026 年 10 月`, `Oct 2026`. */
export const monthOf = (month: string, lang: Lang): string => {
  const [year, number] = [month.slice(0, 4), Number(month.slice(5, 7))];
  return lang === "zh" ? `${year} 年 ${number} 月` : `${monthName(number, lang)} ${year}`;
};
