-- Identifiers of the graph: one row per live value that two records carry, and every document.
-- check: records >= 1
-- keep: no
select c.identifier_no, n.strength, c.records
from (select identifier_no, count(*) as records from identity.claims group by identifier_no) c
inner join identity.numbers n on n.identifier_no = c.identifier_no
left join identity.demoted d on d.identifier_no = c.identifier_no
where d.reason is null and (c.records > 1 or n.is_document)
