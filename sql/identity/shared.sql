-- How many national ids and full names stand beside a value: one row per value with two of either that enough contacts carry to reach a limit.
-- Full Han names only: no masked ones, no «王先生».
-- grain: identifier_no
-- keep: no
with doubtful as (
  select c.identifier_no
  from identity.claims as c
  inner join identity.kinds as k on c.identifier_no >= k.base and c.identifier_no < k.base + 576460752303423488
  where k.most_national_ids is not null
  group by c.identifier_no
  having
    sum(c.contacts) > min(least(k.most_national_ids, coalesce(k.most_names, k.most_national_ids)))
    and (min(c.national_id_no) < max(c.national_id_no) or min(c.least_name_hash) < max(c.greatest_name_hash))
),
beside as (
  select c.identifier_no, c.fingerprint_hash, c.national_id_no
  from doubtful as d
  inner join identity.claims as c on c.identifier_no = d.identifier_no
),
documents as (
  select p.identifier_no, count(p.national_id_no) as national_ids
  from (select identifier_no, national_id_no from beside group by identifier_no, national_id_no) as p
  group by p.identifier_no
),
named as (
  select b.identifier_no, c.name
  from staged.contacts as c
  left join identity.apart as a on a.key_hash = c.key_hash
  inner join beside as b on b.fingerprint_hash = coalesce(a.fingerprint_hash, c.identity_hash)
  where c.name is not null
  group by b.identifier_no, c.name
),
called as (
  select p.identifier_no, count(*) as names
  from (
    select n.identifier_no, n.plain
    from (select identifier_no, translate(name, concat('　 ·•・', chr(160)), '') as plain from named) as n
    where regexp_like(n.plain, '^[一-龥]{2,4}$') and not regexp_like(n.plain, '(先生|女士|小姐|经理|老板|客户|测试|未知|^无)')
    group by n.identifier_no, n.plain
  ) as p
  group by p.identifier_no
)
select d.identifier_no, d.national_ids, coalesce(n.names, 0) as names
from documents as d
left join called as n on n.identifier_no = d.identifier_no
