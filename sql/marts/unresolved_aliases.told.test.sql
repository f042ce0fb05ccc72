-- A name of a feed that nothing explains is told with its records; one that an alias, in capitals, explains is not.
create table staging.orders as select * from (values ('a.orders', 'North'), ('a.orders', 'Nowhere'), ('a.orders', 'Nowhere'), ('b.orders', 'NORTH'), ('a.orders', null)) as t(source, store_alias);
create table staging.service_visits as select * from (values ('a.visits', 'Nowhere')) as t(source, store_alias);
create table staging.bookings as select 'a.x' as source, 'North' as store_alias;
create table staging.visits as select 'a.x' as source, 'North' as store_alias;
create table staging.leads as select 'a.x' as source, 'North' as store_alias;
create table staging.interactions as select 'a.x' as source, 'North' as store_alias;
create table facts.store_aliases as select * from (values ('a', 'NORTH', 'S1')) as t(channel, alias, store_code);
create table expected as select * from (values ('a.orders', 'Nowhere', 2), ('a.visits', 'Nowhere', 1), ('b.orders', 'NORTH', 1)) as t(source, alias, records);
