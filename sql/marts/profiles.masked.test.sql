-- as_of: 2026-01-31T16:00:00Z
-- Names and mobiles are masked (organisations keep their name), the newest mobile counts, a grant on one channel allows marketing unless all
-- channels are refused, no record allows nothing but automated decisions; who was not seen by the data date makes no household.
create table identity.people as select * from (values (1, 'p_1'), (2, 'p_2'), (3, 'p_3')) as t(person_no, person_id);
create table facts.people as
select n as person_no, kind, kind = 'person' as is_identified, name, 'male' as gender, '浙江' as province, '杭州' as city, date '2025-01-01' as first_seen_on,
  date '2025-01-02' as last_seen_on
from (values (1, 'person', '王小明'), (2, 'organisation', '华翔物流'), (3, 'person', null)) as t(n, kind, name);
create table identity.households as select * from (values (1, 1), (3, 1), (2, 2), (4, 2)) as t(person_no, household_no);
create table identity.identifiers as
select n as person_no, kind, value, cast(seen as date) as last_seen_on
from (values (1, 'phone', '13800000001', '2025-01-01'), (1, 'phone', '13900000002', '2025-06-01'), (1, 'openid', 'x13700000003', '2026-01-01'))
  as t(n, kind, value, seen);
create table features.consents as
select n as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, purpose, channel, state
from (values
  (1, 'marketing', 'sms', 'granted'), (1, 'marketing', 'phone', 'refused'), (1, 'automated_decisions', 'any', 'refused'),
  (2, 'marketing', 'sms', 'granted'), (2, 'marketing', 'any', 'refused')) as t(n, purpose, channel, state);
create table features.permissions as
select n as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, false as allows_finance_data, n = 1 as allows_sms, false as allows_phone,
  false as allows_wechat, false as allows_email, false as allows_app_push
from range(1, 3) as t(n);
create table facts.stores as select 'S1' as store_code, '宝马' as brand, '华东' as region;
create table features.purchases as
select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, category, cast(yuan as decimal(14, 2)) as amount_yuan
from (values ('new_vehicle', 100), ('parts', 5)) as t(category, yuan);
create table features.recency as
select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 2 as orders, 2 as purchase_days, 3 as recency_days,
  cast(105 as decimal(14, 2)) as amount_yuan, date '2025-01-01' as first_on, date '2025-01-02' as last_on;
create table features.service as
select person_no, as_of_at, cast(1 as bigint) as visits, amount_yuan as revenue_yuan, first_on, last_on from features.recency where false;
create table features.ownership as
select person_no, as_of_at, cast(1 as bigint) as vehicles_owned, first_on as newest_from_on, cast(1 as bigint) as months_since_purchase
from features.recency where false;
create table features.owner_store as select person_no, as_of_at, 'S1' as store_code, first_on as since_on from features.recency;
create table expected as
select n as person_no, case when n in (1, 3) then 1 end as household_no, name_masked, mobile_masked, marketing as consent_marketing, automated as consent_automated_decisions, store as owner_store_code,
  case when n = 1 then '宝马' end as owner_brand, case when n = 1 then '华东' end as owner_region, n = 1 as allows_sms, n = 2 as refuses_contact,
  cast(car as decimal(14, 2)) as car_yuan, cast(shop as decimal(14, 2)) as shop_yuan
from (values
  (1, '王**', '139****0002', true, false, 'S1', 100, 5), (2, '华翔物流', null, false, true, null, 0, 0), (3, null, null, false, true, null, 0, 0))
  as t(n, name_masked, mobile_masked, marketing, automated, store, car, shop);
