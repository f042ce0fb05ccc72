-- As the step wrote them.
create table value.fits as select 'shop' as part, date '2024-02-01' as moment_on, 'visits' as what, '' as group_name, 'x' as inputs, '{}' as report, date '2024-01-31' as data_date;
create table expected as select 'shop' as part, date '2024-02-01' as moment_on, 'visits' as what, '' as group_name, 'x' as inputs, '{}' as report;
