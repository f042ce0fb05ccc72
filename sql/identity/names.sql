-- Full Han names that a record was seen with, for telling shared numbers: no masked ones, no «王先生».
-- grain: record_no, name
-- keep: no
select n.record_no, n.name
from (
  select r.record_no, translate(c.name, concat('　 ·•・', chr(160)), '') as name
  from staged.contacts c
  inner join identity.records r on r.source = c.source and r.source_key = c.source_key
) n
where regexp_like(n.name, '^[一-龥]{2,4}$') and not regexp_like(n.name, '(先生|女士|小姐|经理|老板|客户|测试|未知|^无)')
group by n.record_no, n.name
