-- The cars that people own now: one row per car, with its owner, what it is, and what is due for it. A rule about one car reads this table, so that
-- its conditions hold on the same car.
-- mileage_km is the highest reading known. A due day is the newest end of a contract that is not renewed, settled or cancelled; it may lie behind.
-- grain: vin
-- check: service_visits >= 0
-- column vin: 车架号 | VIN in full | | privacy
-- column person_no: 客户序号 | owner, number within this generation
-- column brand: 品牌 | brand
-- column series: 车系 | series
-- column model: 车型 | model
-- column energy: 能源 | energy
-- column owned_since_on: 拥有起始 | owned since
-- column sold_on: 售出日期 | sold by the dealer
-- column licensed_on: 上牌日期 | licensed
-- column warranty_ends_on: 质保到期 | end of the warranty
-- column mileage_km: 里程 | highest mileage known | km
-- column service_visits: 进厂次数 | workshop visits of the car, whoever owned it | visits
-- column last_service_on: 最近进厂 | last workshop visit of the car
-- column insurance_due_on: 保险到期 | its insurance must be renewed
-- column extended_warranty_due_on: 延保到期 | its extended warranty ends
-- column loan_due_on: 贷款到期 | its loan is paid off
-- column lease_due_on: 租约到期 | its lease ends
with readings as (
  select vin, mileage_km from facts.odometer_readings
  union all
  select vin, mileage_km from facts.service_visits where vin is not null and mileage_km is not null
),
mileages as (
  select vin, max(mileage_km) as mileage_km
  from readings
  group by vin
),
services as (
  select vin, count(*) as visits, max(happened_on) as last_on
  from facts.service_visits
  where vin is not null and status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery'
  group by vin
),
dues as (
  select
    vin,
    max(case when kind = 'insurance' then due_on end) as insurance_due_on,
    max(case when kind = 'extended_warranty' then due_on end) as extended_warranty_due_on,
    max(case when kind = 'loan' then due_on end) as loan_due_on,
    max(case when kind = 'lease' then due_on end) as lease_due_on
  from facts.contracts
  where vin is not null and due_on is not null
  group by vin
)
select
  o.vin,
  o.person_no,
  v.brand,
  v.series,
  v.model,
  v.energy,
  o.from_on as owned_since_on,
  v.sold_on,
  v.licensed_on,
  v.warranty_ends_on,
  m.mileage_km,
  coalesce(s.visits, 0) as service_visits,
  s.last_on as last_service_on,
  d.insurance_due_on,
  d.extended_warranty_due_on,
  d.loan_due_on,
  d.lease_due_on
from facts.ownerships as o
left join facts.vehicles as v on v.vin = o.vin
left join mileages as m on m.vin = o.vin
left join services as s on s.vin = o.vin
left join dues as d on d.vin = o.vin
where o.to_on is null or o.to_on >= as_of_on()
order by o.person_no, o.vin
