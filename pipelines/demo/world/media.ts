import type {Delivery} from "../deliveries.ts";
import {hash, wordHash} from "../random.ts";
import {dayOf, UNTIL} from "../time.ts";
import {campaigns} from "./campaigns.ts";

/** What a medium reports of one day, campaign and placement: whole fen, and counts. */
export interface MediaDay {
  day: number;
  code: string;
  /** The medium's own number of the campaign. */
  id: string;
  placement: string;
  fen: number;
  shown: number;
  clicked: number;
  converted: number;
}
export interface Medium {
  name: string;
  placements: readonly string[];
  /** fen for a thousand showings */
  price: number;
}

/** Ads for the brand are reported for the last year; campaigns from two weeks before they begin. */
const YEAR = 365;
const LEAD = 14;
const brand = {code: "BRAND", from: UNTIL - YEAR, until: UNTIL + 1, share: 1};
const runs = [
  brand,
  ...campaigns
    .filter((one) => one.kind === "double_twelve" || one.kind === "car_festival")
    .map((one) => ({code: one.code, from: dayOf(one.from) - LEAD, until: dayOf(one.until), share: 4}))
];

/** A day's figures as they were known on `seenOn`: about 2 % are still missing on the day after. */
const figures = (medium: Medium, code: string, placement: string, day: number, seenOn: number, share: number): MediaDay => {
  const draw = hash(wordHash(medium.name + code + placement), day);
  const isSettled = seenOn - day > 2;
  const fen = Math.floor((40_000 + (draw % 120_000)) * share * (isSettled ? 1 : 0.98));
  const shown = Math.floor((fen / medium.price) * 1_000);
  const clicked = Math.floor((shown * (8 + (draw % 17))) / 1_000);
  const id = String(7_000 + (hash(wordHash(code)) % 2_000));
  return {day, code, id, placement, fen, shown, clicked, converted: Math.floor((clicked * (5 + ((draw >>> 8) % 20))) / 1_000)};
};

/** What a medium's report of a delivery holds: its own days, and three older ones restated. */
export const mediaDays = (medium: Medium, {since, until, day: seenOn}: Delivery): MediaDay[] => {
  const first = since === Number.NEGATIVE_INFINITY ? since : dayOf(since) - 2;
  const last = dayOf(until);
  return runs.flatMap(({code, from, until: end, share}) =>
    Array.from({length: Math.max(0, Math.min(last + 1, end) - Math.max(first, from))}, (_, i) => Math.max(first, from) + i).flatMap((day) =>
      medium.placements.map((placement) => figures(medium, code, placement, day, seenOn, share))
    )
  );
};

export const hundredths = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
