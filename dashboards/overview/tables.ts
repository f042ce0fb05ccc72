import {channelName} from "../channels.ts";
import type {Bar} from "../charts/bars.ts";
import type {Unit} from "../number.ts";
import type {Span} from "../period.ts";
import {money, type Table} from "../table.ts";
import {carried, href, type View} from "../view.ts";
import {compared, type Words, words} from "../words.ts";
import {type Yearly, yearTable} from "../years.ts";
import type {Overview} from "./data.ts";

export const titles = {
  deliveries: {zh: "每月交付", en: "Deliveries by month"},
  service: {zh: "每月售后产值", en: "Service revenue by month"},
  brands: {zh: "各品牌交付", en: "Deliveries by brand"},
  channels: {zh: "各渠道订单", en: "Orders by channel"},
  stores: {zh: "门店", en: "Stores"}
} satisfies Record<string, Words>;

/** Bars of a month beside those of what it is compared with. */
export const barTable = (title: Words, name: Words, unit: Unit, rows: Bar[], {span}: {span: Span}, {lang}: View): Table => ({
  title: title[lang],
  columns: [
    {key: "name", label: name[lang]},
    {key: "now", label: span.month, unit},
    ...(span.past ? [{key: "before", label: span.past.from.slice(0, 7), unit}] : [])
  ],
  rows: rows.map(({name, now, before}) => ({name, now, before}))
});

/** The bars of the page by month. */
export const yearlies = ({deliveries, service}: Overview): Record<"deliveries" | "service", Yearly> => ({
  deliveries: {
    csv: "overview/deliveries",
    title: titles.deliveries,
    question: {zh: "今年哪几个月卖得比去年多？", en: "In which months do we sell more than last year?"},
    unit: "cars",
    column: "wide",
    rows: deliveries
  },
  service: {
    csv: "overview/service",
    title: titles.service,
    question: {zh: "售后是否比去年同期增长？", en: "Does service grow on last year?"},
    unit: "yuan",
    column: "wide",
    rows: service
  }
});

/** A channel leads to the page of channels. */
export const channelBars = (rows: Bar[], {lang, filters}: View): Bar[] =>
  rows.map((row) => ({...row, name: channelName(row.name, lang), leads: href("/channels", carried(filters), {port: row.name})}));
export const brandBars = (rows: Bar[], {lang, path, filters}: View): Bar[] =>
  rows.map((row) => ({...row, name: row.name || words.none[lang], ...(row.name && {leads: href(path, filters, {brand: row.name})})}));

export const deliveriesTable = (data: Overview, view: View): Table => yearTable(yearlies(data).deliveries, data, view);
export const serviceTable = (data: Overview, view: View): Table => yearTable(yearlies(data).service, data, view);
export const brandsTable = (data: Overview, view: View): Table =>
  barTable(titles.brands, words.brand, "cars", brandBars(data.brands, view), data, view);
export const channelsTable = (data: Overview, view: View): Table =>
  barTable(titles.channels, {zh: "渠道", en: "Channel"}, "orders", channelBars(data.channels, view), data, view);

/** A store of which the table would say nothing but zeros is left out. */
const isSeen = ({
  deliveries,
  deliveries_then,
  sales,
  visits,
  service
}: Record<"deliveries" | "deliveries_then" | "sales" | "visits" | "service", number>) =>
  [deliveries, deliveries_then, sales, visits, service].some((value) => value !== 0);

/** Every store that sold or served in the month, by deliveries, with those of what it is compared with. */
export const storesTable = ({league, stores, span}: Overview, {lang, path, filters}: View): Table => {
  const value = (answers: Overview["league"]["now"], name: string, code: string) => answers.get(name)?.get(code) ?? 0;
  const codes = new Set([...league.now.values()].flatMap((byStore) => [...byStore.keys()]));
  const known = new Map(stores.map((store) => [store.store_code, store]));
  const unknown = lang === "zh" ? "（未识别门店）" : "(store not known)";
  const rows = [...codes].map((code) => ({
    code: known.has(code) ? code : "",
    name: known.get(code)?.name ?? (code || unknown),
    brand: known.get(code)?.brand ?? "",
    region: known.get(code)?.region ?? "",
    deliveries: value(league.now, "deliveries", code),
    deliveries_then: value(league.before, "deliveries", code),
    sales: value(league.now, "sales_revenue", code),
    visits: value(league.now, "service_visits", code),
    service: value(league.now, "service_revenue", code)
  }));
  const label = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return {
    title: titles.stores[lang],
    columns: [
      {key: "name", label: words.store[lang], href: ({code}) => (code ? href(path, filters, {store: String(code)}) : undefined)},
      {key: "brand", label: words.brand[lang], isExtra: true},
      {key: "region", label: words.region[lang], isExtra: true},
      {key: "deliveries", label: label("交付新车", "Cars delivered"), unit: "cars", bar: true},
      ...(span.past ? [{key: "deliveries_then", label: compared[span.compare].name[lang], unit: "cars" as const}] : []),
      {key: "sales", label: label("成交额", "Sales"), ...money(lang)},
      {key: "visits", label: label("进厂台次", "Service visits"), unit: "visits"},
      {key: "service", label: label("售后产值", "Service"), bar: true, ...money(lang)}
    ],
    rows: rows.filter(isSeen).sort((a, b) => b.deliveries - a.deliveries || b.sales - a.sales || (a.name < b.name ? -1 : 1))
  };
};
