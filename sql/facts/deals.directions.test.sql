-- A person who ordered online first, one who had been in the showroom before, one who had signed there before, and the two with one order only.
create table facts.deal_orders as
select deal_no, 'x' as order_source, cast(deal_no as varchar) as order_key, deal_no as order_hash, 'dms.sales' as dealer_source, dealer_key, deal_no as dealer_hash, 'mall.orders' as online_source, online_key, deal_no as online_hash,
  case when dealer_key is null or online_key is null then 'none' else 'order_number' end as link_reason, 'mall' as began_in, deal_no as person_no, 'S1' as store_code,
  'BMW' as brand, 'X3' as series_code, cast(null as varchar) as vin, false as has_lapsed, cast(online_at as timestamp) as happened_at, cast(online_at as date) as happened_on,
  cast(null as date) as delivered_on, cast(1 as decimal(14, 2)) as amount_yuan, cast(dealer_at as timestamp) as dealer_at, cast(online_at as timestamp) as online_at
from (values
  (1, 'd1', 'o1', '2024-01-05', '2024-01-02'), (2, 'd2', 'o2', '2024-01-05', '2024-01-02'), (3, 'd3', 'o3', '2024-01-01', '2024-01-02'),
  (4, 'd4', null, '2024-01-05', null), (5, null, 'o5', null, '2024-01-02'))
  as t(deal_no, dealer_key, online_key, dealer_at, online_at);
create table facts.deal_links as
select deal_no, role, cast(seen as timestamp) as happened_at, cast(seen as date) as happened_on
from (values (1, 'lead', '2023-12-20'), (1, 'visit', '2024-01-03'), (2, 'visit', '2023-12-30'), (2, 'visit', '2024-01-04'), (2, 'test_drive', '2024-01-03'), (1, 'dealer_order', '2024-01-05'))
  as t(deal_no, role, seen);
create table expected as
select deal_no, direction, leads, visits, test_drives, cast(visited_on as date) as visited_on
from (values
  (1, 'online_to_offline', 1, 1, 0, '2024-01-03'), (2, 'offline_to_online', 0, 2, 1, '2023-12-30'), (3, 'offline_to_online', 0, 0, 0, null),
  (4, 'store', 0, 0, 0, null), (5, 'online', 0, 0, 0, null))
  as t(deal_no, direction, leads, visits, test_drives, visited_on);
