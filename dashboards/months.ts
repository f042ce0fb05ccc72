import type {Choice} from "./chips.ts";
import {type Comparison, comparisons} from "./comparison.ts";
import type {Figure} from "./drawing.ts";
import {type Html, html} from "./html.ts";
import {choices, type Span} from "./period.ts";
import type {View} from "./view.ts";
import {compared, monthOf, type Words, words} from "./words.ts";

interface Dated {
  span: Span;
  data_date: string;
}

/** The chip that chooses the month. */
const monthChoice = ({span, data_date}: Dated, {lang}: View): Choice => ({
  name: "month",
  label: words.month[lang],
  chosen: monthOf(span.month, lang),
  isOn: span.month !== data_date.slice(0, 7),
  options: choices(data_date).map((month) => ({value: month === data_date.slice(0, 7) ? null : month, label: monthOf(month, lang)}))
});

/** The chip that chooses what the month is compared with. */
export const compareChoice = ({span}: {span: Pick<Span, "compare">}, {lang}: View): Choice => ({
  name: "compare",
  label: words.compare[lang],
  chosen: compared[span.compare].name[lang],
  isOn: span.compare !== "year",
  options: comparisons.map((one) => ({value: one === "year" ? null : one, label: compared[one].name[lang]}))
});

/** Month and comparison, side by side. */
export const monthChoices = (data: Dated, view: View): Choice[] => [monthChoice(data, view), compareChoice(data, view)];

/** What the colours of now and then mean. */
export const monthKey = ({span}: Pick<Dated, "span">, {lang}: View): NonNullable<Figure["key"]> => [
  {colour: "now", text: monthOf(span.month, lang)},
  ...(span.past ? [{colour: "then" as const, text: compared[span.compare].name[lang]}] : [])
];

const days: Record<Comparison, (day: number) => Words> = {
  year: (day) => ({
    zh: `本月未满：数字与去年同月的前 ${day} 天相比。`,
    en: `The month is under way: figures are compared with the first ${day} days of the same month last year.`
  }),
  previous: (day) => ({
    zh: `本月未满：数字与上月的前 ${day} 天相比。`,
    en: `The month is under way: figures are compared with the first ${day} days of the month before.`
  }),
  none: (day) => ({zh: `本月未满：数字到 ${day} 日为止。`, en: `The month is under way: figures go up to day ${day}.`})
};

/** That the month is under way, and what it is compared with. */
export const daysNote = ({span}: Dated, {lang}: View): Html | null => {
  if (span.isWhole) return null;
  const day = Number(span.to.slice(8));
  return html`<p class="note">${days[span.compare](day)[lang]}</p>`;
};
