-- Every auction lot in its newest state with its store and bids: one row per lot. A bid is an interaction of the same channel whose subject is the lot's
-- number; highest_yuan is the highest.
-- grain: key_hash
with bids as (
  select channel, subject, count(*) as bids, max(amount_yuan) as highest_yuan
  from facts.interactions
  where kind = 'auction_bid'
  group by channel, subject
),
lots as (
  select e.*, split_part(e.source, '.', 1) as channel, upper(e.store_alias) as store_name
  from staging.auction_lots as e
)
select
  e.source,
  e.source_key,
  e.key_hash,
  e.channel,
  s.store_code,
  e.lot_no,
  e.title,
  e.status,
  e.vin,
  e.start_yuan,
  e.hammer_yuan,
  e.order_no,
  e.opened_at,
  e.opened_on,
  e.closes_at,
  e.closes_on,
  coalesce(b.bids, 0) as bids,
  b.highest_yuan
from lots as e
left join bids as b on b.channel = e.channel and b.subject = e.lot_no
left join facts.store_aliases as s
  on s.channel = e.channel and s.alias = e.store_name and e.opened_on >= s.from_on and e.opened_on < s.to_on
