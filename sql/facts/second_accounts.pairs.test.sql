-- Five deals with two orders: the account is the owner (1), another person with a number (2, 3), a person without any number, nobody's account, tied by more than the number.
create table identity.identifiers as
select n as person_no, kind, refused as is_refused
from (values (1, 'phone', false), (2, 'phone', false), (3, 'openid', false), (4, 'phone', true), (5, 'phone', false), (6, 'phone', false)) as t(n, kind, refused);
create table facts.account_holders as select n as person_no from (values (1), (2), (3), (4), (6)) as t(n);
create table facts.orders as select n as key_hash, p as person_no
from (values (11, 1), (12, 1), (21, 2), (22, 9), (31, 3), (32, 9), (41, 4), (42, 9), (51, 5), (52, 9), (61, 6), (62, 9)) as t(n, p);
create table facts.deals as select online as online_hash, dealer as dealer_hash, why as link_reason
from (values (11, 12, 'order_number'), (21, 22, 'order_number'), (31, 32, 'order_number'), (41, 42, 'order_number'), (51, 52, 'order_number'), (61, 62, 'person_store_series'), (61, null, 'none')) as t(online, dealer, why);
create table expected as select cast(2 as bigint) as accounts, cast(1 as bigint) as second_ones;
