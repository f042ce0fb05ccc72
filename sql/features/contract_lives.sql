-- Where each chain of contracts stood at a moment, by the newest contract of it that was known: one row per chain and moment. periods are those that were renewed at
-- their end, and the last one too once it has ended without a renewal (has_ended). is_current: it runs and may be renewed when it is due. What the year
-- after the moment brought by renewals is margin_ahead_yuan, as far as it is known.
-- keep: no
-- grain: key_hash, as_of_on
-- check: periods >= 0
select
  c.key_hash,
  m.as_of_on,
  c.person_no,
  c.kind,
  cast(c.renewal + case when c.ends_on < m.as_of_on and (c.cancelled_on is null or c.cancelled_on >= m.as_of_on) then 1 else 0 end as bigint) as periods,
  c.ends_on < m.as_of_on and (c.cancelled_on is null or c.cancelled_on >= m.as_of_on) as has_ended,
  c.ends_on >= m.as_of_on and (c.cancelled_on is null or c.cancelled_on >= m.as_of_on) as is_current,
  c.ends_on as due_on,
  greatest(date_diff('day', c.starts_on, c.ends_on), 30) as period_days,
  coalesce(c.margin_yuan, 0) as margin_yuan,
  cast(coalesce(case when n.signed_on < m.until_on then n.margin_yuan end, 0) as decimal(14, 2)) as margin_ahead_yuan,
  coalesce(n.signed_on < m.until_on, false) as is_renewed_ahead
from features.contract_margins as c
inner join features.value_moments as m on c.signed_on < m.as_of_on and (c.next_signed_on is null or c.next_signed_on >= m.as_of_on)
left join features.contract_margins as n
  on n.person_no = c.person_no and n.vin = c.vin and n.kind = c.kind and n.renewal = c.renewal + 1 and n.signed_on = c.next_signed_on
where c.kind in ('insurance', 'extended_warranty', 'service_plan') and c.ends_on is not null
