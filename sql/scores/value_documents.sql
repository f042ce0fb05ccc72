-- What each person is expected to bring, as the JSON text of the profile's answer: one row per person with any value. Reasons name the facts that the
-- numbers rest on, in the order of the alphabet. Nothing here is text of a user's, so nothing needs escapes.
-- keep: no
-- grain: person_no
-- check: document like '{%}'
-- column person_no: 客户序号 | person, number within the generation
-- column document: 价值 | what is expected of the person, as JSON text
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
  select person_no, concat('{"code":"contract_ends","kind":"', kind, concat('","on":"', cast(due_on as varchar), '"}')) as item
  from due
  union all
  select person_no, concat('{"code":"car_ordered","on":"', cast(ordered_on as varchar), '"}')
  from ordered
  union all
  select person_no, concat('{"code":"car_since","months":', cast(months_since_vehicle as varchar), '}')
  from marts.profiles
  where months_since_vehicle is not null
  union all
  select person_no, concat('{"code":"serviced","visits":', cast(service_visits as varchar), concat(',"last_on":"', cast(last_service_on as varchar), '"}'))
  from marts.profiles
  where service_visits > 0 and last_service_on is not null
  union all
  select person_no, concat('{"code":"bought","days":', cast(purchase_days as varchar), concat(',"last_on":"', cast(last_purchase_on as varchar), '"}'))
  from marts.profiles
  where purchase_days > 0 and last_purchase_on is not null
),
lists as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from reasons
  group by person_no
)
select
  v.person_no,
  concat_ws(
    '', '{"is_estimated":true,"discount_ratio":0.08',
    ',"months_12":{"margin_yuan":', cast(v.margin_12_yuan as varchar), ',"split":{"service":', cast(v.service_12_yuan as varchar),
    ',"parts":', cast(v.parts_12_yuan as varchar), ',"vehicle":', cast(v.vehicle_12_yuan as varchar), ',"finance":', cast(v.finance_12_yuan as varchar),
    '},"expected_range":[', cast(v.expected_low_12_yuan as varchar), ',', cast(v.expected_high_12_yuan as varchar),
    '],"outcome_range":[', cast(v.outcome_low_12_yuan as varchar), ',', cast(v.outcome_high_12_yuan as varchar), ']}',
    ',"months_36":{"margin_yuan":', cast(v.margin_36_yuan as varchar), ',"split":{"service":', cast(v.service_36_yuan as varchar),
    ',"parts":', cast(v.parts_36_yuan as varchar), ',"vehicle":', cast(v.vehicle_36_yuan as varchar), ',"finance":', cast(v.finance_36_yuan as varchar),
    '},"expected_range":[', cast(v.expected_low_36_yuan as varchar), ',', cast(v.expected_high_36_yuan as varchar),
    '],"outcome_range":[', cast(v.outcome_low_36_yuan as varchar), ',', cast(v.outcome_high_36_yuan as varchar), ']}',
    ',"months_60":{"margin_yuan":', cast(v.margin_60_yuan as varchar), ',"split":{"service":', cast(v.service_60_yuan as varchar),
    ',"parts":', cast(v.parts_60_yuan as varchar), ',"vehicle":', cast(v.vehicle_60_yuan as varchar), ',"finance":', cast(v.finance_60_yuan as varchar),
    '},"expected_range":[', cast(v.expected_low_60_yuan as varchar), ',', cast(v.expected_high_60_yuan as varchar),
    '],"outcome_range":[', cast(v.outcome_low_60_yuan as varchar), ',', cast(v.outcome_high_60_yuan as varchar), ']}',
    ',"alive_ratio":', coalesce(cast(v.alive_ratio as varchar), 'null'),
    ',"next_visit_on":', coalesce('"' || cast(v.next_visit_on as varchar) || '"', 'null'),
    ',"car_12_ratio":', cast(v.car_12_ratio as varchar),
    ',"next_car_on":', coalesce('"' || cast(v.next_car_on as varchar) || '"', 'null'),
    ',"reasons":[', l.list, '],"data_date":"', cast(cast(as_of_on() - interval '1' day as date) as varchar), '"}'
  ) as document
from scores.value as v
left join lists as l on l.person_no = v.person_no
