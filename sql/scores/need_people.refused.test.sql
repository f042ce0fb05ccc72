-- Staff are left out; who refused automated decisions is learnt from and not scored.
create table features.activity as
select n as person_no, timestamp '2024-01-31 16:00:00' as as_of_at, date '2024-02-01' as as_of_on, 0 as moment_no, 1 as as_of_month, 1 as car_campaign_in_days, 1 as cars_bought, 1 as last_car_on, 1 as car_bought_age_days, '宝马' as last_car_brand, 1 as open_orders, 1 as lapsed_orders, true as has_used_car, 1 as interests_in_quarter, 1 as last_interest_on, 1 as interest_age_days, 1 as leads_in_quarter, 1 as visits_in_quarter, 1 as test_drives_in_quarter, 1 as nev_interests, 1 as shop_orders, 1 as shop_orders_in_year, 1 as accessory_orders, 1 as last_shop_on, 1 as shop_age_days, 1 as account_age_days, 1 as booking_account_age_days, 1 as touches_in_quarter, 1 as carts_in_quarter, 1 as bookings_in_year, 1 as pickups, 1 as parkings, 1 as chargings, 1 as last_concierge_on, 1 as points_balance, 1 as points_expiring, 1 as points_spent, 1 as points_expire_on
from (values (1), (2), (3)) as t(n);
create table identity.people as select * from (values (1, 'person'), (2, 'organisation'), (3, 'staff')) as t(person_no, kind);
create table features.permissions as select 1 as person_no, timestamp '2024-01-31 16:00:00' as as_of_at, false as allows_automated_decisions;
create table expected as select * from (values (1, '', false), (2, '', true)) as t(person_no, vin, is_scored);
