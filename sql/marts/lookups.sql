-- How a person is found by an identifier: one row per identifier and person. A value that two people share finds both. In order of value, so that its index is made in a third of the time.
-- grain: kind, value, scope, person_id
-- index: value
-- column kind: 标识类型 | kind of identifier
-- column value: 标识 | the identifier, normalised | | privacy
-- column scope: 范围 | appid, programme or platform account; empty text for none
-- column person_id: 客户编号 | person
select i.kind, i.value, coalesce(i.scope, '') as scope, p.person_id
from identity.identifiers as i
inner join marts.profiles as p on p.person_no = i.person_no
union all
select 'vin', o.vin, '', p.person_id
from facts.ownerships as o
inner join marts.profiles as p on p.person_no = o.person_no
where o.to_on is null or o.to_on >= as_of_on()
group by o.vin, p.person_id
order by value
