import type {Car, Life} from "../../life.ts";
import {lifeFeed} from "../../port.ts";
import {compactDate, dateText, dayOf, timeText} from "../../time.ts";

const header =
  "DEALER_CODE,VIN,CUSTOMER_NO,LICENSE,BRAND,SERIES,MODEL,COLOR_NAME,ENGINE_NO,PRODUCT_DATE,SALES_DATE,LICENSE_DATE,WRT_END_DATE,MILEAGE,UPDATE_DATE,IS_STATUS";

/** The last change that the ERP knew at a time. */
const updated = (car: Car, at: number): number => {
  let place = car.changes.length - 1;
  while (place > 0 && car.changes[place]! > at) place--;
  return car.changes[place]!;
};

const customerOf = (car: Car, life: Life): string => life.customers.find((one) => one.store === car.store)?.no ?? "";

/** Cars and who owns them, as their dealer knows it; each visit brings the mileage up to date. */
export default lifeFeed<Car>({
  channel: "dms",
  feed: "cars",
  file: ({day}) => `cars-${compactDate(day)}.csv`,
  head: `${header}\r\n`,
  separator: "\r\n",
  delimiter: ",",
  isVersioned: true,
  isKeyed: true,
  places: {bad_date: 11, bad_amount: 13},
  items: (life) => life.cars,
  changes: (car) => car.changes,
  key: (car) => `${car.store.dealer}|${car.vin}`,
  row: (car, at, life) => {
    const known = updated(car, at);
    const mileage = Math.max(12, (dayOf(known) - car.soldOn) * car.dailyKm);
    return [
      car.store.dealer,
      car.vin,
      customerOf(car, life),
      car.plate,
      car.series.brand,
      car.series.name,
      car.model,
      car.color,
      `EN${car.vin.slice(-8)}`,
      dateText(car.soldOn - 60),
      dateText(car.soldOn),
      dateText(car.licensedOn),
      dateText(car.soldOn + 1095),
      mileage > 10_000 && mileage % 13 === 0
        ? `"${Math.floor(mileage / 1000)},${String(mileage % 1000).padStart(3, "0")}"`
        : String(mileage),
      timeText(known),
      "1"
    ];
  }
});
