import {ahead, isWithin, TODAY} from "../chances.ts";
import type {Car, Life} from "../life.ts";
import {part} from "../life.ts";
import {DAY, dayOf} from "../time.ts";
import {serviceDays} from "../world/calendar.ts";
import {comingChance} from "../world/campaigns.ts";
import * as ports from "./appointments.ts";
import {BOOKED, FETCHED, intervalOf, type Repair, SPREAD, staysAt} from "./service.ts";

/** Horizons of the needs, days. */
const [SOON, LATER] = [90, 180];
/** Days since the last visit of who is to be won back, from and to. */
const AWAY = {from: 400, to: 1460};
/** Days from the booking of a car that is fetched to its maintenance, about. */
const AHEAD = 5;

type Days = {on: number; weight: number}[];

/** Days of the next maintenance after one (or the delivery) on a day, with their weights: the interval's spread in steps, moved by the season. */
const nextDays = (dailyKm: number, last: number, moves: readonly number[]): Days => {
  const interval = intervalOf(dailyKm);
  return Array.from({length: 20}, (_, i) => last + Math.round(interval * (SPREAD.from + (SPREAD.width * (i + 0.5)) / 20))).flatMap((due) =>
    moves.flatMap((later) => moves.flatMap((sooner) => serviceDays(due, later, sooner)))
  );
};

/** Kilometres a day as cars are given them; nobody sees a car's own before its first visit. */
const paces = Array.from({length: 23}, (_, i) => 18.5 + 2 * i);

/** Chance of the first maintenance of a car within the horizon. */
const firstChance = ({since}: Car): number =>
  ahead(
    paces.flatMap((pace) => nextDays(pace, dayOf(since), [12])),
    1,
    SOON
  );

/** Chance that the car is fetched for a maintenance, by what its owner books with. */
const fetchedShare = (life: Life): number => {
  const hasPort = ports.portsAt(life, (TODAY - AHEAD) * DAY).length > 0;
  return BOOKED * FETCHED + (hasPort ? (1 - BOOKED) * ports.BOOKED * ports.FETCHED : 0);
};

/** Day of the car's last maintenance, and of its last visit of any kind. */
const seen = (car: Car, repairs: readonly Repair[]): {maintained: number; visited: number} => {
  const days = (of: readonly Repair[]): number => Math.max(...of.map(({createdAt}) => dayOf(createdAt)).filter((on) => on < TODAY));
  const own = repairs.filter((one) => one.car === car);
  return {maintained: days(own.filter(({kind}) => kind === "maintenance")), visited: days(own)};
};

/**
 * What the workshop may look forward to: the next maintenance of each car, whether the car will be fetched for it, and who comes back after a long time.
 * Owners may have stayed away since the last maintenance; next year's campaigns call some who are not due.
 */
export default part({
  name: "next_service",
  after: ["appointments", "service"],
  live: () => {},
  tell: (life, truth) => {
    const [soon, later] = [SOON, LATER].map((days) => comingChance("service", days)) as [number, number];
    for (const car of life.cars) {
      if (dayOf(car.since) >= TODAY || dayOf(car.until) < TODAY) continue;
      const {maintained, visited} = seen(car, life.repairs);
      const comes = (days: number): boolean =>
        life.repairs.some((one) => one.car === car && one.kind === "maintenance" && isWithin(one.createdAt, days));
      if (maintained === Number.NEGATIVE_INFINITY) {
        if (car.isSoldHere)
          truth.need({
            vin: car.vin,
            need: "first_maintenance",
            probability: 1 - (1 - soon) * (1 - firstChance(car)),
            isClosed: comes(SOON)
          });
        continue;
      }
      const days = nextDays(car.dailyKm, maintained, [6, 12, 19]);
      const stays = staysAt(maintained - car.soldOn);
      truth.need({
        vin: car.vin,
        need: "maintenance_due",
        probability: 1 - (1 - soon) * (1 - ahead(days, stays, SOON)),
        isClosed: comes(SOON)
      });
      truth.need({
        vin: car.vin,
        need: "pickup_return",
        probability: fetchedShare(life) * ahead(days, stays, SOON, AHEAD),
        isClosed: [
          ...life.bookings.filter(({isFetched}) => isFetched),
          ...life.appointments.filter(({kind}) => kind === "pickup_return")
        ].some(({vin, createdAt}) => vin === car.vin && isWithin(createdAt, SOON))
      });
      if (TODAY - visited >= AWAY.from && TODAY - visited <= AWAY.to)
        truth.need({
          vin: car.vin,
          need: "winback_service",
          probability: 1 - (1 - later) * (1 - ahead(days, stays, LATER)),
          isClosed: life.repairs.some((one) => one.car === car && isWithin(one.createdAt, LATER))
        });
    }
  }
});
