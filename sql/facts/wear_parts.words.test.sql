-- A repair order with a tyre and its labour is one row; a pressure sensor, a refunded battery and a cancelled visit are none.
create table facts.service_visits as
select n as person_no, 'V' || n as vin, n as key_hash, timestamp '2024-01-05 02:00:00' as happened_at, date '2024-01-05' as happened_on, status
from (values (1, 'settled'), (2, 'cancelled'), (3, 'settled')) as t(n, status);
create table staging.service_lines as
select n as visit_hash, title, cast(yuan as decimal(14, 2)) as amount_yuan
from (values (1, '更换轮胎', 100), (1, '轮胎', 900), (2, '轮胎', 900), (3, '胎压监测', 200)) as t(n, title, yuan);
create table facts.orders as
select n as person_no, 'mall' as source, 'k' || n as source_key, 10 + n as key_hash, timestamp '2024-01-06 02:00:00' as paid_at, date '2024-01-06' as paid_on, false as has_lapsed
from (values (4), (5)) as t(n);
create table facts.order_lines as
select 'mall' as order_source, 'k' || n as order_key, '原厂蓄电池' as title, 'parts' as category, cast(1000 as decimal(14, 2)) as amount_yuan, cast(back as decimal(14, 2)) as refunded_yuan
from (values (4, 0), (5, 1000)) as t(n, back);
create table expected as
select * from (values (1, 'V1', date '2024-01-05', cast(1000 as decimal(14, 2))), (4, null, date '2024-01-06', cast(1000 as decimal(14, 2)))) as t(person_no, vin, happened_on, amount_yuan);
