-- What needs of people are learnt from and scored on: one row per person or organisation and moment. vin is the empty text. is_scored: automated decisions
-- are not refused.
-- keep: no
-- grain: person_no, as_of_at
select
  a.person_no,
  a.as_of_at,
  a.as_of_on,
  '' as vin,
  a.moment_no,
  coalesce(p.allows_automated_decisions, true) as is_scored,
  i.kind = 'organisation' as is_organisation,
  a.as_of_month,
  a.car_campaign_in_days,
  a.cars_bought,
  a.last_car_on,
  a.car_bought_age_days,
  a.last_car_brand,
  a.open_orders,
  a.lapsed_orders,
  a.has_used_car,
  a.interests_in_quarter,
  a.last_interest_on,
  a.interest_age_days,
  a.leads_in_quarter,
  a.visits_in_quarter,
  a.test_drives_in_quarter,
  a.nev_interests,
  a.shop_orders,
  a.shop_orders_in_year,
  a.accessory_orders,
  a.last_shop_on,
  a.shop_age_days,
  a.account_age_days,
  a.booking_account_age_days,
  a.touches_in_quarter,
  a.carts_in_quarter,
  a.bookings_in_year,
  a.pickups,
  a.parkings,
  a.chargings,
  a.last_concierge_on,
  a.points_balance,
  a.points_expiring,
  a.points_spent,
  a.points_expire_on
from features.activity as a
inner join identity.people as i on i.person_no = a.person_no and i.kind in ('person', 'organisation')
left join features.permissions as p on p.person_no = a.person_no and p.as_of_at = a.as_of_at
