-- as_of: 2026-01-31T16:00:00Z
-- Two people of one store with the same need in one week are one row; the third has no store, and his need no day.
create table scores.need_items as
select n as person_no, need, '' as vin, cast(p as decimal(7, 6)) as probability, due_on, is_due
from (values
  (1, 'tyre_battery', 0.25, date '2026-02-02', true), (2, 'tyre_battery', 0.5, date '2026-02-08', false),
  (2, 'accessories', 0.125, date '2026-02-09', false), (3, 'accessories', 0.2, null, true)) as t(n, need, p, due_on, is_due);
create table scores.need_catalogue as
select need, cast(yuan as decimal(14, 2)) as margin_yuan from (values ('tyre_battery', 1000), ('accessories', 420.5)) as t(need, yuan);
create table features.owner_store as
select n as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 'S1' as store_code from (values (1), (2)) as t(n);
create table expected as
select need, store_code, due_week, n as open_needs, due as due_needs, cast(closings as decimal(18, 6)) as expected_closings, cast(yuan as decimal(18, 2)) as expected_margin_yuan
from (values
  ('tyre_battery', 'S1', '2026-02-02', 2, 1, 0.75, 750), ('accessories', 'S1', '2026-02-09', 1, 0, 0.125, 52.56),
  ('accessories', '', '', 1, 1, 0.2, 84.1)) as t(need, store_code, due_week, n, due, closings, yuan);
