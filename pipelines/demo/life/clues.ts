import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {dayOf, END, HOUR} from "../time.ts";
import {seriesFor} from "../vehicles.ts";
import {eveningHour, onlineDay} from "../world/calendar.ts";
import {campaigns} from "../world/campaigns.ts";
import type {Series} from "../world/series.ts";
import {type Store, seriesOn, storeOn} from "../world/stores.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** A form filled in on an ad of Oceanengine, and what our callbacks said of it since; never = Infinity. */
export interface Clue {
  id: string;
  store: Store;
  series: Series;
  contact: Contact;
  /** Code of the campaign that the ad belonged to. */
  campaign: string;
  app: string;
  at: number;
  confirmedAt: number;
  visitedAt: number;
  isInvalid: boolean;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    clues: Clue[];
  }
}

const apps = ["懂车帝", "懂车帝", "抖音", "抖音", "抖音", "今日头条"];
/** Ads run all year; in a campaign they are the campaign's. */
const campaignAt = (at: number): string =>
  campaigns.find((one) => one.sells === "car" && one.from <= at && at < one.until)?.code ?? "BRAND";

const fill = (life: Life, store: Store, series: Series, at: number, visitAt: number, random: Random): void => {
  if (at > END) return;
  const isInvalid = visitAt === NEVER && random.chance(0.15);
  const confirmedAt = isInvalid || random.chance(0.8) ? at + random.between(1, 48) * HOUR : NEVER;
  life.clues.push({
    id: `74${String(dayOf(at)).padStart(6, "0")}${String(life.person.number * 10 + life.clues.length).padStart(11, "0")}`,
    store,
    series,
    contact: life.known(store, at, random),
    campaign: campaignAt(at),
    app: random.pick(apps),
    at,
    confirmedAt,
    visitedAt: visitAt,
    isInvalid,
    changes: [...new Set([at, confirmedAt, visitAt])].filter((one) => one !== NEVER).sort((a, b) => a - b)
  });
};

/** Leads from forms in ads: before some visits to the showroom, and from people who are never seen. */
export default part({
  name: "clues",
  after: ["interest"],
  begin: () => ({clues: []}),
  live: (life, random) => {
    if (life.person.kind !== "person") return;
    for (const visit of life.visits)
      if (random.chance(0.08)) {
        const at = eveningHour(dayOf(visit.at) - random.between(1, 12), random);
        fill(life, visit.store, visit.series, at, visit.at, random);
      }
    if (random.chance(life.person.habit === "prospect" ? 0.2 : 0.02)) {
      const on = onlineDay(random);
      const store = storeOn(life.person.home, on);
      fill(life, store, seriesFor(seriesOn(store, on), random), eveningHour(on, random), NEVER, random);
    }
  }
});
