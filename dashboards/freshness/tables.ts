import {channelName} from "../channels.ts";
import {said, signed} from "../number.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import type {Lang, Words} from "../words.ts";
import {type Freshness, isConserved} from "./data.ts";
import {dispositions, explained} from "./words.ts";

export const titles = {
  feeds: {zh: "每个数据源的记录去向", en: "What became of each feed's records"},
  loads: {zh: "最近的装载", en: "Newest loads"},
  held: {zh: "等待处理的装载", en: "Loads that wait"},
  restated: {zh: "被迟到数据修订的数字", en: "Figures that late data restated"}
} satisfies Record<string, Words>;

const reasons: Record<string, Words> = {
  snapshot_loss: {zh: "快照比上次少了太多", en: "the snapshot lost too many of its keys"},
  missing_column: {zh: "缺少必需的列", en: "a required column is missing"}
};

const label = (zh: string, en: string, lang: Lang) => (lang === "zh" ? zh : en);
const channel = {key: "channel", zh: "渠道", en: "Channel"};
const feed = {key: "feed", zh: "数据源", en: "Feed"};
const named = (columns: {key: string; zh: string; en: string}[], lang: Lang) =>
  columns.map(({key, zh, en}) => ({key, label: label(zh, en, lang)}));

/** The sum is visible: counted = current + superseded + … */
export const feedsTable = ({feeds}: Freshness, {lang}: View): Table => ({
  title: titles.feeds[lang],
  columns: [
    ...named([channel, feed], lang),
    {key: "counted", label: `${explained.counted.name[lang]} =`, unit: "records"},
    ...dispositions.map((name, i) => ({key: name, label: `${i > 0 ? "+ " : ""}${explained[name].name[lang]}`, unit: "records" as const})),
    {key: "conserved", label: label("相符", "Adds up", lang)},
    {key: "loads", label: label("装载", "Loads", lang), unit: "records"},
    {key: "last", label: label("最新到达", "Newest delivery", lang)}
  ],
  rows: feeds.map((one) => ({...one, channel: channelName(one.channel, lang), conserved: isConserved(one) ? "✓" : "✗"}))
});

export const loadsTable = ({loads}: Freshness, {lang}: View): Table => ({
  title: titles.loads[lang],
  columns: [
    {key: "day", label: label("交付日", "Delivered", lang)},
    ...named([channel, feed], lang),
    {key: "load", label: label("装载编号", "Load", lang)},
    {key: "counted", label: explained.counted.name[lang], unit: "records"},
    {key: "rejected", label: explained.rejected.name[lang], unit: "records"}
  ],
  rows: loads.map((one) => ({...one, channel: channelName(one.channel, lang)}))
});

export const heldTable = ({held}: Freshness, {lang}: View): Table => ({
  title: titles.held[lang],
  columns: [
    ...named([channel, feed], lang),
    {key: "load", label: label("装载编号", "Load", lang)},
    {key: "records", label: label("记录", "Records", lang), unit: "records"},
    {key: "reason", label: label("原因", "Reason", lang)}
  ],
  rows: held.map((one) => ({...one, channel: channelName(one.channel, lang), reason: reasons[one.reason]?.[lang] ?? one.reason}))
});

/** What a whole month said when it was first published, and what it says now. */
export const restatedTable = ({restated}: Freshness, {lang}: View): Table => ({
  title: titles.restated[lang],
  columns: [
    {key: "month", label: label("月份", "Month", lang)},
    {key: "measure", label: label("指标", "Figure", lang)},
    {key: "published", label: label("首次公布", "First published", lang)},
    {key: "now", label: label("现在", "Now", lang)},
    {key: "by", label: label("修订", "Restated by", lang)},
    {key: "published_on", label: label("首次公布的数据截至", "With data to", lang)}
  ],
  rows: restated.map(({measure, month, published, published_on, now, difference}) => {
    const {label: name, unit} = measure;
    const [first, last] = [published, now].map((value) => said(value, unit, lang, {full: true}));
    return {month, measure: name[lang], published: first ?? null, now: last ?? null, by: signed(difference, unit, lang), published_on};
  })
});
