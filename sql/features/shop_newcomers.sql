-- People who were known and had not yet bought anything in a shop: one row per person and moment, with what tells how likely they begin to and what the
-- year after the moment brought, as far as it is known. Records that nothing ties to anybody else (anonymous) are nobody who could come again.
-- Whom only the records of others name, as who brought a car or is to be called, is nobody's customer yet. Moments are those of value and one a year
-- earlier, which tells whether such people buy more or less than they did. standing is 0 of who had no account with a shop, app or programme and stood in one feed, 1 of who had
-- none and stood in several, 2 of who had opened the first account within a year before the moment, else 3. feed is
-- the one of the former ('' of others): some feeds tell of people under numbers that nobody else has.
-- keep: no
-- grain: person_no, as_of_on
with moments as (
  select as_of_on, since_on, until_on from features.value_moments
  union all
  select min(since_on), cast(min(since_on) - interval '12' month as date), min(as_of_on) from features.value_moments
),
known as (
  select p.person_no, p.kind, m.as_of_on, m.since_on, m.until_on
  from identity.people as p
  cross join moments as m
  where p.kind in ('person', 'organisation') and (p.first_seen_on is null or p.first_seen_on < m.as_of_on)
),
owners as (
  select v.person_no, m.as_of_on
  from features.vehicle_periods as v
  inner join moments as m
    on coalesce(v.bought_on, v.from_on) < m.as_of_on and (v.ended_on is null or v.ended_on >= m.as_of_on)
  group by v.person_no, m.as_of_on
),
begun as (
  select person_no, min(began_on) as began_on
  from features.shop_histories
  group by person_no
),
firsts as (
  select
    k.person_no,
    k.as_of_on,
    k.until_on,
    case when r.account_on < k.since_on then 3 when r.account_on < k.as_of_on then 2 when r.several_on < k.as_of_on then 1 else 0 end as standing,
    case when (r.several_on is null or r.several_on >= k.as_of_on) and (r.account_on is null or r.account_on >= k.as_of_on) then r.feed else '' end as feed,
    o.person_no is not null as is_owner,
    k.kind = 'organisation' as is_organisation
  from known as k
  inner join facts.first_roles as r on r.person_no = k.person_no and r.own_on < k.as_of_on
  left join owners as o on o.person_no = k.person_no and o.as_of_on = k.as_of_on
  left join begun as b on b.person_no = k.person_no
  where b.began_on is null or b.began_on >= k.as_of_on
),
bought as (
  select f.person_no, f.as_of_on, sum(e.margin_yuan) as margin_yuan
  from firsts as f
  inner join facts.earnings as e on e.person_no = f.person_no and e.revenue_on >= f.as_of_on and e.revenue_on < f.until_on
  where e.is_order and e.revenue_yuan > 0 and e.category in ('accessory', 'maintenance_package', 'parts', 'extended_warranty')
  group by f.person_no, f.as_of_on
)
select
  f.person_no,
  f.as_of_on,
  cast(f.standing as bigint) as standing,
  f.feed,
  f.is_owner,
  f.is_organisation,
  b.person_no is not null as buys_ahead,
  cast(coalesce(b.margin_yuan, 0) as decimal(14, 2)) as margin_ahead_yuan
from firsts as f
left join bought as b on b.person_no = f.person_no and b.as_of_on = f.as_of_on
