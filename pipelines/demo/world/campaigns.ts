import {hash, type Random, totals, wordHash} from "../random.ts";
import {DAY, dateText, day, END, FROM, HOUR, UNTIL} from "../time.ts";

export type Arm = "treatment" | "holdout";

/** A time in which the group asked for more: to everybody (`boost`), and to a list of people of whom some are left alone (`uplift`). */
export interface Campaign {
  code: string;
  name: string;
  kind: "double_twelve" | "car_festival" | "service_recall" | "mailing";
  /** First second, and the first second after it. */
  from: number;
  until: number;
  /** What it wants people to buy. */
  sells: "shop" | "car" | "service";
  /** How its list is written to. */
  channel: "sms" | "wechat" | "phone";
  /** What it sells on one of its days against an ordinary day, everybody taken together; 1 changes nothing. */
  boost: number;
  /** Share of all people on its list; 0 for a campaign without one. */
  members: number;
  /** Shares of the list. */
  arms: Readonly<Record<Arm, number>>;
  /** The true effect: probability added, by the message alone, that somebody of the list buys within it. */
  uplift: number;
}

type Kind = Pick<Campaign, "kind" | "sells" | "channel" | "boost">;
const kinds = {
  double_twelve: {kind: "double_twelve", sells: "shop", channel: "sms", boost: 9},
  car_festival: {kind: "car_festival", sells: "car", channel: "phone", boost: 3},
  service_recall: {kind: "service_recall", sells: "service", channel: "wechat", boost: 1},
  mailing: {kind: "mailing", sells: "shop", channel: "sms", boost: 1}
} as const satisfies Record<string, Kind>;

const campaign = (
  kind: keyof typeof kinds,
  {code, name, on, days, members = 0, uplift = 0}: {code: string; name: string; on: number; days: number; members?: number; uplift?: number}
): Campaign => ({
  ...kinds[kind],
  code,
  name,
  from: on * DAY,
  until: (on + days) * DAY,
  members,
  arms: {treatment: 0.75, holdout: 0.25},
  uplift
});

const [firstYear, lastYear] = [FROM, UNTIL].map((one) => Number(dateText(one).slice(0, 4))) as [number, number];
const years = Array.from({length: lastYear - firstYear + 1}, (_, i) => firstYear + i);
/** Lists are kept from the year before the last one on. */
const doubleTwelve = (year: number): Campaign =>
  campaign("double_twelve", {
    code: `D12-${year}`,
    name: `双12狂欢 ${year}`,
    on: day(year, 12, 10),
    days: 3,
    ...(year >= lastYear ? {members: 0.12, uplift: 0.06} : year === lastYear - 1 ? {members: 0.06, uplift: 0.05} : {})
  });
/** Ten days around the autumn equinox: the group's goal is 3,000 cars. Owners are called. */
const carFestival = (year: number): Campaign =>
  campaign("car_festival", {
    code: `FEST-${year}`,
    name: `华翔购车节 ${year}`,
    on: day(year, 9, 19),
    days: 10,
    members: 0.08,
    uplift: 0.03
  });
/** Each spring but the first some owners are asked to the workshop. */
const springCare = (year: number): Campaign =>
  campaign("service_recall", {
    code: `CARE-${year}`,
    name: `春季关怀 保养召回 ${year}`,
    on: day(year, 3, 10),
    days: 30,
    members: 0.05,
    uplift: 0.1
  });

/** Every Double-12, that of the year after the data date too: people know the day without being told. */
const carnivals: readonly Campaign[] = [...years, lastYear + 1].map(doubleTwelve);

/** What comes again in the year after the data date, as in the year before it; no file tells of it. */
export const coming: readonly Campaign[] = [springCare(lastYear + 1), carFestival(lastYear + 1), carnivals.at(-1)!];

/** All campaigns of the history, in order of time. The mailing sells nothing: a good measure finds no effect. */
export const campaigns: readonly Campaign[] = [
  ...carnivals,
  ...years.slice(-3).map(carFestival),
  ...years.slice(1).map(springCare),
  campaign("mailing", {code: `MAIL-${lastYear}`, name: "夏季短信 用品推荐", on: day(lastYear, 7, 5), days: 14, members: 0.05})
]
  .filter((one) => one.from <= END)
  .sort((a, b) => a.from - b.from);

const salts = new Map([...campaigns, ...coming].map((one) => [one, wordHash(one.code)]));
const SPAN = 2 ** 32;

/** Chance that next year's campaigns for this make somebody buy it on one of so many days after the data date, whoever they are. */
export const comingChance = (sells: Campaign["sells"], days: number): number =>
  coming
    .filter((one) => one.sells === sells)
    .reduce((sum, {from, until, members, arms, uplift}) => {
      const share = Math.min(1, Math.max(0, (END + 1 + days * DAY - from) / (until - from)));
      return sum + members * arms.treatment * uplift * share;
    }, 0);

/** A person's arm of a campaign, undefined off its list: by number alone, so that nothing in a life depends on it but what the message does. */
export const armOf = (number: number, of: Campaign, seed: number): Arm | undefined => {
  if (of.members === 0) return undefined;
  const drawn = hash(seed, salts.get(of) ?? wordHash(of.code), number) / SPAN;
  if (drawn >= of.members) return undefined;
  return drawn < of.members * of.arms.treatment ? "treatment" : "holdout";
};

/** Orders by hour of a Double-12: a rush at midnight, a wave at ten, the evening until the end. */
const rush = [14, 5, 2, 1, 1, 1, 1.5, 2.5, 4, 5, 6, 5, 5, 4, 4, 4, 4, 4, 4, 6, 9, 10, 11, 9];
/** Hours in which a showroom sells. */
const opening = Array.from({length: 24}, (_, hour) => (hour < 9 || hour >= 18 ? 0 : hour < 14 ? 1 : 1.4));
const waking = Array.from({length: 24}, (_, hour) => (hour < 7 ? 0.1 : hour < 18 ? 1 : 1.8));
const hourly = (of: Campaign): readonly number[] => (of.kind === "double_twelve" ? rush : of.sells === "shop" ? waking : opening);

const hoursOf = (of: Campaign): Float64Array => {
  const days = (of.until - of.from) / DAY;
  // Of a Double-12 the last day is the day.
  const daily = (i: number): number => (of.kind === "double_twelve" && i === days - 1 ? 6 : 1);
  return totals(Array.from({length: days * 24}, (_, i) => daily(Math.floor(i / 24)) * hourly(of)[i % 24]!));
};
const hours = new Map([...campaigns, ...coming].map((one) => [one, hoursOf(one)]));

/** A second within a campaign at which somebody buys, by its hours. */
export const secondWithin = (of: Campaign, random: Random): number =>
  of.from + random.weighted(hours.get(of) ?? hoursOf(of)) * HOUR + random.int(HOUR);
