-- The campaigns with their window and their goal: one row each.
-- grain: campaign_code
-- column campaign_code: 活动编号 | campaign, code
-- column name: 活动 | campaign, name
-- column kind: 类型 | kind, in the group's words
-- column goal: 目标 | what it wants to sell: order (shop orders), car, service
-- column medium: 触达方式 | how its members are written to
-- column budget_yuan: 预算 | budget | yuan
-- column starts_on: 开始 | first day
-- column ends_on: 结束 | day of the first moment after it
select campaign_code, coalesce(name, campaign_code) as name, kind, goal, medium, budget_yuan, starts_on, ends_on
from facts.campaigns
where starts_at is not null and ends_at is not null and starts_at < as_of()
