import type {Car, Customer, Life} from "../life.ts";
import {part} from "../life.ts";
import type {Contact} from "../person.ts";
import type {Random} from "../random.ts";
import {DAY, dayOf, END, HOUR, LAST_SECOND} from "../time.ts";
import {openingHour, serviceDay} from "../world/calendar.ts";
import {accident, type Job, maintenance, repairs, warranty} from "../world/jobs.ts";
import {marginRatio} from "../world/margins.ts";
import type {Series} from "../world/series.ts";
import {type Store, storeOn, stores} from "../world/stores.ts";

export type RepairKind = "maintenance" | "repair" | "warranty" | "accident";

export interface Repair {
  store: Store;
  no: string;
  car: Car;
  customer: Customer;
  owner: Contact;
  bringer: Contact;
  kind: RepairKind;
  jobs: readonly Job[];
  labourYuan: number;
  partsYuan: number;
  createdAt: number;
  settledAt: number;
  mileage: number;
  advisor: string;
  bookingNo: string;
  /** When the lines came to be. */
  opened: readonly number[];
  changes: number[];
}

export interface Line {
  repair: Repair;
  no: number;
  kind: "labour" | "part";
  code: string;
  name: string;
  quantity: number;
  amountYuan: number;
}

export interface Settlement {
  repair: Repair;
  no: string;
  at: number;
  isRed: boolean;
  labourYuan: number;
  partsYuan: number;
}

export interface Booking {
  store: Store;
  no: string;
  contact: Contact;
  series: Series;
  plate: string;
  vin: string;
  createdAt: number;
  comeAt: number;
  outcome: "completed" | "cancelled" | "no_show";
  advisor: string;
  isOnline: boolean;
  /** The car is fetched and brought back. */
  isFetched: boolean;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    repairs: Repair[];
    lines: Line[];
    settlements: Settlement[];
    bookings: Booking[];
  }
}

const YEAR = 365;
/** Chance that a car of so many days comes back for the next service: less once its warranty is over. */
export const staysAt = (age: number): number => (age < 3 * YEAR ? 0.6 : age < 6 * YEAR ? 0.5 : 0.42);
/** Chance of a repair between two services: more with age. */
const breaksAt = (age: number): number => Math.min(0.4, 0.08 + (0.04 * age) / YEAR);
const NEVER = Number.POSITIVE_INFINITY;
/** Days between two services: a year, or 10,000 km. */
export const intervalOf = (dailyKm: number): number => Math.min(365, 10_000 / dailyKm);
/** Part of the interval after which the next one comes, evenly. */
export const SPREAD = {from: 0.85, width: 0.4};

/** Share of maintenances that are booked with the dealer, and of those the cars that are fetched. */
export const [BOOKED, FETCHED] = [0.36, 0.1];

const factor = (car: Car): number => 0.6 + car.series.list / 1_000_000;

const jobsFor = (kind: RepairKind, visit: number, random: Random): Job[] => {
  if (kind === "warranty") return [random.pick(warranty)];
  if (kind === "accident") return random.chance(0.4) ? [accident[0]!, random.pick(accident)] : [random.pick(accident)];
  if (kind === "repair") return [random.pick(repairs)];
  const jobs = [maintenance[0]!];
  if (visit % 2 === 0 && random.chance(0.25)) jobs.push(maintenance[1 + random.int(2)]!);
  if (visit % 3 === 0 && random.chance(0.3)) jobs.push(maintenance[3 + random.int(3)]!);
  return jobs;
};

/** Labour and parts of the jobs, and their sums on the order. */
const work = (life: Life, repair: Repair, by: number): void => {
  let no = 0;
  const line = (kind: Line["kind"], code: string, name: string, quantity: number, amountYuan: number): void => {
    no++;
    life.lines.push({repair, no, kind, code, name, quantity, amountYuan});
    if (kind === "labour") repair.labourYuan += amountYuan;
    else repair.partsYuan += amountYuan;
  };
  for (const job of repair.jobs) {
    line("labour", job.code, job.name, 1, Math.round(job.labour * by));
    for (const one of job.parts) line("part", one.code, one.name, one.quantity, Math.round(one.price * by) * one.quantity);
  }
};

/** The settlement; two in a hundred are reversed some days later, most of them made anew with a discount. */
const settle = (life: Life, repair: Repair, random: Random): void => {
  if (repair.settledAt > LAST_SECOND) return;
  const {labourYuan, partsYuan} = repair;
  const no = `BA${repair.no.slice(2)}`;
  life.settlements.push({repair, no: `${no}-1`, at: repair.settledAt, isRed: false, labourYuan, partsYuan});
  if (!random.chance(0.02)) return;
  const at = repair.settledAt + random.between(1, 12) * DAY;
  if (at + HOUR > LAST_SECOND) return;
  life.settlements.push({repair, no: `${no}-2`, at, isRed: true, labourYuan: -labourYuan, partsYuan: -partsYuan});
  if (random.chance(0.8))
    life.settlements.push({repair, no: `${no}-3`, at: at + HOUR, isRed: false, labourYuan: Math.round(labourYuan * 0.85), partsYuan});
};

/** A visit to the workshop on a day, with its lines, settlements and sometimes a booking before it. */
export const visitOf = (life: Life, car: Car, kind: RepairKind, on: number, count: number, random: Random): void => {
  const isHome = random.chance(0.96);
  const store = storeOn(isHome ? car.store : stores[random.int(car.store.index + 1)]!, on);
  const createdAt = openingHour(on, random);
  const customer = life.customerAt(store, createdAt, "13111013", random);
  const owner = life.known(store, createdAt, random);
  const isCompany = life.person.kind === "organisation";
  const jobs = jobsFor(kind, count, random);
  const settledAt =
    kind === "accident"
      ? openingHour(on + random.between(2, 9), random)
      : Math.min(createdAt + random.between(1, 6) * HOUR, (on + 1) * DAY - 1);
  const repair: Repair = {
    store,
    no: life.numberAt("RO", store, createdAt, life.repairs.length % 100),
    car,
    customer,
    owner,
    bringer: random.chance(isCompany ? 0.8 : 0.15) ? life.relative(store, createdAt, random) : owner,
    kind,
    jobs,
    labourYuan: 0,
    partsYuan: 0,
    createdAt,
    settledAt,
    mileage: Math.round((on - car.soldOn) * car.dailyKm),
    advisor: store.advisors[random.int(store.advisors.length)]!,
    bookingNo: "",
    opened: [createdAt],
    changes: [createdAt, settledAt]
  };
  work(life, repair, factor(car));
  settle(life, repair, random);
  life.repairs.push(repair);
  car.changes.push(createdAt);
  if (kind === "maintenance" && random.chance(BOOKED)) {
    repair.bookingNo = life.numberAt("BO", store, createdAt, life.bookings.length % 100);
    const bookedAt = createdAt - random.between(1, 9) * DAY;
    life.bookings.push({
      store,
      no: repair.bookingNo,
      contact: repair.bringer,
      series: car.series,
      plate: car.plate,
      vin: car.vin,
      createdAt: bookedAt,
      comeAt: createdAt - (createdAt % 1800),
      outcome: "completed",
      advisor: repair.advisor,
      isOnline: random.chance(0.45),
      isFetched: random.chance(FETCHED),
      changes: [bookedAt, createdAt]
    });
  }
};

/** What repairs come to with their settlements by a time, less reversals, and when the newest that stands was made. */
const netOf = (settlements: readonly Settlement[], until: number): Map<Repair, {at: number; yuan: number}> => {
  const sums = new Map<Repair, {at: number; yuan: number}>();
  for (const {repair, at, isRed, labourYuan, partsYuan} of settlements) {
    if (at > until) continue;
    const known = sums.get(repair) ?? {at, yuan: 0};
    known.yuan += labourYuan + partsYuan;
    if (!isRed) known.at = Math.max(known.at, at);
    sums.set(repair, known);
  }
  return sums;
};

/** The service cycle of each car: maintenance by mileage or year, repairs between, until the owner stays away, sells or the simulation ends. @returns when the car was lost, Infinity if never */
const serve = (life: Life, car: Car, random: Random): number => {
  const interval = intervalOf(car.dailyKm);
  const end = Math.min(LAST_SECOND, car.until - DAY);
  let on = car.isSoldHere ? dayOf(car.since) : dayOf(car.since) - Math.round(interval);
  for (let count = 1; count < 20; count++) {
    on = serviceDay(on + Math.round(interval * (SPREAD.from + random.unit() * SPREAD.width)), random);
    if (!car.isSoldHere && count === 1) on = dayOf(car.since);
    if ((on + 1) * DAY - 1 > end) return car.until === NEVER ? NEVER : (dayOf(car.until) - 1) * DAY;
    visitOf(life, car, "maintenance", on, count, random);
    if (random.chance(breaksAt(on - car.soldOn))) {
      const drawn = random.unit();
      const kind = drawn < 0.5 ? "repair" : drawn < 0.75 ? "warranty" : "accident";
      const later = on + random.between(10, 120);
      if ((later + 1) * DAY - 1 <= end) visitOf(life, car, kind, later, count, random);
    }
    if (!random.chance(staysAt(on - car.soldOn))) return (on + 1) * DAY - 1;
  }
  return NEVER;
};

/** A car with all its services, and how long it brings its owner here. */
export const keep = (life: Life, car: Car, random: Random): void => {
  life.parameters[`km_a_day_${car.vin}`] = car.dailyKm;
  life.leavesAt = Math.max(life.leavesAt, serve(life, car, random));
  car.changes.sort((a, b) => a - b);
};

export default part({
  name: "service",
  after: ["purchase", "elsewhere", "resale", "used"],
  begin: () => ({repairs: [], lines: [], settlements: [], bookings: []}),
  live: (life, random) => {
    for (const car of life.cars) keep(life, car, random);
  },
  tell: ({settlements}, truth) => {
    const before = netOf(settlements, END);
    for (const [{store}, {at, yuan}] of before) truth.sale(at, store.code, "service", yuan);
    for (const [repair, {at, yuan}] of netOf(settlements, LAST_SECOND)) {
      const {car, kind} = repair;
      if (!before.has(repair)) truth.future({vin: car.vin, kind: "service", at, yuan, margin: yuan * marginRatio("service", {job: kind})});
    }
  }
});
