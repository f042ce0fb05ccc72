-- Which series a port means by a name, and when: one row per channel, name and start; the periods of a name do not overlap.
-- A channel's own alias counts first, then an alias for any channel, then a series name (alone or after its brand) that only one series
-- has, then the series code itself. Names are compared in capitals.
-- grain: channel, alias, from_on
-- check: from_on < to_on
with names as (
  select
    a.channel,
    upper(a.alias) as alias,
    s.series_code,
    coalesce(a.from_on, date '1900-01-01') as from_on,
    coalesce(a.to_on, date '2999-12-31') as to_on,
    case when a.channel = 'any' then 2 else 1 end as preference
  from staging.aliases as a
  inner join facts.series as s on s.series_code = a.code
  where a.kind = 'series'
  union all
  select 'any', upper(name), min(series_code), date '1900-01-01', date '2999-12-31', 3
  from facts.series
  group by upper(name)
  having count(*) = 1
  union all
  select 'any', upper(brand || name), min(series_code), date '1900-01-01', date '2999-12-31', 4
  from facts.series
  group by upper(brand || name)
  having count(*) = 1
  union all
  select 'any', upper(series_code), min(series_code), date '1900-01-01', date '2999-12-31', 5
  from facts.series
  group by upper(series_code)
),
channels as (
  select channel from staged.loads group by channel
),
known as (
  select
    c.channel,
    n.alias,
    n.series_code,
    n.from_on,
    n.to_on,
    n.preference,
    min(n.preference) over (partition by c.channel, n.alias) as best
  from names as n
  inner join channels as c on n.channel in ('any', c.channel)
),
dated as (
  select
    channel,
    alias,
    series_code,
    from_on,
    least(to_on, coalesce(lead(from_on) over (partition by channel, alias order by from_on, series_code, to_on), to_on)) as to_on
  from known
  where preference = best
)
select channel, alias, series_code, from_on, to_on
from dated
where from_on < to_on
