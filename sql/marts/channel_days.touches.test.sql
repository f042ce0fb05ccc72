-- Deal 1 began with a portal's lead, and a test drive booked in the app came last; the visit after it is no touch. Deal 2 has no touch at all. Deal 3 was
-- cancelled.
create table facts.deals as
select deal_no, date '2025-03-01' as happened_on, 'S1' as store_code, began_in, cast(delivered as date) as delivered_on, has_lapsed
from (values (1, 'autohome', '2025-04-01', false), (2, 'dms', null, false), (3, 'mall', null, true)) as t(deal_no, began_in, delivered, has_lapsed);
create table facts.deal_links as
select deal_no, source, role, cast(happened_at as timestamp) as happened_at, key_hash
from (values (1, 'autohome.leads', 'lead', '2025-02-01 10:00:00', 1), (1, 'app.bookings', 'test_drive', '2025-02-10 10:00:00', 2),
  (1, 'dms.showroom_visits', 'visit', '2025-02-20 10:00:00', 3), (1, 'dms.test_drives', 'test_drive', '2025-02-21 10:00:00', 4),
  (2, 'dms.showroom_visits', 'visit', '2025-02-20 10:00:00', 5), (3, 'mall.orders', 'online_order', '2025-02-20 10:00:00', 6))
  as t(deal_no, source, role, happened_at, key_hash);
create table marts.lead_days as
select date '2025-03-01' as day_on, 'S1' as store_code, 'autohome' as channel, waited, leads from (values ('none', 3), ('same_day', 2)) as t(waited, leads);
create table marts.opportunity_days as select date '2025-03-01' as day_on, 'S1' as store_code, 'BMW' as brand, 'autohome' as began_in, 4 as opportunities;
create table marts.sales_days as
select date '2025-03-01' as day_on, 'S1' as store_code, 'app' as channel, 'accessory' as category, 7 as orders, cast(70.5 as decimal(14, 2)) as revenue_yuan;
create table marts.spend_days as select date '2025-03-01' as day_on, '' as store_code, 'BRAND' as campaign_code, cast(1000 as decimal(14, 2)) as amount_yuan;
create table expected as
select date '2025-03-01' as day_on, store_code, channel, leads, opportunities, orders, cast(revenue_yuan as decimal(14, 2)) as revenue_yuan, first_touches, last_touches, first_touches_delivered, cast(spend_yuan as decimal(14, 2)) as spend_yuan
from (values
  ('S1', 'autohome', 5, 4, 0, 0, 1, 0, 1, 0),
  ('S1', 'app', 0, 0, 7, 70.5, 0, 1, 0, 0),
  ('S1', 'dms', 0, 0, 0, 0, 1, 1, 0, 0),
  ('', 'media', 0, 0, 0, 0, 0, 0, 0, 1000))
  as t(store_code, channel, leads, opportunities, orders, revenue_yuan, first_touches, last_touches, first_touches_delivered, spend_yuan);
