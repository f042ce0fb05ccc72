-- Who owned which car, from and to: one row per car and period of one owner. All versions are read, since a resale overwrites the owner in
-- the dealer's file. The next owner's start ends the former, and so does a store that took the car in, unless the same person has it again after that; of
-- two owners with the same start the later version counts. An unknown start (null) comes first. A record that no longer names an owner (a deleted record) never
-- gave one, nor did an order that was returned.
-- A car that no file gives an owner belongs to the buyer of its newest delivered order.
-- grain: vin, period
-- check: from_on is null or to_on is null or from_on < to_on
with recorded as (
  select
    case
      when regexp_like(o.vin, '^[0-9A-HJ-NPR-Z]{17}$') then o.vin
      when regexp_like(translate(upper(o.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(o.vin), 'IOQ -', '100')
    end as vin,
    m.person_no,
    o.from_on,
    o.to_on,
    l.load_number,
    o._record as record_number,
    o.source,
    o.source_key
  from staged.ownerships as o
  inner join staged.loads as l on l._load = o._load
  inner join staging.ownerships as c on c.key_hash = o.key_hash
  inner join identity.assignments as m on m.key_hash = o.contact_hash
  where o.role = 'owner' and (o.from_on is null or o.from_on < as_of_on())
),
given_back as (
  select vin, person_no
  from facts.orders
  where category in ('new_vehicle', 'used_vehicle') and vin is not null and person_no is not null
  group by vin, person_no
  having sum(case when status = 'returned' then 1 else 0 end) > 0 and sum(case when revenue_on is not null then 1 else 0 end) = 0
),
taken_in as (
  select vin, closed_on
  from facts.appraisals
  where accepted and vin is not null and closed_on is not null
),
known_cars as (
  select vin from recorded group by vin
),
bought as (
  select
    o.vin,
    o.person_no,
    o.revenue_on as from_on,
    cast(null as date) as to_on,
    cast(0 as bigint) as load_number,
    cast(0 as bigint) as record_number,
    o.source,
    o.source_key
  from facts.orders as o
  left join known_cars as k on k.vin = o.vin
  where
    o.category in ('new_vehicle', 'used_vehicle')
    and o.revenue_on is not null
    and o.vin is not null
    and o.person_no is not null
    and k.vin is null
),
claims as (
  select r.*
  from recorded as r
  left join given_back as g on g.vin = r.vin and g.person_no = r.person_no
  where r.vin is not null and g.vin is null
  union all
  select b.* from bought as b
),
ordered as (
  select
    vin,
    person_no,
    from_on,
    to_on,
    row_number() over (
      partition by vin
      order by coalesce(from_on, date '1900-01-01'), load_number, record_number, source, source_key
    ) as turn
  from claims
),
changes as (
  select
    o.*,
    case when o.person_no = lag(o.person_no) over (partition by o.vin order by o.turn) then 0 else 1 end as is_change
  from ordered as o
),
periods as (
  select
    c.*,
    sum(c.is_change) over (partition by c.vin order by c.turn) as period
  from changes as c
),
owners as (
  select
    vin,
    cast(period as bigint) as period,
    person_no,
    min(from_on) as from_on,
    max(from_on) as last_from_on,
    max(to_on) as to_on
  from periods
  group by vin, period, person_no
),
followed as (
  select
    o.*,
    lead(o.from_on) over (partition by o.vin order by o.period) as next_from_on
  from owners as o
),
taken as (
  select f.vin, f.period, min(t.closed_on) as taken_on
  from followed as f
  inner join taken_in as t
    on t.vin = f.vin and t.closed_on > coalesce(f.last_from_on, date '1900-01-01') and t.closed_on < coalesce(f.next_from_on, date '2999-12-31')
  group by f.vin, f.period
),
ended as (
  select
    f.person_no,
    f.vin,
    f.period,
    f.from_on,
    least(coalesce(f.to_on, date '2999-12-31'), coalesce(f.next_from_on, date '2999-12-31'), coalesce(t.taken_on, date '2999-12-31')) as ended_on
  from followed as f
  left join taken as t on t.vin = f.vin and t.period = f.period
)
select person_no, vin, period, from_on, nullif(ended_on, date '2999-12-31') as to_on
from ended
where from_on is null or from_on < ended_on
