import {DAY, dateText, day} from "./time.ts";

/** The same date some months later; a day that its month lacks becomes the month's last. */
export const monthsLater = (on: number, months: number): number => {
  const [year = 0, month = 1, date = 1] = dateText(on).split("-").map(Number);
  const first = day(year, month + months, 1);
  const next = day(year, month + months + 1, 1);
  return Math.min(first + date - 1, next - 1);
};

/** A second of office hours on a day, the same for the same number. */
export const officeHour = (on: number, number: number): number => on * DAY + 32_400 + ((number * 7_919) % 28_800);
