-- Organisations that buy, lease or have cars serviced: one row each, as marts.profiles has them, with the contacts that speak for them.
-- grain: person_no
-- check: contacts >= 1
-- column person_no: 客户序号 | organisation, number within this generation
-- column person_id: 客户编号 | organisation, id that lasts
-- column name: 名称 | name
-- column province: 省 | province
-- column city: 城市 | city
-- column owner_store_code: 归属门店 | store that looks after it
-- column contacts: 联系记录 | records of all sources that are this organisation
-- column vehicles_owned: 保有车辆 | cars owned now | cars
-- column orders: 订单数 | orders that count | orders
-- column revenue_yuan: 消费金额 | revenue of those orders | yuan
-- column service_visits: 进厂次数 | workshop visits | visits
-- column service_yuan: 售后金额 | settled workshop revenue | yuan
-- column last_seen_on: 最近出现 | last seen
select
  p.person_no,
  p.person_id,
  p.name_masked as name,
  p.province,
  p.city,
  p.owner_store_code,
  i.records as contacts,
  p.vehicles_owned,
  p.orders,
  p.revenue_yuan,
  p.service_visits,
  p.service_yuan,
  p.last_seen_on
from marts.profiles as p
inner join identity.people as i on i.person_no = p.person_no
where p.kind = 'organisation'
