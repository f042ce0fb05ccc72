-- Households: people who use one phone at the same time, linked and not merged; one row per household of two and more, with what its members own,
-- bought and had serviced together.
-- grain: household_no
-- check: people >= 2
-- column household_no: 家庭序号 | household, the smallest number of its members within this generation
-- column people: 成员 | members | people
-- column vehicles_owned: 保有车辆 | cars that they own now | cars
-- column orders: 订单数 | orders that count, net of refunds | orders
-- column revenue_yuan: 消费金额 | revenue of those orders | yuan
-- column service_visits: 进厂次数 | workshop visits | visits
-- column service_yuan: 售后金额 | settled workshop revenue | yuan
-- column last_seen_on: 最近出现 | last seen of any of them
select
  household_no,
  cast(count(*) as bigint) as people,
  cast(sum(vehicles_owned) as bigint) as vehicles_owned,
  cast(sum(orders) as bigint) as orders,
  cast(sum(revenue_yuan) as decimal(14, 2)) as revenue_yuan,
  cast(sum(service_visits) as bigint) as service_visits,
  cast(sum(service_yuan) as decimal(14, 2)) as service_yuan,
  max(last_seen_on) as last_seen_on
from marts.profiles
where household_no is not null
group by household_no
