-- How a person is found by an identifier: one row per identifier and person. A value that two people share finds both. Emails, recipients' addresses
-- and plates find people, too, though they join nobody; a plate finds who owns its car now. In order of value, so that its index is made in a third of the time.
-- grain: kind, value, scope, person_id
-- index: value
-- column kind: 标识类型 | kind of identifier
-- column value: 标识 | the identifier, normalised | | privacy
-- column scope: 范围 | appid, programme, platform account or shop; empty text for none
-- column person_id: 客户编号 | person
with owned as (
  select o.vin, p.person_id
  from facts.ownerships as o
  inner join marts.profiles as p on p.person_no = o.person_no
  where o.to_on is null or o.to_on >= as_of_on()
  group by o.vin, p.person_id
)
select i.kind, i.value, coalesce(i.scope, '') as scope, p.person_id
from identity.identifiers as i
inner join marts.profiles as p on p.person_no = i.person_no
union all
select 'vin', vin, '', person_id
from owned
union all
select 'plate', r.plate, '', o.person_id
from facts.plates as r
inner join owned as o on o.vin = r.vin
where r.to_on is null
group by r.plate, o.person_id
union all
select c.kind, c.value, c.scope, p.person_id
from identity.clues as c
inner join identity.assignments as m on m.key_hash = c.key_hash
inner join marts.profiles as p on p.person_no = m.person_no
group by c.kind, c.value, c.scope, p.person_id
order by value
