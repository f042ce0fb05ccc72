-- as_of: 2025-12-31T16:00:00Z
-- A policy renewed twice (the same number of another insurer is another's), a loan paid off early, one paid off at its end, one cancelled, one that has not begun.
create table identity.assignments as select *, key_hash(source, source_key) as key_hash from (select 'f.c' as source, 'p1' as source_key, 1 as person_no) as g;
create table facts.store_aliases as select 'f' as channel, 'D1' as alias, 'S1' as store_code, date '1900-01-01' as from_on, date '2999-12-31' as to_on;
create table staging.contracts as
select 'f.c' as source, id as source_key, key_hash(source, source_key) as key_hash, key_hash('f.c', 'p1') as contact_hash, 'd1' as store_alias, no as contract_no, kind, provider, cast(null as varchar) as vin,
  cast(null as varchar) as order_source, cast(null as varchar) as order_key, cast(least(starts, '2025-12-01') as timestamp) as signed_at, cast(least(starts, '2025-12-01') as date) as signed_on, cast(starts as date) as starts_on,
  cast(ends as date) as ends_on, cast(settled as timestamp) as settled_at, cast(settled as date) as settled_on, cast(cancelled as timestamp) as cancelled_at,
  cast(cancelled as date) as cancelled_on, cast(1 as decimal(14, 2)) as principal_yuan, cast(1 as decimal(14, 2)) as instalment_yuan, cast(1 as decimal(14, 2)) as premium_yuan,
  cast(1 as decimal(14, 2)) as commission_yuan, renewed_from
from (values
  ('a', 'N1', 'insurance', 'PICC', '2023-01-01', '2024-01-01', null, null, null), ('b', 'N2', 'insurance', 'PICC', '2024-01-01', '2025-01-01', null, null, 'N1'),
  ('c', 'N3', 'insurance', 'PICC', '2025-01-01', '2026-01-01', null, null, 'N2'), ('d', 'N1', 'insurance', 'CPIC', '2025-06-01', '2026-06-01', null, null, null),
  ('e', 'L1', 'loan', 'BANK', '2023-01-01', '2026-01-01', '2024-05-01', null, null), ('f', 'L2', 'loan', 'BANK', '2023-01-01', '2025-01-01', '2025-01-01', null, null),
  ('g', 'L3', 'lease', 'BANK', '2023-01-01', '2026-01-01', null, '2024-05-01', null), ('h', 'W1', 'extended_warranty', 'OWN', '2026-02-01', '2028-02-01', null, null, null))
  as t(id, no, kind, provider, starts, ends, settled, cancelled, renewed_from);
create table expected as
select source_key, person_no, store_code, state, is_renewed, renewal, cast(chain_began_on as date) as chain_began_on, cast(due_on as date) as due_on
from (values
  ('a', 1, 'S1', 'ended', true, 0, '2023-01-01', null), ('b', 1, 'S1', 'ended', true, 1, '2023-01-01', null), ('c', 1, 'S1', 'running', false, 2, '2023-01-01', '2026-01-01'),
  ('d', 1, 'S1', 'running', false, 0, '2025-06-01', '2026-06-01'), ('e', 1, 'S1', 'settled_early', false, 0, '2023-01-01', null),
  ('f', 1, 'S1', 'settled', false, 0, '2023-01-01', null), ('g', 1, 'S1', 'cancelled', false, 0, '2023-01-01', null), ('h', 1, 'S1', 'upcoming', false, 0, '2026-02-01', '2028-02-01'))
  as t(source_key, person_no, store_code, state, is_renewed, renewal, chain_began_on, due_on);
