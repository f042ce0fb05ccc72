import {yearTable} from "../overview/tables.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import {type Words, words} from "../words.ts";
import type {Service} from "./data.ts";

export const titles = {
  returns: {zh: "交付的车回厂了吗", en: "Do delivered cars come back"},
  brands: {zh: "各品牌回厂率", en: "Cars that come back by brand"},
  visits: {zh: "每月进厂台次", en: "Workshop visits by month"},
  revenue: {zh: "每月售后产值", en: "Service revenue by month"}
} satisfies Record<string, Words>;

export const visitsTable = (data: Service, view: View): Table => yearTable(titles.visits, data.visits, "visits")(data, view);
export const revenueTable = (data: Service, view: View): Table => yearTable(titles.revenue, data.revenue, "yuan")(data, view);

/** One row per quarter of delivery, one column per year of life. */
export const returnsTable = ({returns}: Service, {lang}: View): Table => {
  const ages = [...new Set(returns.map(({age}) => age))].sort((a, b) => a - b);
  return {
    title: titles.returns[lang],
    columns: [
      {key: "row", label: lang === "zh" ? "交付季度" : "Delivered in"},
      ...ages.map((age) => ({key: `y${age}`, label: lang === "zh" ? `第 ${age + 1} 年` : `Year ${age + 1}`, unit: "ratio" as const}))
    ],
    rows: [...Map.groupBy(returns, ({row}) => row)].map(([row, cells]) => ({
      row,
      ...Object.fromEntries(cells.map(({age, share}) => [`y${age}`, share]))
    }))
  };
};

export const brandsTable = ({brands}: Service, {lang}: View): Table => ({
  title: titles.brands[lang],
  columns: [
    {key: "name", label: words.brand[lang]},
    {key: "share", label: lang === "zh" ? "回厂率" : "Come back", unit: "ratio", bar: true}
  ],
  rows: [...(brands.get("service_return") ?? [])]
    .map(([name, share]) => ({name: name || words.none[lang], share}))
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.name < b.name ? -1 : 1))
});
