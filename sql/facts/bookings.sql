-- Every booking in its newest state: one row per booking.
-- happened_at is when it was made (without that time: the time booked for); booked_for_at may lie ahead of the data date.
-- grain: key_hash
-- column channel: 来源渠道 | port that told it
-- column store_code: 门店 | store
-- column series_code: 车系 | series
-- column booked_for_on: 预约到店日 | day booked for
with bookings as (
  select
    b.*,
    split_part(b.source, '.', 1) as channel,
    upper(b.store_alias) as store_name,
    upper(b.series_alias) as series_name,
    case
      when regexp_like(b.vin, '^[0-9A-HJ-NPR-Z]{17}$') then b.vin
      when regexp_like(translate(upper(b.vin), 'IOQ -', '100'), '^[0-9A-HJ-NPR-Z]{17}$') then translate(upper(b.vin), 'IOQ -', '100')
    end as clean_vin,
    coalesce(b.booked_at, b.booked_for_at) as made_at,
    coalesce(b.booked_on, b.booked_for_on) as made_on
  from staging.bookings as b
)
select
  m.person_no,
  b.source,
  b.source_key,
  b.key_hash,
  b.channel,
  b.made_at as happened_at,
  b.made_on as happened_on,
  s.store_code,
  b.booking_no,
  b.kind,
  b.status,
  b.booked_for_at,
  b.booked_for_on,
  b.arrived_at,
  b.arrived_on,
  b.completed_at,
  b.completed_on,
  b.clean_vin as vin,
  a.series_code,
  b.estimate_yuan
from bookings as b
left join identity.assignments as m on m.key_hash = b.contact_hash
left join facts.store_aliases as s
  on s.channel = b.channel and s.alias = b.store_name and b.made_on >= s.from_on and b.made_on < s.to_on
left join facts.series_aliases as a
  on a.channel = b.channel and a.alias = b.series_name and b.made_on >= a.from_on and b.made_on < a.to_on
where b.made_at < as_of()
