-- The people and moments that features are made for: one row per person and moment. Everyone at the data date, and a sample at past month ends from which
-- needs are learnt: of each person or organisation seen by then every third month of the last five years, which three the hash of the person's id says.
-- Of many people about 300,000 of these rows are drawn evenly, far apart from each other (two moments of one person see much of the same year), and 200,000
-- of those after which something rare happened (anything but a visit to the workshop, or one after 400 days without), since closings are what teaches. as_of_at is the end of the last day included (as many whole days before
-- as_of() as as_of_on is before as_of_on()), as_of_on the first local day not included, moment_no how many months it lies back: 0 is the data date.
-- sample_weight is 1 over the chance with which a row is drawn: with it the sample counts like everybody.
-- grain: person_no, as_of_at
-- check: as_of_on <= as_of_on() and as_of_at <= as_of()
-- check: (moment_no = 0) = (as_of_at = as_of())
-- check: sample_weight >= 1
with people as (
  select
    n.person_no,
    n.first_seen_on,
    from_base(substr(lower(to_hex(sha256(to_utf8(p.person_id)))), 1, 8), 16) as draw
  from facts.people as n
  inner join identity.people as p on p.person_no = n.person_no and p.kind in ('person', 'organisation')
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
rare as (
  select
    p.person_no,
    p.draw,
    date_diff('month', cast(date_trunc('month', e.happened_on) as date), cast(date_trunc('month', as_of_on()) as date)) as months,
    e.moments
  from events as e
  inner join people as p on p.person_no = e.person_no
  where e.happened_on >= date_add('month', -60, as_of_on())
),
told as (
  select r.person_no, r.months + mod(mod(r.draw, 3) + 1 - mod(r.months, 3) + 3, 3) + 3 * b.quarter_no as moment_no
  from rare as r
  inner join quarters as b on b.quarter_no < r.moments
  group by r.person_no, r.months + mod(mod(r.draw, 3) + 1 - mod(r.months, 3) + 3, 3) + 3 * b.quarter_no
),
sizes as (
  select
    least(1200, 300000 * 1200 / nullif(greatest(coalesce(sum(least(20, date_diff('month', first_seen_on, as_of_on()) / 3)), 0), 1), 0)) as kept_of_1200,
    least(1200, 200000 * 100 / nullif((select greatest(count(*) / 12, 1) from told), 0)) as told_of_1200
  from people
),
sampled as (
  select
    p.person_no,
    p.first_seen_on,
    cast(3 * q.quarter_no + mod(p.draw, 3) + 1 as bigint) as moment_no,
    mod(p.draw / 3 + 500 * q.quarter_no, 1200) as place,
    z.kept_of_1200,
    z.told_of_1200
  from people as p
  cross join quarters as q
  cross join sizes as z
),
chosen as (
  select
    s.person_no,
    s.first_seen_on,
    s.moment_no,
    s.place,
    case when t.person_no is null then s.kept_of_1200 else greatest(s.kept_of_1200, s.told_of_1200) end as of_1200
  from sampled as s
  left join told as t on t.person_no = s.person_no and t.moment_no = s.moment_no
),
moments as (
  select
    person_no,
    moment_no,
    first_seen_on,
    cast(date_add('month', -moment_no, cast(date_trunc('month', as_of_on()) as date)) as date) as as_of_on,
    cast(round(1200e0 / nullif(of_1200, 0), 6) as decimal(12, 6)) as sample_weight
  from chosen
  where place < of_1200
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
where first_seen_on < as_of_on
