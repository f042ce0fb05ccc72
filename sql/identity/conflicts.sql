-- Unions that were refused: one row per person, identifier that the person carries and other person whose it is, with the rule that the union would
-- break and the number of fingerprints that say so.
-- grain: person_no, identifier_no, rule
-- check: other_person_no is null or other_person_no <> person_no
-- column person_no: 客户序号 | whose contacts carry the identifier
-- column other_person_no: 另一客户 | whose it is; empty when no contact has it as its strongest
-- column kind: 标识类型 | kind of the identifier
-- column rule: 规则 | two_national_ids, two_usccs, person_and_organisation, unlinked or weak_bridge
select
  h.person_no,
  max(o.person_no) as other_person_no,
  h.identifier_no,
  n.kind,
  h.rule,
  cast(sum(h.fingerprints) as bigint) as fingerprints
from (
  select p.person_no, f.identifier_no, f.rule, q.fingerprints
  from identity.refused f
  inner join (select anchor_no, max(person_no) as person_no from identity.routes group by anchor_no) p on p.anchor_no = f.anchor_no
  inner join identity.pairs q on q.anchor_no = f.anchor_no and q.identifier_no = f.identifier_no
) h
inner join identity.numbers n on n.identifier_no = h.identifier_no
left join identity.components x on x.identifier_no = h.identifier_no
left join identity.persons o on o.component_no = x.component_no
group by h.person_no, h.identifier_no, n.kind, h.rule
