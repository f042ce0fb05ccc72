import {type Due, dues} from "../charts/dues.ts";
import {widths} from "../drawing.ts";
import {type Html, html} from "../html.ts";
import {figure, said, whole} from "../number.ts";
import {type Table, tableOf} from "../table.ts";
import {carried, href, type View} from "../view.ts";
import {type Lang, words} from "../words.ts";
import {mostEvents, type PersonNeed, type Portrait} from "./data.ts";
import {
  consentsTable,
  contractsTable,
  duesTable,
  historyTable,
  identifiersTable,
  needName,
  sourcesText,
  timelineTable,
  valueTable,
  vehiclesTable
} from "./tables.ts";
import {sayCode, sayReason, text} from "./words.ts";

const percent = (value: number, lang: Lang): string => `${whole(value * 100, lang, value < 0.1 ? 1 : 0)}%`;

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const card = (label: string, value: string, unit: string, note: string): Html =>
  html`<div class="card"><div class="l">${label}</div><div class="v num">${value}<small${/^[a-z]/.test(unit) && html` class="tight"`}>${unit}</small></div><div class="d">${note}</div></div>`;

const storeName = ({stores}: Portrait, code: string | null, lang: Lang): string =>
  code ? (stores.get(code) ?? code) : text("无负责门店", "no owner store", lang);

const cards = (data: Portrait, lang: Lang): Html => {
  const {value, service, expected_margin, vehicles_owned} = data.profile;
  const bought = figure(value.revenue_yuan, "yuan", lang);
  const ahead = expected_margin?.months_12;
  const margin = ahead ? figure(ahead.margin_yuan, "yuan", lang) : {number: "–", unit: ""};
  const [low, high] = ahead ? ahead.outcome_range.map((yuan) => said(yuan, "yuan", lang)) : ["", ""];
  const alive = expected_margin?.alive_ratio;
  return html`<section class="cards">
${card(text("未来 12 个月期望毛利", "Expected margin, 12 months", lang), margin.number, margin.unit, ahead ? text(`八成可能在 ${low} 到 ${high}`, `${low} to ${high} with 80 % chance`, lang) : text("没有可估算的来源", "nothing to expect it from", lang))}
${card(text("累计消费", "Bought so far", lang), bought.number, bought.unit, text(`${value.orders} 单 · ${vehicles_owned} 台车`, `${plural(value.orders, "order")} · ${plural(vehicles_owned, "car")}`, lang))}
${card(text("进厂", "Workshop visits", lang), whole(service.visits, lang), text("次", "", lang), service.last_on ? text(`最近 ${service.last_on}`, `last on ${service.last_on}`, lang) : text("没有进过厂", "never yet", lang))}
${card(text("还会来吗", "Still a customer", lang), alive === null || alive === undefined ? "–" : percent(alive, lang), "", expected_margin?.next_visit_on ? text(`预计 ${expected_margin.next_visit_on} 再来`, `next visit about ${expected_margin.next_visit_on}`, lang) : text("没有足够的往来", "too little is known", lang))}
</section>`;
};

const nextAction = (data: Portrait, lang: Lang): Html => {
  const {next_action: next, needs} = data.profile;
  const title = text("下一步", "Next best action", lang);
  if (!next)
    return html`<section class="fig next"><header><h2>${title}</h2></header><p class="q">${needs.length > 0 ? text("没有已到期且被允许的需求，现在不打扰。", "Nothing is due and allowed: leave the customer in peace.", lang) : text("没有需求；或者客户拒绝了自动化决策。", "No needs; or the customer refused automated decisions.", lang)}</p></section>`;
  const reasons = needs.find(({need, vin}) => need === next.need && vin === next.vin)?.evidence ?? [];
  const due = next.due_on ? text(` · ${next.due_on} 到期`, ` · due on ${next.due_on}`, lang) : "";
  return html`<section class="fig next"><header><h2>${title}</h2></header><p class="do">${data.labels.get(next.action)?.[lang] ?? next.action}</p>
<p class="q">${needName(data, next.need, lang)}${next.vin && html` · ${next.vin.slice(-6)}`}${due} · ${storeName(data, next.store, lang)}</p>
<p>${text(`成交概率 ${percent(next.probability, lang)}，期望毛利 ${said(next.expected_margin_yuan, "yuan", lang)}。`, `Closes with a chance of ${percent(next.probability, lang)}; ${said(next.expected_margin_yuan, "yuan", lang)} of margin expected.`, lang)}${reasons.length > 0 && html` ${text("因为", "Because ", lang)}${reasons.map((one) => one[lang]).join(text("，", ", ", lang))}${text("。", ".", lang)}`}</p>
${
  next.alternatives.length > 0 &&
  html`<h3>${text("其他选择为什么没有入选", "Why the others lost", lang)}</h3><ul class="lost">${next.alternatives.map(
    ({need, lost_by}) => html`<li>${needName(data, need, lang)}<span>${sayCode(lost_by, lang)}</span></li>`
  )}</ul>`
}</section>`;
};

const needItem = (data: Portrait, {need, vin, probability, due_on, is_due, evidence}: PersonNeed, lang: Lang): Html =>
  html`<li><b>${needName(data, need, lang)}</b>${is_due && html`<em>${text("到期", "due", lang)}</em>`}<span class="num">${percent(probability, lang)}</span><p>${[vin && `${text("车", "car", lang)} ${vin.slice(-6)}`, due_on, ...evidence.map((one) => one[lang])].filter(Boolean).join(" · ")}</p></li>`;

const duesOf = (data: Portrait, {lang, filters}: View): Due[] => {
  const named = data.profile.needs.flatMap(({need, vin, due_on, is_due, probability}) =>
    due_on ? [{need, vin, on: due_on, isDue: is_due, probability}] : []
  );
  const isTwice = (need: string): boolean => named.filter((one) => one.need === need).length > 1;
  return named
    .map(({need, vin, ...more}) => ({
      name: `${needName(data, need, lang)}${isTwice(need) && vin ? ` ${vin.slice(-4)}` : ""}`,
      leads: href("/needs", carried(filters), {need}),
      ...more
    }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
};

const needs = (data: Portrait, view: View): Html => {
  const {lang} = view;
  const rows = duesOf(data, view);
  const today = view.served?.data_date ?? "";
  const title = text("需求", "Needs", lang);
  if (data.profile.needs.length === 0)
    return html`<section class="fig"><header><h2>${title}</h2></header><p class="q">${text("没有。", "None.", lang)}</p></section>`;
  const due = rows.filter(({isDue}) => isDue).length;
  const label = text(
    `${title}：${rows.length} 项有到期日，其中 ${due} 项现在到期。`,
    `${title}: ${rows.length} with a due day, ${due} of them due now.`,
    lang
  );
  const drawn = (width: number): Html => dues(rows, {today, label, width});
  return html`<figure class="fig" aria-label="${title}"><figcaption><h2>${title}</h2></figcaption><p class="q">${text("什么时候该做什么？红色现在到期，点越大越可能。", "What is due when? Red is due now; the larger, the likelier.", lang)}</p>
${rows.length > 0 && html`<div class="desk">${drawn(widths.wide)}</div><div class="phone">${drawn(widths.phone)}</div>`}
<ol class="needs">${data.profile.needs.map((one) => needItem(data, one, lang))}</ol>
<details class="data"><summary>${words.table[lang]}</summary>${tableOf(duesTable(data, lang), lang)}</details></figure>`;
};

const section = (table: Table, view: View, {column = "", question = ""}: {column?: "full" | ""; question?: string} = {}): Html =>
  html`<section class="fig ${column}"><header><h2>${table.title}</h2></header>${question !== "" && html`<p class="q">${question}</p>`}${table.rows.length > 0 ? tableOf(table, view.lang, "tall") : html`<p class="q">${text("没有。", "None.", view.lang)}</p>`}</section>`;

const value = (data: Portrait, view: View): Html => {
  const {lang} = view;
  const reasons = (data.profile.expected_margin?.reasons ?? []).map((reason) => sayReason(reason, lang));
  return section(valueTable(data, lang), view, {
    question:
      reasons.length > 0 ? `${text("依据：", "It rests on: ", lang)}${reasons.join(text("；", "; ", lang))}${text("。", ".", lang)}` : ""
  });
};

const identity = (data: Portrait, view: View): Html => {
  const {lang} = view;
  const {records, confidence, first_seen_on} = data.identity;
  const tie = confidence.weakest_tie;
  const held = tie
    ? text(`最弱的联系是${sayCode(tie, lang)}`, `the weakest tie is ${sayCode(tie, lang)}`, lang)
    : text("只有一条记录", "a single record", lang);
  const refused =
    confidence.refused_unions > 0
      ? text(`；规则拦下 ${confidence.refused_unions} 次合并`, `; rules refused ${confidence.refused_unions} unions`, lang)
      : "";
  return html`${section(identifiersTable(data, lang), view, {
    question: text(
      `${records} 条记录合成此人，首次出现 ${first_seen_on ?? "–"}；${held}${refused}。来源：${sourcesText(data, lang)}。`,
      `${records} records make this person, first seen on ${first_seen_on ?? "–"}; ${held}${refused}. From ${sourcesText(data, lang)}.`,
      lang
    )
  })}${section(historyTable(data, lang), view)}`;
};

/** The person in one line: what it is, where, by whom looked after, whom it is like. */
const about = (data: Portrait, lang: Lang): Html => {
  const {kind, mobile, city, owner_store, persona, last_seen_on, person_id} = data.profile;
  const said = [
    sayCode(kind, lang),
    mobile,
    city,
    storeName(data, owner_store, lang),
    last_seen_on && text(`最近 ${last_seen_on}`, `last seen ${last_seen_on}`, lang)
  ];
  return html`<p class="about">${persona && html`<b>${persona[lang]}</b>`}${said.filter(Boolean).join(" · ")} <code>${person_id}</code></p>`;
};

/** Who is it, what are they worth, what do they need next, and what should we do? */
export const portrait = (data: Portrait, view: View): Html => {
  const {lang} = view;
  const contracts = data.hidesFinance
    ? text("贷款与租赁未显示：没有金融数据授权。", "Loans and leases are not shown: the use of finance data is not consented to.", lang)
    : "";
  const more = data.timeline.length === mostEvents ? text(`最近 ${mostEvents} 件。`, `The newest ${mostEvents}.`, lang) : "";
  return html`${about(data, lang)}${cards(data, lang)}
<section class="grid">${needs(data, view)}<div class="stack">${nextAction(data, lang)}${section(consentsTable(data, lang), view)}</div></section>
<section class="grid">${value(data, view)}${section(contractsTable(data, lang), view, {question: contracts})}</section>
<section class="grid">${section(vehiclesTable(data, lang), view, {column: "full"})}</section>
<section class="grid">${section(timelineTable(data, lang), view, {column: "full", question: more})}</section>
<section class="grid">${identity(data, view)}</section>`;
};
