import {allowed} from "../../src/api/access.ts";
import {type Campaign, type Campaigns, loadCampaigns} from "../campaign/data.ts";
import {campaignsTable, hoursTable, titles} from "../campaign/tables.ts";
import {effects} from "../charts/effects.ts";
import {hours} from "../charts/hours.ts";
import {type Choice, chipsOf} from "../chips.ts";
import type {Comparison} from "../comparison.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {compareChoice} from "../months.ts";
import {change, figure, said, whole} from "../number.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import {storeChoices} from "../stores.ts";
import {href, type View} from "../view.ts";

const tables = {hours: hoursTable, campaigns: campaignsTable};

const campaignChoice = ({all, shown}: Campaigns, {lang, filters}: View): Choice => ({
  name: "campaign",
  label: lang === "zh" ? "活动" : "Campaign",
  chosen: shown?.name ?? "–",
  isOn: filters.campaign !== undefined,
  options: all.map(({code, name}) => ({value: code, label: name}))
});

const card = (label: string, [value, before]: [number, number], unit: "orders" | "yuan", compare: Comparison, {lang}: View): Html => {
  const {number, unit: word, isTight} = figure(value, unit, lang);
  const by = change(value, before, unit, lang);
  const sign = by && {up: "▲", down: "▼", flat: "＝ "}[by.direction];
  return html`<div class="card"><div class="l">${label}</div><div class="v num">${number}<small${isTight && html` class="tight"`}>${word}</small></div><div class="d num">${
    by
      ? html`<span><b>${sign}${by.direction !== "flat" && ` ${by.text}`}</b> ${lang === "zh" ? "上一次" : "vs"} ${said(before, unit, lang)}</span>`
      : compare !== "none" && html`<span>${lang === "zh" ? "没有上一次可比" : "nothing to compare"}</span>`
  }</div></div>`;
};

const cards = (data: Campaigns, view: View): Html | false => {
  const {shown, totals, hours: rows} = data;
  if (!shown || rows.length === 0) return false;
  const zh = view.lang === "zh";
  return html`<section class="cards">${card(zh ? "商城订单" : "Shop orders", [totals.now.orders, totals.before.orders], "orders", data.compare, view)}${card(
    zh ? "成交额" : "Sales",
    [totals.now.yuan, totals.before.yuan],
    "yuan",
    data.compare,
    view
  )}<div class="card"><div class="l">${zh ? "时间" : "Window"}</div><div class="v num">${shown.from.slice(5)}<small>${zh ? "起" : "on"}</small></div><div class="d">${zh ? `到 ${shown.until} 零点前` : `until ${shown.until}, 00:00`}</div></div></section>`;
};

const byHour = (data: Campaigns, view: View): Html | false => {
  const {lang} = view;
  const {shown, before, hours: rows, totals} = data;
  const top = rows.toSorted((a, b) => b.now - a.now)[0];
  if (!shown || !top) return false;
  const series = ({name, code}: Campaign) => ({name, leads: href(view.path, view.filters, {campaign: code})});
  const label =
    lang === "zh"
      ? `${titles.hours.zh}：共 ${totals.now.orders} 单，最多的是开始后第 ${top.hour + 1} 小时，${top.now} 单。`
      : `${titles.hours.en}: ${totals.now.orders} in all, most in hour ${top.hour + 1} with ${top.now}.`;
  return figureOf(
    {
      title: titles.hours[lang],
      question: lang === "zh" ? "哪几个小时卖得最多，比上一次多吗？" : "Which hours sell most, and more than the time before?",
      key: [{colour: "now", text: shown.name}, ...(before ? [{colour: "then" as const, text: before.name}] : [])],
      draw: (width) => hours(rows, {unit: "orders", lang, label, width, now: series(shown), ...(before && {before: series(before)})}),
      marks: [shown, ...(before ? [before] : [])].map(series),
      column: "wide",
      table: hoursTable(data, view),
      csv: "campaign/hours"
    },
    view
  );
};

const effecting = (data: Campaigns, view: View): Html | false => {
  const {lang} = view;
  const rows = data.effects.flatMap(({name, code, uplift}) =>
    uplift ? [{name, leads: href(view.path, view.filters, {campaign: code}), ...uplift}] : []
  );
  const [first] = rows;
  if (!first) return false;
  const points = `${whole(first.difference * 100, lang, 1)}`;
  const label =
    lang === "zh"
      ? `${titles.effects.zh}：${rows.length} 次活动；${first.name}相差 ${points} 个百分点。`
      : `${titles.effects.en}: ${rows.length} campaigns; ${first.name} differs by ${points} points.`;
  return figureOf(
    {
      title: titles.effects[lang],
      question:
        lang === "zh"
          ? "消息本身让多少人多买了（百分点，浅带为 95% 区间）？跨过零线的，可能什么也没有带来。"
          : "How many more bought because of the message (points, the band is the 95 % interval)? One that crosses nought may have done nothing.",
      draw: (width) => effects(rows, {lang, label, width}),
      marks: rows,
      column: "side",
      table: campaignsTable(data, view),
      csv: "campaign/campaigns"
    },
    view
  );
};

const all = (data: Campaigns, view: View): Html =>
  sectionOf(
    {
      csv: "campaign/campaigns",
      table: campaignsTable(data, view),
      question:
        view.lang === "zh"
          ? "有名单和留白组的活动：收入按活动期间计，多出的部分是和留白组相比。"
          : "Campaigns with a list and a holdout: what was bought within the window; extra is above what as many of the holdout did."
    },
    view
  );

const none = ({lang}: View): Html =>
  html`<div class="fig plain"><h2>${lang === "zh" ? "还没有活动" : "No campaign yet"}</h2><p>${
    lang === "zh"
      ? "把活动和名单的文件放进 inbox/media/ 并运行 huaxiang run。"
      : "Put the files of campaigns and their members into inbox/media/ and run `huaxiang run`."
  }</p></div>`;

export default page<Campaigns>({
  name: "campaign",
  path: "/campaigns",
  title: {zh: "活动", en: "Campaigns"},
  roles: allowed.figures,
  order: 7,
  isOfGeneration: true,
  load: ({generation}, filters) => loadCampaigns(generation, filters),
  tables,
  render: (data, view) =>
    data.shown
      ? html`${chipsOf([campaignChoice(data, view), compareChoice({span: data}, view), ...storeChoices(data.stores, view).filter(({name}) => name !== "basis")], view)}${cards(data, view)}
<section class="grid">${byHour(data, view)}${effecting(data, view)}</section>
<section class="grid">${all(data, view)}</section>`
      : none(view)
});
