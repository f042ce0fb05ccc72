-- as_of: 2026-01-31T16:00:00Z
-- Person 1 ordered a car in January 2024 that was delivered in February: open at the first moment, bought at the second. Messages are no touches;
-- the festival of September 2023 comes round in 231 days, and two years later no more; points and concierge services count by their own days; an order cancelled in January 2026 lapsed then, the used car is the last one by then. Person 2 did nothing.
create table features.spine as
select n as person_no, cast(on_day as timestamp) - interval '8' hour as as_of_at, cast(on_day as date) as as_of_on, 0 as moment_no
from (values (1, '2024-02-01'), (1, '2026-02-01'), (2, '2026-02-01')) as t(n, on_day);
create table facts.series as select 'E' as series_code, 'electric' as energy;
create table facts.leads as select 1 as person_no, timestamp '2024-01-10' as happened_at, date '2024-01-10' as happened_on, 'E' as series_code;
create table facts.showroom_visits as select 1 as person_no, timestamp '2026-01-10' as happened_at, date '2026-01-10' as happened_on, cast(null as varchar) as series_code;
create table facts.bookings as
select 1 as person_no, cast(on_day as timestamp) as happened_at, cast(on_day as date) as happened_on, kind, 'E' as series_code
from (values ('2024-01-12', 'test_drive'), ('2025-12-12', 'pickup_return'), ('2023-12-12', 'parking')) as t(on_day, kind);
create table facts.orders as
select 1 as person_no, cast(ordered as timestamp) as happened_at, cast(ordered as date) as happened_on, category, cast(delivered as timestamp) as delivered_at, cast(delivered as date) as delivered_on,
  brand, cast(ordered as timestamp) as paid_at, cast(ordered as date) as paid_on, cast(cancelled as timestamp) as cancelled_at, cast(cancelled as date) as cancelled_on, false as is_counted_elsewhere
from (values
  ('2024-01-20', 'new_vehicle', '2024-02-10', null, '宝马'), ('2025-03-01', 'accessory', null, null, null), ('2024-03-01', 'parts', null, null, null),
  ('2025-12-20', 'new_vehicle', null, '2026-01-05', '宝马'), ('2025-01-20', 'used_vehicle', '2025-02-01', null, '奥迪')) as t(ordered, category, delivered, cancelled, brand);
create table facts.campaigns as
select goal, cast(starts as date) as starts_on, cast(ends as date) as ends_on
from (values
  ('car', '2023-09-19', '2023-09-29'), ('car', '2022-09-10', '2022-09-20'), ('service', '2023-12-01', '2023-12-31'), ('car', '2020-01-01', '2027-01-01'), ('car', '2026-03-01', '2026-03-11'))
  as t(goal, starts, ends);
create table facts.account_holders as select 1 as person_no, date '2024-02-11' as since_on, date '2025-02-11' as booking_since_on;
create table facts.interactions as
select 1 as person_no, cast(on_day as timestamp) as happened_at, kind from (values ('2026-01-20', 'cart'), ('2026-01-20', 'view'), ('2026-01-20', 'message_sent'), ('2025-01-20', 'view')) as t(on_day, kind);
create table features.points as select 1 as person_no, timestamp '2026-01-31 16:00:00' as as_of_at, 50 as balance, 20 as expiring;
create table facts.points as
select 1 as person_no, cast(on_day as timestamp) as happened_at, cast(on_day as date) as happened_on, points, cast(ends as date) as expires_on
from (values ('2025-01-01', 70, '2026-12-31'), ('2025-02-01', -20, null)) as t(on_day, points, ends);
create table expected as
select n as person_no, cast(day as date) as as_of_on, as_of_month, festival as car_campaign_in_days, cars_bought, last_car_brand, open_orders, lapsed_orders, has_used_car, interests_in_quarter, nev_interests, shop_orders, shop_orders_in_year, accessory_orders, account_age_days, booking_account_age_days, touches_in_quarter, carts_in_quarter,
  bookings_in_year, pickups, parkings, points_expiring, points_spent, cast(expire as date) as points_expire_on
from (values
  (1, '2024-02-01', 1, 231, 0, null, 1, 0, null, 2, 2, 0, 0, 0, null, null, 0, 0, 0, 0, 1, 0, 0, null),
  (1, '2026-02-01', 1, null, 2, '奥迪', 0, 1, true, 1, 0, 2, 1, 1, 721, 355, 2, 1, 1, 1, 1, 20, 1, '2026-12-31'),
  (2, '2026-02-01', 1, null, 0, null, 0, 0, null, 0, 0, 0, 0, 0, null, null, 0, 0, 0, 0, 0, 0, 0, null))
  as t(n, day, as_of_month, festival, cars_bought, last_car_brand, open_orders, lapsed_orders, has_used_car, interests_in_quarter, nev_interests, shop_orders, shop_orders_in_year, accessory_orders, account_age_days, booking_account_age_days, touches_in_quarter, carts_in_quarter, bookings_in_year, pickups, parkings, points_expiring, points_spent, expire);
