import {channelName} from "../channels.ts";
import type {Touch} from "../charts/touches.ts";
import {money, type Table} from "../table.ts";
import {href, type View} from "../view.ts";
import {compared, type Words} from "../words.ts";
import {type Yearly, yearTable} from "../years.ts";
import type {Ports} from "./data.ts";

export const titles = {
  touches: {zh: "首次触点与末次触点", en: "First touch and last touch"},
  spend: {zh: "每月媒体投放", en: "Media spend by month"},
  ports: {zh: "各渠道带来什么", en: "What each channel brings"}
} satisfies Record<string, Words>;

const value = (answers: Ports["now"], measure: string, channel: string): number => answers.get(measure)?.get(channel) ?? 0;

const channelsOf = ({now, before}: Ports): string[] =>
  [...new Set([...now.values(), ...before.values()].flatMap((byChannel) => [...byChannel.keys()]))].filter((channel) => channel !== "");

/** Deals of the month by the channel of their first and of their last touch. */
export const touchesOf = (data: Ports, {lang, path, filters}: View): Touch[] =>
  channelsOf(data)
    .map((channel) => ({
      name: channelName(channel, lang),
      first: value(data.now, "first_touches", channel),
      last: value(data.now, "last_touches", channel),
      leads: href(path, filters, {port: channel})
    }))
    .filter(({first, last}) => first > 0 || last > 0)
    .sort((a, b) => b.first - a.first || b.last - a.last || (a.name < b.name ? -1 : 1));

export const touchesTable = (data: Ports, view: View): Table => {
  const label = (zh: string, en: string) => (view.lang === "zh" ? zh : en);
  return {
    title: titles.touches[view.lang],
    columns: [
      {key: "name", label: label("渠道", "Channel")},
      {key: "first", label: label("首次触点", "First touch"), unit: "cars"},
      {key: "last", label: label("末次触点", "Last touch"), unit: "cars"}
    ],
    rows: touchesOf(data, view).map(({name, first, last}) => ({name, first, last}))
  };
};

export const yearly = ({spend}: Ports): Yearly => ({
  csv: "ports/spend",
  title: titles.spend,
  question: {zh: "投放花在哪几个月？", en: "In which months is the money spent?"},
  unit: "yuan",
  column: "side",
  rows: spend
});
export const spendTable = (data: Ports, view: View): Table => yearTable(yearly(data), data, view);

/** A row per channel: what it brought in the month, with the orders of what it is compared with. */
export const portsTable = (data: Ports, {lang, path, filters}: View): Table => {
  const {span} = data;
  const label = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return {
    title: titles.ports[lang],
    columns: [
      {key: "name", label: label("渠道", "Channel"), href: ({port}) => href(path, filters, {port: String(port)})},
      {key: "leads", label: label("线索", "Leads"), unit: "leads", bar: true},
      {key: "opportunities", label: label("新商机", "Opportunities"), unit: "opportunities", isExtra: true},
      {key: "orders", label: label("订单", "Orders"), unit: "orders", bar: true},
      ...(span.past ? [{key: "orders_then", label: compared[span.compare].name[lang], unit: "orders" as const, isExtra: true}] : []),
      {key: "revenue", label: label("成交额", "Sales"), ...money(lang)},
      {key: "first", label: label("首次触点", "First touch"), unit: "cars"},
      {key: "last", label: label("末次触点", "Last touch"), unit: "cars"}
    ],
    rows: channelsOf(data)
      .map((channel) => ({
        name: channelName(channel, lang),
        port: channel,
        leads: value(data.now, "leads", channel),
        opportunities: value(data.now, "opportunities", channel),
        orders: value(data.now, "orders", channel),
        orders_then: value(data.before, "orders", channel),
        revenue: value(data.now, "sales_revenue", channel),
        first: value(data.now, "first_touches", channel),
        last: value(data.now, "last_touches", channel)
      }))
      .sort((a, b) => b.orders - a.orders || b.leads - a.leads || (a.name < b.name ? -1 : 1))
  };
};
