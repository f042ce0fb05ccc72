-- At the moment one chain runs in its second contract and is renewed in the year ahead, one has ended without a renewal, one was cancelled: it neither runs nor ended.
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on;
create table features.contract_margins as
select key_hash, 1 as person_no, vin, 'insurance' as kind, cast(signed as date) as signed_on, cast(signed as date) as starts_on, cast(ends as date) as ends_on, cast(cancelled as date) as cancelled_on,
  renewal, cast(next_signed as date) as next_signed_on, cast(yuan as decimal(14, 2)) as margin_yuan
from (values
  (1, 'A', '2021-06-01', '2022-06-01', null, 0, '2022-05-20', 100), (2, 'A', '2022-05-20', '2023-06-01', null, 1, '2023-05-20', 90), (3, 'A', '2023-05-20', '2024-06-01', null, 2, null, 80),
  (4, 'B', '2021-06-01', '2022-06-01', null, 0, null, 50), (5, 'C', '2022-06-01', '2023-06-01', '2022-10-01', 0, null, 60)) as t(key_hash, vin, signed, ends, cancelled, renewal, next_signed, yuan);
create table expected as
select key_hash, periods, has_ended, is_current, is_renewed_ahead, cast(yuan as decimal(14, 2)) as margin_yuan, cast(ahead as decimal(14, 2)) as margin_ahead_yuan
from (values (2, 1, false, true, true, 90, 80), (4, 1, true, false, false, 50, 0), (5, 0, false, false, false, 60, 0)) as t(key_hash, periods, has_ended, is_current, is_renewed_ahead, yuan, ahead);
