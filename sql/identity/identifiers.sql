-- How a person can be found: one row per person and live identifier. Demoted values are not here.
-- All but phones have one number each, so that only phones are brought together, by their digits: texts are grouped nowhere.
-- With is_refused the value is another person's, so it did not join the two.
-- grain: person_no, kind, scope, value
-- check: first_seen_on <= last_seen_on
-- column kind: 标识类型 | national_id, uscc, unionid, member_no, openid, phone or open_uid
-- column value: 标识 | the identifier, normalised
-- column identifier_no: 标识号 | its number, as identity.pairs and identity.conflicts name it; of a phone of several holders, one of its numbers
-- column scope: 范围 | platform account, appid, programme or app key; organisation for an organisation's phone
with phones as (
  select
    h.person_no,
    max(h.identifier_no) as identifier_no,
    mod(h.identifier_no - k.base, 1000000000000) as number,
    bool_and(h.is_refused) as is_refused,
    min(h.first_seen_on) as first_seen_on,
    max(h.last_seen_on) as last_seen_on
  from identity.holdings h
  inner join identity.kinds k on k.kind = 'phone' and h.identifier_no >= k.base and h.identifier_no < k.base + 576460752303423488
  group by h.person_no, mod(h.identifier_no - k.base, 1000000000000)
)
select
  person_no,
  identifier_no,
  'phone' as kind,
  case when number >= 100000000000 then 'organisation' else '' end as scope,
  cast(mod(number, 100000000000) as varchar) as value,
  is_refused,
  first_seen_on,
  last_seen_on
from phones
union all
select h.person_no, h.identifier_no, n.kind, n.scope, n.value, h.is_refused, h.first_seen_on, h.last_seen_on
from identity.holdings h
inner join identity.numbers n on n.identifier_no = h.identifier_no and n.kind <> 'phone'
