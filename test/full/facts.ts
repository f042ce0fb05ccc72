/**
 * What each reason of a need says, worked out anew from single facts at the data date of the demo: scalar SQL over `whole.facts.*` for the person `s.person_no`
 * and the car `s.vin`. Written apart from the models, to try them.
 */
const on = "date '2026-01-01'";
const cars = "category in ('new_vehicle', 'used_vehicle')";
const of = (select: string, from: string, where: string): string =>
  `(select ${select} from whole.facts.${from} as x where x.person_no = s.person_no and ${where})`;
const ofCar = (select: string, where: string, from = "service_visits"): string =>
  `(select ${select} from whole.facts.${from} as x where x.vin = s.vin and ${where})`;
const done = "status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery'";
const days = (column: string): string => `date_diff('day', max(${column}), ${on})`;
const recent = (column: string, n: number): string => `${column} >= ${on} - interval '${n}' day`;
const isCar = `${cars} and delivered_at is not null and not is_counted_elsewhere`;
const paid = `not (${cars}) and paid_at is not null`;

const interest = (n: number, where = "true"): string =>
  `(select count(*) from (
    select happened_on, series_code, 'lead' as touch from whole.facts.leads where person_no = s.person_no
    union all select happened_on, series_code, 'showroom' from whole.facts.showroom_visits where person_no = s.person_no
    union all select happened_on, series_code, 'drive' from whole.facts.bookings where person_no = s.person_no and kind = 'test_drive'
  ) as x where ${recent("happened_on", n)} and ${where})`;

const soldOn = "(select coalesce(sold_on, licensed_on) from whole.facts.vehicles as x where x.vin = s.vin)";
const lastMaintenance = ofCar("max(happened_on)", `${done} and job_type = 'maintenance'`);
const heldOn = `(select min(d) from (
  select min(happened_on) as d from whole.facts.service_visits where vin = s.vin and owner_no = s.person_no and status <> 'cancelled'
  union all select min(delivered_on) from whole.facts.orders where vin = s.vin and person_no = s.person_no and ${cars}
  union all select min(signed_on) from whole.facts.contracts where vin = s.vin and person_no = s.person_no
) as x)`;
const perDay = `(select cast(floor(max(mileage_km) / nullif(date_diff('day', ${soldOn}, max(happened_on)), 0)) as bigint)
  from whole.facts.service_visits as x where x.vin = s.vin and mileage_km > 0 and ${done}
  having date_diff('day', ${soldOn}, max(happened_on)) >= 30)`;
const interval = `least(365, 10000 // greatest(coalesce(${perDay}, 40), 1))`;
const gone = `date_diff('day', coalesce(${lastMaintenance}, ${heldOn}), ${on})`;
const contract = (kind: string, select: string, where = "true"): string =>
  of(select, "contracts", `x.vin = s.vin and kind = '${kind}' and ${where}`);

export const facts: Readonly<Record<string, string>> = {
  as_of_month: "12",
  car_campaign_in_days: `(select date_diff('day', ${on}, max(starts_on) + interval '1' year) from whole.facts.campaigns where goal = 'car' and ends_on - starts_on <= 31 and starts_on < ${on} and starts_on >= ${on} - interval '1' year)`,
  is_organisation: "(select kind = 'organisation' from whole.identity.people as x where x.person_no = s.person_no)",
  held_days: `date_diff('day', ${heldOn}, ${on})`,
  car_age_days: `date_diff('day', ${soldOn}, ${on})`,
  km_a_day: perDay,
  maintenance_due_in_days: `${interval} - ${gone}`,
  maintenance_progress: `100 * ${gone} // ${interval}`,
  visits: ofCar("count(*)", done),
  maintenances: ofCar("count(*)", `${done} and job_type = 'maintenance'`),
  visits_in_year: ofCar("count(*)", `${done} and ${recent("happened_on", 365)}`),
  visit_age_days: ofCar(days("happened_on"), done),
  wear_age_days: ofCar(days("happened_on"), "true", "wear_parts"),
  policies: contract("insurance", "count(*)"),
  insurance_due_in_days: contract("insurance", `date_diff('day', ${on}, max(ends_on))`, "cancelled_at is null"),
  extended_warranties: contract("extended_warranty", "count(*)"),
  warranty_due_in_days: `date_diff('day', ${on}, greatest((select warranty_ends_on from whole.facts.vehicles as x where x.vin = s.vin), coalesce(${contract("extended_warranty", "max(ends_on)", "cancelled_at is null")}, date '1900-01-01')))`,
  has_service_plan: contract("service_plan", "count(*) > 0", `ends_on >= ${on} and cancelled_at is null`),
  cars_bought: of("count(*)", "orders", isCar),
  car_bought_age_days: of(days("delivered_on"), "orders", isCar),
  open_orders: of("count(*)", "orders", `${cars} and delivered_at is null and cancelled_at is null and ${recent("happened_on", 120)}`),
  lapsed_orders: of("count(*)", "orders", `${cars} and not is_counted_elsewhere and ${recent("cancelled_on", 90)}`),
  has_used_car: of("arg_max(category, delivered_on) = 'used_vehicle'", "orders", isCar),
  open_appraisals: ofCar("count(*)", `closed_at is null and ${recent("happened_on", 120)}`, "appraisals"),
  interests_in_quarter: interest(90),
  leads_in_quarter: interest(90, "touch = 'lead'"),
  visits_in_quarter: interest(90, "touch = 'showroom'"),
  test_drives_in_quarter: interest(90, "touch = 'drive'"),
  interest_age_days: `(select ${days("d")} from (
    select max(happened_on) as d from whole.facts.leads where person_no = s.person_no
    union all select max(happened_on) from whole.facts.showroom_visits where person_no = s.person_no
    union all select max(happened_on) from whole.facts.bookings where person_no = s.person_no and kind = 'test_drive') as x)`,
  nev_interests: interest(365, "series_code in (select series_code from whole.facts.series where energy in ('electric', 'plug_in'))"),
  shop_orders: of("count(*)", "orders", paid),
  shop_orders_in_year: of("count(*)", "orders", `${paid} and ${recent("paid_on", 365)}`),
  shop_age_days: of(days("paid_on"), "orders", paid),
  accessory_orders: of("count(*)", "orders", "category = 'accessory' and paid_at is not null"),
  account_age_days: of(days("since_on"), "account_holders", "true"),
  booking_account_age_days: of(days("booking_since_on"), "account_holders", `booking_since_on < ${on}`),
  last_car_brand: of("substr(max(concat(delivered_on, ' ', brand)), 12)", "orders", isCar),
  older_cars: `(select count(*) from (
    select k.vin, min(k.d) as held_on from (
      select vin, happened_on as d from whole.facts.service_visits where owner_no = s.person_no and status <> 'cancelled'
      union all select vin, delivered_on from whole.facts.orders where person_no = s.person_no and ${cars} and delivered_at is not null
      union all select vin, signed_on from whole.facts.contracts where person_no = s.person_no and signed_at is not null
    ) as k where k.vin is not null group by k.vin
  ) as x where (held_on, x.vin) < (${heldOn}, s.vin)
    and exists (select 1 from whole.facts.orders as o where o.person_no = s.person_no and o.vin = x.vin and ${cars} and delivered_at is not null)
    and exists (select 1 from whole.facts.ownerships as o where o.person_no = s.person_no and o.vin = x.vin
      and coalesce(from_on, date '1900-01-01') < ${on} and coalesce(to_on, ${on}) >= ${on}
      and not exists (select 1 from whole.facts.appraisals as t where t.vin = x.vin and accepted and closed_on > coalesce(o.from_on, date '1900-01-01'))))`,
  is_bought_here: of("count(*) > 0", "orders", `x.vin = s.vin and ${cars} and delivered_at is not null`),
  touches_in_quarter: of("count(*)", "interactions", `not starts_with(kind, 'message') and ${recent("happened_on", 90)}`),
  carts_in_quarter: of("count(*)", "interactions", `kind = 'cart' and ${recent("happened_on", 90)}`),
  bookings_in_year: of("count(*)", "bookings", `kind in ('maintenance', 'pickup_return') and ${recent("happened_on", 365)}`),
  pickups: of("count(*)", "bookings", "kind = 'pickup_return'"),
  parkings: of("count(*)", "bookings", "kind = 'parking'"),
  chargings: of("count(*)", "bookings", "kind = 'charging'"),
  policy_gaps: contract(
    "insurance",
    "greatest(date_sub('month', min(starts_on), max(ends_on) filter (where cancelled_at is null)) // 12 - count(*), 0)"
  ),
  points_spent: of("count(*)", "points", "points < 0")
};
