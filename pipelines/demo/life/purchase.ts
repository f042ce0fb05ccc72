import type {Car, Customer, Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {DAY, dateText, dayOf, END, LAST, LAST_SECOND} from "../time.ts";
import {colorFor, isGreen, plateFor, seriesFor, vinFor} from "../vehicles.ts";
import {openingHour, showroomDay} from "../world/calendar.ts";
import {marginRatio} from "../world/margins.ts";
import {type Store, seriesOn, storeOn, stores} from "../world/stores.ts";

export type Origin = "walk_in" | "lead" | "tmall" | "wechat";

/** Share of orders that are given up, and of cars that come back. */
export const [CANCELLED, RETURNED] = [0.06, 0.008];
/** After an order: how likely a person orders again, and so many days after it was delivered or given up. */
export const AGAIN = {
  /** Who has no car yet. */
  without: {chance: 0.5, from: 3, to: 60},
  owner: {chance: 0.3, from: 300, to: 1500}
} as const;
/** A company's next car, for most soon after the one before. */
export const FLEET = {chance: 0.5, late: 0.3, soon: 60, until: 900} as const;
/** Share of people whose last car goes elsewhere one day, and after how many days. */
export const LEAVES = {chance: 0.2, from: 700, to: 2200} as const;
/** Orders of a person and of a company at most. */
export const [ORDERS, FLEETS] = [3, 4];
/** Days from the order to the delivery. */
export const WAIT = {from: 2, to: 34} as const;
/** Share of owners who give the old car in payment. */
export const TRADES = 0.6;

export interface Sale {
  /** Which of the person's orders it is, by what made it: from 0 on, another number for what a campaign or a used car came to. */
  slot: number;
  /** The deal that it is, as the truth names it: records of other ports may belong to it. */
  deal: string;
  store: Store;
  no: string;
  customer: Customer;
  contact: Contact;
  car: Car;
  origin: Origin;
  createdAt: number;
  deliveredAt: number;
  doneAt: number;
  abortedAt: number;
  returnedAt: number;
  consultant: string;
  priceYuan: number;
  extrasYuan: number;
  insuranceYuan: number;
  loanYuan: number;
  onlineNo: string;
  tradedVin: string;
  tradedBrand: string;
  tradedModel: string;
  changes: number[];
}

/** What a sale comes to: car, extras and insurance. */
export const saleYuan = (sale: Sale): number => sale.priceYuan + sale.extrasYuan + sale.insuranceYuan;

declare module "../life.ts" {
  interface Life {
    sales: Sale[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;
const sources: Record<Origin, string> = {walk_in: "13111001", lead: "13111012", tmall: "13111012", wechat: "13111012"};

/** A deal that began in the WeChat shop did so at most so many days before the store's order. */
export const BEFORE = 5;
/** Where a car deal began. */
const originOf = (life: Life, createdOn: number, random: Random): Origin => {
  const drawn = random.unit();
  if (life.person.hasTmall && drawn < 0.3) return "tmall";
  if (drawn < 0.54 && drawn > 0.3 && life.accounts.some(({registeredAt}) => registeredAt < (createdOn - BEFORE) * DAY)) return "wechat";
  return drawn > 0.8 ? "lead" : "walk_in";
};

/** The trade-in: the person's own former car, or one that the group has never seen. */
const traded = (old: Car | undefined, random: Random): Pick<Sale, "tradedVin" | "tradedBrand" | "tradedModel"> => {
  if (old !== undefined && random.chance(TRADES)) return {tradedVin: old.vin, tradedBrand: old.series.brand, tradedModel: old.series.name};
  if (!random.chance(0.08)) return {tradedVin: "", tradedBrand: "", tradedModel: ""};
  return {
    tradedVin: `LSV${String(100_000 + random.int(899_999))}${String(10_000_000 + random.int(89_999_999))}`,
    tradedBrand: "大众",
    tradedModel: "帕萨特"
  };
};

/** Orders a car on a day; `slot` tells a person's cars apart. @returns the day on which it was delivered or the order given up */
export const buy = (life: Life, random: Random, slot: number, createdOn: number): number => {
  const {person} = life;
  const isHome = slot === 0 || random.chance(0.85);
  const store = storeOn(isHome ? person.home : stores[random.int(person.home.index + 1)]!, createdOn);
  const series = seriesFor(seriesOn(store, createdOn), random);
  const createdAt = openingHour(createdOn, random);
  const origin = originOf(life, createdOn, random);
  const customer = life.customerAt(store, createdAt - random.int(20) * DAY, sources[origin], random);
  const isCancelled = random.chance(CANCELLED);
  const deliveredAt = isCancelled ? NEVER : openingHour(createdOn + random.between(WAIT.from, WAIT.to), random);
  const isReturned = !isCancelled && random.chance(RETURNED);
  const returnedAt = isReturned ? openingHour(dayOf(deliveredAt) + random.between(2, 7), random) : NEVER;
  const abortedAt = isCancelled ? openingHour(createdOn + random.between(2, 20), random) : NEVER;
  const doneAt = isCancelled ? NEVER : deliveredAt + random.between(1, 12) * DAY;
  const price = Math.round((series.list * (0.86 + random.unit() * 0.18)) / 100) * 100;
  const old = life.cars.find((one) => one.since < deliveredAt && one.until > deliveredAt && one.isSoldHere);
  const trade = traded(old, random);
  const keepsPlate = old !== undefined && trade.tradedVin === old.vin && isGreen(old.series) === isGreen(series) && random.chance(0.7);
  const car: Car = {
    vin: vinFor(series, person.number, slot, Number(dateText(createdOn).slice(0, 4))),
    series,
    model: random.pick(series.models),
    color: colorFor(random),
    plate: keepsPlate ? old.plate : plateFor(person.city.plate, series, person.number, slot),
    store,
    since: deliveredAt,
    licensedOn: dayOf(deliveredAt) + 5,
    soldOn: dayOf(deliveredAt),
    until: returnedAt,
    dailyKm: 18 + random.int(46),
    price,
    isSoldHere: true,
    changes: [deliveredAt]
  };
  if (deliveredAt <= LAST_SECOND) {
    life.cars.push(car);
    if (returnedAt === NEVER) customer.versions.push({at: deliveredAt, contact: customer.versions.at(-1)!.contact, isOwner: true});
    if (old !== undefined && trade.tradedVin === old.vin) old.until = deliveredAt;
  }
  const extras = random.chance(0.4) ? random.between(2, 40) * 500 : 0;
  life.sales.push({
    slot,
    deal: `${person.number}-${life.sales.length + 1}`,
    store,
    no: life.numberAt("SO", store, createdAt, slot),
    customer,
    contact: life.known(store, createdAt, random),
    car,
    origin,
    createdAt,
    deliveredAt,
    doneAt: Math.min(doneAt, returnedAt),
    abortedAt,
    returnedAt,
    consultant: customer.consultant,
    priceYuan: price,
    extrasYuan: extras,
    insuranceYuan: random.chance(0.55) ? random.between(50, 180) * 100 : 0,
    loanYuan: random.chance(0.45) ? Math.round((price * random.between(30, 70)) / 100 / 1000) * 1000 : 0,
    onlineNo: "",
    ...trade,
    changes: [createdAt, abortedAt, deliveredAt, doneAt, returnedAt].filter((at) => at !== NEVER)
  });
  return isCancelled ? dayOf(abortedAt) : dayOf(deliveredAt);
};

/** Companies buy a few cars for their drivers, one soon after the other. */
const fleet = (life: Life, random: Random): void => {
  let on = showroomDay(random);
  for (let slot = 0; slot < FLEETS && on <= LAST && (slot === 0 || random.chance(FLEET.chance)); slot++)
    on = buy(life, random, slot, on) + random.between(0, random.chance(FLEET.late) ? FLEET.until : FLEET.soon);
};

/** Buying new cars: most people one, some a second years later; a cancelled order is sometimes followed by another. Some replace theirs elsewhere. */
export default part({
  name: "purchase",
  after: ["accounts"],
  begin: () => ({sales: []}),
  live: (life, random) => {
    if (life.person.habit !== "buyer") return;
    if (life.person.kind === "organisation") return fleet(life, random);
    let on = buy(life, random, 0, showroomDay(random));
    for (let slot = 1; slot < ORDERS; slot++) {
      const {chance, from, to} = life.cars.length === 0 ? AGAIN.without : AGAIN.owner;
      if (!random.chance(chance)) break;
      on += random.between(from, to);
      if (on > LAST) return;
      on = buy(life, random, slot, on);
    }
    const last = life.cars.at(-1);
    if (last?.until === NEVER && random.chance(LEAVES.chance)) last.until = last.since + random.between(LEAVES.from, LEAVES.to) * DAY;
  },
  tell: ({sales}, truth) => {
    for (const sale of sales) {
      const {car, store, deliveredAt, returnedAt} = sale;
      const yuan = saleYuan(sale);
      truth.deal(sale.deal, "dms.sales_orders", `${store.dealer}|${sale.no}`, sale.createdAt);
      if (returnedAt > END) truth.sale(deliveredAt, store.code, "new_vehicle", yuan, 1);
      if (returnedAt === NEVER) {
        const margin = yuan * marginRatio("new_vehicle", car.series);
        truth.future({vin: car.vin, kind: "new_vehicle", at: deliveredAt, yuan, margin});
      }
    }
  }
});
