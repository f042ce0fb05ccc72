-- What each store is to reach in a month: one row per store, measure, category (empty text: all) and month; of two records the last by key counts.
-- grain: store_code, measure, category, month_on
with named as (
  select
    s.store_code as at_store,
    coalesce(e.category, '') as of_category,
    e.measure as of_measure,
    cast(date_trunc('month', e.month_on) as date) as of_month,
    e.target as amount,
    e.source as of_source,
    e.source_key as of_key
  from staging.targets as e
  inner join facts.store_aliases as s
    on s.channel = split_part(e.source, '.', 1) and s.alias = upper(e.store_alias) and e.month_on >= s.from_on and e.month_on < s.to_on
),
chosen as (
  select n.*, row_number() over (partition by n.at_store, n.of_measure, n.of_category, n.of_month order by n.of_source desc, n.of_key desc) as choice
  from named as n
)
select at_store as store_code, of_measure as measure, of_category as category, of_month as month_on, amount as target
from chosen
where choice = 1
