-- What the models of a year ago foretold of the year that is now known, and what came: one row per section, part, measure and place. Sections: sum, mae, rmse
-- and correlation (by forecast: the model, things as on average so far, the year before again), frequency (by comings before) and decile (of the forecast),
-- tracking (cumulative by twelfth of the year), retention (of contracts by period), auc (of the next car).
-- grain: section, part, place
-- column section: 栏目 | what kind of line it is
-- column part: 部分 | part of value; total for the yuan of everybody
-- column place: 次序 | place within the section
-- column label: 标签 | forecast, bin or period
-- column people: 数量 | people, cars or contracts
-- column expected: 预测 | what was foretold, mean or sum; of an accuracy its value
-- column actual: 实际 | what came
select
  section,
  part,
  place,
  label,
  people,
  cast(round(expected, 6) as decimal(20, 6)) as expected,
  cast(round(actual, 6) as decimal(20, 6)) as actual
from value.backtest
