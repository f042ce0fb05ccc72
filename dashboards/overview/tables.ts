import {channelName} from "../channels.ts";
import type {Bar} from "../charts/bars.ts";
import type {YearMonth} from "../charts/years.ts";
import {said, type Unit} from "../number.ts";
import type {Span} from "../period.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import {type Words, words} from "../words.ts";
import type {Overview} from "./data.ts";

export const titles = {
  deliveries: {zh: "每月交付", en: "Deliveries by month"},
  service: {zh: "每月售后产值", en: "Service revenue by month"},
  brands: {zh: "各品牌交付", en: "Deliveries by brand"},
  channels: {zh: "各渠道订单", en: "Orders by channel"},
  stores: {zh: "门店", en: "Stores"}
} satisfies Record<string, Words>;

/** Twelve months of this year and last. */
export const yearTable =
  (title: Words, rows: YearMonth[], unit: Unit) =>
  (data: {span: Span}, {lang}: View): Table => {
    const year = Number(data.span.month.slice(0, 4));
    return {
      title: title[lang],
      columns: [
        {key: "month", label: words.month[lang]},
        {key: "now", label: String(year), unit},
        {key: "before", label: String(year - 1), unit}
      ],
      rows: rows.map(({month, now, before}) => ({month: `${year}-${String(month).padStart(2, "0")}`, now, before}))
    };
  };

const barTable =
  (title: Words, name: Words, rows: Bar[], unit: Unit) =>
  (data: Overview, {lang}: View): Table => ({
    title: title[lang],
    columns: [
      {key: "name", label: name[lang]},
      {key: "now", label: data.span.month, unit},
      {key: "before", label: data.span.thenFrom.slice(0, 7), unit}
    ],
    rows: rows.map(({name, now, before}) => ({name, now, before}))
  });

export const channelBars = (rows: Bar[], {lang}: View): Bar[] => rows.map((row) => ({...row, name: channelName(row.name, lang)}));
export const brandBars = (rows: Bar[], {lang}: View): Bar[] => rows.map((row) => ({...row, name: row.name || words.none[lang]}));

export const deliveriesTable = (data: Overview, view: View): Table => yearTable(titles.deliveries, data.deliveries, "cars")(data, view);
export const serviceTable = (data: Overview, view: View): Table => yearTable(titles.service, data.service, "yuan")(data, view);
export const brandsTable = (data: Overview, view: View): Table =>
  barTable(titles.brands, words.brand, brandBars(data.brands, view), "cars")(data, view);
export const channelsTable = (data: Overview, view: View): Table =>
  barTable(titles.channels, {zh: "渠道", en: "Channel"}, channelBars(data.channels, view), "orders")(data, view);

/** A store of which the table would say nothing but zeros is left out. */
const isSeen = ({
  deliveries,
  deliveries_then,
  sales,
  visits,
  service
}: Record<"deliveries" | "deliveries_then" | "sales" | "visits" | "service", number>) =>
  [deliveries, deliveries_then, sales, visits, service].some((value) => value !== 0);

/** Every store that sold or served in the month, by deliveries, with last year's. */
export const storesTable = ({league, stores}: Overview, {lang}: View): Table => {
  const value = (answers: Overview["league"]["now"], name: string, code: string) => answers.get(name)?.get(code) ?? 0;
  const codes = new Set([...league.now.values()].flatMap((byStore) => [...byStore.keys()]));
  const known = new Map(stores.map((store) => [store.store_code, store]));
  const unknown = lang === "zh" ? "（未识别门店）" : "(store not known)";
  const rows = [...codes].map((code) => ({
    name: known.get(code)?.name ?? (code || unknown),
    brand: known.get(code)?.brand ?? "",
    region: known.get(code)?.region ?? "",
    deliveries: value(league.now, "deliveries", code),
    deliveries_then: value(league.before, "deliveries", code),
    sales: value(league.now, "sales_revenue", code),
    visits: value(league.now, "service_visits", code),
    service: value(league.now, "service_revenue", code)
  }));
  const money = (amount: number) => said(amount, "yuan", lang);
  const label = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return {
    title: titles.stores[lang],
    columns: [
      {key: "name", label: words.store[lang]},
      {key: "brand", label: words.brand[lang], isExtra: true},
      {key: "region", label: words.region[lang], isExtra: true},
      {key: "deliveries", label: label("交付新车", "Cars delivered"), unit: "cars", bar: true},
      {key: "deliveries_then", label: words.last_year[lang], unit: "cars"},
      {key: "sales", label: label("成交额", "Sales"), unit: "yuan", say: money},
      {key: "visits", label: label("进厂台次", "Service visits"), unit: "visits"},
      {key: "service", label: label("售后产值", "Service"), unit: "yuan", bar: true, say: money}
    ],
    rows: rows.filter(isSeen).sort((a, b) => b.deliveries - a.deliveries || b.sales - a.sales || (a.name < b.name ? -1 : 1))
  };
};
