-- as_of: 2026-01-31T16:00:00Z
-- Quotes, backslashes and control characters of names and places come out as the same JSON values; absent things are null or empty.
create table marts.profiles as
select 1 as person_no, 'p_1' as person_id, 'organisation' as kind, false as is_identified, 'A "B" \ C' || chr(10) || 'D' as name_masked, cast(null as varchar) as mobile_masked,
  cast(null as varchar) as gender, cast(null as varchar) as province, '杭州' as city, 'S1' as owner_store_code, date '2025-01-01' as first_seen_on, cast(null as date) as last_seen_on, 1 as orders,
  cast(9.5 as decimal(14, 2)) as revenue_yuan, 1 as purchase_days, date '2025-01-01' as first_purchase_on, date '2025-01-01' as last_purchase_on,
  30 as recency_days, 0 as service_visits, cast(0 as decimal(14, 2)) as service_yuan, cast(null as date) as last_service_on, 1 as vehicles_owned;
create table features.purchases as
select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 'parts' as category, 1 as orders, 1 as purchase_days,
  cast(9.5 as decimal(14, 2)) as amount_yuan, date '2025-01-01' as first_on, date '2025-01-01' as last_on;
create table features.consents as
select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 'marketing' as purpose, 'sms' as channel, 'granted' as state, date '2025-01-01' as decided_on;
create table facts.ownerships as select 1 as person_no, 'LBVHZ102XKM100001' as vin, 1 as period, date '2025-01-01' as from_on, cast(null as date) as to_on;
create table facts.vehicles as select 'LBVHZ102XKM100001' as vin, '宝"马' as brand, cast(null as varchar) as series;
create table identity.identifiers as select * from (values (1, 'phone'), (1, 'phone'), (1, 'uscc')) as t(person_no, kind);
create table scores.value_documents as select 1 as person_no, '{"is_estimated":true}' as document;
create table scores.need_items as
select 1 as person_no, 'maintenance_due' as need, 'LBVHZ102XKM100001' as vin, cast(0.5 as decimal(7, 6)) as probability, date '2026-02-01' as due_on, true as is_due, 'visits=2' as reasons, 1 as rank_no
union all
select 1, 'accessories', '', cast(0.25 as decimal(7, 6)), null, false, null, 2;
create table scores.personas as select 1 as person_no, 2 as persona_no;
create table scores.persona_centres as select 2 as persona_no, '车主' as zh, 'owner' as en, dimension from (values ('cars'), ('shop')) as t(dimension);
create table scores.next_actions as
select 1 as person_no, 'S1' as store_code, 'maintenance_due' as need, 'LBVHZ102XKM100001' as vin, 'invite_maintenance' as action, cast(0.5 as decimal(7, 6)) as probability,
  cast(300 as decimal(14, 2)) as expected_margin_yuan, date '2026-02-01' as due_on, '02 tyre_battery=capped;03 loan_settlement=no_consent' as alternatives;
create table expected as
select 'p_1' as person_id,
  '{"person_id":"p_1","kind":"organisation","is_identified":false,"name":"A \"B\" \\ C D","mobile":null,"gender":null,"province":null,"city":"杭州",'
  || '"owner_store":"S1","first_seen_on":"2025-01-01","last_seen_on":null,"value":{"orders":1,"revenue_yuan":9.50,"purchase_days":1,'
  || '"recency_days":30,"first_on":"2025-01-01","last_on":"2025-01-01","by_category":[{"category":"parts","orders":1,"purchase_days":1,'
  || '"revenue_yuan":9.50,"first_on":"2025-01-01","last_on":"2025-01-01"}]},"service":{"visits":0,"revenue_yuan":0.00,"last_on":null},'
  || '"expected_margin":{"is_estimated":true},"vehicles_owned":1,"vehicles":[{"from_on":"2025-01-01","to_on":null,"vin":"***********100001","brand":"宝\"马","series":null}],'
  || '"needs":[{"rank":1,"need":"maintenance_due","vin":"***********100001","probability":0.500000,"due_on":"2026-02-01","is_due":true,"reasons":"visits=2"},'
  || '{"rank":2,"need":"accessories","vin":null,"probability":0.250000,"due_on":null,"is_due":false,"reasons":""}],'
  || '"persona":{"persona_no":2,"zh":"车主","en":"owner"},"next_action":{"need":"maintenance_due","action":"invite_maintenance","vin":"***********100001","store":"S1",'
  || '"probability":0.500000,"expected_margin_yuan":300.00,"due_on":"2026-02-01","alternatives":[{"need":"tyre_battery","lost_by":"capped"},{"need":"loan_settlement","lost_by":"no_consent"}]},'
  || '"consents":[{"purpose":"marketing","channel":"sms","state":"granted","decided_on":"2025-01-01"}],"identifiers":{"phone":2,"uscc":1},'
  || '"data_date":"2026-01-31"}' as document;
