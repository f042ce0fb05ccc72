-- One row per person, with what pages, segments and other services ask: who (masked), where, what they own, bought and had serviced, what they
-- allow. Nothing here names a person or shows a number in full. Everybody seen by the data date is here, also organisations and the anonymous;
-- the identified come first, so that counting them reads them alone.
-- grain: person_no
-- check: orders >= 0 and service_visits >= 0 and vehicles_owned >= 0
-- check: orders >= purchase_days
-- check: recency_days is null or recency_days >= 0
-- check: revenue_yuan >= 0
-- check: mobile_masked is null or mobile_masked like '___****____'
-- check: is_identified is not null and consent_marketing is not null
-- check: kind = 'person' or not is_identified
-- check: not (refuses_contact and (allows_sms or allows_phone or allows_wechat or allows_email or allows_app_push))
-- column person_no: 客户序号 | person, number within this generation
-- column person_id: 客户编号 | person, id that lasts
-- column kind: 类型 | person, organisation, staff or anonymous
-- column is_identified: 已识别 | a person with a live identifier
-- column name_masked: 姓名（脱敏） | name, first character only; organisations in full
-- column mobile_masked: 手机（脱敏） | newest mobile, middle hidden
-- column gender: 性别 | gender
-- column province: 省 | province
-- column city: 城市 | city
-- column owner_store_code: 归属门店 | store that looks after the person
-- column owner_store_since_on: 归属日期 | day of the event that decided the store
-- column owner_brand: 归属品牌 | brand of that store
-- column owner_region: 归属区域 | region of that store
-- column household_no: 家庭序号 | household whose phone the person shares with somebody seen by the data date; empty for none
-- column first_seen_on: 首次出现 | first seen
-- column last_seen_on: 最近出现 | last seen
-- column vehicles_owned: 保有车辆 | cars owned now | cars
-- column newest_vehicle_on: 最近购车 | start of the newest car owned
-- column months_since_vehicle: 购车月数 | full months since the newest car | months
-- column orders: 订单数 | orders that count, net of refunds | orders
-- column revenue_yuan: 消费金额 | revenue of those orders, net of refunds | yuan
-- column car_yuan: 购车金额 | of it for cars | yuan
-- column shop_yuan: 商城金额 | of it for all else | yuan
-- column first_purchase_on: 首次购买 | first purchase
-- column last_purchase_on: 最近购买 | last purchase
-- column recency_days: 距上次购买 | days since the last purchase | days
-- column purchase_days: 购买天数 | days with a purchase | days
-- column service_visits: 进厂次数 | workshop visits | visits
-- column service_yuan: 售后金额 | settled workshop revenue | yuan
-- column first_service_on: 首次进厂 | first workshop visit
-- column last_service_on: 最近进厂 | last workshop visit
-- column consent_marketing: 营销授权 | marketing allowed on some channel: a recorded grant and no refusal for all channels
-- column consent_partner_sharing: 共享授权 | sharing with partners allowed
-- column consent_automated_decisions: 自动决策 | no recorded refusal of automated decisions
-- column consent_finance_data: 金融数据授权 | use of finance data allowed
-- column allows_sms: 可发短信 | marketing by text message allowed
-- column allows_phone: 可致电 | marketing by phone allowed
-- column allows_wechat: 可微信触达 | marketing by WeChat allowed
-- column allows_email: 可发邮件 | marketing by email allowed
-- column allows_app_push: 可推送 | marketing by push message of the app allowed
-- column refuses_contact: 拒绝联系 | do not contact: a recorded refusal of marketing on all channels
with phones as (
  select person_no, substr(max(cast(coalesce(last_seen_on, date '1900-01-01') as varchar) || substr(value, length(value) - 10)), 11) as mobile
  from identity.identifiers
  where kind = 'phone' and regexp_like(value, '1[3-9][0-9]{9}$')
  group by person_no
),
categories as (
  select
    person_no,
    sum(case when category in ('new_vehicle', 'used_vehicle') then amount_yuan else 0 end) as car_yuan,
    sum(case when category in ('new_vehicle', 'used_vehicle') then 0 else amount_yuan end) as shop_yuan
  from features.purchases
  where as_of_at = as_of()
  group by person_no
),
households as (
  select person_no, household_no
  from (
    select h.person_no, h.household_no, count(*) over (partition by h.household_no) as members
    from identity.households as h
    inner join facts.people as n on n.person_no = h.person_no
  ) as c
  where members > 1
),
allowed as (
  select
    person_no,
    max(case when purpose = 'marketing' and state = 'granted' then 1 else 0 end) as marketing,
    max(case when purpose = 'marketing' and channel = 'any' and state = 'refused' then 1 else 0 end) as no_marketing,
    max(case when purpose = 'partner_sharing' and state = 'granted' then 1 else 0 end) as sharing,
    max(case when purpose = 'partner_sharing' and state = 'refused' then 1 else 0 end) as no_sharing,
    max(case when purpose = 'automated_decisions' and state = 'refused' then 1 else 0 end) as no_automation
  from features.consents
  where as_of_at = as_of()
  group by person_no
)
select
  n.person_no,
  p.person_id,
  n.kind,
  n.is_identified,
  case when n.kind = 'organisation' then n.name else substr(n.name, 1, 1) || '**' end as name_masked,
  substr(t.mobile, 1, 3) || '****' || substr(t.mobile, 8, 4) as mobile_masked,
  n.gender,
  n.province,
  n.city,
  w.store_code as owner_store_code,
  w.since_on as owner_store_since_on,
  h.brand as owner_brand,
  h.region as owner_region,
  y.household_no,
  n.first_seen_on,
  n.last_seen_on,
  coalesce(o.vehicles_owned, 0) as vehicles_owned,
  o.newest_from_on as newest_vehicle_on,
  o.months_since_purchase as months_since_vehicle,
  coalesce(r.orders, 0) as orders,
  cast(coalesce(r.amount_yuan, 0) as decimal(14, 2)) as revenue_yuan,
  cast(coalesce(c.car_yuan, 0) as decimal(14, 2)) as car_yuan,
  cast(coalesce(c.shop_yuan, 0) as decimal(14, 2)) as shop_yuan,
  r.first_on as first_purchase_on,
  r.last_on as last_purchase_on,
  r.recency_days,
  coalesce(r.purchase_days, 0) as purchase_days,
  coalesce(s.visits, 0) as service_visits,
  cast(coalesce(s.revenue_yuan, 0) as decimal(14, 2)) as service_yuan,
  s.first_on as first_service_on,
  s.last_on as last_service_on,
  coalesce(a.marketing = 1 and a.no_marketing = 0, false) as consent_marketing,
  coalesce(a.sharing = 1 and a.no_sharing = 0, false) as consent_partner_sharing,
  coalesce(a.no_automation = 0, true) as consent_automated_decisions,
  coalesce(m.allows_finance_data, false) as consent_finance_data,
  coalesce(m.allows_sms, false) as allows_sms,
  coalesce(m.allows_phone, false) as allows_phone,
  coalesce(m.allows_wechat, false) as allows_wechat,
  coalesce(m.allows_email, false) as allows_email,
  coalesce(m.allows_app_push, false) as allows_app_push,
  coalesce(a.no_marketing = 1, false) as refuses_contact
from facts.people as n
inner join identity.people as p on p.person_no = n.person_no
left join phones as t on t.person_no = n.person_no
left join features.owner_store as w on w.person_no = n.person_no and w.as_of_at = as_of()
left join features.ownership as o on o.person_no = n.person_no and o.as_of_at = as_of()
left join features.recency as r on r.person_no = n.person_no and r.as_of_at = as_of()
left join categories as c on c.person_no = n.person_no
left join features.service as s on s.person_no = n.person_no and s.as_of_at = as_of()
left join allowed as a on a.person_no = n.person_no
left join features.permissions as m on m.person_no = n.person_no and m.as_of_at = as_of()
left join facts.stores as h on h.store_code = w.store_code
left join households as y on y.person_no = n.person_no
order by case when n.is_identified then 0 else 1 end, n.person_no
