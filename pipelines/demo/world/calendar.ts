import {type Random, totals} from "../random.ts";
import {DAY, dateText, FROM, HOUR, LAST, UNTIL} from "../time.ts";
import {type Campaign, campaigns, coming, secondWithin} from "./campaigns.ts";

const months = [1.12, 0.68, 0.94, 0.92, 0.96, 1.0, 0.9, 0.92, 1.08, 1.04, 1.12, 1.5];
const GROWTH = 1.09;

const announced = [...campaigns, ...coming];
/** The campaign that everybody hears of on a day, if it sells more of this. */
const boosting = (sells: Campaign["sells"], on: number): Campaign | undefined =>
  announced.find((one) => one.sells === sells && one.boost > 1 && one.from <= on * DAY && one.until > on * DAY);

const weights = (sells: Campaign["sells"], last: number, festival: (month: number, date: number) => number): Float64Array =>
  totals(
    Array.from({length: last - FROM + 1}, (_, i) => {
      const [year = 0, month = 1, date = 1] = dateText(FROM + i)
        .split("-")
        .map(Number);
      const weekday = new Date((FROM + i) * DAY * 1000).getUTCDay();
      const growth = GROWTH ** (year - 2020 + (month - 1) / 12);
      const boost = boosting(sells, FROM + i)?.boost ?? 1;
      return growth * months[month - 1]! * (weekday === 0 || weekday === 6 ? 1.5 : 0.85) * festival(month, date) * boost;
    })
  );

const online = (month: number, date: number): number => {
  if (month === 11 && date === 11) return 18;
  if (month === 6 && date === 18) return 8;
  return (month === 11 && date < 11) || (month === 12 && date < 10) ? 1.6 : 0.9;
};
const showroomDays = weights("car", UNTIL, (month, date) => (month === 12 && date > 24 ? 1.5 : 1));
const onlineDays = weights("shop", UNTIL, online);
const shopDays = weights("shop", LAST, online);
const carnivalOn = Array.from({length: LAST - FROM + 1}, (_, i) => boosting("shop", FROM + i));

/** A day of the history: more in December, at weekends and at a car festival, growing 9 % a year. */
export const showroomDay = (random: Random): number => FROM + random.weighted(showroomDays);
/** The same for interest shown online, with 11.11, 12.12 and 6.18. */
export const onlineDay = (random: Random): number => FROM + random.weighted(onlineDays);
/** The same for what the shops see: accounts open and goods are ordered in the year after the data date as in every year before it. */
export const shopDay = (random: Random): number => FROM + random.weighted(shopDays);
/** A second within opening hours of a day. */
export const openingHour = (on: number, random: Random): number => on * DAY + 9 * HOUR + random.int(8.5 * HOUR);
/** A second of a day as people shop online: any hour, mostly evenings. */
export const eveningHour = (on: number, random: Random): number =>
  on * DAY + Math.min(DAY - 1, Math.floor((random.chance(0.6) ? 17 : 7) * HOUR + random.unit() * 7 * HOUR));
/** A second at which somebody orders in an online shop: within a Double-12 by its hours. */
export const orderSecond = (random: Random): number => {
  const on = shopDay(random);
  const campaign = carnivalOn[on - FROM];
  return campaign === undefined ? eveningHour(on, random) : secondWithin(campaign, random);
};

/** Work of a workshop by month: before the Spring Festival and before the summer's journeys, little right after the holidays. */
const seasons = [1.3, 0.7, 0.95, 1, 1, 1.15, 1.1, 0.9, 1.1, 0.9, 1, 1.1];
const seasonOf = (on: number): number => seasons[Number(dateText(on).slice(5, 7)) - 1]!;

/** The three days on which a service that is due may fall, with the chance of each. */
export const serviceDays = (due: number, later: number, sooner: number): {on: number; weight: number}[] => {
  const days = [due, due + later, due - sooner];
  const sum = days.reduce((all, on) => all + seasonOf(on), 0);
  return days.map((on) => ({on, weight: seasonOf(on) / sum}));
};

/** A day for a service that is due: of three days around it the one that the season draws people to. */
export const serviceDay = (due: number, random: Random): number => {
  const days = [due, due + random.between(4, 21), due - random.between(4, 21)];
  return days[random.weighted(totals(days.map(seasonOf)))]!;
};
