-- The models behind people's value: one row per fit. moment_on is the first day that its data do not hold: the data date's, or a year before it, when what was
-- foretold is compared with what came. A fit whose inputs are those of an earlier run is that run's, from the ledger.
-- grain: part, moment_on, what, group_name
-- column part: 部分 | part of value: service of cars bought here, of cars that came, the shop, replacement, contracts by kind
-- column moment_on: 时点 | first day not known to it
-- column what: 内容 | what of the part: visits, spend, hazard
-- column group_name: 组 | brand, empty text for all
-- column inputs: 输入指纹 | hash of all that was fitted
-- column report: 拟合报告 | parameters, standard errors, likelihood and how the search ended, as JSON
select part, moment_on, what, group_name, inputs, report
from value.fits
