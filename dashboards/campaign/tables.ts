import {money, type Table} from "../table.ts";
import {href, type View} from "../view.ts";
import type {Words} from "../words.ts";
import type {Campaigns} from "./data.ts";

export const titles = {
  hours: {zh: "活动期间每小时的商城订单", en: "Shop orders by hour of the campaign"},
  effects: {zh: "触达组对照留白组", en: "Written to, against left alone"},
  campaigns: {zh: "各次活动的效果", en: "What each campaign did"}
} satisfies Record<string, Words>;

const goals: Record<string, Words> = {
  order: {zh: "商城订单", en: "Shop orders"},
  car: {zh: "购车", en: "Cars"},
  service: {zh: "进厂", en: "Service visits"}
};

export const hoursTable = ({hours, shown, before, compare}: Campaigns, {lang}: View): Table => ({
  title: titles.hours[lang],
  columns: [
    {key: "hour", label: lang === "zh" ? "开始后的小时" : "Hour since the start", unit: "hours"},
    {key: "now", label: shown?.code ?? "–", unit: "orders"},
    ...(compare === "none" ? [] : [{key: "before", label: before?.code ?? "–", unit: "orders" as const}])
  ],
  rows: hours.map((row) => ({...row}))
});

/** Every campaign with a list: both arms, the difference with its 95 % interval, and what it brought for its budget. */
export const campaignsTable = ({effects}: Campaigns, {lang, path, filters}: View): Table => {
  const label = (zh: string, en: string) => (lang === "zh" ? zh : en);
  return {
    title: titles.campaigns[lang],
    columns: [
      {key: "name", label: label("活动", "Campaign"), href: ({code}) => href(path, filters, {campaign: String(code)})},
      {key: "goal", label: label("目标", "Goal"), isExtra: true},
      {key: "treated_people", label: label("触达人数", "Written to"), unit: "people"},
      {key: "held_people", label: label("留白人数", "Left alone"), unit: "people", isExtra: true},
      {key: "treated", label: label("触达组转化", "Converted"), unit: "ratio"},
      {key: "held", label: label("留白组转化", "Left alone: converted"), unit: "ratio"},
      {key: "difference", label: label("差异", "Difference"), unit: "ratio"},
      {key: "low", label: label("下限 95%", "Low 95%"), unit: "ratio", isExtra: true},
      {key: "high", label: label("上限 95%", "High 95%"), unit: "ratio", isExtra: true},
      {key: "extra", label: label("多出的转化", "Extra people"), unit: "people"},
      {key: "extra_revenue", label: label("多出的收入", "Extra revenue"), ...money(lang)},
      {key: "budget", label: label("预算", "Budget"), ...money(lang), isExtra: true},
      {key: "per_yuan", label: label("每元预算收入", "Revenue per ¥"), unit: "times"}
    ],
    rows: effects.map(({name, code, goal, budget, arms, uplift}) => ({
      name,
      code,
      goal: goals[goal ?? ""]?.[lang] ?? goal,
      treated_people: arms.treatment?.people ?? 0,
      held_people: arms.holdout?.people ?? 0,
      treated: uplift?.treated ?? null,
      held: uplift?.held ?? null,
      difference: uplift?.difference ?? null,
      low: uplift?.low ?? null,
      high: uplift?.high ?? null,
      extra: uplift ? Math.round(uplift.extra) : null,
      extra_revenue: uplift ? Math.round(uplift.extraRevenue) : null,
      budget,
      per_yuan: uplift && budget !== null && budget > 0 ? uplift.extraRevenue / budget : null
    }))
  };
};
