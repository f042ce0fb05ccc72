import {type Cell, money, type Table} from "../table.ts";
import {href, type View} from "../view.ts";
import {type Lang, type Words, words} from "../words.ts";
import {headline, type Move, type Needs} from "./data.ts";
import {weeksAround} from "./weeks.ts";

export const titles = {
  open: {zh: "各项需求", en: "Open needs"},
  weeks: {zh: "到期的周", en: "Weeks in which they are due"},
  stores: {zh: "各门店的需求", en: "Open needs by store"},
  closings: {zh: "成交率与模型", en: "Closing rates and models"},
  tenths: {zh: "说的概率准不准", en: "Do the chances hold"},
  personas: {zh: "客户画像", en: "Personas"},
  flows: {zh: "画像之间的流动", en: "Flows between personas"}
} satisfies Record<string, Words>;

const label = (zh: string, en: string, lang: Lang): string => (lang === "zh" ? zh : en);
const needColumn = (lang: Lang) => ({key: "name", label: label("需求", "Need", lang)});

export const nameOf = ({names}: Pick<Needs, "names">, need: string, lang: Lang): string => names.get(need)?.[lang] ?? need;

const measured = (lang: Lang) =>
  headline.map(({name, label, unit}) => ({
    key: name,
    label: label[lang],
    unit,
    bar: name === "needs_margin",
    isExtra: name === "expected_closings",
    ...(unit === "yuan" && money(lang))
  }));

const byKey = (answers: Needs["byNeed"]): {key: string; values: Record<string, Cell>}[] =>
  [...(answers.get("open_needs")?.keys() ?? [])]
    .map((key) => ({key, values: Object.fromEntries(headline.map(({name}) => [name, answers.get(name)?.get(key) ?? 0]))}))
    .sort((a, b) => Number(b.values.needs_margin) - Number(a.values.needs_margin) || (a.key < b.key ? -1 : 1));

export const openTable = (data: Needs, {lang, path, filters}: View): Table => ({
  title: titles.open[lang],
  columns: [{...needColumn(lang), href: ({need}) => href(path, filters, {need: String(need)})}, ...measured(lang)],
  rows: byKey(data.byNeed).map(({key, values}) => ({name: nameOf(data, key, lang), ...values, need: key}))
});

export const storesTable = (data: Needs, {lang, path, filters}: View): Table => ({
  title: titles.stores[lang],
  columns: [
    {key: "name", label: words.store[lang], href: ({code}) => (code ? href(path, filters, {store: String(code)}) : undefined)},
    ...measured(lang)
  ],
  rows: byKey(data.byStore).map(({key, values}) => ({
    name: data.stores.find(({store_code}) => store_code === key)?.name ?? (key || label("无负责门店", "No owner store", lang)),
    ...values,
    code: key
  }))
});

/** Weeks that are drawn and those after them first, then what lies further back, then no day. */
const inView = (week: string, first: string): number => (week === "" ? 2 : week < first ? 1 : 0);

const sortedWeeks = ({byWeek, data_date}: Needs): [week: string, open: number | null][] => {
  const first = weeksAround(new Map(), data_date)[0]!.week;
  return [...(byWeek.get("open_needs") ?? [])].sort(([a], [b]) => inView(a, first) - inView(b, first) || (a < b ? -1 : 1));
};

export const weeksTable = (data: Needs, {lang}: View): Table => ({
  title: titles.weeks[lang],
  columns: [
    {key: "week", label: label("周（周一）", "Week (its Monday)", lang)},
    {key: "open_needs", label: headline[0]!.label[lang], unit: "needs", bar: true}
  ],
  rows: sortedWeeks(data).map(([week, open_needs]) => ({week: week || label("无到期日", "no day", lang), open_needs}))
});

const rate = {unit: "ratio"} as const;
const decimals = (value: number): string => value.toFixed(2);

export const closingsTable = (data: Needs, {lang}: View): Table => ({
  title: titles.closings[lang],
  columns: [
    needColumn(lang),
    {key: "horizon_days", label: label("期限（天）", "Days", lang), unit: "records"},
    {key: "cases", label: label("历史人次", "Past cases", lang), unit: "records", isExtra: true},
    {key: "closings", label: label("成交", "Closed", lang), unit: "records", isExtra: true},
    {key: "rate", label: label("成交率", "Closing rate", lang), ...rate, bar: true},
    {key: "low", label: label("区间下限", "Low", lang), ...rate, isExtra: true},
    {key: "high", label: label("区间上限", "High", lang), ...rate, isExtra: true},
    {key: "auc", label: label("排序能力 AUC", "AUC", lang), unit: "times", say: decimals},
    {key: "slope", label: label("校准斜率", "Slope", lang), unit: "times", say: decimals}
  ],
  rows: data.closings.map(({need, ...more}) => ({name: nameOf(data, need, lang), ...more}))
});

export const tenthsTable = (data: Needs, {lang}: View): Table => ({
  title: titles.tenths[lang],
  columns: [
    needColumn(lang),
    {key: "bin", label: label("组", "Bin", lang), unit: "records"},
    {key: "cases", label: label("历史人次", "Past cases", lang), unit: "records"},
    {key: "expected", label: label("预计成交", "Expected", lang), unit: "records"},
    {key: "observed", label: label("实际成交", "Came", lang), unit: "records"}
  ],
  rows: data.tenths.map(({need, ...more}) => ({name: nameOf(data, need, lang), ...more}))
});

export const personasTable = ({personas}: Needs, {lang}: View): Table => ({
  title: titles.personas[lang],
  columns: [
    {key: "name", label: label("画像", "Persona", lang)},
    {key: "people", label: label("人数", "People", lang), unit: "people", bar: true},
    {key: "revenue_yuan", label: label("累计消费", "Bought so far", lang), ...money(lang), isExtra: true},
    {key: "expected_margin_yuan", label: label("需求的期望毛利", "Margin at stake", lang), ...money(lang)}
  ],
  rows: personas.map((one) => ({
    name: one[lang],
    ...{people: one.people, revenue_yuan: one.revenue_yuan},
    expected_margin_yuan: one.expected_margin_yuan
  }))
});

/** 0 is none: before, new people; now, people who are no longer scored. */
export const personaName = ({personas}: Pick<Needs, "personas">, number: number, lang: Lang, end: "from" | "to"): string =>
  personas.find(({persona_no}) => persona_no === number)?.[lang] ??
  (end === "from" ? label("新客户", "new people", lang) : label("不再评分", "no longer scored", lang));

const moved = ({moves}: Needs): Move[] => moves.filter(({from_no, to_no}) => from_no !== to_no);

export const flowsTable = (data: Needs, {lang}: View): Table => ({
  title: titles.flows[lang],
  columns: [
    {key: "from", label: label("从", "From", lang)},
    {key: "to", label: label("到", "To", lang)},
    {key: "people", label: label("人数", "People", lang), unit: "people", bar: true},
    {key: "expected_margin_yuan", label: label("未来 12 个月期望毛利", "Expected margin, 12 months", lang), ...money(lang)}
  ],
  rows: [...moved(data), ...data.moves.filter(({from_no, to_no}) => from_no === to_no)].map(
    ({from_no, to_no, people, expected_margin_yuan}) => ({
      from: personaName(data, from_no, lang, "from"),
      to: personaName(data, to_no, lang, "to"),
      people,
      expected_margin_yuan
    })
  )
});
