import type {Engine} from "../../engine/engine.ts";
import {readColumns} from "./read.ts";

/** Every car that somebody has or had, a row each; times are days from 1970-01-01, NaN where there is none. */
export interface Cars {
  readonly rows: number;
  /** Dense, from 1. */
  readonly car: Float64Array;
  readonly person: Float64Array;
  readonly from: Float64Array;
  /** The owner's next purchase here. */
  readonly next: Float64Array;
  readonly ended: Float64Array;
  /** 0 still there · 1 traded in here · 2 sold to somebody we know · 3 gone. */
  readonly how: Float64Array;
  readonly warranty: Float64Array;
  readonly finance: Float64Array;
  /** What does not change: how it was got (0 new here, 1 used here, 2 elsewhere), cars before, and three flags. */
  readonly got: Float64Array;
  readonly before: Float64Array;
  readonly isOrganisation: Float64Array;
  readonly isNev: Float64Array;
  readonly isLease: Float64Array;
  readonly brand: readonly string[];
  /** Days of visits, of the car in row r from `visitStart[r]` to before `visitStart[r + 1]`, ascending. */
  readonly visits: Float64Array;
  readonly visitStart: Int32Array;
}

const day = (column: string): string => `date_diff('day', date '1970-01-01', ${column})`;
const flag = (column: string): string => `case when ${column} then 1 else 0 end`;

export const readCars = async (engine: Pick<Engine, "batches">): Promise<Cars> => {
  const {rows, numbers, texts} = await readColumns(
    engine,
    "from features.car_lives order by car_no",
    {
      car: "car_no",
      person: "person_no",
      from_day: day("from_on"),
      next_day: day("next_on"),
      ended: day("ended_on"),
      how: "case ended_how when 'traded' then 1 when 'sold' then 2 when 'gone' then 3 else 0 end",
      warranty: day("warranty_ends_on"),
      finance: day("finance_ends_on"),
      got: "case when is_bought and is_new then 0 when is_bought then 1 else 2 end",
      before: "cars_before",
      is_organisation: flag("coalesce(is_organisation, false)"),
      is_nev: flag("is_nev"),
      is_lease: flag("is_lease")
    },
    {brand: "brand"}
  );
  const visits = await readColumns(
    engine,
    `from features.visit_days as v inner join features.vehicle_periods as p on p.person_no = v.person_no and p.vin = v.vin and p.period = v.period
     order by p.car_no, v.visited_on`,
    {car: "p.car_no", on_day: day("v.visited_on")}
  );
  return {
    rows,
    car: numbers.car,
    person: numbers.person,
    from: numbers.from_day,
    next: numbers.next_day,
    ended: numbers.ended,
    how: numbers.how,
    warranty: numbers.warranty,
    finance: numbers.finance,
    got: numbers.got,
    before: numbers.before,
    isOrganisation: numbers.is_organisation,
    isNev: numbers.is_nev,
    isLease: numbers.is_lease,
    brand: texts.brand.map((name) => name ?? ""),
    visits: visits.numbers.on_day,
    visitStart: startsOf(numbers.car, visits.numbers.car)
  };
};

/** Where each car's visits begin; both columns ascend. */
const startsOf = (cars: Float64Array, visited: Float64Array): Int32Array => {
  const start = new Int32Array(cars.length + 1);
  let at = 0;
  for (let row = 0; row < cars.length; row++) {
    while (at < visited.length && visited[at]! < cars[row]!) at++;
    start[row] = at;
  }
  while (at < visited.length && cars.length > 0 && visited[at]! <= cars[cars.length - 1]!) at++;
  start[cars.length] = at;
  return start;
};
