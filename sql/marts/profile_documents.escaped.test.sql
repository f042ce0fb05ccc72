-- as_of: 2026-01-31T16:00:00Z
-- Quotes and backslashes of names and places stay as they are, control characters become blanks, so that fields stay fields; absent things are empty.
create table marts.profiles as
select 1 as person_no, 'p_1' as person_id, 'organisation' as kind, false as is_identified, 'A "B" \ C' || chr(10) || 'D' || chr(9) || 'E' as name_masked, cast(null as varchar) as mobile_masked,
  cast(null as varchar) as gender, cast(null as varchar) as province, '杭州' as city, 'S1' as owner_store_code, date '2025-01-01' as first_seen_on, cast(null as date) as last_seen_on, 1 as orders,
  cast(9.5 as decimal(14, 2)) as revenue_yuan, 1 as purchase_days, date '2025-01-01' as first_purchase_on, date '2025-01-01' as last_purchase_on,
  30 as recency_days, 0 as service_visits, cast(0 as decimal(14, 2)) as service_yuan, cast(null as date) as last_service_on, 1 as vehicles_owned;
create table features.purchases as
select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 'parts' as category, 1 as orders, 1 as purchase_days,
  cast(9.5 as decimal(14, 2)) as amount_yuan, date '2025-01-01' as first_on, date '2025-01-01' as last_on;
create table features.consents as
select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 'marketing' as purpose, 'sms' as channel, 'granted' as state, date '2025-01-01' as decided_on;
create table facts.ownerships as select 1 as person_no, 'LBVHZ102XKM100001' as vin, 1 as period, date '2025-01-01' as from_on, cast(null as date) as to_on;
create table facts.vehicles as select 'LBVHZ102XKM100001' as vin, '宝"马' || chr(9) as brand, cast(null as varchar) as series;
create table identity.identifiers as select * from (values (1, 'phone'), (1, 'phone'), (1, 'uscc')) as t(person_no, kind);
create table scores.value_documents as select 1 as person_no, concat_ws(chr(9), 'true', '0.08') as fields;
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
  concat_ws(chr(9),
    'true', '0.08', '2', '1', 'maintenance_due', '***********100001', '0.500000', '2026-02-01', 'true', 'visits=2', '2',
    'accessories', '', '0.250000', '', 'false', '', 'organisation', 'false', 'A "B" \ C D E', '', '', '', '杭州', 'S1', '2025-01-01',
    '', '1', '9.50', '1', '30', '2025-01-01', '2025-01-01', '1', 'parts', '1', '1', '9.50', '2025-01-01', '2025-01-01', '0', '0.00',
    '', '1', '1', '2025-01-01', 'null', '***********100001', '宝"马 ', '', '2', '车主', 'owner', 'maintenance_due', 'invite_maintenance',
    '***********100001', 'S1', '0.500000', '300.00', '2026-02-01', '02 tyre_battery=capped;03 loan_settlement=no_consent', '1',
    'marketing', 'sms', 'granted', '2025-01-01', '2', 'phone', '2', 'uscc', '1', '2026-01-31') as fields;
