import {type Random, totals} from "../random.ts";
import {DAY, dateText, FROM, HOUR, UNTIL} from "../time.ts";

const months = [1.12, 0.68, 0.94, 0.92, 0.96, 1.0, 0.9, 0.92, 1.08, 1.04, 1.12, 1.5];
const GROWTH = 1.09;

const weights = (festival: (month: number, date: number) => number): Float64Array =>
  totals(
    Array.from({length: UNTIL - FROM + 1}, (_, i) => {
      const [year = 0, month = 1, date = 1] = dateText(FROM + i)
        .split("-")
        .map(Number);
      const weekday = new Date((FROM + i) * DAY * 1000).getUTCDay();
      const growth = GROWTH ** (year - 2020 + (month - 1) / 12);
      return growth * months[month - 1]! * (weekday === 0 || weekday === 6 ? 1.5 : 0.85) * festival(month, date);
    })
  );

const showroom = weights((month, date) => (month === 12 && date > 24 ? 1.5 : 1));
const online = weights((month, date) => {
  if (month === 11 && date === 11) return 18;
  if (month === 12 && date === 12) return 22;
  if (month === 6 && date === 18) return 8;
  return (month === 11 && date < 11) || (month === 12 && date < 12) ? 1.6 : 0.9;
});

/** A day of the history: more in December and at weekends, growing 9 % a year. */
export const showroomDay = (random: Random): number => FROM + random.weighted(showroom);
/** The same for the online shops, with 11.11, 12.12 and 6.18. */
export const onlineDay = (random: Random): number => FROM + random.weighted(online);
/** A second within opening hours of a day. */
export const openingHour = (on: number, random: Random): number => on * DAY + 9 * HOUR + random.int(8.5 * HOUR);
/** A second of a day as people shop online: any hour, mostly evenings. */
export const eveningHour = (on: number, random: Random): number =>
  on * DAY + Math.min(DAY - 1, Math.floor((random.chance(0.6) ? 17 : 7) * HOUR + random.unit() * 7 * HOUR));
