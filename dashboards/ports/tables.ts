import {channelName} from "../channels.ts";
import type {Touch} from "../charts/touches.ts";
import {said} from "../number.ts";
import {yearTable} from "../overview/tables.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import {type Words, words} from "../words.ts";
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
export const touchesOf = (data: Ports, {lang}: View): Touch[] =>
  channelsOf(data)
    .map((channel) => ({
      name: channelName(channel, lang),
      first: value(data.now, "first_touches", channel),
      last: value(data.now, "last_touches", channel)
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
    rows: touchesOf(data, view).map((touch) => ({...touch}))
  };
};

export const spendTable = (data: Ports, view: View): Table => yearTable(titles.spend, data.spend, "yuan")(data, view);

/** A row per channel: what it brought in the month, with last year's orders. */
export const portsTable = (data: Ports, {lang}: View): Table => {
  const label = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const money = (amount: number) => said(amount, "yuan", lang);
  return {
    title: titles.ports[lang],
    columns: [
      {key: "name", label: label("渠道", "Channel")},
      {key: "leads", label: label("线索", "Leads"), unit: "leads", bar: true},
      {key: "opportunities", label: label("新商机", "Opportunities"), unit: "opportunities", isExtra: true},
      {key: "orders", label: label("订单", "Orders"), unit: "orders", bar: true},
      {key: "orders_then", label: words.last_year[lang], unit: "orders", isExtra: true},
      {key: "revenue", label: label("成交额", "Sales"), unit: "yuan", say: money},
      {key: "first", label: label("首次触点", "First touch"), unit: "cars"},
      {key: "last", label: label("末次触点", "Last touch"), unit: "cars"}
    ],
    rows: channelsOf(data)
      .map((channel) => ({
        name: channelName(channel, lang),
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
