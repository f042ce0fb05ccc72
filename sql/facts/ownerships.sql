-- Who owned which car, from and to: one row per car and period of one owner. All versions are read, since a resale overwrites the owner in
-- the dealer's file. The next owner's start ends the former; of two owners with the same start the later version counts. An unknown
-- start (null) comes first. A record that no longer names an owner (a car given back, a deleted record) never gave one. A car that no file gives an owner belongs to the buyer of its newest delivered order.
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
  select r.* from recorded as r where r.vin is not null
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
    max(to_on) as to_on
  from periods
  group by vin, period, person_no
),
followed as (
  select
    o.*,
    lead(o.from_on) over (partition by o.vin order by o.period) as next_from_on
  from owners as o
)
select
  person_no,
  vin,
  period,
  from_on,
  case
    when next_from_on is null then to_on
    when to_on is null then next_from_on
    else least(to_on, next_from_on)
  end as to_on
from followed
where
  from_on is null
  or ((next_from_on is null or from_on < next_from_on) and (to_on is null or from_on < to_on))
