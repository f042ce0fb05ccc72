import {allowed} from "../../src/api/access.ts";
import {cardOf} from "../card.ts";
import {portChoice} from "../channels.ts";
import {touches} from "../charts/touches.ts";
import {chipsOf} from "../chips.ts";
import {figureOf} from "../figure.ts";
import {type Html, html} from "../html.ts";
import {daysNote, monthChoices} from "../months.ts";
import {page} from "../page.ts";
import {loadPorts, type Ports} from "../ports/data.ts";
import {portsTable, spendTable, titles, touchesOf, touchesTable, yearly} from "../ports/tables.ts";
import {sectionOf} from "../section.ts";
import {storeChoices} from "../stores.ts";
import type {View} from "../view.ts";
import {yearFigure} from "../years.ts";

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
      marks: rows,
      column: "wide",
      table: touchesTable(data, view),
      csv: "ports/touches"
    },
    view
  );
};

const bringing = (data: Ports, view: View): Html =>
  sectionOf(
    {
      csv: "ports/ports",
      table: portsTable(data, view),
      question:
        view.lang === "zh"
          ? "每个渠道这个月带来了多少线索、订单和成交？"
          : "How many leads, orders and deals did each channel bring this month?"
    },
    view
  );

export default page<Ports>({
  name: "ports",
  path: "/channels",
  title: {zh: "渠道", en: "Channels"},
  roles: allowed.figures,
  isByStore: true,
  order: 6,
  isOfGeneration: true,
  load: ({generation}, filters) => loadPorts(generation, filters),
  tables,
  render: (
    data,
    view
  ) => html`${chipsOf([...monthChoices(data, view), portChoice(data.ports, view), ...storeChoices(data.stores, view)], view)}
<section class="cards">${data.cards.map((card) => cardOf(card, view.lang))}</section>${daysNote(data, view)}
<section class="grid">${touching(data, view)}${yearFigure(yearly(data), data, view)}</section>
<section class="grid">${bringing(data, view)}</section>`
});
