import type {Car, Customer, Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {DAY, dayOf} from "../time.ts";
import {plateFor} from "../vehicles.ts";
import {openingHour} from "../world/calendar.ts";
import type {Store} from "../world/stores.ts";
import type {Sale} from "./purchase.ts";

/** A used car that a store was asked to take. */
export interface Appraisal {
  store: Store;
  no: string;
  customer: Customer;
  contact: Contact;
  vin: string;
  plate: string;
  brand: string;
  model: string;
  licensedOn: number;
  mileage: number;
  askedYuan: number;
  offeredYuan: number;
  /** 0 when it was lost. */
  boughtYuan: number;
  /** The sale for which it was traded in; its number is known from the order on. */
  sale: Sale | undefined;
  at: number;
  /** When it was bought or lost. */
  closedAt: number;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    appraisals: Appraisal[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;
const strangers = [
  {brand: "大众", model: "帕萨特", list: 199_000},
  {brand: "丰田", model: "凯美瑞", list: 189_000},
  {brand: "本田", model: "雅阁", list: 185_000}
];

type Used = Pick<Appraisal, "vin" | "plate" | "brand" | "model" | "licensedOn" | "mileage"> & {list: number};

const known = (car: Car, on: number): Used => ({
  vin: car.vin,
  plate: car.plate,
  brand: car.series.brand,
  model: car.model,
  licensedOn: car.licensedOn,
  mileage: Math.max(100, (on - car.soldOn) * car.dailyKm),
  list: car.price
});

/** A car that the group has never serviced. */
const unknown = (life: Life, vin: string, on: number, random: Random): Used => {
  const {brand, model, list} = random.pick(strangers);
  const age = random.between(700, 3200);
  const plate = plateFor(life.person.city.plate, life.person.home.series[0]!, life.person.number, 3);
  return {vin, plate, brand, model, licensedOn: on - age, mileage: age * random.between(20, 60), list};
};

const appraise = (life: Life, {list, ...car}: Used, customer: Customer, at: number, sale: Sale | undefined, random: Random): Appraisal => {
  const worth = list * Math.max(0.12, 0.82 * 0.87 ** ((dayOf(at) - car.licensedOn) / 365));
  const offeredYuan = Math.round((worth * (0.9 + random.unit() * 0.1)) / 500) * 500;
  const one: Appraisal = {
    ...car,
    store: customer.store,
    no: life.numberAt("PG", customer.store, at, life.appraisals.length),
    customer,
    contact: life.known(customer.store, at, random),
    askedYuan: Math.round((worth * (1 + random.unit() * 0.15)) / 1000) * 1000,
    offeredYuan,
    boughtYuan: 0,
    sale,
    at,
    closedAt: NEVER,
    changes: sale === undefined ? [at] : [at, sale.createdAt]
  };
  life.appraisals.push(one);
  return one;
};

const close = (one: Appraisal, at: number, boughtYuan: number): void => {
  one.closedAt = at;
  one.boughtYuan = boughtYuan;
  one.changes.push(at);
};

/** Before a trade-in the car is appraised; it is bought when the new one is handed over. Some owners ask and sell elsewhere. */
export default part({
  name: "appraisal",
  after: ["purchase", "resale", "interest"],
  begin: () => ({appraisals: []}),
  live: (life, random) => {
    for (const sale of life.sales) {
      const at = Math.max(sale.customer.versions[0]!.at, openingHour(dayOf(sale.createdAt) - random.between(1, 9), random));
      const isAsked = random.chance(0.07);
      if (sale.tradedVin === "" && !isAsked) continue;
      const old = life.cars.find((car) => (sale.tradedVin === "" ? car !== sale.car && car.since < at : car.vin === sale.tradedVin));
      const used = old === undefined ? unknown(life, sale.tradedVin, dayOf(at), random) : known(old, dayOf(at));
      const one = appraise(life, used, sale.customer, at, sale.tradedVin === "" ? undefined : sale, random);
      if (one.sale !== undefined && sale.deliveredAt !== NEVER) close(one, sale.deliveredAt, one.offeredYuan + random.int(5) * 500);
      else close(one, Math.max(at + DAY, Math.min(sale.abortedAt, at + random.between(3, 15) * DAY)), 0);
    }
    for (const visit of life.visits) {
      if (!random.chance(0.06) || life.appraisals.some((one) => one.store === visit.store)) continue;
      const one = appraise(life, unknown(life, "", dayOf(visit.at), random), visit.customer, visit.at + 1800, undefined, random);
      if (random.chance(0.85)) close(one, openingHour(dayOf(visit.at) + random.between(2, 20), random), 0);
    }
  }
});
