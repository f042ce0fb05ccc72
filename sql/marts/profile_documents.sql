-- The answer of the API about one person, as JSON text: one row per person. Names and numbers are masked as in marts.profiles; identifiers are
-- counted, never shown. Text is escaped here (backslash and quote; control characters become blanks), so the answer needs no parsing.
-- Lists are sorted by their own text: categories and purposes by name, cars by the day they were bought, unknown days last.
-- Long texts are put together from halves, since each step of a chain copies all before it.
-- grain: person_id
-- check: substr(document, 1, 1) = '{' and substr(document, length(document), 1) = '}'
-- index: person_id
-- column person_id: 客户编号 | person, id that lasts
-- column document: 画像 | the profile as JSON text
with category_items as (
  select
    person_no,
    ('{"category":"' || category || '","orders":' || cast(orders as varchar))
    || (',"purchase_days":' || cast(purchase_days as varchar) || ',"revenue_yuan":' || cast(amount_yuan as varchar))
    || (',"first_on":"' || cast(first_on as varchar) || '","last_on":"' || cast(last_on as varchar) || '"}') as item
  from features.purchases
  where as_of_at = as_of()
),
categories as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from category_items
  group by person_no
),
vehicle_items as (
  select
    o.person_no,
    ('{"from_on":' || coalesce('"' || cast(o.from_on as varchar) || '"', 'null') || ',"to_on":' || coalesce('"' || cast(o.to_on as varchar) || '"', 'null'))
    || (',"vin":"***********' || substr(o.vin, 12) || '"')
    || (',"brand":' || coalesce('"' || replace(replace(regexp_replace(v.brand, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') || '"', 'null'))
    || (',"series":' || coalesce('"' || replace(replace(regexp_replace(v.series, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') || '"', 'null') || '}') as item
  from facts.ownerships as o
  left join facts.vehicles as v on v.vin = o.vin
),
vehicles as (
  select person_no, array_join(array_sort(array_agg(item)), ',') as list
  from vehicle_items
  group by person_no
),
consent_items as (
  select
    person_no,
    ('{"purpose":"' || purpose || '","channel":"' || channel || '","state":"' || state)
    || ('","decided_on":"' || cast(decided_on as varchar) || '"}') as item
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
parts as (
  select
    p.person_no,
    p.person_id,
    ('{"person_id":"' || p.person_id || '","kind":"' || p.kind || '","is_identified":' || case when p.is_identified then 'true' else 'false' end)
    || (',"name":' || coalesce('"' || replace(replace(regexp_replace(p.name_masked, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') || '"', 'null'))
    || (',"mobile":' || coalesce('"' || p.mobile_masked || '"', 'null') || ',"gender":' || coalesce('"' || p.gender || '"', 'null')) as who,
    (',"province":' || coalesce('"' || replace(replace(regexp_replace(p.province, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') || '"', 'null'))
    || (',"city":' || coalesce('"' || replace(replace(regexp_replace(p.city, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') || '"', 'null'))
    || (',"owner_store":' || coalesce('"' || replace(replace(regexp_replace(p.owner_store_code, '[\x00-\x1F]', ' '), '\', '\\'), '"', '\"') || '"', 'null')) as place,
    (',"first_seen_on":' || coalesce('"' || cast(p.first_seen_on as varchar) || '"', 'null') || ',"last_seen_on":' || coalesce('"' || cast(p.last_seen_on as varchar) || '"', 'null'))
    || (',"value":{"orders":' || cast(p.orders as varchar) || ',"revenue_yuan":' || cast(p.revenue_yuan as varchar))
    || (',"purchase_days":' || cast(p.purchase_days as varchar) || ',"recency_days":' || coalesce(cast(p.recency_days as varchar), 'null')) as bought,
    (',"first_on":' || coalesce('"' || cast(p.first_purchase_on as varchar) || '"', 'null') || ',"last_on":' || coalesce('"' || cast(p.last_purchase_on as varchar) || '"', 'null'))
    || (',"by_category":[' || coalesce(c.list, '') || ']}') as bought_when,
    (',"service":{"visits":' || cast(p.service_visits as varchar) || ',"revenue_yuan":' || cast(p.service_yuan as varchar))
    || (',"last_on":' || coalesce('"' || cast(p.last_service_on as varchar) || '"', 'null') || '}') as serviced,
    (',"vehicles_owned":' || cast(p.vehicles_owned as varchar) || ',"vehicles":[' || coalesce(v.list, '') || ']') as owned,
    (',"consents":[' || coalesce(a.list, '') || '],"identifiers":{' || coalesce(i.list, '') || '}')
    || (',"data_date":"' || cast(cast(as_of_on() - interval '1' day as date) as varchar) || '"}') as rest
  from marts.profiles as p
  left join categories as c on c.person_no = p.person_no
  left join vehicles as v on v.person_no = p.person_no
  left join consents as a on a.person_no = p.person_no
  left join identifiers as i on i.person_no = p.person_no
)
select person_id, ((who || place) || (bought || bought_when)) || (serviced || (owned || rest)) as document
from parts
