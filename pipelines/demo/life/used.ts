import type {Car, Life} from "../life.ts";
import {part} from "../life.ts";
import type {Random} from "../random.ts";
import {DAY, dateText, dayOf, END} from "../time.ts";
import {colorFor, plateFor, seriesFor, vinFor} from "../vehicles.ts";
import {openingHour, showroomDay} from "../world/calendar.ts";
import {marginRatio} from "../world/margins.ts";
import {seriesOn, storeOn} from "../world/stores.ts";
import type {Visit} from "./interest.ts";
import {type Sale, saleYuan} from "./purchase.ts";

declare module "../life.ts" {
  interface Life {
    /** Used cars bought from a store: orders like those of new cars, under a business type of their own. */
    usedSales: Sale[];
  }
}

const NEVER = Number.POSITIVE_INFINITY;
/** Share of those who never buy a new car that take a used one. */
const RATE = 0.06;

/** The look at it in the showroom. */
const look = (life: Life, random: Random): Visit => {
  const at = openingHour(showroomDay(random), random);
  const store = storeOn(life.person.home, dayOf(at));
  const series = seriesFor(seriesOn(store, dayOf(at)), random);
  const customer = life.customerAt(store, at, "13111001", random);
  return {
    store,
    customer,
    contact: life.known(store, at, random),
    series,
    at,
    leftAt: at + random.between(20, 90) * 60,
    isFirst: true,
    level: customer.level,
    hasTestDrive: false,
    consultant: customer.consultant,
    quotedYuan: 0
  };
};

const carOf = (life: Life, {store, series}: Visit, deliveredAt: number, random: Random): Car => {
  const {person} = life;
  const soldOn = dayOf(deliveredAt) - random.between(500, 2400);
  const years = (dayOf(deliveredAt) - soldOn) / 365;
  return {
    vin: vinFor(series, person.number, 0, Number(dateText(soldOn).slice(0, 4))),
    series,
    model: random.pick(series.models),
    color: colorFor(random),
    plate: plateFor(person.city.plate, series, person.number, 0),
    store,
    since: deliveredAt,
    licensedOn: dayOf(deliveredAt) + 4,
    soldOn,
    until: NEVER,
    dailyKm: 18 + random.int(40),
    price: Math.round((series.list * 0.84 * 0.88 ** years) / 500) * 500,
    isSoldHere: true,
    changes: [deliveredAt]
  };
};

const buy = (life: Life, visit: Visit, random: Random): void => {
  const createdAt = openingHour(dayOf(visit.at) + random.between(1, 12), random);
  const deliveredAt = openingHour(dayOf(createdAt) + random.between(1, 9), random);
  life.visits.push(visit);
  // Nobody's first car is ordered after the history.
  if (createdAt > END) return;
  const car = carOf(life, visit, deliveredAt, random);
  const doneAt = deliveredAt + random.between(1, 6) * DAY;
  const {customer, store} = visit;
  life.cars.push(car);
  customer.versions.push({at: deliveredAt, contact: customer.versions.at(-1)!.contact, isOwner: true});
  life.usedSales.push({
    slot: 50,
    deal: `${life.person.number}-u`,
    store,
    no: life.numberAt("SO", store, createdAt, 50),
    customer,
    contact: life.known(store, createdAt, random),
    car,
    origin: "walk_in",
    createdAt,
    deliveredAt,
    doneAt,
    abortedAt: NEVER,
    returnedAt: NEVER,
    consultant: visit.consultant,
    priceYuan: car.price,
    extrasYuan: 0,
    insuranceYuan: random.chance(0.5) ? random.between(30, 70) * 100 : 0,
    loanYuan: random.chance(0.3) ? Math.round((car.price * 0.5) / 1000) * 1000 : 0,
    onlineNo: "",
    tradedVin: "",
    tradedBrand: "",
    tradedModel: "",
    changes: [createdAt, deliveredAt, doneAt]
  });
};

/** Some of those who never buy a new car take a used one of the store's. */
export default part({
  name: "used",
  after: ["purchase"],
  begin: () => ({usedSales: []}),
  live: (life, random) => {
    if (life.person.habit === "prospect" && random.chance(RATE)) buy(life, look(life, random), random);
  },
  tell: ({usedSales}, truth) => {
    for (const sale of usedSales) {
      const {car, store, deliveredAt} = sale;
      const yuan = saleYuan(sale);
      truth.deal(sale.deal, "dms.sales_orders", `${store.dealer}|${sale.no}`, sale.createdAt);
      if (deliveredAt <= END) truth.sale(deliveredAt, store.code, "used_vehicle", yuan, 1);
      truth.future({vin: car.vin, kind: "used_vehicle", at: deliveredAt, yuan, margin: yuan * marginRatio("used_vehicle", car.series)});
    }
  }
});
