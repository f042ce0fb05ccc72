-- Who is who, in figures: one row, of now. What runs changed: identity.runs; of_run figures are those of the newest run that changed anything.
-- grain: data_on
-- check: largest_person_records <= records
-- column data_on: 数据日期 | last day of the data
-- column people: 个人 | persons with a live identifier | people
-- column organisations: 单位 | organisations
-- column staff: 员工 | known by a number of staff alone
-- column anonymous: 匿名 | records without any live identifier, each somebody of its own
-- column records: 记录 | records of all sources | records
-- column largest_person_records: 最大个人 | records of the person that has most | records
-- column largest_organisation_records: 最大单位 | records of the organisation that has most | records
-- column people_at_limit: 触限人数 | people and organisations on either side of a refused union
-- column refused_unions: 拒绝合并 | rows of identity.conflicts
-- column values_set_aside: 停用标识 | values that join nobody
-- column values_at_limit: 超限标识 | of them those with too many names or national ids
-- column generation: 版本 | run of the next figures
-- column rule_version: 规则版本 | version of the rules in that run, empty where it was not kept
-- column known_records: 原有记录 | records that had a person before | records
-- column new_records: 新记录 | records that had none | records
-- column moved_records: 换人记录 | known records that became another person's | records
-- column moved_ratio: 换人比例 | share of the known records | ratio
-- column merges: 合并 | ids that ended in another
-- column splits: 拆分 | ids that were cut from another
with kinds as (
  select
    sum(case when kind = 'person' then 1 else 0 end) as people,
    sum(case when kind = 'organisation' then 1 else 0 end) as organisations,
    sum(case when kind = 'staff' then 1 else 0 end) as staff,
    sum(case when kind = 'anonymous' then 1 else 0 end) as anonymous,
    sum(records) as records,
    max(case when kind = 'person' then records end) as largest_person_records,
    max(case when kind = 'organisation' then records end) as largest_organisation_records
  from identity.people
),
limits as (
  select count(*) as people_at_limit, sum(unions) as refused_unions
  from (
    select person_no, sum(unions) as unions
    from (
      select person_no, 1 as unions from identity.conflicts
      union all
      select other_person_no, 0 from identity.conflicts where other_person_no is not null
    ) as s
    group by person_no
  ) as c
),
aside as (
  select count(*) as values_set_aside, sum(case when reason in ('too_many_names', 'too_many_national_ids') then 1 else 0 end) as values_at_limit
  from identity.demoted
),
newest as (
  select max(generation) as generation
  from identity.runs
)
select
  cast(as_of_on() - interval '1' day as date) as data_on,
  cast(coalesce(k.people, 0) as bigint) as people,
  cast(coalesce(k.organisations, 0) as bigint) as organisations,
  cast(coalesce(k.staff, 0) as bigint) as staff,
  cast(coalesce(k.anonymous, 0) as bigint) as anonymous,
  cast(coalesce(k.records, 0) as bigint) as records,
  coalesce(k.largest_person_records, 0) as largest_person_records,
  coalesce(k.largest_organisation_records, 0) as largest_organisation_records,
  l.people_at_limit,
  cast(coalesce(l.refused_unions, 0) as bigint) as refused_unions,
  a.values_set_aside,
  cast(coalesce(a.values_at_limit, 0) as bigint) as values_at_limit,
  n.generation,
  r.rule_version,
  coalesce(r.known_records, 0) as known_records,
  coalesce(r.new_records, 0) as new_records,
  coalesce(r.moved_records, 0) as moved_records,
  cast(coalesce(cast(r.moved_records as double) / nullif(r.known_records, 0), 0) as decimal(9, 6)) as moved_ratio,
  coalesce(r.merges, 0) as merges,
  coalesce(r.splits, 0) as splits
from kinds as k
cross join limits as l
cross join aside as a
cross join newest as n
left join identity.runs as r on r.generation = n.generation
