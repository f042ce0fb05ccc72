-- The answer of the API about one person, as the fields of one line: one row per person. src/generation/document.ts says which field is which, and
-- makes the JSON of them where a line is read: with its keys it would be four times as long. A generation keeps the rows as a file of lines in order
-- of person_id, for reading by key.
-- Fields are separated by tabs; one that is empty is unknown. A list begins with how many it holds; a part that may be absent is one empty field then.
-- Names and numbers are masked as in marts.profiles; identifiers are counted, never shown. Control characters become blanks.
-- Needs come by rank, the likeliest first, their reasons as scores.needs has them: they are worded at reading. The next action is the best of what is due and allowed; its alternatives say by what they lost. Other lists are sorted by their own text: categories and purposes by name, cars by the day they were bought, unknown days last.
-- grain: person_id
-- check: fields like '%' || chr(9) || '%' and not regexp_like(concat(person_id, fields), '[\x00-\x08\x0A-\x1F]')
-- keep: file
-- column person_id: 客户编号 | person, id that lasts
-- column fields: 画像 | the profile, fields separated by tabs
with category_items as (
  select
    person_no,
    concat_ws(
      chr(9), category, cast(orders as varchar), cast(purchase_days as varchar), cast(amount_yuan as varchar), cast(first_on as varchar),
      cast(last_on as varchar)
    ) as item
  from features.purchases
  where as_of_at = as_of()
),
categories as (
  select person_no, concat_ws(chr(9), cast(count(*) as varchar), array_join(array_sort(array_agg(item)), chr(9))) as list
  from category_items
  group by person_no
),
cars as (
  select
    vin,
    concat_ws(
      chr(9), regexp_replace(coalesce(brand, ''), '[\x00-\x1F]', ' '), regexp_replace(coalesce(series, ''), '[\x00-\x1F]', ' ')
    ) as item
  from facts.vehicles
),
vehicle_items as (
  select
    o.person_no,
    concat_ws(
      chr(9), coalesce(cast(o.from_on as varchar), 'null'), coalesce(cast(o.to_on as varchar), 'null'), concat('***********', substr(o.vin, 12)),
      coalesce(v.item, chr(9))
    ) as item
  from facts.ownerships as o
  left join cars as v on v.vin = o.vin
),
vehicles as (
  select person_no, concat_ws(chr(9), cast(count(*) as varchar), array_join(array_sort(array_agg(item)), chr(9))) as list
  from vehicle_items
  group by person_no
),
consent_items as (
  select person_no, concat_ws(chr(9), purpose, channel, state, cast(decided_on as varchar)) as item
  from features.consents
  where as_of_at = as_of()
),
consents as (
  select person_no, concat_ws(chr(9), cast(count(*) as varchar), array_join(array_sort(array_agg(item)), chr(9))) as list
  from consent_items
  group by person_no
),
identifier_items as (
  select person_no, concat_ws(chr(9), kind, cast(count(*) as varchar)) as item
  from identity.identifiers
  group by person_no, kind
),
identifiers as (
  select person_no, concat_ws(chr(9), cast(count(*) as varchar), array_join(array_sort(array_agg(item)), chr(9))) as list
  from identifier_items
  group by person_no
),
need_items as (
  select
    person_no,
    concat_ws(
      chr(9), cast(rank_no as varchar), need, case when vin = '' then '' else concat('***********', substr(vin, 12)) end,
      cast(probability as varchar), coalesce(cast(due_on as varchar), ''), case when is_due then 'true' else 'false' end, coalesce(reasons, '')
    ) as item
  from scores.need_items
  where rank_no <= 9
),
needs as (
  select person_no, concat_ws(chr(9), cast(count(*) as varchar), array_join(array_sort(array_agg(item)), chr(9))) as list
  from need_items
  group by person_no
),
personas as (
  select s.person_no, concat_ws(chr(9), cast(s.persona_no as varchar), c.zh, c.en) as item
  from scores.personas as s
  inner join (select persona_no, zh, en from scores.persona_centres group by persona_no, zh, en) as c on c.persona_no = s.persona_no
),
next_actions as (
  select
    person_no,
    concat_ws(
      chr(9), need, action, case when vin = '' then '' else concat('***********', substr(vin, 12)) end,
      regexp_replace(coalesce(store_code, ''), '[\x00-\x1F]', ' '), cast(probability as varchar), cast(expected_margin_yuan as varchar),
      coalesce(cast(due_on as varchar), ''), coalesce(alternatives, '')
    ) as item
  from scores.next_actions
),
people as (
  select
    p.person_no,
    p.person_id,
    concat_ws(
      chr(9), p.kind, case when p.is_identified then 'true' else 'false' end, coalesce(replace(p.name_masked, chr(9), ' '), ''),
      coalesce(p.mobile_masked, ''), coalesce(p.gender, ''), coalesce(replace(p.province, chr(9), ' '), ''),
      coalesce(replace(p.city, chr(9), ' '), ''), coalesce(replace(p.owner_store_code, chr(9), ' '), ''),
      coalesce(cast(p.first_seen_on as varchar), ''), coalesce(cast(p.last_seen_on as varchar), ''),
      cast(p.orders as varchar), cast(p.revenue_yuan as varchar), cast(p.purchase_days as varchar), coalesce(cast(p.recency_days as varchar), ''),
      coalesce(cast(p.first_purchase_on as varchar), ''), coalesce(cast(p.last_purchase_on as varchar), '')
    ) as who,
    concat_ws(
      chr(9), cast(p.service_visits as varchar), cast(p.service_yuan as varchar), coalesce(cast(p.last_service_on as varchar), '')
    ) as serviced,
    cast(p.vehicles_owned as varchar) as vehicles_owned
  from marts.profiles as p
)
select
  p.person_id,
  concat_ws(
    chr(9), coalesce(w.fields, ''), coalesce(d.list, '0'),
    case when regexp_like(p.who, '[\x00-\x08\x0A-\x1F]') then regexp_replace(p.who, '[\x00-\x08\x0A-\x1F]', ' ') else p.who end,
    coalesce(c.list, '0'), p.serviced, p.vehicles_owned, coalesce(v.list, '0'),
    coalesce(e.item, ''), coalesce(n.item, ''), coalesce(a.list, '0'), coalesce(i.list, '0'),
    cast(cast(as_of_on() - interval '1' day as date) as varchar)
  ) as fields
from people as p
left join scores.value_documents as w on w.person_no = p.person_no
left join categories as c on c.person_no = p.person_no
left join vehicles as v on v.person_no = p.person_no
left join consents as a on a.person_no = p.person_no
left join identifiers as i on i.person_no = p.person_no
left join needs as d on d.person_no = p.person_no
left join personas as e on e.person_no = p.person_no
left join next_actions as n on n.person_no = p.person_no
