-- Since when each person is known as what: one row per person of any contact before the data date. own_on is the first day on which a record is about themselves, and
-- not about who brought a car, drives it or is to be called about a booking (null: only the records of others name them), several_on the first on which a second feed
-- has such a record, feed the first one. account_on is the first day of all versions of their accounts with a shop, an app or a WeChat programme, booking_on the first of one with the own shop or the app, dealt_on the first of any
-- record of their own that is neither an account nor where its goods go. A record without its day has always been there.
-- grain: person_no
-- check: own_on <= account_on and own_on <= several_on and own_on <= dealt_on
with feeds as (
  select
    m.person_no,
    c.source,
    min(case when c.role = 'account' then c.happened_on end) as account_on,
    min(case when c.role not in ('bringer', 'driver', 'contact') then coalesce(c.happened_on, date '1900-01-01') end) as own_on,
    min(case when c.role not in ('bringer', 'driver', 'contact', 'account', 'consignee') then coalesce(c.happened_on, date '1900-01-01') end) as dealt_on
  from staged.contacts as c
  inner join identity.assignments as m on m.key_hash = c.key_hash
  where c.happened_at is null or c.happened_at < as_of()
  group by m.person_no, c.source
),
turns as (
  select
    person_no,
    source,
    account_on,
    own_on,
    dealt_on,
    row_number() over (partition by person_no order by case when own_on is null then 1 else 0 end, own_on, source) as turn
  from feeds
)
select
  person_no,
  min(own_on) as own_on,
  min(case when turn = 2 then own_on end) as several_on,
  min(case when turn = 1 and own_on is not null then source end) as feed,
  min(account_on) as account_on,
  min(case when split_part(source, '.', 1) in ('mall', 'app') then account_on end) as booking_on,
  min(dealt_on) as dealt_on
from turns
group by person_no
