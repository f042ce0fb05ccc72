import type {Row} from "../../src/engine/engine.ts";
import {channelName} from "../channels.ts";
import {said} from "../number.ts";
import {type Cell, type Column, money, type Table} from "../table.ts";
import type {Lang} from "../words.ts";
import type {Horizon, PersonNeed, Portrait} from "./data.ts";
import {sayCode, sayCodes, text} from "./words.ts";

const cell = (value: Row[string] | undefined): Cell => (value === null || value === undefined ? null : String(value));
const count = (value: Row[string] | undefined): Cell => (value === null || value === undefined ? null : Number(value));
const cells = (row: Row): Record<string, Cell> => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)]));
const columns = (lang: Lang, all: [key: string, zh: string, en: string, more?: Partial<Column>][]): Column[] =>
  all.map(([key, zh, en, more]) => ({key, label: text(zh, en, lang), ...more}));

const store = ({stores}: Portrait, code: unknown): Cell => (code ? (stores.get(String(code)) ?? String(code)) : null);
const extra = {isExtra: true};

/** `2.1 万元`, `–`. */
const yuan = (lang: Lang) => (amount: number) => said(amount, "yuan", lang);
const range = ([low, high]: [number, number], lang: Lang): string => `${said(low, "yuan", lang)} – ${said(high, "yuan", lang)}`;

export const needName = ({labels}: Portrait, need: string, lang: Lang): string => labels.get(need)?.[lang] ?? need;

/** The rows of the picture of due days. */
export const duesTable = (data: Portrait, lang: Lang): Table => ({
  title: text("需求", "Needs", lang),
  columns: columns(lang, [
    ["rank", "次序", "Rank"],
    ["name", "需求", "Need"],
    ["vin", "车", "Car", extra],
    ["probability", "概率", "Chance", {unit: "ratio"}],
    ["due_on", "到期", "Due"]
  ]),
  rows: data.profile.needs.map(({rank, need, vin, probability, due_on}: PersonNeed) => ({
    rank: String(rank),
    name: needName(data, need, lang),
    vin,
    probability,
    due_on
  }))
});

export const valueTable = ({profile}: Portrait, lang: Lang): Table => ({
  title: text("未来会带来什么", "What the person may bring", lang),
  columns: columns(lang, [
    ["months", "未来", "Next"],
    ["margin", "期望毛利", "Expected margin", {...money(lang), bar: true}],
    ["service", "售后", "Service", money(lang)],
    ["parts", "商城", "Shops", {...money(lang), isExtra: true}],
    ["vehicle", "下一台车", "Next car", money(lang)],
    ["finance", "金融保险", "Finance", {...money(lang), isExtra: true}],
    ["outcome", "八成可能", "80 % chance"]
  ]),
  rows: ([12, 36, 60] as const).flatMap((months) => {
    const one: Horizon | undefined = profile.expected_margin?.[`months_${months}`];
    if (!one) return [];
    return [
      {
        months: text(`${months} 个月`, `${months} months`, lang),
        margin: one.margin_yuan,
        ...one.split,
        outcome: range(one.outcome_range, lang)
      }
    ];
  })
});

export const vehiclesTable = ({vehicles}: Portrait, lang: Lang): Table => ({
  title: text("车辆", "Vehicles", lang),
  columns: columns(lang, [
    ["car", "车", "Car"],
    ["vin", "车架号", "VIN", extra],
    ["owned_since_on", "拥有自", "Owned since"],
    ["mileage_km", "里程（公里）", "Mileage, km", {unit: "records"}],
    ["service_visits", "进厂", "Visits", {unit: "visits", isExtra: true}],
    ["last_service_on", "最近进厂", "Last visit"],
    ["insurance_due_on", "车险到期", "Insurance ends", extra],
    ["warranty_ends_on", "质保到期", "Warranty ends", extra]
  ]),
  rows: vehicles.map((row) => ({
    ...cells(row),
    car: [row.brand, row.series].filter(Boolean).join(" ") || null,
    mileage_km: count(row.mileage_km),
    service_visits: count(row.service_visits)
  }))
});

export const contractsTable = ({contracts}: Portrait, lang: Lang): Table => ({
  title: text("合同", "Contracts", lang),
  columns: columns(lang, [
    ["kind", "类型", "Kind"],
    ["state", "状态", "State"],
    ["starts_on", "开始", "From", extra],
    ["ends_on", "到期", "Ends"],
    ["provider", "提供方", "Provider", extra]
  ]),
  rows: contracts.map((row) => ({
    ...cells(row),
    kind: sayCode(String(row.kind), lang),
    state: sayCode(String(row.state), lang)
  }))
});

export const timelineTable = (data: Portrait, lang: Lang): Table => ({
  title: text("经历", "Timeline", lang),
  columns: columns(lang, [
    ["happened_on", "日期", "Day"],
    ["kind", "事件", "What"],
    ["title", "内容", "About"],
    ["channel", "渠道", "Channel", extra],
    ["store", "门店", "Store", extra],
    ["amount", "金额", "Amount", {unit: "yuan", say: yuan(lang)}]
  ]),
  rows: data.timeline.map((row) => ({
    happened_on: cell(row.happened_on),
    kind: sayCode(String(row.kind), lang),
    title: sayCodes(cell(row.title) as string | null, lang),
    channel: channelName(String(row.source).split(".")[0] ?? "", lang),
    store: store(data, row.store_code),
    amount: row.amount_yuan === null ? null : Number(row.amount_yuan)
  }))
});

export const consentsTable = ({profile}: Portrait, lang: Lang): Table => ({
  title: text("授权", "Consents", lang),
  columns: columns(lang, [
    ["purpose", "用途", "Purpose"],
    ["channel", "渠道", "Channel"],
    ["state", "状态", "State"],
    ["decided_on", "日期", "Since", extra]
  ]),
  rows: profile.consents.map(({purpose, channel, state, decided_on}) => ({
    purpose: sayCode(purpose, lang),
    channel: sayCode(channel, lang),
    state: `${state === "granted" ? "✓" : "✗"} ${sayCode(state, lang)}`,
    decided_on
  }))
});

export const identifiersTable = ({identity}: Portrait, lang: Lang): Table => ({
  title: text("身份标识", "Identifiers", lang),
  columns: columns(lang, [
    ["kind", "类型", "Kind"],
    ["value", "值（脱敏）", "Value, masked"],
    ["note", "说明", "Note"],
    ["last_seen_on", "最近出现", "Last seen", extra]
  ]),
  rows: [
    ...identity.identifiers.map(({kind, value, is_refused, last_seen_on}) => ({
      kind: sayCode(kind, lang),
      value,
      note: is_refused ? text("与他人共用，未合并", "shared, not joined", lang) : text("有效", "in use", lang),
      last_seen_on
    })),
    ...identity.set_aside.map(({kind, value, reason}) => ({
      kind: sayCode(kind, lang),
      value,
      note: text(`不用于合并：${sayCode(reason, lang)}`, `set aside: ${sayCode(reason, lang)}`, lang),
      last_seen_on: null
    }))
  ]
});

export const historyTable = ({identity}: Portrait, lang: Lang): Table => ({
  title: text("编号的历史", "History of the id", lang),
  columns: columns(lang, [
    ["decided_on", "数据日期", "Data date"],
    ["event", "事件", "Event"],
    ["ids", "其他编号", "Other ids"],
    ["records", "记录数", "Records", {unit: "records"}],
    ["evidence", "依据", "By", extra]
  ]),
  rows: identity.history.map(({decided_on, event, person_id, other_id, records, evidence}) => ({
    decided_on,
    event: sayCode(event, lang),
    ids: [person_id, other_id].filter((id) => id !== null && id !== identity.person_id).join(" → ") || null,
    records,
    evidence:
      evidence === null
        ? null
        : evidence
            .split("+")
            .map((code) => sayCode(code, lang))
            .join(" + ")
  }))
});

/** Channels with the number of their records. */
export const sourcesText = ({identity}: Portrait, lang: Lang): string => {
  const byChannel = Map.groupBy(identity.sources, ({source}) => source.split(".")[0] ?? "");
  return [...byChannel]
    .map(([channel, all]) => ({channel, records: all.reduce((sum, {records}) => sum + records, 0)}))
    .sort((a, b) => b.records - a.records)
    .map(({channel, records}) => `${channelName(channel, lang)} ${records}`)
    .join(text("，", ", ", lang));
};
