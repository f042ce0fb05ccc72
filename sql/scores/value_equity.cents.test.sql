create table value.equity as select 12 as months, 'total' as source, 12345 as margin, 1 as expected_low, 2 as expected_high, -100 as outcome_low, 4 as outcome_high;
create table expected as select 12 as months, cast(123.45 as decimal(18, 2)) as margin_yuan, cast(-1 as decimal(18, 2)) as outcome_low_yuan;
