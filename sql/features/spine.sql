-- The people and moments that features are made for: one row per person and moment. Everyone at the data date, and a sample at past month ends from which
-- needs are learnt: of each person or organisation seen by then every third month of the last five years, which three the hash of the person's id says.
-- Of many people 490,000 of these rows are drawn, far apart from each other (two moments of one person see much of the same year), and not all with one
-- chance. Those after which something rare happened (anything but a visit to the workshop, or one after 400 days without) five times as often, since
-- closings are what teaches; those of people who had bought, brought or signed nothing by then and asked about no car in the three months before 24 times as
-- seldom, since hardly any need concerns them. as_of_at is the end of the last day included (as many whole days before
-- as_of() as as_of_on is before as_of_on()), as_of_on the first local day not included, moment_no how many months it lies back: 0 is the data date.
-- sample_weight is 1 over the chance with which a row is drawn: with it the sample counts like everybody.
-- grain: person_no, as_of_at
-- check: as_of_on <= as_of_on() and as_of_at <= as_of()
-- check: (moment_no = 0) = (as_of_at = as_of())
-- check: sample_weight >= 1
with begun as (
  select person_no, min(happened_on) as begun_on
  from facts.closings
  group by person_no
),
drawn as (
  select
    n.person_no,
    n.first_seen_on,
    b.begun_on,
    from_base(substr(lower(to_hex(sha256(to_utf8(p.person_id)))), 1, 8), 16) as draw
  from facts.people as n
  inner join identity.people as p on p.person_no = n.person_no and p.kind in ('person', 'organisation')
  left join begun as b on b.person_no = n.person_no
  where n.first_seen_on is not null
),
people as (
  select
    person_no,
    draw,
    mod(draw, 3) + 1 as first_no,
    date_diff('month', cast(date_trunc('month', first_seen_on) as date), cast(date_trunc('month', as_of_on()) as date)) as seen_no,
    coalesce(date_diff('month', cast(date_trunc('month', greatest(first_seen_on, begun_on)) as date), cast(date_trunc('month', as_of_on()) as date)), 0) as begun_no
  from drawn
),
quarters as (
  select quarter_no
  from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19)) as t(quarter_no)
),
visits as (
  select person_no, happened_on, lag(happened_on) over (partition by vin order by happened_at, key_hash) as last_on
  from facts.closings
  where kind in ('maintenance', 'workshop') and vin <> ''
),
events as (
  select person_no, happened_on, case when kind in ('car', 'nev', 'car_sold', 'extended_warranty', 'tyre_battery') then 2 else 1 end as moments
  from facts.closings
  where kind not in ('maintenance', 'workshop')
  union all
  select person_no, happened_on, 2
  from visits
  where last_on < happened_on - interval '400' day
),
touches as (
  select person_no, happened_on
  from facts.leads
  union all
  select person_no, happened_on
  from facts.showroom_visits
  union all
  select person_no, happened_on
  from facts.bookings
  where kind = 'test_drive'
),
dated as (
  select person_no, happened_on, moments, 0 as asks
  from events
  union all
  select person_no, happened_on, 1, 1
  from touches
),
recent as (
  select
    p.person_no,
    p.first_no,
    p.seen_no,
    p.begun_no,
    d.moments,
    d.asks,
    date_diff('month', cast(date_trunc('month', d.happened_on) as date), cast(date_trunc('month', as_of_on()) as date)) as months
  from dated as d
  inner join people as p on p.person_no = d.person_no
  where d.happened_on >= date_add('month', -64, as_of_on())
),
beside as (
  select
    r.person_no,
    r.seen_no,
    r.begun_no,
    r.asks,
    case
      when r.asks = 1 then r.months - 1 - mod(r.months + 2 - r.first_no, 3)
      else r.months + mod(r.first_no - mod(r.months, 3) + 3, 3) + 3 * q.quarter_no
    end as moment_no
  from recent as r
  inner join quarters as q on q.quarter_no < r.moments
),
marked as (
  select
    person_no,
    moment_no,
    1 - min(asks) as is_told,
    max(case when begun_no > moment_no then 1 else 0 end) as is_begun,
    max(case when begun_no > moment_no then 1 else asks end) as is_active
  from beside
  where moment_no between 1 and 60 and moment_no < seen_no
  group by person_no, moment_no
),
seen as (
  select
    coalesce(sum(greatest(0, least(20, (seen_no - first_no + 2) / 3))), 0) as moments,
    coalesce(sum(greatest(0, least(20, (begun_no - first_no + 2) / 3))), 0) as begun
  from people
),
sizes as (
  select
    cast(m.told as double) as told,
    cast(s.begun + m.asking - m.active_told as double) as active,
    cast(s.moments - m.told - s.begun - m.asking + m.active_told as double) as idle
  from seen as s
  cross join (
    select
      coalesce(sum(is_told), 0) as told,
      coalesce(sum(is_active - is_begun), 0) as asking,
      coalesce(sum(is_told * is_active), 0) as active_told
    from marked
  ) as m
),
shares as (
  select
    told,
    active,
    idle,
    case
      when 5 * told + active + idle / 24 > 5 * 490000 then 490000 / nullif(5 * told + active + idle / 24, 0)
      else least(1, (490000 - told) / nullif(greatest(1, active + idle / 24), 0))
    end as active_share
  from sizes
),
places as (
  select
    floor(120000 * case when 5 * told + active + idle / 24 > 5 * 490000 then 5 * active_share else 1 end) as told_places,
    floor(120000 * active_share) as active_places,
    floor(120000 * least(1, greatest(active_share / 24, (490000 - told - active) / nullif(greatest(1, idle), 0)))) as idle_places
  from shares
),
sampled as (
  select
    p.person_no,
    p.seen_no,
    p.begun_no,
    3 * q.quarter_no + p.first_no as moment_no,
    mod(p.draw / 3 + 50000 * q.quarter_no, 120000) as place,
    z.told_places,
    z.active_places,
    z.idle_places
  from people as p
  cross join quarters as q
  cross join places as z
),
chosen as (
  select
    s.person_no,
    s.moment_no,
    s.place,
    case
      when m.is_told = 1 then s.told_places
      when m.is_active = 1 or s.begun_no > s.moment_no then s.active_places
      else s.idle_places
    end as places
  from sampled as s
  left join marked as m on m.person_no = s.person_no and m.moment_no = s.moment_no
  where s.moment_no < s.seen_no and s.place < s.told_places
),
moments as (
  select
    person_no,
    cast(moment_no as bigint) as moment_no,
    cast(date_add('month', -moment_no, cast(date_trunc('month', as_of_on()) as date)) as date) as as_of_on,
    cast(round(120000 / nullif(places, 0), 6) as decimal(12, 6)) as sample_weight
  from chosen
  where place < places
)
select
  person_no,
  as_of() as as_of_at,
  as_of_on() as as_of_on,
  cast(0 as bigint) as moment_no,
  cast(1 as decimal(12, 6)) as sample_weight
from facts.people
union all
select
  person_no,
  date_add('day', -date_diff('day', as_of_on, as_of_on()), as_of()),
  as_of_on,
  moment_no,
  sample_weight
from moments
