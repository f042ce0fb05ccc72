-- What each person is expected to bring over the next 12, 36 and 60 months: one row per person of whom any of it is expected, or who has ever come to a
-- workshop or a shop. Margins, not revenue; money that comes later is discounted by 8 % a year. Margins are estimated by rates, but for
-- commissions that a provider pays. The four sources add up to the total to the cent. expected_low and expected_high hold what is expected, with 80 % chance, for
-- what is not known of the models' parameters; outcome_low and outcome_high hold what will happen, with 80 % chance: people are shown these.
-- grain: person_no
-- check: margin_12_yuan = service_12_yuan + parts_12_yuan + vehicle_12_yuan + finance_12_yuan
-- check: expected_low_12_yuan <= margin_12_yuan and margin_12_yuan <= expected_high_12_yuan and outcome_low_12_yuan <= outcome_high_12_yuan
-- check: margin_36_yuan = service_36_yuan + parts_36_yuan + vehicle_36_yuan + finance_36_yuan
-- check: expected_low_36_yuan <= margin_36_yuan and margin_36_yuan <= expected_high_36_yuan and outcome_low_36_yuan <= outcome_high_36_yuan
-- check: margin_60_yuan = service_60_yuan + parts_60_yuan + vehicle_60_yuan + finance_60_yuan
-- check: expected_low_60_yuan <= margin_60_yuan and margin_60_yuan <= expected_high_60_yuan and outcome_low_60_yuan <= outcome_high_60_yuan
-- check: alive_ratio between 0 and 1
-- check: car_12_ratio between 0 and 1
-- check: next_visit_on >= as_of_on() and next_car_on >= as_of_on()
-- column person_no: 客户序号 | person, number within the generation
-- column margin_12_yuan: 12 个月价值 | expected margin of 12 months | yuan
-- column service_12_yuan: 12 个月售后 | of it from workshop visits | yuan
-- column parts_12_yuan: 12 个月配件和精品 | of it from parts, accessories and packages bought in shops | yuan
-- column vehicle_12_yuan: 12 个月下一辆车 | of it from the next car | yuan
-- column finance_12_yuan: 12 个月金融和保险 | of it from finance, insurance, warranties and plans | yuan
-- column expected_low_12_yuan: 12 个月期望下限 | low end of the expected range of 12 months | yuan
-- column expected_high_12_yuan: 12 个月期望上限 | high end of the expected range of 12 months | yuan
-- column outcome_low_12_yuan: 12 个月结果下限 | low end of the range of outcomes of 12 months | yuan
-- column outcome_high_12_yuan: 12 个月结果上限 | high end of the range of outcomes of 12 months | yuan
-- column margin_36_yuan: 36 个月价值 | expected margin of 36 months | yuan
-- column service_36_yuan: 36 个月售后 | of it from workshop visits | yuan
-- column parts_36_yuan: 36 个月配件和精品 | of it from parts, accessories and packages bought in shops | yuan
-- column vehicle_36_yuan: 36 个月下一辆车 | of it from the next car | yuan
-- column finance_36_yuan: 36 个月金融和保险 | of it from finance, insurance, warranties and plans | yuan
-- column expected_low_36_yuan: 36 个月期望下限 | low end of the expected range of 36 months | yuan
-- column expected_high_36_yuan: 36 个月期望上限 | high end of the expected range of 36 months | yuan
-- column outcome_low_36_yuan: 36 个月结果下限 | low end of the range of outcomes of 36 months | yuan
-- column outcome_high_36_yuan: 36 个月结果上限 | high end of the range of outcomes of 36 months | yuan
-- column margin_60_yuan: 60 个月价值 | expected margin of 60 months | yuan
-- column service_60_yuan: 60 个月售后 | of it from workshop visits | yuan
-- column parts_60_yuan: 60 个月配件和精品 | of it from parts, accessories and packages bought in shops | yuan
-- column vehicle_60_yuan: 60 个月下一辆车 | of it from the next car | yuan
-- column finance_60_yuan: 60 个月金融和保险 | of it from finance, insurance, warranties and plans | yuan
-- column expected_low_60_yuan: 60 个月期望下限 | low end of the expected range of 60 months | yuan
-- column expected_high_60_yuan: 60 个月期望上限 | high end of the expected range of 60 months | yuan
-- column outcome_low_60_yuan: 60 个月结果下限 | low end of the range of outcomes of 60 months | yuan
-- column outcome_high_60_yuan: 60 个月结果上限 | high end of the range of outcomes of 60 months | yuan
-- column alive_ratio: 活跃概率 | chance that the person still comes to workshops or shops; null of who never did
-- column next_visit_on: 预计下次进店 | expected day of the next workshop visit, of who is likely to come
-- column car_12_ratio: 12 个月购车概率 | chance that the person buys a car here within 12 months
-- column next_car_on: 预计换车 | expected day of the next car, where one is expected within five years
select
  p.person_no,
  cast((p.service_12 + p.parts_12 + p.vehicle_12 + p.finance_12) * 0.01 as decimal(14, 2)) as margin_12_yuan,
  cast(p.service_12 * 0.01 as decimal(14, 2)) as service_12_yuan,
  cast(p.parts_12 * 0.01 as decimal(14, 2)) as parts_12_yuan,
  cast(p.vehicle_12 * 0.01 as decimal(14, 2)) as vehicle_12_yuan,
  cast(p.finance_12 * 0.01 as decimal(14, 2)) as finance_12_yuan,
  cast(p.expected_low_12 * 0.01 as decimal(14, 2)) as expected_low_12_yuan,
  cast(p.expected_high_12 * 0.01 as decimal(14, 2)) as expected_high_12_yuan,
  cast(p.outcome_low_12 * 0.01 as decimal(14, 2)) as outcome_low_12_yuan,
  cast(p.outcome_high_12 * 0.01 as decimal(14, 2)) as outcome_high_12_yuan,
  cast((p.service_36 + p.parts_36 + p.vehicle_36 + p.finance_36) * 0.01 as decimal(14, 2)) as margin_36_yuan,
  cast(p.service_36 * 0.01 as decimal(14, 2)) as service_36_yuan,
  cast(p.parts_36 * 0.01 as decimal(14, 2)) as parts_36_yuan,
  cast(p.vehicle_36 * 0.01 as decimal(14, 2)) as vehicle_36_yuan,
  cast(p.finance_36 * 0.01 as decimal(14, 2)) as finance_36_yuan,
  cast(p.expected_low_36 * 0.01 as decimal(14, 2)) as expected_low_36_yuan,
  cast(p.expected_high_36 * 0.01 as decimal(14, 2)) as expected_high_36_yuan,
  cast(p.outcome_low_36 * 0.01 as decimal(14, 2)) as outcome_low_36_yuan,
  cast(p.outcome_high_36 * 0.01 as decimal(14, 2)) as outcome_high_36_yuan,
  cast((p.service_60 + p.parts_60 + p.vehicle_60 + p.finance_60) * 0.01 as decimal(14, 2)) as margin_60_yuan,
  cast(p.service_60 * 0.01 as decimal(14, 2)) as service_60_yuan,
  cast(p.parts_60 * 0.01 as decimal(14, 2)) as parts_60_yuan,
  cast(p.vehicle_60 * 0.01 as decimal(14, 2)) as vehicle_60_yuan,
  cast(p.finance_60 * 0.01 as decimal(14, 2)) as finance_60_yuan,
  cast(p.expected_low_60 * 0.01 as decimal(14, 2)) as expected_low_60_yuan,
  cast(p.expected_high_60 * 0.01 as decimal(14, 2)) as expected_high_60_yuan,
  cast(p.outcome_low_60 * 0.01 as decimal(14, 2)) as outcome_low_60_yuan,
  cast(p.outcome_high_60 * 0.01 as decimal(14, 2)) as outcome_high_60_yuan,
  cast(round(p.alive, 4) as decimal(5, 4)) as alive_ratio,
  cast(date_add('day', p.visit_in, as_of_on()) as date) as next_visit_on,
  cast(round(p.buys_car, 4) as decimal(5, 4)) as car_12_ratio,
  cast(date_add('day', p.car_in, as_of_on()) as date) as next_car_on
from value.people as p
