import {isWithin, TODAY} from "../chances.ts";
import type {Car, Life} from "../life.ts";
import {part} from "../life.ts";
import {DAY, dayOf, END} from "../time.ts";
import {isGreen} from "../vehicles.ts";
import {type Store, seriesOn, storeOn, stores} from "../world/stores.ts";
import {AGAIN, CANCELLED, FLEET, FLEETS, LEAVES, ORDERS, RETURNED, type Sale, TRADES, WAIT} from "./purchase.ts";

/** Horizon of the needs, days, and for how long a car is held at least that may go, and the last one that may be followed. */
const [HORIZON, HELD, BOUGHT] = [180, 180, 60];
/** Who showed interest within so many days may order any day: what they saw and did is not weighed here. */
const FRESH = 25;
/** Orders that stand in the end. */
const STANDS = (1 - CANCELLED) * (1 - RETURNED);

type Days = readonly {on: number; weight: number}[];

const evenly = (after: number, from: number, to: number, weight = 1): Days =>
  Array.from({length: to - from + 1}, (_, i) => ({on: after + from + i, weight: weight / (to - from + 1)}));

const mostOf = ({kind}: Life["person"]): number => (kind === "organisation" ? FLEETS : ORDERS);

/** When the next order may come and how likely any comes, for who ordered last on what ended on a day. */
const nextOf = ({person}: Life, own: readonly Sale[]): {days: Days; comes: number} | undefined => {
  const last = own.at(-1)!;
  const ended = dayOf(Math.min(last.deliveredAt, last.abortedAt));
  if (own.length >= mostOf(person)) return undefined;
  if (person.kind === "organisation")
    return {
      comes: FLEET.chance,
      days: [...evenly(ended, 0, FLEET.soon, 1 - FLEET.late), ...evenly(ended, 0, FLEET.until, FLEET.late)]
    };
  const {chance, from, to} = own.some(({deliveredAt}) => Number.isFinite(deliveredAt)) ? AGAIN.owner : AGAIN.without;
  return {comes: chance, days: evenly(ended, from, to)};
};

/** Chance that an order comes on one of the days from now on, each with a share of it that counts, when none has come yet. */
const coming = ({days, comes}: {days: Days; comes: number}, counts: (on: number) => number): number => {
  let [past, soon] = [0, 0];
  for (const {on, weight} of days)
    if (on < TODAY) past += weight;
    else soon += weight * counts(on);
  return (comes * soon) / (1 - comes * past);
};

/** Share of the orders of a day that are delivered within a horizon. */
const delivered =
  (horizon: number) =>
  (on: number): number =>
    Math.max(0, Math.min(1, (TODAY + horizon - on - WAIT.from) / (WAIT.to - WAIT.from + 1)));

/** Share of a store's cars that are electric or plug-in: of its series the cheaper of two draws is sold. */
const greenAt = (store: Store): number => {
  const list = seriesOn(store, TODAY);
  const n = list.length;
  const atLeast = (i: number): number => ((n - i) / n) * ((n + 1 - i) / (n + 1));
  return list.reduce((sum, series, i) => sum + (isGreen(series) ? atLeast(i) - atLeast(i + 1) : 0), 0);
};
const shares = stores.map((store) => greenAt(storeOn(store, TODAY)));
/** Chance that the next car is electric or plug-in: most are bought at the home store, the others at any before it. */
const greenShare = ({home}: Life["person"]): number =>
  0.85 * shares[home.index]! + (0.15 * shares.slice(0, home.index + 1).reduce((sum, share) => sum + share, 0)) / (home.index + 1);

const isFresh = ({visits, testDrives, carLeads, splitLeads, appraisals}: Life): boolean =>
  [
    ...visits.map(({at}) => at),
    ...testDrives.map(({createdAt}) => createdAt),
    ...carLeads.map(({at}) => at),
    ...splitLeads.map(({enquiry}) => enquiry.at),
    ...appraisals.map(({at}) => at)
  ].some((at) => at <= END && at > END - FRESH * DAY);

const stands = ({abortedAt, returnedAt}: Sale): boolean => !Number.isFinite(Math.min(abortedAt, returnedAt));
const isOpen = ({createdAt, deliveredAt, abortedAt}: Sale): boolean => createdAt <= END && Math.min(deliveredAt, abortedAt) > END;

/** The car that would be given in payment for the next one. */
const oldest = (cars: readonly Car[]): Car | undefined => cars.find((car) => car.since <= END && car.until > END && car.isSoldHere);

/**
 * Chance that a car bought here goes within so many days, when none is on order: given for the next one, or gone elsewhere, as the last car of a fifth of
 * the people does, whose last one nobody knows it to be.
 */
export const goesWithin = (life: Life, car: Car, days: number): number => {
  const own = life.sales.filter(({slot, createdAt}) => slot < mostOf(life.person) && createdAt <= END);
  if (own.length === 0) return 0;
  const next = nextOf(life, own);
  const isLast = life.person.kind !== "organisation" && own.at(-1)!.car === car;
  // Whether another order is still to come, when none has come yet.
  const ended = next === undefined ? 1 : 1 - coming(next, () => 1);
  const share = (age: number): number => Math.max(0, Math.min(1, (age - LEAVES.from) / (LEAVES.to - LEAVES.from)));
  const age = TODAY - dayOf(car.since);
  const leaves = isLast ? LEAVES.chance * ended : 0;
  const elsewhere = (leaves * (share(age + days) - share(age))) / (1 - leaves * share(age));
  const traded = car === oldest(life.cars) && next !== undefined ? TRADES * (1 - CANCELLED) * coming(next, delivered(days)) : 0;
  return 1 - (1 - elsewhere) * (1 - traded);
};

/**
 * Who has a car from here and none on order: whether the next one is ordered, whether it will be electric, and whether an old one is given for it. A car
 * that is silently gone is everybody's guess, so it counts as there.
 */
export default part({
  name: "next_car",
  after: ["answers", "appraisal", "enquiries", "interest", "purchase", "used"],
  live: () => {},
  tell: (life, truth) => {
    const {sales, usedSales, cars, appraisals, person} = life;
    const bought = [...sales, ...usedSales].filter(({deliveredAt}) => deliveredAt <= END);
    if (bought.length === 0 || sales.some(isOpen) || isFresh(life)) return;
    const most = mostOf(person);
    // What a campaign brought is no order of the person's own course.
    if (sales.some(({slot, createdAt}) => slot >= most && createdAt <= END)) return;
    const own = sales.filter(({createdAt}) => createdAt <= END);
    const next = own.length === 0 ? undefined : nextOf(life, own);
    const ordered = sales.filter((sale) => isWithin(sale.createdAt, HORIZON) && stands(sale));
    const chance = next === undefined ? 0 : STANDS * coming(next, (on) => (on < TODAY + HORIZON ? 1 : 0));
    if (TODAY - Math.max(...bought.map(({deliveredAt}) => dayOf(deliveredAt))) >= BOUGHT)
      truth.need({vin: "", need: "replacement", probability: chance, isClosed: ordered.length > 0});
    truth.need({
      vin: "",
      need: "nev_switch",
      probability: chance * greenShare(person),
      isClosed: ordered.some(({car}) => isGreen(car.series))
    });
    const old = oldest(cars);
    for (const car of cars) {
      if (car.since > END || TODAY - dayOf(car.since) < HELD) continue;
      truth.need({
        vin: car.vin,
        need: "used_car_disposal",
        probability: car === old && next !== undefined ? TRADES * (1 - CANCELLED) * coming(next, delivered(HORIZON)) : 0,
        isClosed: appraisals.some(({vin, closedAt, boughtYuan}) => vin === car.vin && boughtYuan > 0 && isWithin(closedAt, HORIZON))
      });
    }
  }
});
