import {part} from "../life.ts";
import {DAY, dateText, dayOf, FROM} from "../time.ts";
import {colorFor, plateFor, seriesFor, vinFor} from "../vehicles.ts";
import {openingHour, showroomDay} from "../world/calendar.ts";
import {seriesOn, storeOn} from "../world/stores.ts";

/** A car bought outside the group, which comes only to be serviced: the ERP first hears of it at a visit. */
export default part({
  name: "elsewhere",
  after: [],
  live: (life, random) => {
    const {person} = life;
    if (person.habit !== "service") return;
    // Half of them are old customers, whose first visit within the history falls in its first year.
    const since = openingHour(random.chance(0.5) ? FROM + random.int(330) : showroomDay(random), random);
    const store = storeOn(person.home, dayOf(since));
    const series = seriesFor(seriesOn(store, dayOf(since)), random);
    const soldOn = dayOf(since) - random.between(200, 1400);
    life.customerAt(store, since, "13111013", random);
    life.cars.push({
      vin: vinFor(series, person.number, 0, Number(dateText(soldOn).slice(0, 4))),
      series,
      model: random.pick(series.models),
      color: colorFor(random),
      plate: plateFor(person.city.plate, series, person.number, 0),
      store,
      since,
      licensedOn: soldOn + 6,
      soldOn,
      until: random.chance(0.1) ? since + random.between(300, 1500) * DAY : Number.POSITIVE_INFINITY,
      dailyKm: 18 + random.int(46),
      price: series.list,
      isSoldHere: false,
      changes: [since]
    });
  }
});
