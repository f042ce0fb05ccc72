import type {Table} from "../table.ts";
import {href, type View} from "../view.ts";
import {type Words, words} from "../words.ts";
import {type Yearly, yearTable} from "../years.ts";
import type {Service} from "./data.ts";

export const titles = {
  returns: {zh: "交付的车回厂了吗", en: "Do delivered cars come back"},
  brands: {zh: "各品牌回厂率", en: "Cars that come back by brand"},
  visits: {zh: "每月进厂台次", en: "Workshop visits by month"},
  revenue: {zh: "每月售后产值", en: "Service revenue by month"}
} satisfies Record<string, Words>;

/** The figures of the page by month. */
export const yearlies = ({visits, revenue}: Service): Record<"visits" | "revenue", Yearly> => ({
  visits: {
    csv: "service/visits",
    title: titles.visits,
    question: {zh: "来车间的车比去年多吗？", en: "Do more cars come to the workshops than last year?"},
    unit: "visits",
    column: "wide",
    rows: visits
  },
  revenue: {
    csv: "service/revenue",
    title: titles.revenue,
    question: {zh: "售后是否比去年同期增长？", en: "Does service grow on last year?"},
    unit: "yuan",
    column: "side",
    rows: revenue
  }
});

export const visitsTable = (data: Service, view: View): Table => yearTable(yearlies(data).visits, data, view);
export const revenueTable = (data: Service, view: View): Table => yearTable(yearlies(data).revenue, data, view);

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

export const brandsTable = ({brands}: Service, {lang, path, filters}: View): Table => ({
  title: titles.brands[lang],
  columns: [
    {key: "name", label: words.brand[lang], href: ({brand}) => (brand ? href(path, filters, {brand: String(brand)}) : undefined)},
    {key: "share", label: lang === "zh" ? "回厂率" : "Come back", unit: "ratio", bar: true}
  ],
  rows: [...(brands.get("service_return") ?? [])]
    .map(([brand, share]) => ({name: brand || words.none[lang], share, brand}))
    .sort((a, b) => (b.share ?? -1) - (a.share ?? -1) || (a.name < b.name ? -1 : 1))
});
