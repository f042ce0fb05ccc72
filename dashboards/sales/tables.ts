import {channelName} from "../channels.ts";
import type {Bar} from "../charts/bars.ts";
import {yearTable} from "../overview/tables.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import {type Lang, type Words, words} from "../words.ts";
import type {Both, Sales} from "./data.ts";
import {directions, stageNames, titles, waits} from "./words.ts";

const value = (answers: Both["now"], measure: string, key: string): number => answers.get(measure)?.get(key) ?? 0;

/** Bars in the order of their names' table; what it does not name comes last under its own name. */
const named = (both: Both, measure: string, names: Record<string, Words>, lang: Lang): Bar[] => {
  const given = [...(both.now.get(measure)?.keys() ?? []), ...(both.before.get(measure)?.keys() ?? [])];
  return [...new Set([...Object.keys(names), ...given])]
    .map((key) => ({name: names[key]?.[lang] ?? key, now: value(both.now, measure, key), before: value(both.before, measure, key)}))
    .filter(({now, before}) => now > 0 || before > 0);
};

export const directionBars = ({directions: both}: Sales, {lang}: View): Bar[] => named(both, "deals", directions, lang);
export const waitBars = ({waits: both}: Sales, {lang}: View): Bar[] => named(both, "leads", waits, lang);
export const stageBars = ({funnel}: Sales, {lang}: View): Bar[] =>
  funnel.map(({measure, now, before}) => ({name: (stageNames[measure.name] ?? measure.label)[lang], now, before}));

const pair = ({span}: Sales): {now: string; before: string} => ({now: span.month, before: span.thenFrom.slice(0, 7)});

const barTable =
  (title: Words, name: Words, unit: "opportunities" | "cars" | "leads", bars: (data: Sales, view: View) => Bar[]) =>
  (data: Sales, view: View): Table => ({
    title: title[view.lang],
    columns: [
      {key: "name", label: name[view.lang]},
      {key: "now", label: pair(data).now, unit},
      {key: "before", label: pair(data).before, unit}
    ],
    rows: bars(data, view).map((bar) => ({...bar}))
  });

export const funnelTable = barTable(titles.funnel, {zh: "阶段", en: "Stage"}, "opportunities", stageBars);
export const directionsTable = barTable(titles.directions, {zh: "方向", en: "Direction"}, "cars", directionBars);
export const waitsTable = barTable(titles.waits, {zh: "间隔", en: "Wait"}, "leads", waitBars);
export const monthsTable = (data: Sales, view: View): Table =>
  yearTable(titles.opportunities, data.opportunities, "opportunities")(data, view);

/** Each channel where opportunities begin: how many, and how far they come. */
export const channelsTable = ({channels}: Sales, {lang}: View): Table => {
  const label = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const names = new Set([...(channels.now.get("opportunities")?.keys() ?? []), ...(channels.before.get("opportunities")?.keys() ?? [])]);
  const share = (measure: string, name: string): number | null => {
    const all = value(channels.now, "opportunities", name);
    return all > 0 ? value(channels.now, measure, name) / all : null;
  };
  return {
    title: titles.channels[lang],
    columns: [
      {key: "name", label: label("起始渠道", "Began in")},
      {key: "opportunities", label: label("商机", "Opportunities"), unit: "opportunities", bar: true},
      {key: "before", label: words.last_year[lang], unit: "opportunities"},
      {key: "visited", label: label("到店率", "Visited"), unit: "ratio"},
      {key: "driven", label: label("试驾率", "Test drive"), unit: "ratio", isExtra: true},
      {key: "won", label: label("成交率", "Won"), unit: "ratio"},
      {key: "won_before", label: label("去年成交率", "Won last year"), unit: "ratio", isExtra: true}
    ],
    rows: [...names]
      .map((name) => ({
        name: channelName(name, lang),
        opportunities: value(channels.now, "opportunities", name),
        before: value(channels.before, "opportunities", name),
        visited: share("opportunities_visited", name),
        driven: share("opportunities_driven", name),
        won: channels.now.get("win_rate")?.get(name) ?? null,
        won_before: channels.before.get("win_rate")?.get(name) ?? null
      }))
      .sort((a, b) => b.opportunities - a.opportunities || (a.name < b.name ? -1 : 1))
  };
};
