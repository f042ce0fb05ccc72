import type {Week} from "../charts/weeks.ts";

const week = 7 * 86_400_000;
const text = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Monday of the week of a day. */
export const mondayOf = (day: string): string => {
  const time = Date.parse(`${day}T00:00:00Z`);
  return text(time - ((new Date(time).getUTCDay() + 6) % 7) * 86_400_000);
};

/** Weeks that are drawn, before and after that of the data date. */
const [before, after] = [6, 13];

/** The weeks around the data date, none left out; what lies further away is in the table only. */
export const weeksAround = (counts: ReadonlyMap<string, number | null>, data_date: string): Week[] => {
  const now = mondayOf(data_date);
  return Array.from({length: before + 1 + after}, (_, i) => {
    const name = text(Date.parse(`${now}T00:00:00Z`) + (i - before) * week);
    return {week: name, count: counts.get(name) ?? 0, isNow: name === now};
  });
};
