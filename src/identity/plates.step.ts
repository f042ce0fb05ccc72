import {step} from "../steps/step.ts";
import {readColumn} from "./normalise/column.ts";
import {plate} from "./normalise/plate.ts";

/** Plates that stand beside a VIN, with the first day: a car's own record, repair orders, bookings, appraisals. */
const seen = `
  select s.vin, s.plate as text, min(s.day_on) as day_on
  from (
    select v.vin, v.plate, coalesce(v.licensed_on, v.sold_on, l.delivered_on) as day_on
    from staging.vehicles v inner join staged.loads l on l._load = v._load
    union all
    select v.vin, v.plate, v.opened_on from staging.service_visits v
    union all
    select b.vin, b.plate, coalesce(b.booked_on, b.booked_for_on) from staging.bookings b
    union all
    select a.vin, a.plate, a.appraised_on from staging.appraisals a
  ) s
  where s.vin is not null and s.plate is not null and s.day_on < as_of_on()
  group by s.vin, s.plate`;

/** Which cars bore which plate, from which day: one row per car and way of writing it. */
export default step({
  name: "identity.plates",
  reads: ["staging.vehicles", "staging.service_visits", "staging.bookings", "staging.appraisals", "staged.loads"],
  writes: ["identity.plates"],
  keep: false,
  async run({engine}) {
    await engine.createOrReplace("identity.plates_seen", seen);
    await readColumn(engine, "identity.plates_read", "select vin, day_on, text from identity.plates_seen", plate);
    await engine.createOrReplace("identity.plates", "select r.value as plate, r.vin, r.day_on from identity.plates_read r");
    for (const table of ["plates_read", "plates_read_odd", "plates_seen"]) await engine.drop(`identity.${table}`);
  }
});
