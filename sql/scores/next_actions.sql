-- What a store does next about a person: one row per person with a due need that may be answered. Of those the one with the highest expected margin
-- (probability times what a closing earns) is taken. A need loses by: no_consent (marketing is refused on every channel; for finance the use of finance data
-- too), capped (every channel that is allowed has sent as many messages as huaxiang.yaml lets it, where it is marketing), closed (an event of its kind within 30 days), else lower_margin. alternatives
-- lists the others as need=reason, the best first. Who refused automated decisions has no needs and so no row.
-- grain: person_no
-- check: expected_margin_yuan >= 0
-- column person_no: 客户序号 | person, number within this generation
-- column store_code: 负责门店 | the owner store, which alone acts
-- column need: 需求 | need, by its name in the catalogue
-- column vin: 车架号 | car that it is about, empty for none
-- column action: 动作 | what to do, by its name in the catalogue
-- column probability: 概率 | that the need closes within its horizon
-- column expected_margin_yuan: 期望毛利 | probability times the margin of a closing | yuan
-- column due_on: 到期日 | day on which it is due
-- column alternatives: 其他选择 | other due needs and why they lost
with full_channels as (
  select i.person_no, i.medium
  from facts.interactions as i
  inner join scores.message_caps as k on k.medium = i.medium
  where i.kind = 'message_sent' and i.person_no is not null and i.happened_on >= date_add('day', -k.days, as_of_on())
  group by i.person_no, i.medium, k.messages
  having count(*) >= k.messages
),
capped as (
  select
    person_no,
    max(case when medium = 'sms' then 1 else 0 end) as sms,
    max(case when medium = 'phone' then 1 else 0 end) as phone,
    max(case when medium = 'wechat' then 1 else 0 end) as wechat,
    max(case when medium = 'email' then 1 else 0 end) as email,
    max(case when medium = 'app_push' then 1 else 0 end) as app_push
  from full_channels
  group by person_no
),
closed as (
  select k.need, c.person_no, c.vin
  from facts.closings as c
  inner join scores.need_kinds as k on k.kind = c.kind
  where c.happened_at >= as_of() - interval '30' day
  group by k.need, c.person_no, c.vin
),
closed_needs as (
  select s.person_no, s.need, s.vin
  from scores.needs as s
  inner join closed as c on c.need = s.need and c.person_no = s.person_no and (c.vin = s.vin or c.vin = '' or s.vin = '')
  where s.is_due
  group by s.person_no, s.need, s.vin
),
allowed as (
  select
    p.person_no,
    p.allows_sms or p.allows_phone or p.allows_wechat or p.allows_email or p.allows_app_push as allows_marketing,
    (p.allows_sms and coalesce(c.sms, 0) = 0)
    or (p.allows_phone and coalesce(c.phone, 0) = 0)
    or (p.allows_wechat and coalesce(c.wechat, 0) = 0)
    or (p.allows_email and coalesce(c.email, 0) = 0)
    or (p.allows_app_push and coalesce(c.app_push, 0) = 0) as has_channel,
    p.allows_finance_data
  from features.permissions as p
  left join capped as c on c.person_no = p.person_no
  where p.as_of_at = as_of()
),
due as (
  select
    s.person_no,
    s.need,
    s.vin,
    n.action,
    s.probability,
    s.due_on,
    cast(s.probability * n.margin_yuan as decimal(14, 2)) as expected_margin_yuan,
    case
      when n.purpose <> 'none' and not coalesce(a.allows_marketing, false) then 'no_consent'
      when n.purpose = 'finance_data' and not coalesce(a.allows_finance_data, false) then 'no_consent'
      when n.purpose <> 'none' and not a.has_channel then 'capped'
      when c.person_no is not null then 'closed'
    end as barred_by
  from scores.needs as s
  inner join scores.need_catalogue as n on n.need = s.need
  left join allowed as a on a.person_no = s.person_no
  left join closed_needs as c on c.person_no = s.person_no and c.need = s.need and c.vin = s.vin
  where s.is_due
),
placed as (
  select
    person_no,
    need,
    vin,
    action,
    probability,
    due_on,
    expected_margin_yuan,
    barred_by,
    row_number() over (
      partition by person_no
      order by case when barred_by is null then 0 else 1 end, expected_margin_yuan desc, need, vin
    ) as place
  from due
),
others as (
  select
    person_no,
    array_join(
      array_sort(array_agg(lpad(cast(place as varchar), 2, '0') || ' ' || need || '=' || coalesce(barred_by, 'lower_margin'))), ';'
    ) as list
  from placed
  where place > 1
  group by person_no
)
select
  p.person_no,
  w.store_code,
  p.need,
  p.vin,
  p.action,
  p.probability,
  p.expected_margin_yuan,
  p.due_on,
  o.list as alternatives
from placed as p
left join others as o on o.person_no = p.person_no
left join features.owner_store as w on w.person_no = p.person_no and w.as_of_at = as_of()
where p.place = 1 and p.barred_by is null
