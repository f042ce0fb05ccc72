-- Where each person stands on a purpose and channel: one row per person, moment, purpose and channel with a record. Each contact that belongs to
-- the person has its latest state; of several the strictest counts: one refusal refuses. decided_on is the day of the newest record of the
-- state that counts. No row means no record.
-- grain: person_no, as_of_at, purpose, channel
-- check: state in ('granted', 'refused')
with latest as (
  select
    s.person_no,
    s.as_of_at,
    c.purpose,
    c.channel,
    c.state,
    c.happened_on,
    row_number() over (
      partition by s.person_no, s.as_of_at, c.contact_source, c.contact_key, c.purpose, c.channel
      order by c.happened_at desc, c.state desc, c.source, c.source_key
    ) as choice
  from facts.consents as c
  inner join features.spine as s on s.person_no = c.person_no and c.happened_at < s.as_of_at
),
states as (
  select
    person_no,
    as_of_at,
    purpose,
    channel,
    max(state) as state,
    max(case when state = 'refused' then happened_on end) as refused_on,
    max(happened_on) as decided_on
  from latest
  where choice = 1
  group by person_no, as_of_at, purpose, channel
)
select person_no, as_of_at, purpose, channel, state, coalesce(refused_on, decided_on) as decided_on
from states
