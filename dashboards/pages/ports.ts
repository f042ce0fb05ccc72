import {allowed} from "../../src/api/access.ts";
import {cardOf} from "../card.ts";
import {touches} from "../charts/touches.ts";
import {years} from "../charts/years.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {daysNote, monthChoice} from "../months.ts";
import {yearsLabel} from "../overview/label.ts";
import {page} from "../page.ts";
import {loadPorts, type Ports} from "../ports/data.ts";
import {portsTable, spendTable, titles, touchesOf, touchesTable} from "../ports/tables.ts";
import {storeChoices} from "../stores.ts";
import {tableOf} from "../table.ts";
import {href, type View} from "../view.ts";

const tables = {ports: portsTable, touches: touchesTable, spend: spendTable};

const touching = (data: Ports, view: View): Html | false => {
  const {lang} = view;
  const rows = touchesOf(data, view);
  const [top] = rows;
  if (!top) return false;
  const label =
    lang === "zh"
      ? `${titles.touches.zh}：${rows.length} 个渠道；${top.name}开始了 ${top.first} 单，收尾了 ${top.last} 单。`
      : `${titles.touches.en}: ${rows.length} channels; ${top.name} began ${top.first} deals and was last in ${top.last}.`;
  return figureOf(
    {
      title: titles.touches[lang],
      question: lang === "zh" ? "哪个渠道开头，哪个渠道收尾？" : "Which channel begins deals, and which comes last?",
      key: [
        {colour: "then", text: lang === "zh" ? "首次触点" : "First touch"},
        {colour: "now", text: lang === "zh" ? "末次触点" : "Last touch"}
      ],
      draw: (width) => touches(rows, {unit: "cars", lang, width, label}),
      column: "wide",
      table: touchesTable(data, view),
      csv: "ports/touches"
    },
    view
  );
};

const spending = (data: Ports, view: View): Html => {
  const {lang} = view;
  const year = data.span.month.slice(0, 4);
  const label = yearsLabel(titles.spend[lang], data.spend, {unit: "yuan", lang, year});
  return figureOf(
    {
      title: titles.spend[lang],
      question: lang === "zh" ? "投放花在哪几个月？" : "In which months is the money spent?",
      key: [
        {colour: "now", text: year},
        {colour: "then", text: String(Number(year) - 1)}
      ],
      draw: (width) => years(data.spend, {unit: "yuan", lang, label, width, height: width < 420 ? 210 : 250}),
      column: "side",
      table: spendTable(data, view),
      csv: "ports/spend"
    },
    view
  );
};

const bringing = (data: Ports, view: View): Html => {
  const table = portsTable(data, view);
  return html`<section class="fig full"><header><h2>${table.title}</h2><span class="tools"><a href="${href("/charts/ports/ports.csv", view.filters)}" download>CSV</a></span></header>
<p class="q">${view.lang === "zh" ? "每个渠道这个月带来了多少线索、订单和成交？" : "How many leads, orders and deals did each channel bring this month?"}</p>${tableOf(table, view.lang)}</section>`;
};

export default page<Ports>({
  name: "ports",
  path: "/channels",
  title: {zh: "渠道", en: "Channels"},
  roles: allowed.figures,
  isByStore: true,
  order: 5,
  isOfGeneration: true,
  load: ({generation}, filters) => loadPorts(generation, filters),
  tables,
  render: (data, view) => html`${chipsOf([monthChoice(data, view), ...storeChoices(data.stores, view)], view)}
<section class="cards">${data.cards.map((card) => cardOf(card, view.lang))}</section>${daysNote(data, view)}
<section class="grid">${touching(data, view)}${spending(data, view)}</section>
<section class="grid">${bringing(data, view)}</section>`
});
