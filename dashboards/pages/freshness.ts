import {allowed} from "../../src/api/access.ts";
import {channelName, portChoice} from "../channels.ts";
import {type Arrival, arrivals} from "../charts/arrivals.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Freshness, holder, isConserved, isEven, type Load, loadFreshness} from "../freshness/data.ts";
import {identitiesTable, runsTable} from "../freshness/identity.ts";
import {feedsTable, heldTable, loadsTable, restatedTable} from "../freshness/tables.ts";
import {type dispositions, explained} from "../freshness/words.ts";
import {coded, type Html, html} from "../html.ts";
import {whole} from "../number.ts";
import {page} from "../page.ts";
import {sectionOf} from "../section.ts";
import type {Table} from "../table.ts";
import {href, type View} from "../view.ts";
import type {Lang} from "../words.ts";

const tables = {
  feeds: feedsTable,
  loads: loadsTable,
  held: heldTable,
  restated: restatedTable,
  identity: ({identities}: Freshness, view: View) => identitiesTable(identities, view),
  runs: ({identities}: Freshness, view: View) => runsTable(identities, view)
};

const nameOf = (one: {channel: string; feed: string}, lang: Lang): string => `${channelName(one.channel, lang)} · ${one.feed}`;

const total = (data: Freshness, name: "counted" | (typeof dispositions)[number]): number =>
  data.feeds.reduce((sum, feed) => sum + feed[name], 0);

const card = (label: string, value: string, unit: string, note: string): Html =>
  html`<div class="card"><div class="l">${label}</div><div class="v num">${value}<small>${unit}</small></div><div class="d">${note}</div></div>`;

const cards = (data: Freshness, {lang}: View): Html => {
  const zh = lang === "zh";
  const [counted, rejected] = [total(data, "counted"), total(data, "rejected")];
  const last = holder(data);
  const odd = data.feeds.filter((feed) => !isConserved(feed)).length;
  const whose = isEven(data)
    ? zh
      ? "各数据源都已到这一天"
      : "every feed has reached it"
    : last && (zh ? `由 ${nameOf(last, lang)} 决定` : `set by ${nameOf(last, lang)}`);
  return html`<section class="cards">
${card(zh ? "数据日期" : "Data date", data.data_date, "", whose ?? "")}
${card(zh ? "清点的记录" : "Records counted", whole(counted, lang), zh ? "条" : "", odd ? (zh ? `${odd} 个数据源对不上` : `${odd} feeds do not add up`) : zh ? "每个数据源都对得上" : "every feed adds up")}
${card(zh ? "拒收" : "Rejected", whole(rejected, lang), zh ? "条" : "", zh ? `占 ${whole((rejected / Math.max(1, counted)) * 100, lang, 2)}%` : `${whole((rejected / Math.max(1, counted)) * 100, lang, 2)}% of all`)}
${card(zh ? "等待处理" : "Waiting", whole(data.held.length, lang), zh ? "个装载" : "loads", data.held.length > 0 ? (zh ? "见下表" : "see below") : zh ? "没有" : "none")}
</section>`;
};

/** The days on which a channel delivered anything; red is the delivery that sets the data date. */
const arrivalsOf = (data: Freshness, {lang, path, filters}: View): Arrival[] => {
  const isHolder = ({channel, feed, day}: Load): boolean =>
    !isEven(data) && `${channel}.${feed}` === data.held_back_by && day === holder(data)?.last;
  return [...Map.groupBy(data.loads, ({channel, day}) => `${channel} ${day}`).values()]
    .flatMap(([first, ...more]) =>
      first
        ? [
            {
              name: channelName(first.channel, lang),
              day: first.day,
              holds: [first, ...more].some(isHolder),
              leads: href(path, filters, {port: first.channel})
            }
          ]
        : []
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};

const arrivalFigure = (data: Freshness, view: View): Html | false => {
  const {lang} = view;
  const rows = arrivalsOf(data, view);
  if (rows.length === 0) return false;
  const title = lang === "zh" ? "各渠道的到达" : "Arrivals by channel";
  const label =
    lang === "zh"
      ? `${title}：${data.feeds.length} 个数据源，数据日期 ${data.data_date}。`
      : `${title}: ${data.feeds.length} feeds, data date ${data.data_date}.`;
  return figureOf(
    {
      title,
      question:
        lang === "zh"
          ? "每个渠道最后一次送数是什么时候，谁决定了数据日期（红点）？"
          : "When did each channel last deliver, and which delivery sets the data date (red)?",
      draw: (width) => arrivals(rows, {label, width}),
      marks: rows,
      column: "wide",
      table: loadsTable(data, view),
      csv: "freshness/loads"
    },
    view
  );
};

const section = (name: keyof typeof tables, table: Table, view: View, question: string): Html =>
  sectionOf({csv: `freshness/${name}`, table, question, height: "tall"}, view);

const meanings = ({lang}: View): Html =>
  html`<section class="fig"><h2>${lang === "zh" ? "这些词的意思" : "What the words mean"}</h2><dl class="words">${Object.values(
    explained
  ).map(({name, means}) => html`<dt>${name[lang]}</dt><dd>${coded(means[lang])}</dd>`)}</dl></section>`;

const waiting = (data: Freshness, view: View): Html | false =>
  data.held.length > 0 &&
  section(
    "held",
    heldTable(data, view),
    view,
    view.lang === "zh"
      ? "用 `huaxiang release <装载编号>` 放行；缺列的请先修好映射或向伙伴要新文件。"
      : "`huaxiang release <load>` lets a snapshot through; for a missing column mend the mapping or ask the partner."
  );

const restatements = (data: Freshness, view: View): Html | false =>
  data.restated.length > 0 &&
  section(
    "restated",
    restatedTable(data, view),
    view,
    view.lang === "zh"
      ? "一个月第一次整月公布之后，迟到或更正的数据改变了哪些集团数字，改了多少？"
      : "Which figures of the group did late or corrected data change after their month was first published whole, and by how much?"
  );

const identities = (data: Freshness, view: View): Html => {
  const zh = view.lang === "zh";
  return html`${section(
    "identity",
    tables.identity(data, view),
    view,
    zh
      ? "来自各渠道的记录合成了多少人，规则拦下了什么？"
      : "How many people did the records of all channels make, and what did the rules stop?"
  )}${section(
    "runs",
    tables.runs(data, view),
    view,
    zh
      ? "一次运行改变太多就不发布（`huaxiang.yaml` 里的 identity: churn:）；某人的经过见 `huaxiang identity log <编号>`。"
      : "A run that changes too much is not published (identity: churn: in `huaxiang.yaml`); `huaxiang identity log <id>` tells one person's story."
  )}`;
};

export default page<Freshness>({
  name: "freshness",
  path: "/freshness",
  title: {zh: "数据状态", en: "Data freshness"},
  roles: allowed.figures,
  order: 11,
  isOfGeneration: false,
  load: loadFreshness,
  tables,
  render(data, view) {
    const question =
      view.lang === "zh"
        ? "每条记录都有去向：清点 = 有效 + 被取代 + 重复 + 拒收 + 忽略 + 已删除"
        : "Every record is accounted for: counted = current + superseded + duplicates + rejected + ignored + erased";
    return html`${chipsOf([portChoice(data.ports, view)], view)}${cards(data, view)}
<section class="grid">${waiting(data, view)}${arrivalFigure(data, view)}${meanings(view)}${restatements(data, view)}${section("feeds", feedsTable(data, view), view, question)}${identities(data, view)}</section>`;
  }
});
