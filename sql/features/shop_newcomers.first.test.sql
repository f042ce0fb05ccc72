-- Who has bought nothing in a shop, with an account (old, new, none yet) or without: what the year ahead brought. A car is no purchase of a shop; who was not yet
-- known, records of nobody and whom only others' records name, are left out. Of the moment a year earlier, the year after it is known too.
create table features.value_moments as select date '2023-01-01' as as_of_on, date '2024-01-01' as until_on, date '2022-01-01' as since_on;
create table identity.people as
select person_no, kind, cast(seen as date) as first_seen_on
from (values (1, 'person', '2021-01-01'), (2, 'person', '2021-01-01'), (3, 'person', '2021-01-01'), (4, 'organisation', null), (5, 'anonymous', '2021-01-01'), (6, 'person', '2023-01-01'), (7, 'person', '2021-01-01'), (8, 'person', '2021-01-01')) as t(person_no, kind, seen);
create table features.vehicle_periods as
select person_no, cast(bought as date) as bought_on, cast(since as date) as from_on, cast(ended as date) as ended_on
from (values (1, null, '2021-06-01', null), (2, '2021-06-01', '2021-06-01', '2022-12-31'), (4, '2023-01-01', '2023-01-01', null)) as t(person_no, bought, since, ended);
create table facts.first_roles as
select n as person_no, cast(own as date) as own_on, cast(several as date) as several_on, feed, cast(account as date) as account_on
from (values (1, '2021-01-01', '2021-02-01', 'a', '2021-12-31'), (2, '2021-01-01', '2021-02-01', 'a', '2022-01-01'), (3, '2021-01-01', '2022-03-01', 'a', '2022-01-01'), (4, '1900-01-01', '2022-06-01', 'a', '2023-02-01'),
  (6, '2023-01-01', null, 'a', null), (7, '2023-05-01', null, 'a', null), (8, null, null, null, null)) as t(n, own, several, feed, account);
create table features.shop_histories as select 3 as person_no, date '2022-12-01' as began_on union all select 2, date '2023-05-01';
create table facts.earnings as
select person_no, true as is_order, cast(1 as decimal(14, 2)) as revenue_yuan, category, cast(counts as date) as revenue_on, cast(yuan as decimal(14, 2)) as margin_yuan
from (values (1, 'parts', '2023-03-01', 5), (1, 'accessory', '2023-04-01', 7), (1, 'parts', '2024-01-01', 9), (2, 'new_vehicle', '2023-04-01', 900), (6, 'parts', '2023-04-01', 5)) as t(person_no, category, counts, yuan);
create table expected as
select person_no, cast(moment as date) as as_of_on, cast(standing as bigint) as standing, feed, is_owner, is_organisation, buys as buys_ahead, cast(yuan as decimal(14, 2)) as margin_ahead_yuan
from (values
  (1, '2023-01-01', 3, '', true, false, true, 12), (2, '2023-01-01', 2, '', false, false, false, 0), (4, '2023-01-01', 1, '', false, true, false, 0), (1, '2022-01-01', 2, '', true, false, false, 0),
  (2, '2022-01-01', 1, '', true, false, false, 0), (3, '2022-01-01', 0, 'a', false, false, false, 0), (4, '2022-01-01', 0, 'a', false, true, false, 0)) as t(person_no, moment, standing, feed, is_owner, is_organisation, buys, yuan);
