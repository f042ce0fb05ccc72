-- What each person did and showed interest in: one row per person and moment in the spine. Every event counts at its own time: an order whose state came
-- later was open then. Interest in a car is a lead, a visit to the showroom, a test drive or a car order that is neither delivered nor cancelled.
-- grain: person_no, as_of_at
-- check: cars_bought >= 0 and interests_in_quarter >= 0
-- check: last_interest_on is not null or interests_in_quarter = 0
-- column as_of_month: 月份 | month of the moment, 1 to 12
-- column car_campaign_in_days: 距购车节 | days until the newest campaign for cars comes round again, a year after it began; null where there was none in the last year | days
-- column cars_bought: 购车数 | cars delivered | cars
-- column last_car_on: 上次购车 | day of the last delivery
-- column car_bought_age_days: 距上次购车 | days since the last delivery | days
-- column last_car_brand: 上次购车品牌 | brand of the last car delivered
-- column open_orders: 未交付订单 | car orders neither delivered nor cancelled | orders
-- column lapsed_orders: 近期退订 | car orders cancelled within 90 days | orders
-- column has_used_car: 上次为二手车 | the last car delivered was a used one
-- column interests_in_quarter: 近期意向 | leads, visits and test drives within 90 days | events
-- column last_interest_on: 最近意向 | day of the last of them
-- column interest_age_days: 距最近意向 | days since then | days
-- column leads_in_quarter: 近期线索 | leads within 90 days | leads
-- column visits_in_quarter: 近期到店 | visits to the showroom within 90 days | visits
-- column test_drives_in_quarter: 近期试驾 | test drives within 90 days | test drives
-- column nev_interests: 新能源意向 | events of interest in an electric or plug-in car within a year | events
-- column shop_orders: 商城订单 | orders in the shops that were paid, cars left out | orders
-- column shop_orders_in_year: 近一年商城订单 | of them within a year | orders
-- column accessory_orders: 精品订单 | orders of accessories | orders
-- column last_shop_on: 上次商城购物 | day of the last shop order
-- column shop_age_days: 距上次商城购物 | days since then | days
-- column account_age_days: 线上账户天数 | days since the first account with a shop, an app or a WeChat programme | days
-- column booking_account_age_days: 可预约账户天数 | days since the first account with the own shop or the app, where services are booked | days
-- column touches_in_quarter: 近期互动 | views, searches, carts and the like within 90 days | events
-- column carts_in_quarter: 近期加购 | of them put into a cart | events
-- column bookings_in_year: 近一年预约 | bookings of service within a year | bookings
-- column pickups: 取送车次数 | bookings of pick-up and return | bookings
-- column parkings: 停车次数 | bookings of parking | bookings
-- column chargings: 充电次数 | bookings of charging | bookings
-- column last_concierge_on: 最近停车充电 | day of the last booking of parking or charging
-- column points_balance: 积分余额 | points held | points
-- column points_expiring: 即将到期积分 | points that go within 90 days | points
-- column points_spent: 使用积分次数 | entries that took points | entries
-- column points_expire_on: 积分到期日 | last day of the points that go first
with touches as (
  select person_no, happened_at, happened_on, 'lead' as kind, series_code
  from facts.leads
  union all
  select person_no, happened_at, happened_on, 'showroom', series_code
  from facts.showroom_visits
  union all
  select person_no, happened_at, happened_on, 'test_drive', series_code
  from facts.bookings
  where kind = 'test_drive'
),
interests as (
  select
    s.person_no,
    s.as_of_at,
    sum(case when t.happened_on >= s.as_of_on - interval '90' day then 1 else 0 end) as interests_in_quarter,
    sum(case when t.happened_on >= s.as_of_on - interval '90' day and t.kind = 'lead' then 1 else 0 end) as leads_in_quarter,
    sum(case when t.happened_on >= s.as_of_on - interval '90' day and t.kind = 'showroom' then 1 else 0 end) as visits_in_quarter,
    sum(case when t.happened_on >= s.as_of_on - interval '90' day and t.kind = 'test_drive' then 1 else 0 end) as test_drives_in_quarter,
    sum(case when t.happened_on >= s.as_of_on - interval '365' day and e.energy in ('electric', 'plug_in') then 1 else 0 end) as nev_interests,
    max(t.happened_on) as last_interest_on
  from touches as t
  inner join features.spine as s on s.person_no = t.person_no and t.happened_at < s.as_of_at
  left join facts.series as e on e.series_code = t.series_code
  group by s.person_no, s.as_of_at
),
ordered as (
  select
    s.person_no,
    s.as_of_at,
    sum(case when o.category in ('new_vehicle', 'used_vehicle') and o.delivered_at < s.as_of_at and not o.is_counted_elsewhere then 1 else 0 end) as cars_bought,
    max(case when o.category in ('new_vehicle', 'used_vehicle') and o.delivered_at < s.as_of_at and not o.is_counted_elsewhere then o.delivered_on end) as last_car_on,
    sum(
      case
        when
          o.category in ('new_vehicle', 'used_vehicle')
          and (o.delivered_at is null or o.delivered_at >= s.as_of_at)
          and (o.cancelled_at is null or o.cancelled_at >= s.as_of_at)
          and o.happened_on >= s.as_of_on - interval '120' day
          then 1
        else 0
      end
    ) as open_orders,
    sum(
      case
        when
          o.category in ('new_vehicle', 'used_vehicle')
          and not o.is_counted_elsewhere
          and o.cancelled_at < s.as_of_at
          and o.cancelled_on >= s.as_of_on - interval '90' day
          then 1
        else 0
      end
    ) as lapsed_orders,
    max(
      case
        when o.category in ('new_vehicle', 'used_vehicle') and o.delivered_at < s.as_of_at and not o.is_counted_elsewhere
          then concat(cast(o.delivered_on as varchar), ' ', coalesce(o.brand, ''))
      end
    ) as last_car,
    max(case when o.category = 'used_vehicle' and o.delivered_at < s.as_of_at and not o.is_counted_elsewhere then o.delivered_on end) as last_used_on,
    sum(case when o.category not in ('new_vehicle', 'used_vehicle') and o.paid_at < s.as_of_at then 1 else 0 end) as shop_orders,
    sum(
      case when o.category not in ('new_vehicle', 'used_vehicle') and o.paid_at < s.as_of_at and o.paid_on >= s.as_of_on - interval '365' day then 1 else 0 end
    ) as shop_orders_in_year,
    sum(case when o.category = 'accessory' and o.paid_at < s.as_of_at then 1 else 0 end) as accessory_orders,
    max(case when o.category not in ('new_vehicle', 'used_vehicle') and o.paid_at < s.as_of_at then o.paid_on end) as last_shop_on
  from facts.orders as o
  inner join features.spine as s on s.person_no = o.person_no and o.happened_at < s.as_of_at
  group by s.person_no, s.as_of_at
),
traced as (
  select
    s.person_no,
    s.as_of_at,
    count(*) as touches_in_quarter,
    sum(case when i.kind = 'cart' then 1 else 0 end) as carts_in_quarter
  from facts.interactions as i
  inner join features.spine as s
    on s.person_no = i.person_no and i.happened_at < s.as_of_at and i.happened_at >= s.as_of_at - interval '90' day
  where i.kind not in ('message_sent', 'message_delivered', 'message_opened', 'message_refused', 'message_unsubscribed')
  group by s.person_no, s.as_of_at
),
booked as (
  select
    s.person_no,
    s.as_of_at,
    sum(case when b.kind in ('maintenance', 'pickup_return') and b.happened_on >= s.as_of_on - interval '365' day then 1 else 0 end) as bookings_in_year,
    sum(case when b.kind = 'pickup_return' then 1 else 0 end) as pickups,
    sum(case when b.kind = 'parking' then 1 else 0 end) as parkings,
    sum(case when b.kind = 'charging' then 1 else 0 end) as chargings,
    max(case when b.kind in ('parking', 'charging') then b.happened_on end) as last_concierge_on
  from facts.bookings as b
  inner join features.spine as s on s.person_no = b.person_no and b.happened_at < s.as_of_at
  where b.kind <> 'test_drive'
  group by s.person_no, s.as_of_at
),
held as (
  select person_no, as_of_at, sum(balance) as points_balance, sum(expiring) as points_expiring
  from features.points
  group by person_no, as_of_at
),
spent as (
  select
    s.person_no,
    s.as_of_at,
    sum(case when e.points < 0 then 1 else 0 end) as points_spent,
    min(case when e.points > 0 and e.expires_on >= s.as_of_on then e.expires_on end) as points_expire_on
  from facts.points as e
  inner join features.spine as s on s.person_no = e.person_no and e.happened_at < s.as_of_at
  group by s.person_no, s.as_of_at
),
campaigns as (
  select s.as_of_on, date_diff('day', s.as_of_on, date_add('month', 12, max(c.starts_on))) as in_days
  from (select as_of_on from features.spine group by as_of_on) as s
  inner join facts.campaigns as c on c.starts_on < s.as_of_on and c.starts_on >= date_add('month', -12, s.as_of_on)
  where c.goal = 'car' and c.ends_on <= c.starts_on + interval '31' day
  group by s.as_of_on
)
select
  s.person_no,
  s.as_of_at,
  s.as_of_on,
  s.moment_no,
  cast(month(cast(s.as_of_on - interval '1' day as date)) as bigint) as as_of_month,
  c.in_days as car_campaign_in_days,
  cast(coalesce(o.cars_bought, 0) as bigint) as cars_bought,
  o.last_car_on,
  date_diff('day', o.last_car_on, s.as_of_on) as car_bought_age_days,
  nullif(substr(o.last_car, 12), '') as last_car_brand,
  cast(coalesce(o.open_orders, 0) as bigint) as open_orders,
  cast(coalesce(o.lapsed_orders, 0) as bigint) as lapsed_orders,
  coalesce(o.last_used_on, date '1900-01-01') = o.last_car_on as has_used_car,
  cast(coalesce(i.interests_in_quarter, 0) as bigint) as interests_in_quarter,
  i.last_interest_on,
  date_diff('day', i.last_interest_on, s.as_of_on) as interest_age_days,
  cast(coalesce(i.leads_in_quarter, 0) as bigint) as leads_in_quarter,
  cast(coalesce(i.visits_in_quarter, 0) as bigint) as visits_in_quarter,
  cast(coalesce(i.test_drives_in_quarter, 0) as bigint) as test_drives_in_quarter,
  cast(coalesce(i.nev_interests, 0) as bigint) as nev_interests,
  cast(coalesce(o.shop_orders, 0) as bigint) as shop_orders,
  cast(coalesce(o.shop_orders_in_year, 0) as bigint) as shop_orders_in_year,
  cast(coalesce(o.accessory_orders, 0) as bigint) as accessory_orders,
  o.last_shop_on,
  date_diff('day', o.last_shop_on, s.as_of_on) as shop_age_days,
  date_diff('day', a.since_on, s.as_of_on) as account_age_days,
  case when a.booking_since_on < s.as_of_on then date_diff('day', a.booking_since_on, s.as_of_on) end as booking_account_age_days,
  cast(coalesce(t.touches_in_quarter, 0) as bigint) as touches_in_quarter,
  cast(coalesce(t.carts_in_quarter, 0) as bigint) as carts_in_quarter,
  cast(coalesce(b.bookings_in_year, 0) as bigint) as bookings_in_year,
  cast(coalesce(b.pickups, 0) as bigint) as pickups,
  cast(coalesce(b.parkings, 0) as bigint) as parkings,
  cast(coalesce(b.chargings, 0) as bigint) as chargings,
  b.last_concierge_on,
  cast(coalesce(h.points_balance, 0) as bigint) as points_balance,
  cast(coalesce(h.points_expiring, 0) as bigint) as points_expiring,
  cast(coalesce(p.points_spent, 0) as bigint) as points_spent,
  p.points_expire_on
from features.spine as s
left join campaigns as c on c.as_of_on = s.as_of_on
left join interests as i on i.person_no = s.person_no and i.as_of_at = s.as_of_at
left join ordered as o on o.person_no = s.person_no and o.as_of_at = s.as_of_at
left join traced as t on t.person_no = s.person_no and t.as_of_at = s.as_of_at
left join booked as b on b.person_no = s.person_no and b.as_of_at = s.as_of_at
left join held as h on h.person_no = s.person_no and h.as_of_at = s.as_of_at
left join spent as p on p.person_no = s.person_no and p.as_of_at = s.as_of_at
left join facts.account_holders as a on a.person_no = s.person_no and a.since_on < s.as_of_on
