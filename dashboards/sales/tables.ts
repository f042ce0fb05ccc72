import type {Both} from "../../src/measures/read.ts";
import {channelName} from "../channels.ts";
import type {Bar} from "../charts/bars.ts";
import {barTable} from "../overview/tables.ts";
import type {Column, Table} from "../table.ts";
import {carried, href, type View} from "../view.ts";
import {compared, type Lang, type Words} from "../words.ts";
import {type Yearly, yearTable} from "../years.ts";
import type {Sales} from "./data.ts";
import {toDeals, toOpportunities} from "./people.ts";
import {directions, stageNames, titles, waits} from "./words.ts";

const value = (answers: Both["now"], measure: string, key: string): number => answers.get(measure)?.get(key) ?? 0;

/** Bars in the order of their names' table; what it does not name comes last under its own name. */
const named = (both: Both, measure: string, names: Record<string, Words>, lang: Lang): (Bar & {key: string})[] => {
  const given = [...(both.now.get(measure)?.keys() ?? []), ...(both.before.get(measure)?.keys() ?? [])];
  return [...new Set([...Object.keys(names), ...given])]
    .map((key) => ({key, name: names[key]?.[lang] ?? key, now: value(both.now, measure, key), before: value(both.before, measure, key)}))
    .filter(({now, before}) => now > 0 || before > 0);
};

export const directionBars = (data: Sales, view: View): Bar[] =>
  named(data.directions, "deals", directions, view.lang).map(({key, ...bar}) => ({...bar, leads: toDeals(data, view, key)}));
export const waitBars = ({waits: both}: Sales, {lang}: View): Bar[] => named(both, "leads", waits, lang);
export const stageBars = (data: Sales, view: View): Bar[] =>
  data.funnel.map(({measure, now, before}) => ({
    name: (stageNames[measure.name] ?? measure.label)[view.lang],
    now,
    before,
    leads: toOpportunities(data, view, measure.name)
  }));

type Bars = (data: Sales, view: View) => Bar[];
const tableOf =
  (title: Words, name: Words, unit: "opportunities" | "cars" | "leads", bars: Bars) =>
  (data: Sales, view: View): Table =>
    barTable(title, name, unit, bars(data, view), data, view);

export const funnelTable = tableOf(titles.funnel, {zh: "阶段", en: "Stage"}, "opportunities", stageBars);
export const directionsTable = tableOf(titles.directions, {zh: "方向", en: "Direction"}, "cars", directionBars);
export const waitsTable = tableOf(titles.waits, {zh: "间隔", en: "Wait"}, "leads", waitBars);

export const yearly = ({opportunities}: Sales): Yearly => ({
  csv: "sales/opportunities",
  title: titles.opportunities,
  question: {zh: "想买车的人比去年多吗？", en: "Do more people shop for a car than last year?"},
  unit: "opportunities",
  column: "wide",
  rows: opportunities
});
export const monthsTable = (data: Sales, view: View): Table => yearTable(yearly(data), data, view);

/** Each channel where opportunities begin: how many, and how far they come. */
export const channelsTable = ({channels, span}: Sales, {lang, filters}: View): Table => {
  const label = (zh: string, en: string) => (lang === "zh" ? zh : en);
  const names = new Set([...(channels.now.get("opportunities")?.keys() ?? []), ...(channels.before.get("opportunities")?.keys() ?? [])]);
  const share = (measure: string, name: string): number | null => {
    const all = value(channels.now, "opportunities", name);
    return all > 0 ? value(channels.now, measure, name) / all : null;
  };
  const past = compared[span.compare].name[lang];
  const then = (column: Column): Column[] => (span.past ? [column] : []);
  return {
    title: titles.channels[lang],
    columns: [
      {
        key: "name",
        label: label("起始渠道", "Began in"),
        href: ({port}) => (port ? href("/channels", carried(filters), {port: String(port)}) : undefined)
      },
      {key: "opportunities", label: label("商机", "Opportunities"), unit: "opportunities", bar: true},
      ...then({key: "before", label: past, unit: "opportunities"}),
      {key: "visited", label: label("到店率", "Visited"), unit: "ratio"},
      {key: "driven", label: label("试驾率", "Test drive"), unit: "ratio", isExtra: true},
      {key: "won", label: label("成交率", "Won"), unit: "ratio"},
      ...then({key: "won_before", label: label(`${past}成交率`, `Won, ${past.toLowerCase()}`), unit: "ratio", isExtra: true})
    ],
    rows: [...names]
      .map((name) => ({
        name: channelName(name, lang),
        port: name,
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
