-- Open needs by need, store and week: one row per need, owner store and week in which they are due (its Monday; empty text when they have no day). Open means
-- told of the person: likely enough, or due. What lies behind the data date is still open. They stand at the data date, so every row is of that day.
-- grain: need, store_code, due_week
-- check: open_needs > 0
-- check: due_needs <= open_needs
-- column day_on: 日期 | the data date
-- column need: 需求 | need, by its name in the catalogue
-- column store_code: 门店 | store that looks after the person, empty text for none
-- column due_week: 到期周 | Monday of the week in which they are due, as text; empty for no day
-- column open_needs: 需求数 | needs that are told
-- column due_needs: 到期需求 | those of them that are due now
-- column expected_closings: 预计成交 | sum of their probabilities
-- column expected_margin_yuan: 期望毛利 | sum of probability times the margin of a closing | yuan
select
  cast(as_of_on() - interval '1' day as date) as day_on,
  i.need,
  coalesce(o.store_code, '') as store_code,
  coalesce(cast(cast(date_trunc('week', i.due_on) as date) as varchar), '') as due_week,
  cast(count(*) as bigint) as open_needs,
  cast(count(case when i.is_due then 1 end) as bigint) as due_needs,
  cast(sum(i.probability) as decimal(18, 6)) as expected_closings,
  cast(sum(i.probability * n.margin_yuan) as decimal(18, 2)) as expected_margin_yuan
from scores.need_items as i
inner join scores.need_catalogue as n on n.need = i.need
left join features.owner_store as o on o.person_no = i.person_no and o.as_of_at = as_of()
group by i.need, coalesce(o.store_code, ''), coalesce(cast(cast(date_trunc('week', i.due_on) as date) as varchar), '')
