-- How many national ids and full names stand beside a value that many records carry: one row per such value with two of either.
-- Full Han names only: no masked ones, no «王先生».
-- grain: identifier_no
-- keep: no
with crowded as (
  select c.identifier_no
  from (select identifier_no, count(*) as records from identity.claims group by identifier_no having count(*) > 1) c
  inner join identity.numbers n on n.identifier_no = c.identifier_no
  inner join identity.kinds k on k.kind = n.kind
  where c.records > least(k.most_national_ids, coalesce(k.most_names, k.most_national_ids))
),
doubtful as (
  select c.identifier_no
  from crowded w
  inner join identity.claims c on c.identifier_no = w.identifier_no
  inner join identity.sightings s on s.record_no = c.record_no
  group by c.identifier_no
  having min(s.national_id_no) < max(s.national_id_no) or min(s.name) < max(s.name)
),
beside as (
  select c.identifier_no, s.national_id_no, s.name
  from doubtful w
  inner join identity.claims c on c.identifier_no = w.identifier_no
  inner join identity.sightings s on s.record_no = c.record_no
  group by c.identifier_no, s.national_id_no, s.name
),
documents as (
  select p.identifier_no, count(p.national_id_no) as national_ids
  from (select identifier_no, national_id_no from beside group by identifier_no, national_id_no) p
  group by p.identifier_no
),
called as (
  select p.identifier_no, count(*) as names
  from (
    select b.identifier_no, b.plain
    from (
      select identifier_no, translate(name, concat('　 ·•・', chr(160)), '') as plain
      from beside
      group by identifier_no, name
    ) b
    where regexp_like(b.plain, '^[一-龥]{2,4}$') and not regexp_like(b.plain, '(先生|女士|小姐|经理|老板|客户|测试|未知|^无)')
    group by b.identifier_no, b.plain
  ) p
  group by p.identifier_no
)
select d.identifier_no, d.national_ids, coalesce(n.names, 0) as names
from documents d
left join called n on n.identifier_no = d.identifier_no
