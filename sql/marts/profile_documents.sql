-- The answer of the API about one person, as JSON text: one row per person. Names and numbers are masked as in marts.profiles; identifiers are
-- counted, never shown. Text is escaped here (backslash and quote; control characters become blanks), so the answer needs no parsing.
-- Needs come by rank, the likeliest first, their reasons as scores.needs has them: they are worded at reading. The next action is the best of what is due and allowed; its alternatives say by what they lost. Other lists are sorted by their own text: categories and purposes by name, cars by the day they were bought, unknown days last.
-- concat_ws puts a text together in one pass and leaves out what is null. Few texts hold a sign that JSON escapes, so one test of all of them
-- together says whether any of a row needs it.
-- grain: person_id
-- check: document like '{%}'
-- index: person_id
-- column person_id: 客户编号 | person, id that lasts
-- column document: 画像 | the profile as JSON text
with category_items as (
  select
    person_no,
    concat_ws(
      '', '{"category":"', category, '","orders":', cast(orders as varchar), ',"purchase_days":', cast(purchase_days as varchar),
      ',"revenue_yuan":', cast(amount_yuan as varchar), ',"first_on":"', cast(first_on as varchar), '","last_on":"', cast(last_on as varchar), '"}'
    ) as item
  from features.purchases
  where as_of_at = as_of()
),
categories as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from category_items
  group by person_no
),
cars as (
  select
    vin,
    concat_ws(
      '', ',"vin":"***********', substr(vin, 12), '","brand":',
      coalesce('"' || case when regexp_like(brand, '[\x00-\x1F"\\]') then replace(replace(regexp_replace(brand, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') else brand end || '"', 'null'),
      ',"series":',
      coalesce('"' || case when regexp_like(series, '[\x00-\x1F"\\]') then replace(replace(regexp_replace(series, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') else series end || '"', 'null'),
      '}'
    ) as item
  from facts.vehicles
),
vehicle_items as (
  select
    o.person_no,
    concat_ws(
      '', '{"from_on":', coalesce('"' || cast(o.from_on as varchar) || '"', 'null'), ',"to_on":', coalesce('"' || cast(o.to_on as varchar) || '"', 'null'),
      coalesce(v.item, ',"vin":"***********' || substr(o.vin, 12) || '","brand":null,"series":null}')
    ) as item
  from facts.ownerships as o
  left join cars as v on v.vin = o.vin
),
vehicles as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from vehicle_items
  group by person_no
),
consent_items as (
  select
    person_no,
    concat_ws(
      '', '{"purpose":"', purpose, '","channel":"', channel, '","state":"', state, '","decided_on":"', cast(decided_on as varchar), '"}'
    ) as item
  from features.consents
  where as_of_at = as_of()
),
consents as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from consent_items
  group by person_no
),
identifier_items as (
  select person_no, '"' || kind || '":' || cast(count(*) as varchar) as item
  from identity.identifiers
  group by person_no, kind
),
identifiers as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from identifier_items
  group by person_no
),
need_items as (
  select
    person_no,
    concat_ws(
      '', '{"rank":', cast(rank_no as varchar), ',"need":"', need, '","vin":', case when vin = '' then 'null' else '"***********' || substr(vin, 12) || '"' end,
      ',"probability":', cast(probability as varchar), ',"due_on":', coalesce('"' || cast(due_on as varchar) || '"', 'null'), ',"is_due":',
      case when is_due then 'true' else 'false' end, ',"reasons":"', reasons, '"}'
    ) as item
  from scores.need_items
  where rank_no <= 9
),
needs as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from need_items
  group by person_no
),
personas as (
  select s.person_no, concat_ws('', '{"persona_no":', cast(s.persona_no as varchar), ',"zh":"', c.zh, '","en":"', c.en, '"}') as item
  from scores.personas as s
  inner join (select persona_no, zh, en from scores.persona_centres group by persona_no, zh, en) as c on c.persona_no = s.persona_no
),
next_actions as (
  select
    person_no,
    concat_ws(
      '', '{"need":"', need, '","action":"', action, '","vin":', case when vin = '' then 'null' else '"***********' || substr(vin, 12) || '"' end,
      ',"store":', coalesce('"' || case when regexp_like(store_code, '[\x00-\x1F"\\]') then replace(replace(regexp_replace(store_code, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') else store_code end || '"', 'null'),
      ',"probability":', cast(probability as varchar), ',"expected_margin_yuan":', cast(expected_margin_yuan as varchar),
      ',"due_on":', coalesce('"' || cast(due_on as varchar) || '"', 'null'),
      ',"alternatives":[', replace(regexp_replace(alternatives, '[0-9]+ ([a-z0-9_]+)=([a-z_]+)', '{"need":"$1","lost_by":"$2"}'), ';', ','), ']}'
    ) as item
  from scores.next_actions
),
people as (
  select
    p.person_no,
    p.person_id,
    p.kind,
    p.is_identified,
    p.name_masked,
    p.mobile_masked,
    p.gender,
    p.province,
    p.city,
    p.owner_store_code,
    p.first_seen_on,
    p.last_seen_on,
    p.orders,
    p.revenue_yuan,
    p.purchase_days,
    p.recency_days,
    p.first_purchase_on,
    p.last_purchase_on,
    p.service_visits,
    p.service_yuan,
    p.last_service_on,
    p.vehicles_owned,
    coalesce(regexp_like(concat_ws('', p.name_masked, p.province, p.city, p.owner_store_code), '[\x00-\x1F"\\]'), false) as is_odd
  from marts.profiles as p
)
select
  p.person_id,
  concat_ws(
    '', '{"person_id":"', p.person_id, '","kind":"', p.kind, '","is_identified":', case when p.is_identified then 'true' else 'false' end,
    ',"name":', coalesce('"' || case when p.is_odd then replace(replace(regexp_replace(p.name_masked, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') else p.name_masked end || '"', 'null'),
    ',"mobile":', coalesce('"' || p.mobile_masked || '"', 'null'),
    ',"gender":', coalesce('"' || p.gender || '"', 'null'),
    ',"province":', coalesce('"' || case when p.is_odd then replace(replace(regexp_replace(p.province, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') else p.province end || '"', 'null'),
    ',"city":', coalesce('"' || case when p.is_odd then replace(replace(regexp_replace(p.city, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') else p.city end || '"', 'null'),
    ',"owner_store":', coalesce('"' || case when p.is_odd then replace(replace(regexp_replace(p.owner_store_code, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') else p.owner_store_code end || '"', 'null'),
    ',"first_seen_on":', coalesce('"' || cast(p.first_seen_on as varchar) || '"', 'null'),
    ',"last_seen_on":', coalesce('"' || cast(p.last_seen_on as varchar) || '"', 'null'),
    case
      when c.list is null and p.orders = 0 and p.revenue_yuan = 0 and p.purchase_days = 0 and p.recency_days is null and p.first_purchase_on is null
        and p.last_purchase_on is null
        then ',"value":{"orders":0,"revenue_yuan":0.00,"purchase_days":0,"recency_days":null,"first_on":null,"last_on":null,"by_category":[]}'
      else
        concat_ws(
          '', ',"value":{"orders":', cast(p.orders as varchar), ',"revenue_yuan":', cast(p.revenue_yuan as varchar),
          ',"purchase_days":', cast(p.purchase_days as varchar), ',"recency_days":', coalesce(cast(p.recency_days as varchar), 'null'),
          ',"first_on":', coalesce('"' || cast(p.first_purchase_on as varchar) || '"', 'null'),
          ',"last_on":', coalesce('"' || cast(p.last_purchase_on as varchar) || '"', 'null'),
          ',"by_category":[', c.list, ']}'
        )
    end,
    case
      when p.service_visits = 0 and p.service_yuan = 0 and p.last_service_on is null
        then ',"service":{"visits":0,"revenue_yuan":0.00,"last_on":null}'
      else
        concat_ws(
          '', ',"service":{"visits":', cast(p.service_visits as varchar), ',"revenue_yuan":', cast(p.service_yuan as varchar),
          ',"last_on":', coalesce('"' || cast(p.last_service_on as varchar) || '"', 'null'), '}'
        )
    end,
    ',"expected_margin":', coalesce(w.document, 'null'),
    ',"vehicles_owned":', cast(p.vehicles_owned as varchar), ',"vehicles":[', v.list, '],"needs":[', d.list, '],"persona":', coalesce(e.item, 'null'), ',"next_action":', coalesce(n.item, 'null'), ',"consents":[', a.list, '],"identifiers":{', i.list,
    '},"data_date":"', cast(cast(as_of_on() - interval '1' day as date) as varchar), '"}'
  ) as document
from people as p
left join scores.value_documents as w on w.person_no = p.person_no
left join categories as c on c.person_no = p.person_no
left join vehicles as v on v.person_no = p.person_no
left join consents as a on a.person_no = p.person_no
left join identifiers as i on i.person_no = p.person_no
left join needs as d on d.person_no = p.person_no
left join personas as e on e.person_no = p.person_no
left join next_actions as n on n.person_no = p.person_no
