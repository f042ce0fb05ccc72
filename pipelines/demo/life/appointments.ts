import {isWithin, TODAY} from "../chances.ts";
import type {Life} from "../life.ts";
import {part} from "../life.ts";
import type {Random} from "../random.ts";
import {DAY, dayOf, HOUR, LAST_SECOND} from "../time.ts";
import type {Series} from "../world/series.ts";
import {type Store, storeOn} from "../world/stores.ts";

const NEVER = Number.POSITIVE_INFINITY;

export type Port = "mall" | "wechat" | "app";
/** A booking made in a port of the group's own. */
export interface Appointment {
  port: Port;
  no: string;
  kind: "test_drive" | "maintenance" | "pickup_return" | "parking" | "charging";
  outcome: "completed" | "cancelled" | "no_show";
  store: Store;
  plate: string;
  vin: string;
  series: Series | undefined;
  yuan: number;
  createdAt: number;
  confirmedAt: number;
  forAt: number;
  arrivedAt: number;
  /** Completed, cancelled or given up. */
  endedAt: number;
  changes: number[];
}

declare module "../life.ts" {
  interface Life {
    appointments: Appointment[];
  }
}

/** The person's ports at a time, by their names. */
export const portsAt = (life: Life, at: number): Port[] => {
  const has = (list: readonly {registeredAt: number}[]): boolean => list[0] !== undefined && list[0].registeredAt < at;
  return (
    [
      ["mall", life.mallAccounts],
      ["wechat", life.accounts],
      ["app", life.appUsers]
    ] as const
  ).flatMap(([port, list]) => (has(list) ? [port] : []));
};

type Draft = Pick<Appointment, "kind" | "outcome" | "store" | "plate" | "vin" | "series" | "yuan" | "forAt"> & {
  port: Port;
  daysBefore: number;
  lasts: number;
};

const appoint = (life: Life, {daysBefore, lasts, ...draft}: Draft, random: Random): Appointment => {
  const {outcome, forAt} = draft;
  const createdAt = daysBefore === 0 ? forAt - random.between(1, 5) * HOUR : forAt - daysBefore * DAY - random.int(8 * HOUR);
  const isCancelled = outcome === "cancelled";
  const confirmedAt = createdAt + random.between(2, 50) * 60;
  const arrivedAt = outcome === "completed" ? forAt + random.between(-10, 12) * 60 : NEVER;
  const endedAt = isCancelled
    ? confirmedAt + random.int(Math.max(60, forAt - confirmedAt))
    : outcome === "no_show"
      ? forAt + 4 * HOUR
      : arrivedAt + lasts;
  const slot = String(life.person.number * 100 + life.appointments.length).padStart(10, "0");
  const one: Appointment = {
    ...draft,
    no: `${draft.port === "mall" ? "YY" : draft.port === "app" ? "AB" : "R"}${slot}`,
    createdAt,
    confirmedAt,
    arrivedAt,
    endedAt,
    changes: [createdAt, confirmedAt, arrivedAt, endedAt].filter((at) => at !== NEVER).sort((a, b) => a - b)
  };
  life.appointments.push(one);
  return one;
};

/** Share of the maintenances not booked with the dealer that are booked in a port, and of those the cars that are fetched. */
export const [BOOKED, FETCHED] = [0.3, 0.12];

/** Services that began with a booking in one of the ports: the repair order carries its number. */
const beforeRepairs = (life: Life, random: Random): void => {
  for (const repair of life.repairs) {
    if (repair.kind !== "maintenance" || repair.bookingNo !== "" || !random.chance(BOOKED)) continue;
    const ports = portsAt(life, repair.createdAt - 12 * DAY);
    if (ports.length === 0) continue;
    const port = random.pick(ports);
    const {store, car, createdAt, settledAt} = repair;
    const lasts = Math.max(HOUR, settledAt - createdAt);
    const kind = random.chance(FETCHED) ? "pickup_return" : "maintenance";
    const draft = {
      port,
      kind,
      outcome: "completed",
      store,
      plate: car.plate,
      vin: car.vin,
      series: car.series,
      yuan: 650,
      forAt: createdAt
    } as const;
    // Now and then the first booking fell through.
    if (random.chance(0.15)) {
      const outcome = random.chance(0.7) ? "cancelled" : "no_show";
      appoint(life, {...draft, outcome, forAt: createdAt - random.between(3, 9) * DAY, daysBefore: 1, lasts}, random);
    }
    repair.bookingNo = appoint(life, {...draft, daysBefore: random.between(1, 6), lasts}, random).no;
  }
};

/** Test drives that were booked ahead. */
const beforeDrives = (life: Life, random: Random): void => {
  for (const {store, series, at, createdAt, isDone} of life.testDrives) {
    if (createdAt > at - HOUR || !random.chance(0.5)) continue;
    const [port] = portsAt(life, createdAt);
    if (port === undefined) continue;
    const outcome = isDone ? "completed" : "no_show";
    appoint(
      life,
      {port, kind: "test_drive", outcome, store, plate: "", vin: "", series, yuan: 0, forAt: at, daysBefore: 1, lasts: HOUR},
      random
    );
  }
};

/** Days of a car's life in which its owner parks and charges at the stores, up to four times, each after the one before with this chance. */
const [PARKED, AGAIN, MOST] = [6 * 365, 0.6, 4];
/** Days after the delivery on which they may begin. */
const SETTLED = 5;

/**
 * Owners park and charge at the stores by the app, or by the shop; some cancel. The days hang on nothing that is still to come: drawn evenly until the car
 * goes, or the simulation ends, they would tell by who parks more that a car is about to be sold.
 */
const parking = (life: Life, random: Random): void => {
  const car = life.cars.find((one) => one.since <= LAST_SECOND);
  if (car === undefined) return;
  const end = Math.min(LAST_SECOND, car.until);
  for (let i = 0; i < MOST && random.chance(AGAIN); i++) {
    const on = dayOf(car.since) + SETTLED + random.int(PARKED);
    const forAt = on * DAY + 8 * HOUR + random.int(12 * HOUR);
    const port = portsAt(life, forAt - DAY).find((one) => one !== "wechat");
    if (port === undefined || forAt > end) continue;
    const isCharging = car.series.energy === "electric" || car.series.energy === "plug_in";
    const drawn = random.unit();
    const outcome = drawn < 0.82 ? "completed" : drawn < 0.94 ? "cancelled" : "no_show";
    const draft = {
      port,
      outcome,
      store: storeOn(car.store, on),
      plate: car.plate,
      vin: car.vin,
      series: car.series,
      forAt,
      daysBefore: 0
    } as const;
    appoint(
      life,
      {
        ...draft,
        kind: isCharging ? "charging" : "parking",
        yuan: isCharging ? random.between(20, 90) : random.between(1, 8) * 5,
        lasts: random.between(1, 6) * HOUR
      },
      random
    );
  }
};

const HORIZON = 90;

const isParking = ({kind}: Appointment): boolean => kind === "parking" || kind === "charging";

/**
 * Chance that who has an account parks or charges within the horizon: how many days were drawn for them is told by how many have been seen (Bayes), and
 * those that are left lie evenly on the days of the car that nobody saw.
 */
const parkingChance = (since: number, registeredAt: number, seen: number): number => {
  const from = dayOf(since) + SETTLED;
  const share = (first: number, until: number): number => Math.max(0, Math.min(until, from + PARKED) - Math.max(first, from)) / PARKED;
  const past = share(dayOf(registeredAt) + 1, TODAY);
  const soon = share(TODAY, TODAY + HORIZON);
  let [comes, all] = [0, 0];
  for (let drawn = seen; drawn <= MOST; drawn++) {
    const ways = Array.from({length: seen}, (_, i) => (drawn - i) / (i + 1)).reduce((product, one) => product * one, 1);
    const weight = AGAIN ** drawn * (drawn === MOST ? 1 : 1 - AGAIN) * ways * (1 - past) ** (drawn - seen);
    all += weight;
    comes += weight * (1 - (1 - soon / (1 - past)) ** (drawn - seen));
  }
  return past >= 1 ? 0 : comes / all;
};

/** Bookings through the group's own ports: service, test drive, parking, charging. */
export default part({
  name: "appointments",
  after: ["accounts", "answers", "app", "interest", "mall", "service"],
  begin: () => ({appointments: []}),
  live: (life, random) => {
    if (life.accounts.length + life.mallAccounts.length + life.appUsers.length === 0) return;
    beforeRepairs(life, random);
    beforeDrives(life, random);
    parking(life, random);
  },
  tell: ({cars, mallAccounts, appUsers, appointments}, truth) => {
    const car = cars[0];
    const registeredAt = Math.min(...[...mallAccounts, ...appUsers].map((one) => one.registeredAt));
    if (car === undefined || !car.isSoldHere || dayOf(car.since) >= TODAY || dayOf(registeredAt) >= TODAY) return;
    const own = appointments.filter(isParking);
    truth.need({
      vin: "",
      need: "parking_charging",
      probability:
        dayOf(car.until) < TODAY ? 0 : parkingChance(car.since, registeredAt, own.filter(({createdAt}) => dayOf(createdAt) < TODAY).length),
      isClosed: own.some(({createdAt}) => isWithin(createdAt, HORIZON))
    });
  }
});
