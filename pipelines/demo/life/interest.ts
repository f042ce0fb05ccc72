import type {Customer, Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {DAY, dayOf} from "../time.ts";
import {seriesFor} from "../vehicles.ts";
import {eveningHour, onlineDay, openingHour, showroomDay} from "../world/calendar.ts";
import type {Series} from "../world/series.ts";
import {type Store, seriesOn, storeOn} from "../world/stores.ts";
import type {Sale} from "./purchase.ts";

export interface Visit {
  store: Store;
  customer: Customer;
  contact: Contact;
  series: Series;
  at: number;
  leftAt: number;
  isFirst: boolean;
  level: string;
  hasTestDrive: boolean;
  consultant: string;
  quotedYuan: number;
}

export interface TestDrive {
  store: Store;
  id: number;
  customer: Customer;
  contact: Contact;
  series: Series;
  createdAt: number;
  at: number;
  isDone: boolean;
  isFirst: boolean;
  consultant: string;
  changes: number[];
}

export interface CarLead {
  id: string;
  store: Store;
  contact: Contact;
  series: Series;
  at: number;
}

declare module "../life.ts" {
  interface Life {
    visits: Visit[];
    testDrives: TestDrive[];
    carLeads: CarLead[];
  }
}

const levels = ["13101001", "13101002", "13101003", "13101004"];

const lead = (life: Life, store: Store, series: Series, at: number, random: Random): void => {
  const id = `${7_000_000_000_000 + life.person.number * 10 + life.carLeads.length}`;
  life.carLeads.push({id, store, contact: life.known(store, at, random), series, at});
};

const drive = (
  life: Life,
  store: Store,
  series: Series,
  createdAt: number,
  at: number,
  isDone: boolean,
  source: string,
  random: Random
): void => {
  const customer = life.customerAt(store, createdAt, source, random);
  life.testDrives.push({
    store,
    id: 40_000_000 + life.person.number * 8 + life.testDrives.length,
    customer,
    contact: life.known(store, createdAt, random),
    series,
    createdAt,
    at,
    isDone,
    isFirst: !life.visits.some((one) => one.store === store),
    consultant: customer.consultant,
    changes: [createdAt, at].sort((a, b) => a - b)
  });
};

/** A visit to the showroom, sometimes with a test drive there and then. */
const look = (life: Life, store: Store, series: Series, at: number, source: string, drives: boolean, random: Random): void => {
  const customer = life.customerAt(store, at, source, random);
  life.visits.push({
    store,
    customer,
    contact: life.known(store, at, random),
    series,
    at,
    leftAt: at + random.between(10, 120) * 60,
    isFirst: !life.visits.some((one) => one.store === store),
    level: random.pick(levels),
    hasTestDrive: drives,
    consultant: customer.consultant,
    quotedYuan: random.chance(0.5) ? Math.round((series.list * (0.9 + random.unit() * 0.08)) / 1000) * 1000 : 0
  });
};

const beforeSale = (life: Life, sale: Sale, random: Random): void => {
  const bought = dayOf(sale.createdAt);
  const since = bought - random.between(1, 20);
  if (sale.origin === "lead") lead(life, sale.store, sale.car.series, eveningHour(since, random), random);
  if (!random.chance(0.45)) return;
  const at = openingHour(since + random.int(bought - since), random);
  const drives = random.chance(0.6);
  const bookedAt = random.chance(0.35) ? at - random.between(1, 4) * DAY : at + 300;
  if (drives) drive(life, sale.store, sale.car.series, bookedAt, at + 1200, true, sale.customer.source, random);
  look(life, sale.store, sale.car.series, at, sale.customer.source, drives, random);
};

/** Those who never buy: a lead, a visit, a test drive that they miss. */
const wander = (life: Life, random: Random): void => {
  const {home} = life.person;
  const times = random.chance(0.75) ? 1 : 2;
  for (let i = 0; i < times; i++) {
    const at = openingHour(showroomDay(random), random);
    const store = storeOn(home, dayOf(at));
    const series = seriesFor(seriesOn(store, dayOf(at)), random);
    const asked = random.chance(0.4);
    if (asked) lead(life, store, series, at - random.between(1, 5) * DAY, random);
    const source = asked ? "13111012" : random.pick(["13111001", "13111013", "13111003"]);
    if (random.chance(0.25)) drive(life, store, series, at - 2 * DAY, at, false, source, random);
    if (asked && !random.chance(0.7)) continue;
    const drives = random.chance(0.35);
    if (drives) drive(life, store, series, at + 300, at + 1500, true, source, random);
    look(life, store, series, at, source, drives, random);
  }
};

/** Interest in a car before it is bought, or that leads nowhere. */
export default part({
  name: "interest",
  after: ["purchase", "answers"],
  begin: () => ({visits: [], testDrives: [], carLeads: []}),
  live: (life, random) => {
    for (const sale of life.sales) beforeSale(life, sale, random);
    if (life.person.habit === "prospect") wander(life, random);
    if (life.person.habit !== "prospect" && random.chance(0.02)) {
      const on = onlineDay(random);
      const store = storeOn(life.person.home, on);
      lead(life, store, seriesFor(seriesOn(store, on), random), eveningHour(on, random), random);
    }
  }
});
