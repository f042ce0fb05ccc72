-- The people and moments that features are made for: one row per person and moment. Everyone at the data date, and a sample at past month ends from which
-- needs are learnt: of each person seen by then every third month of the last three years, which three the hash of the person's id says; of many people
-- only so many that the sample stays below 400,000 rows, whoever joins. as_of_at is the end of the last day included (as many whole days before as_of() as
-- as_of_on is before as_of_on()), as_of_on the first local day not included, moment_no how many months it lies back: 0 is the data date.
-- grain: person_no, as_of_at
-- check: as_of_on <= as_of_on() and as_of_at <= as_of()
-- check: (moment_no = 0) = (as_of_at = as_of())
with people as (
  select
    n.person_no,
    n.first_seen_on,
    from_base(substr(lower(to_hex(sha256(to_utf8(p.person_id)))), 1, 8), 16) as draw
  from facts.people as n
  inner join identity.people as p on p.person_no = n.person_no
),
sizes as (
  select 400000 * 1000 / nullif(12 * greatest(count(*), 1), 0) as kept_of_thousand
  from people
),
quarters as (
  select quarter_no
  from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11)) as t(quarter_no)
),
sampled as (
  select
    p.person_no,
    p.first_seen_on,
    cast(3 * q.quarter_no + mod(p.draw, 3) + 1 as bigint) as moment_no
  from people as p
  cross join sizes as z
  cross join quarters as q
  where mod(p.draw / 3, 1000) < z.kept_of_thousand
),
moments as (
  select
    person_no,
    moment_no,
    first_seen_on,
    cast(date_add('month', -moment_no, cast(date_trunc('month', as_of_on()) as date)) as date) as as_of_on
  from sampled
)
select person_no, as_of() as as_of_at, as_of_on() as as_of_on, cast(0 as bigint) as moment_no
from facts.people
union all
select person_no, date_add('day', -date_diff('day', as_of_on, as_of_on()), as_of()), as_of_on, moment_no
from moments
where first_seen_on < as_of_on
