import {channelWords, purposeWords} from "../../src/segments/contact.ts";
import type {Table} from "../table.ts";
import type {View} from "../view.ts";
import {type Lang, version} from "../words.ts";
import type {Listed, Segments} from "./data.ts";

/** `version 3`, `version 3, draft`, `draft`. */
export const stateOf = ({version: newest, has_draft}: Listed, lang: Lang): string => {
  const draft = lang === "zh" ? "草稿" : "draft";
  if (newest === 0) return draft;
  return has_draft ? `${version(newest, lang)}${lang === "zh" ? "，" : ", "}${draft}` : version(newest, lang);
};

export const segmentsTable = ({segments}: Segments, {lang}: View): Table => ({
  title: lang === "zh" ? "人群" : "Segments",
  columns: [
    {key: "name", label: lang === "zh" ? "名称" : "Name"},
    {key: "id", label: lang === "zh" ? "编号" : "Id"},
    {key: "state", label: lang === "zh" ? "版本" : "Version"},
    {key: "purpose", label: lang === "zh" ? "用途" : "Purpose"},
    {key: "channel", label: lang === "zh" ? "渠道" : "Channel"},
    {key: "people", label: lang === "zh" ? "现在" : "Now", unit: "people"},
    {key: "frozen", label: lang === "zh" ? "最近冻结" : "Last frozen", unit: "people"},
    {key: "frozen_of", label: lang === "zh" ? "数据截至" : "Data to"}
  ],
  rows: segments.map((one) => ({
    name: one.name,
    id: one.id,
    state: stateOf(one, lang),
    purpose: one.purpose && purposeWords[one.purpose][lang],
    channel: one.channel && channelWords[one.channel][lang],
    people: one.people,
    frozen: one.turns.at(-1)?.count ?? null,
    frozen_of: one.turns.at(-1)?.data_date ?? null
  }))
});

/** Frozen lists, newest first: how many, and who came and went. */
export const turnsTable = ({segments}: Segments, {lang}: View): Table => ({
  title: lang === "zh" ? "冻结的名单" : "Frozen lists",
  columns: [
    {key: "data_date", label: lang === "zh" ? "数据截至" : "Data to"},
    {key: "name", label: lang === "zh" ? "人群" : "Segment"},
    {key: "snapshot", label: lang === "zh" ? "名单" : "List", isExtra: true},
    {key: "count", label: lang === "zh" ? "人数" : "People", unit: "people", bar: true},
    {key: "holdout", label: lang === "zh" ? "对照" : "Held out", unit: "people"},
    {key: "came", label: lang === "zh" ? "新进" : "Came", unit: "people"},
    {key: "went", label: lang === "zh" ? "离开" : "Went", unit: "people"}
  ],
  rows: segments
    .flatMap(({name, turns}) => turns.map((turn) => ({name, ...turn})))
    .sort((a, b) => (a.frozen_at < b.frozen_at ? 1 : -1))
    .map(({data_date, name, snapshot, count, holdout, came, went}) => ({data_date, name, snapshot, count, holdout, came, went}))
});

export const setsTable = ({compared}: Segments, {lang}: View): Table => ({
  title: lang === "zh" ? "重叠" : "Overlap",
  columns: [
    {key: "set", label: lang === "zh" ? "人群" : "Segments"},
    {key: "people", label: lang === "zh" ? "人数" : "People", unit: "people"}
  ],
  rows: setsOf(compared, lang).map(({name, people}) => ({set: name, people}))
});

export interface NamedSet {
  name: string;
  people: number;
  /** How many of the segments they are in, and which. */
  of: number;
  inside: boolean[];
}

/** `only A`, `A ∩ B`. */
export const setsOf = (compared: Segments["compared"], lang: Lang): NamedSet[] =>
  (compared?.sets ?? []).map(({in: of, count}) => {
    const inside = (compared?.names ?? []).filter((_name, i) => of[i]);
    const only = lang === "zh" ? "仅" : "only ";
    return {name: inside.length === 1 ? `${only}${inside[0]}` : inside.join(" ∩ "), people: count, of: inside.length, inside: of};
  });
