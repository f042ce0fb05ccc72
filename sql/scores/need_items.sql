-- The needs that are told of a person: one row per person, need and car, ranked by probability. Those from 0.1 on, and those that are due.
-- keep: no
-- grain: person_no, need, vin
-- check: rank_no >= 1
select
  person_no,
  need,
  vin,
  probability,
  due_on,
  is_due,
  reasons,
  row_number() over (partition by person_no order by probability desc, need, vin) as rank_no
from scores.needs
where probability >= 0.1 or is_due
