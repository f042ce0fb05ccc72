import {createHash} from "node:crypto";
import type {Life} from "../life.ts";
import {part} from "../life.ts";
import {mobileOn} from "../people.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {compactDate, DAY, dayOf, END, HOUR} from "../time.ts";
import {seriesFor} from "../vehicles.ts";
import {eveningHour, onlineDay} from "../world/calendar.ts";
import type {Series} from "../world/series.ts";
import {type Store, seriesOn, storeOn, stores} from "../world/stores.ts";
import type {Sale} from "./purchase.ts";

const NEVER = Number.POSITIVE_INFINITY;

/** One shopper's question about a car at Autohome. */
export interface Enquiry {
  id: string;
  series: Series;
  contact: Contact;
  /** Autohome's hash of the number that the shopper proved to have. */
  hash: string;
  at: number;
}
/** The part of an enquiry that one dealer gets, with its times; never = Infinity. */
export interface SplitLead {
  enquiry: Enquiry;
  no: number;
  count: number;
  store: Store;
  /** Autohome keeps some back for days, and cannot place others. */
  isReserved: boolean;
  isFailed: boolean;
  distributedAt: number;
  contactedAt: number;
  /** has_intent: 0 no, 1 yes, 2 undecided. */
  intent: 0 | 1 | 2;
  dealtAt: number;
  /** What was bought is of another brand. */
  isForeign: boolean;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    splitLeads: SplitLead[];
  }
}

/** Stores of the same brand that stand wherever this one does. */
const rivals = stores.map((store) => stores.filter((one) => one.index < store.index && one.brand === store.brand));

const dealersOf = (store: Store, on: number, random: Random): Store[] => {
  const others = rivals[store.index]!.filter((one) => storeOn(one, on) === one);
  const count = Math.min(others.length, random.weighted([0.65, 0.9, 1]));
  const from = random.int(Math.max(1, others.length));
  return [store, ...Array.from({length: count}, (_, i) => others[(from + i) % others.length]!)];
};

/** Asks Autohome; what a sale came of tells the first dealer's part how it ended. */
const ask = (life: Life, store: Store, series: Series, at: number, sale: Sale | undefined, random: Random): void => {
  if (at > END) return;
  const {person, splitLeads} = life;
  const slot = new Set(splitLeads.map((one) => one.enquiry)).size;
  const enquiry: Enquiry = {
    id: `P${compactDate(dayOf(at)).slice(2)}${String(person.number * 10 + slot).padStart(9, "0")}`,
    series,
    contact: life.known(store, at, random),
    hash: createHash("md5")
      .update(`autohome:${mobileOn(person, dayOf(at))}`)
      .digest("hex"),
    at
  };
  const dealers = dealersOf(store, dayOf(at), random);
  const boughtElsewhereAt = sale === undefined && random.chance(0.15) ? at + random.between(5, 90) * DAY : NEVER;
  dealers.forEach((dealer, i) => {
    const isFirst = i === 0;
    const isOurs = sale !== undefined && isFirst;
    const isReserved = !isOurs && random.chance(0.04);
    const isFailed = !isOurs && random.chance(0.03);
    const distributedAt = isFailed ? NEVER : at + (isReserved ? random.between(1, 20) * DAY : random.between(20, 90));
    const reached = !isFailed && random.chance(0.85) ? distributedAt + random.between(600, 50 * HOUR) : NEVER;
    const contactedAt = isOurs ? Math.min(reached, sale.createdAt) : reached;
    // What was bought comes back to most dealers who asked, whoever sold it.
    const isKnown = contactedAt !== NEVER && random.chance(0.8);
    const wonAt = isOurs && sale.returnedAt === NEVER ? sale.deliveredAt + DAY : NEVER;
    const endedAt = wonAt === NEVER ? boughtElsewhereAt : wonAt;
    const dealtAt = isKnown && endedAt > contactedAt ? endedAt : NEVER;
    splitLeads.push({
      enquiry,
      no: i + 1,
      count: dealers.length,
      store: dealer,
      isReserved,
      isFailed,
      distributedAt,
      contactedAt,
      intent: isOurs ? 1 : random.pick([0, 0, 1, 2]),
      dealtAt,
      isForeign: wonAt === NEVER,
      changes: [...new Set([at, distributedAt, contactedAt, dealtAt])].filter((one) => one !== NEVER).sort((a, b) => a - b)
    });
  });
};

/** Leads of Autohome: before a car is bought here, by those who look, and by some who only dream. */
export default part({
  name: "enquiries",
  after: ["purchase"],
  begin: () => ({splitLeads: []}),
  live: (life, random) => {
    const {person, sales} = life;
    if (person.kind !== "person") return;
    for (const sale of sales) {
      if (sale.origin === "tmall" || sale.origin === "wechat" || !random.chance(0.33)) continue;
      ask(life, sale.store, sale.car.series, eveningHour(dayOf(sale.createdAt) - random.between(1, 25), random), sale, random);
    }
    if (random.chance(person.habit === "prospect" ? 0.45 : 0.04)) {
      const on = onlineDay(random);
      const store = storeOn(person.home, on);
      ask(life, store, seriesFor(seriesOn(store, on), random), eveningHour(on, random), undefined, random);
    }
  }
});
