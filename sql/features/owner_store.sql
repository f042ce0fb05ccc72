-- The store that looked after each person: one row per person and moment with any store; the rule is that of facts.owner_stores. since_on is the day
-- of the event that decided it.
-- grain: person_no, as_of_at
-- check: rule in ('delivery_or_service', 'other_event')
select s.person_no, s.as_of_at, o.store_code, o.from_on as since_on, o.rule
from facts.owner_stores as o
inner join features.spine as s on s.person_no = o.person_no and o.from_at < s.as_of_at and (o.to_at is null or o.to_at >= s.as_of_at)
