import type {Measure} from "../src/measures/measure.ts";
import {type Answers, nextMonth} from "../src/measures/read.ts";
import {spark} from "./charts/spark.ts";
import type {Comparison} from "./comparison.ts";
import {type Html, html} from "./html.ts";
import {change, figure, said, signed} from "./number.ts";
import type {Span} from "./period.ts";
import type {Restated} from "./restated.ts";
import {compared, type Lang} from "./words.ts";

export interface Card {
  measure: Measure;
  now: number | null;
  before: number | null;
  compare: Comparison;
  /** Twelve months, the last one that of `now`. */
  months: (number | null)[];
  /** What late data changed since the month was first published whole, for the whole group. */
  restated?: Restated | undefined;
}

/** Answers by measure, as `read.ts` gives them. */
interface Answered {
  totals: Map<string, number | null>;
  before: Map<string, number | null>;
  months: Answers;
  restated: Map<string, Restated>;
}

/** A card for each measure: of the month, of the same days of what it is compared with, and of the twelve months that end with it. */
export const cardsOf = (measures: readonly Measure[], {month, compare}: Span, {totals, before, months, restated}: Answered): Card[] =>
  measures.map((measure) => ({
    measure,
    now: totals.get(measure.name) ?? null,
    before: before.get(measure.name) ?? null,
    compare,
    months: Array.from({length: 12}, (_value, i) => months.get(measure.name)?.get(nextMonth(month, i - 11)) ?? null),
    restated: restated.get(measure.name)
  }));

const signs = {up: "▲", down: "▼", flat: "＝ "} as const;
const spokenDirection = {up: {zh: "上升", en: "up"}, down: {zh: "下降", en: "down"}, flat: {zh: "持平", en: "level"}};

const difference = ({measure, now, before, compare}: Card, lang: Lang): Html => {
  if (compare === "none") return html`<span></span>`;
  const {name, beside} = compared[compare];
  const by = change(now, before, measure.unit, lang);
  if (!by) return html`<span>${lang === "zh" ? `${name.zh}无数据` : "nothing to compare"}</span>`;
  const mood = by.direction === "flat" ? "" : by.direction === measure.better ? "good" : "bad";
  return html`<span><b class="${mood}"><span aria-hidden="true">${signs[by.direction]}</span><span class="${by.direction !== "flat" && "aside"}">${spokenDirection[by.direction][lang]}</span>${by.direction !== "flat" && html` ${by.text}`}</b> ${beside[lang]} ${said(before, measure.unit, lang)}</span>`;
};

const restatement = ({measure, restated}: Card, lang: Lang): Html | false => {
  if (!restated) return false;
  const by = signed(restated.difference, measure.unit, lang);
  return html`<p class="re num">${lang === "zh" ? `较 ${restated.published_on} 首次公布修订 ${by}` : `restated by ${by} since ${restated.published_on}`}</p>`;
};

/** One number with its change against what it is compared with; its definition opens from the label. */
export const cardOf = (card: Card, lang: Lang): Html => {
  const {measure, now} = card;
  const value = now === null ? {number: "–", unit: "", isTight: false} : figure(now, measure.unit, lang);
  return html`<div class="card"><details class="def" name="definition"><summary>${measure.label[lang]}</summary><p>${measure.definition[lang]}</p></details>
<div class="v num">${value.number}<small${value.isTight && html` class="tight"`}>${value.unit}</small></div><div class="d num">${difference(card, lang)}${spark(card.months)}</div>${restatement(card, lang)}</div>`;
};
