-- What all people together are expected to bring: one row per horizon and source, 'total' for all of them. The ranges hold, with 80 % chance, what is expected and what
-- will happen; those of the sources do not add up to those of the total.
-- grain: months, source
-- check: source in ('total', 'service', 'parts', 'vehicle', 'finance')
-- column months: 月数 | months ahead
-- column source: 来源 | where it comes from
-- column margin_yuan: 期望毛利 | expected margin, discounted | yuan
-- column expected_low_yuan: 期望下限 | low end of the expected range | yuan
-- column expected_high_yuan: 期望上限 | high end of the expected range | yuan
-- column outcome_low_yuan: 结果下限 | low end of the range of outcomes | yuan
-- column outcome_high_yuan: 结果上限 | high end of the range of outcomes | yuan
select
  months,
  source,
  cast(margin * 0.01 as decimal(18, 2)) as margin_yuan,
  cast(expected_low * 0.01 as decimal(18, 2)) as expected_low_yuan,
  cast(expected_high * 0.01 as decimal(18, 2)) as expected_high_yuan,
  cast(outcome_low * 0.01 as decimal(18, 2)) as outcome_low_yuan,
  cast(outcome_high * 0.01 as decimal(18, 2)) as outcome_high_yuan
from value.equity
