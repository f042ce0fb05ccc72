-- Runs that changed who anybody is: one row per such run, with what changed. Figures of earlier runs are those of the log.
-- grain: generation
-- check: moved_records <= known_records
-- column generation: 版本 | number of the run's generation
-- column decided_on: 数据日期 | last day of its data
-- column rule_version: 规则版本 | version of the rules, empty where it was not kept
-- column known_records: 原有记录 | records that had a person before | records
-- column new_records: 新记录 | records that had none before | records
-- column moved_records: 换人记录 | known records that became another person's | records
-- column merges: 合并 | ids that ended in another
-- column splits: 拆分 | ids that were cut from another
with said as (
  select generation, max(decided_on) as decided_on, max(rule_version) as rule_version
  from (
    select generation, decided_on, rule_version from identity.past
    union all
    select generation, decided_on, rule_version from identity.changed
  ) as l
  group by generation
),
gone as (
  select key_hash, min(generation) as first_generation
  from identity.events
  where event = 'assign'
  group by key_hash
),
assigned as (
  select generation, count(*) as records
  from (
    select generation from identity.assignments
    union all
    select generation from identity.events where event = 'assign'
  ) as a
  group by generation
),
moved as (
  select m.generation, count(*) as records
  from (
    select a.generation
    from gone as g
    inner join identity.assignments as a on a.key_hash = g.key_hash
    union all
    select e.generation
    from gone as g
    inner join identity.events as e on e.event = 'assign' and e.key_hash = g.key_hash and e.generation > g.first_generation
  ) as m
  group by m.generation
),
changed as (
  select
    generation,
    sum(case when event = 'merge' then 1 else 0 end) as merges,
    sum(case when event = 'split' then 1 else 0 end) as splits
  from identity.events
  group by generation
),
counted as (
  select
    s.generation,
    s.decided_on,
    s.rule_version,
    coalesce(a.records, 0) - coalesce(m.records, 0) as new_records,
    coalesce(m.records, 0) as moved_records,
    coalesce(c.merges, 0) as merges,
    coalesce(c.splits, 0) as splits
  from said as s
  left join assigned as a on a.generation = s.generation
  left join moved as m on m.generation = s.generation
  left join changed as c on c.generation = s.generation
)
select
  generation,
  decided_on,
  rule_version,
  cast(sum(new_records) over (order by generation) - new_records as bigint) as known_records,
  cast(new_records as bigint) as new_records,
  cast(moved_records as bigint) as moved_records,
  cast(merges as bigint) as merges,
  cast(splits as bigint) as splits
from counted
