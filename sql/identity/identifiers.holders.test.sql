-- identifiers.holders.test.sql: a person who holds a phone under several numbers has it once; an organisation's phone is another; other identifiers stand as they are.
create table identity.kinds as select * from (values ('phone', cast(1000000000000000000 as bigint)), ('unionid', cast(2000000000000000000 as bigint))) as t(kind, base);
create table identity.numbers as select * from (values
  (cast(2000000000000000007 as bigint), 'unionid', 'wx1', 'oABC'),
  (cast(1000000013812345678 as bigint), 'phone', '', '13812345678')
) as t(identifier_no, kind, scope, value);
create table identity.holdings as select * from (values
  (cast(1 as bigint), cast(1000000013812345678 as bigint), true, date '2024-01-02', date '2024-01-05'),
  (cast(1 as bigint), cast(1000003013812345678 as bigint), false, date '2024-01-01', date '2024-01-03'),
  (cast(2 as bigint), cast(1000000113812345678 as bigint), false, date '2024-01-01', date '2024-01-03'),
  (cast(1 as bigint), cast(2000000000000000007 as bigint), true, date '2024-01-01', date '2024-01-03')
) as t(person_no, identifier_no, is_refused, first_seen_on, last_seen_on);
create table expected as select * from (values
  (1, cast(1000003013812345678 as bigint), 'phone', '', '13812345678', false, date '2024-01-01', date '2024-01-05'),
  (2, cast(1000000113812345678 as bigint), 'phone', 'organisation', '13812345678', false, date '2024-01-01', date '2024-01-03'),
  (1, cast(2000000000000000007 as bigint), 'unionid', 'wx1', 'oABC', true, date '2024-01-01', date '2024-01-03')
) as t(person_no, identifier_no, kind, scope, value, is_refused, first_seen_on, last_seen_on);
