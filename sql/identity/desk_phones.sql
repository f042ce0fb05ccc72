-- Numbers of desks: values that the staff list or the data itself shows to be a store's, by store. One row per number and store as the source
-- names it, with the contacts there that carry it; for a number that only the data shows, the stores where two and more do.
-- grain: identifier_no, source, store_alias
-- check: contacts >= 1
-- column store_alias: 门店 | store as the source names it
-- column contacts: 记录数 | contacts of that store that carry the number
-- column reason: 原因 | staff (on the list) or too_many_names, too_many_national_ids (learned)
with carried as (
  select d.identifier_no, d.reason, c.source, c.key_hash, max(coalesce(c.store_alias, '')) as store_alias
  from identity.demoted as d
  inner join identity.witnesses as w on w.phone_no = d.identifier_no
  inner join staged.contacts as c on c.key_hash = w.key_hash
  where d.reason <> 'junk' and d.reason <> 'blocked'
  group by d.identifier_no, d.reason, c.source, c.key_hash
)
select identifier_no, source, store_alias, reason, cast(count(*) as bigint) as contacts
from carried
group by identifier_no, source, store_alias, reason
having reason = 'staff' or count(*) > 1
