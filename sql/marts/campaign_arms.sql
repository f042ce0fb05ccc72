-- What a campaign's message did: one row per campaign and arm, of the persons that its list names (somebody in both arms counts in none). Converted is
-- who did what the campaign wants to sell within its window: a shop order that was not cancelled, a car deal, a visit to a workshop.
-- grain: campaign_code, arm
-- check: converted >= 0 and converted <= people
-- column campaign_code: 活动编号 | campaign
-- column arm: 组别 | treatment (written to) or holdout (left alone)
-- column people: 人数 | people | people
-- column converted: 转化人数 | of them did what the campaign wants within its window | people
-- column revenue_yuan: 收入 | what those orders, deals and visits brought | yuan
with lists as (
  select campaign_code, person_no, min(arm) as arm
  from facts.campaign_members
  where person_no is not null
  group by campaign_code, person_no
  having min(arm) = max(arm)
),
windows as (
  select campaign_code, goal, starts_at, ends_at
  from facts.campaigns
  where starts_at is not null and ends_at is not null and goal is not null and starts_at < as_of()
),
doings as (
  select 'order' as goal, person_no, happened_at, coalesce(revenue_yuan, 0) as yuan
  from facts.orders
  where person_no is not null and category not in ('new_vehicle', 'used_vehicle') and status <> 'cancelled'
  union all
  select 'car', person_no, happened_at, coalesce(amount_yuan, 0)
  from facts.deals
  where person_no is not null and not has_lapsed
  union all
  select 'service', person_no, happened_at, coalesce(revenue_yuan, 0)
  from facts.service_visits
  where person_no is not null and status <> 'cancelled' and coalesce(job_type, 'other') <> 'pre_delivery'
),
results as (
  select l.campaign_code, l.person_no, sum(d.yuan) as yuan
  from lists as l
  inner join windows as w on w.campaign_code = l.campaign_code
  inner join doings as d on d.person_no = l.person_no and d.goal = w.goal and d.happened_at >= w.starts_at and d.happened_at < w.ends_at
  group by l.campaign_code, l.person_no
)
select
  l.campaign_code,
  l.arm,
  cast(count(*) as bigint) as people,
  cast(count(r.person_no) as bigint) as converted,
  cast(coalesce(sum(r.yuan), 0) as decimal(14, 2)) as revenue_yuan
from lists as l
inner join windows as w on w.campaign_code = l.campaign_code
left join results as r on r.campaign_code = l.campaign_code and r.person_no = l.person_no
group by l.campaign_code, l.arm
