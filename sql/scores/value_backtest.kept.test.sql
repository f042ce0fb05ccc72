create table value.backtest as select 'auc' as section, 'replacement' as part, 1 as place, 'model' as label, 10 as people, cast(0.70000049 as double) as expected, cast(null as double) as actual;
create table expected as select 'auc' as section, 1 as place, cast(0.7 as decimal(20, 6)) as expected, cast(null as decimal(20, 6)) as actual;
