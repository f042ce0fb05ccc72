import type {Choice} from "./chips.ts";
import {type Html, html} from "./html.ts";
import {choices, type Span} from "./period.ts";
import type {View} from "./view.ts";
import {monthOf, words} from "./words.ts";

interface Dated {
  span: Span;
  data_date: string;
}

/** The chip that chooses the month. */
export const monthChoice = ({span, data_date}: Dated, {lang}: View): Choice => ({
  name: "month",
  label: words.month[lang],
  chosen: monthOf(span.month, lang),
  isOn: span.month !== data_date.slice(0, 7),
  options: choices(data_date).map((month) => ({value: month === data_date.slice(0, 7) ? null : month, label: monthOf(month, lang)}))
});

/** That the month is under way, and what it is compared with. */
export const daysNote = ({span}: Dated, {lang}: View): Html | null => {
  if (span.isWhole) return null;
  const day = Number(span.to.slice(8));
  return html`<p class="note">${lang === "zh" ? `本月未满：数字与去年同月的前 ${day} 天相比。` : `The month is under way: figures are compared with the first ${day} days of the same month last year.`}</p>`;
};
