-- Contracts by the day they were signed (without that: began): one row per day, store, kind and provider.
-- grain: day_on, store_code, kind, provider
-- check: contracts > 0 and renewals >= 0 and renewals <= contracts
-- column day_on: 日期 | day signed
-- column store_code: 门店 | store, empty text when unknown
-- column kind: 类型 | loan, lease, insurance, extended_warranty or service_plan
-- column provider: 机构 | lender or insurer, empty text when unknown
-- column contracts: 合同数 | contracts | contracts
-- column renewals: 续签 | of them renewals of an earlier one | contracts
-- column principal_yuan: 本金 | principal lent | yuan
-- column premium_yuan: 保费 | premiums and prices | yuan
-- column commission_yuan: 佣金 | what the providers pay for them | yuan
select
  coalesce(signed_on, starts_on) as day_on,
  coalesce(store_code, '') as store_code,
  kind,
  coalesce(provider, '') as provider,
  cast(count(*) as bigint) as contracts,
  cast(sum(case when renewal > 0 then 1 else 0 end) as bigint) as renewals,
  cast(sum(coalesce(principal_yuan, 0)) as decimal(14, 2)) as principal_yuan,
  cast(sum(coalesce(premium_yuan, 0)) as decimal(14, 2)) as premium_yuan,
  cast(sum(coalesce(commission_yuan, 0)) as decimal(14, 2)) as commission_yuan
from facts.contracts
where state <> 'cancelled'
group by coalesce(signed_on, starts_on), coalesce(store_code, ''), kind, coalesce(provider, '')
