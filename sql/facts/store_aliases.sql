-- Which store a port means by a name, and when: one row per channel, name and start; the periods of a name do not overlap.
-- A channel's own alias counts first, then an alias for any channel, then a dealer code that only one store ever had, then the store code itself.
-- Names are compared in capitals. A name that begins again ends its former meaning.
-- grain: channel, alias, from_on
-- check: from_on < to_on
with dealer_codes as (
  select upper(dealer_code) as dealer_code, store_code as store_code
  from staging.stores
  where dealer_code is not null
  group by upper(dealer_code), store_code
),
names as (
  select
    a.channel,
    upper(a.alias) as alias,
    s.store_code,
    coalesce(a.from_on, date '1900-01-01') as from_on,
    coalesce(a.to_on, date '2999-12-31') as to_on,
    case when a.channel = 'any' then 2 else 1 end as preference
  from staging.aliases as a
  inner join facts.stores as s on s.store_code = a.code
  where a.kind = 'store'
  union all
  select 'any', dealer_code, min(store_code), date '1900-01-01', date '2999-12-31', 3
  from dealer_codes
  group by dealer_code
  having count(*) = 1
  union all
  select 'any', upper(store_code), min(store_code), date '1900-01-01', date '2999-12-31', 4
  from facts.stores
  group by upper(store_code)
),
channels as (
  select channel from staged.loads group by channel
),
known as (
  select
    c.channel,
    n.alias,
    n.store_code,
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
    store_code,
    from_on,
    least(to_on, coalesce(lead(from_on) over (partition by channel, alias order by from_on, store_code, to_on), to_on)) as to_on
  from known
  where preference = best
)
select channel, alias, store_code, from_on, to_on
from dated
where from_on < to_on
