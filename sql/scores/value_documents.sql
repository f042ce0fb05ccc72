-- What each person is expected to bring, as fields of the profile's line: one row per person with any value. Reasons name the facts that the
-- numbers rest on, in the order of the alphabet. A field that is unknown is empty; a list begins with how many it holds.
-- keep: no
-- grain: person_no
-- check: fields like 'true%' and length(fields) - length(replace(fields, chr(9), '')) >= 33
-- column person_no: 客户序号 | person, number within the generation
-- column fields: 价值 | what is expected of the person, fields separated by tabs
with due as (
  select person_no, kind, min(due_on) as due_on
  from facts.contracts
  where due_on >= as_of_on() and due_on < as_of_on() + interval '12' month and person_no is not null
  group by person_no, kind
),
ordered as (
  select person_no, max(happened_on) as ordered_on
  from facts.orders
  where category in ('new_vehicle', 'used_vehicle') and revenue_on is null and not has_lapsed and not is_counted_elsewhere and person_no is not null
  group by person_no
),
reasons as (
  select person_no, concat_ws(chr(9), 'contract_ends', kind, cast(due_on as varchar)) as item
  from due
  union all
  select person_no, concat_ws(chr(9), 'car_ordered', cast(ordered_on as varchar))
  from ordered
  union all
  select person_no, concat_ws(chr(9), 'car_since', cast(months_since_vehicle as varchar))
  from marts.profiles
  where months_since_vehicle is not null
  union all
  select person_no, concat_ws(chr(9), 'serviced', cast(service_visits as varchar), cast(last_service_on as varchar))
  from marts.profiles
  where service_visits > 0 and last_service_on is not null
  union all
  select person_no, concat_ws(chr(9), 'bought', cast(purchase_days as varchar), cast(last_purchase_on as varchar))
  from marts.profiles
  where purchase_days > 0 and last_purchase_on is not null
),
lists as (
  select person_no, concat_ws(chr(9), cast(count(*) as varchar), array_join(array_sort(array_agg(item)), chr(9))) as list
  from reasons
  group by person_no
)
select
  v.person_no,
  concat_ws(
    chr(9), 'true', '0.08',
    cast(v.margin_12_yuan as varchar), cast(v.service_12_yuan as varchar), cast(v.parts_12_yuan as varchar), cast(v.vehicle_12_yuan as varchar),
    cast(v.finance_12_yuan as varchar), cast(v.expected_low_12_yuan as varchar), cast(v.expected_high_12_yuan as varchar),
    cast(v.outcome_low_12_yuan as varchar), cast(v.outcome_high_12_yuan as varchar),
    cast(v.margin_36_yuan as varchar), cast(v.service_36_yuan as varchar), cast(v.parts_36_yuan as varchar), cast(v.vehicle_36_yuan as varchar),
    cast(v.finance_36_yuan as varchar), cast(v.expected_low_36_yuan as varchar), cast(v.expected_high_36_yuan as varchar),
    cast(v.outcome_low_36_yuan as varchar), cast(v.outcome_high_36_yuan as varchar),
    cast(v.margin_60_yuan as varchar), cast(v.service_60_yuan as varchar), cast(v.parts_60_yuan as varchar), cast(v.vehicle_60_yuan as varchar),
    cast(v.finance_60_yuan as varchar), cast(v.expected_low_60_yuan as varchar), cast(v.expected_high_60_yuan as varchar),
    cast(v.outcome_low_60_yuan as varchar), cast(v.outcome_high_60_yuan as varchar),
    coalesce(cast(v.alive_ratio as varchar), ''),
    coalesce(cast(v.next_visit_on as varchar), ''),
    cast(v.car_12_ratio as varchar),
    coalesce(cast(v.next_car_on as varchar), ''),
    coalesce(l.list, '0'),
    cast(cast(as_of_on() - interval '1' day as date) as varchar)
  ) as fields
from scores.value as v
left join lists as l on l.person_no = v.person_no
