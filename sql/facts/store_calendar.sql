-- What each store was, and when: one row per store and period in which nothing about it changed; from_on is included, to_on is not. Joined on the day
-- of an event it gives the store «as then», facts.stores gives it «as now». Of several dated descriptions the one in force holds; before the first and
-- in gaps the next one, after the last the last.
-- `is_open`: opened and not yet closed. `is_ours`: the group had it already (a store without bought_on was always the group's).
-- grain: store_code, from_on
-- check: from_on < to_on
with described as (
  select
    d.store_code as code,
    coalesce(d.from_on, date '1900-01-01') as described_from,
    coalesce(d.to_on, date '2999-12-31') as described_to,
    d.*
  from staging.stores as d
),
marks as (
  select code, described_from as mark_on from described
  union
  select code, described_to from described
  union
  select code, opened_on from described
  union
  select code, bought_on from described
  union
  select code, closed_on from described
  union
  select code, date '1900-01-01' from described
  union
  select code, date '2999-12-31' from described
),
periods as (
  select code, mark_on as period_from, lead(mark_on) over (partition by code order by mark_on) as period_to
  from marks
  where mark_on is not null
),
candidates as (
  select
    p.period_from,
    p.period_to,
    row_number() over (
      partition by p.code, p.period_from
      order by
        case
          when d.described_from <= p.period_from and d.described_to > p.period_from then 0
          when d.described_from > p.period_from then 1
          else 2
        end,
        abs(date_diff('day', d.described_from, p.period_from)),
        d.source,
        d.source_key
    ) as choice,
    d.*
  from periods as p
  inner join described as d on d.code = p.code
  where p.period_to is not null
)
select
  code as store_code,
  period_from as from_on,
  period_to as to_on,
  name,
  dealer_code,
  dealer_group,
  brand,
  brands_authorised,
  region,
  province,
  city,
  (opened_on is null or opened_on <= period_from) and (closed_on is null or closed_on > period_from) as is_open,
  bought_on is null or bought_on <= period_from as is_ours
from candidates
where choice = 1
