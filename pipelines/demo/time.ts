/** Times are seconds since 1970-01-01 on a Beijing wall clock; days are whole days since then. No zone, no clock of the machine. */
export const DAY = 86_400;
export const HOUR = 3_600;

export const dayOf = (at: number): number => Math.floor(at / DAY);
/** Day number of a date, e.g. `day(2025, 10, 31)`. */
export const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / (DAY * 1000);
/** Day number of `2025-10-31`. */
export const parseDay = (text: string): number => Date.parse(`${text}T00:00:00Z`) / (DAY * 1000);
/** Epoch seconds (UTC) of a Beijing wall-clock time. */
export const epoch = (at: number): number => at - 8 * HOUR;

const two = Array.from({length: 100}, (_, n) => (n < 10 ? `0${n}` : `${n}`));
export const pad2 = (n: number): string => two[n]!;

const FIRST = day(1940, 1, 1);
/** Room for every day until 2040, so that the array stays dense and quick. */
const DAYS = 36_525;
const texts: (string | undefined)[] = new Array(DAYS);
/** `2025-10-31`; each day's text is made once. */
export const dateText = (days: number): string => {
  const known = texts[days - FIRST];
  if (known !== undefined) return known;
  const text = new Date(days * DAY * 1000).toISOString().slice(0, 10);
  texts[days - FIRST] = text;
  return text;
};
/** `20251031`. */
export const compactDate = (days: number): string => {
  const text = dateText(days);
  return text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10);
};
export const clockText = (at: number): string => {
  const second = at - Math.floor(at / DAY) * DAY;
  return `${two[Math.floor(second / 3600)]}:${two[Math.floor(second / 60) % 60]}:${two[second % 60]}`;
};
/** `2025-10-31 09:30:00`. */
export const timeText = (at: number): string => `${dateText(Math.floor(at / DAY))} ${clockText(at)}`;
const monthTexts: (string | undefined)[] = new Array(DAYS);
/** `2025-10`; kept by day like the dates. */
export const monthText = (at: number): string => {
  const days = Math.floor(at / DAY);
  monthTexts[days - FIRST] ??= dateText(days).slice(0, 7);
  return monthTexts[days - FIRST]!;
};

/** First and last day of the simulated history: the last one is the data date. */
export const FROM = day(2020, 1, 1);
export const UNTIL = day(2025, 12, 31);
/** The last second of the history: nothing later stands in a port's file. */
export const END = (UNTIL + 1) * DAY - 1;
/** Lives go on for twelve months after the data date, for the truth alone: their last day and second. */
export const LAST = day(2026, 12, 31);
export const LAST_SECOND = (LAST + 1) * DAY - 1;
