import {type Life, part} from "../life.ts";
import {personOf} from "../people.ts";
import {Random, wordHash} from "../random.ts";
import {DAY, dateText, dayOf, END, FROM, UNTIL} from "../time.ts";
import {colorFor, plateFor, seriesFor, vinFor} from "../vehicles.ts";
import {openingHour} from "../world/calendar.ts";

const SALT = wordHash("resale pair");
/** Share of pairs (2n, 2n + 1) in which the first sells a car to the second. */
const RATE = 0.065;

/** Whether the person's first car from us, if they buy any, was there by then. Nobody buys their first one after the history, so none who has another's buys it later. */
const hasBegun = ({person, cars}: Life, at: number): boolean => person.habit !== "buyer" || (cars[0]?.since ?? Infinity) <= at;

/** A car that changes hands within the simulation: the seller's store knew it; the buyer brings the same VIN to another dealer under a new plate. */
export default part({
  name: "resale",
  after: ["purchase", "elsewhere"],
  live: (life, _, seed) => {
    const {person} = life;
    const pair = new Random(seed, SALT, person.number >> 1);
    if (!pair.chance(RATE)) return;
    const isSeller = person.number % 2 === 0;
    const seller = isSeller ? person : personOf(person.number - 1, seed);
    const series = seriesFor(seller.home.series, pair);
    const since = openingHour(FROM + pair.int(UNTIL - FROM - 400), pair);
    const soldOn = dayOf(since) - pair.between(0, 600);
    const handover = openingHour(dayOf(since) + pair.between(200, 1100), pair);
    if (handover > END) return;
    const store = person.home;
    const car = {
      vin: vinFor(series, seller.number, 4, Number(dateText(soldOn).slice(0, 4))),
      series,
      model: pair.pick(series.models),
      color: colorFor(pair),
      plate: plateFor(person.city.plate, series, person.number, 4),
      store,
      since: isSeller ? since : handover + pair.between(1, 40) * DAY,
      licensedOn: isSeller ? soldOn + 6 : dayOf(handover),
      soldOn,
      until: isSeller ? handover : Number.POSITIVE_INFINITY,
      dailyKm: 18 + pair.int(46),
      price: series.list,
      isSoldHere: false,
      changes: [] as number[]
    };
    if (car.since > END || !hasBegun(life, car.since)) return;
    car.changes.push(car.since);
    life.customerAt(store, car.since, "13111013", pair);
    life.cars.push(car);
    person.ties.push(`resale:${person.number ^ 1}`);
  }
});
