-- as_of: 2026-01-31T16:00:00Z
-- Person 1 allows marketing and no finance: the tyres win before the maintenance of less margin; the loan has no consent, the accessories were bought. Person 2
-- refuses marketing: only what needs no consent is left. Person 3 has had as many messages as a channel may send; person 4 has nothing that is due.
-- Person 5 has had as many, but allows another channel; person 6 had one of them too long ago.
create table scores.message_caps as select 'sms' as medium, 3 as messages, 30 as days;
create table facts.interactions as
select p.n as person_no, 'message_sent' as kind, 'sms' as medium, case when p.n = 6 and t.n = 1 then date '2026-01-01' else date '2026-01-02' end as happened_on
from (values (3), (5), (6)) as p(n), (values (1), (2), (3)) as t(n);
create table facts.closings as select 1 as person_no, '' as vin, 'accessory' as kind, timestamp '2026-01-20' as happened_at;
create table scores.need_kinds as select * from (values ('accessories', 'accessory'), ('maintenance_due', 'maintenance')) as t(need, kind);
create table scores.need_catalogue as
select need, 'do_' || need as action, cast(yuan as decimal(14, 2)) as margin_yuan, purpose
from (values ('accessories', 9000, 'marketing'), ('maintenance_due', 600, 'none'), ('tyre_battery', 1000, 'marketing'), ('loan_settlement', 5000, 'finance_data')) as t(need, yuan, purpose);
create table features.permissions as
select n as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, allows as allows_sms, n = 5 as allows_phone, false as allows_wechat, false as allows_email, false as allows_app_push, false as allows_finance_data
from (values (1, true), (2, false), (3, true), (5, true), (6, true)) as t(n, allows);
create table features.owner_store as select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 'S1' as store_code;
create table scores.needs as
select n as person_no, need, case when need = 'accessories' then '' else 'V' || n end as vin, cast(0.5 as decimal(7, 6)) as probability, date '2026-02-01' as due_on, is_due
from (values
  (1, 'accessories', true), (1, 'maintenance_due', true), (1, 'tyre_battery', true), (1, 'loan_settlement', true), (2, 'tyre_battery', true),
  (2, 'maintenance_due', true), (3, 'tyre_battery', true), (4, 'tyre_battery', false), (5, 'tyre_battery', true), (6, 'tyre_battery', true)) as t(n, need, is_due);
create table expected as
select n as person_no, store as store_code, need, action, cast(yuan as decimal(14, 2)) as expected_margin_yuan, alternatives
from (values
  (1, 'S1', 'tyre_battery', 'do_tyre_battery', 500, '02 maintenance_due=lower_margin;03 accessories=closed;04 loan_settlement=no_consent'),
  (2, null, 'maintenance_due', 'do_maintenance_due', 300, '02 tyre_battery=no_consent'),
  (5, null, 'tyre_battery', 'do_tyre_battery', 500, null),
  (6, null, 'tyre_battery', 'do_tyre_battery', 500, null)) as t(n, store, need, action, yuan, alternatives);
