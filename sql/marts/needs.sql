-- What each person may need next, as rules read it: one row per person, need and car, whatever the probability. Who refused automated decisions has none.
-- keep: published view
-- grain: person_no, need, vin
-- column person_no: 客户序号 | person, number within this generation
-- column need: 需求 | need, by its name in the catalogue
-- column vin: 车架号 | car that it is about in full, empty for none | | privacy
-- column probability: 概率 | that the need closes within its horizon
-- column due_on: 到期日 | day on which it is due
-- column is_due: 是否到期 | due now: within the days around its day that the need says
select person_no, need, vin, probability, due_on, is_due
from scores.needs
