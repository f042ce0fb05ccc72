-- How a person can be found: one row per person and live identifier. Demoted values are not here.
-- With is_refused the value is another person's, so it did not join the two.
-- grain: person_no, kind, scope, value
-- check: first_seen_on <= last_seen_on
-- column kind: 标识类型 | national_id, uscc, unionid, member_no, openid, phone or open_uid
-- column value: 标识 | the identifier, normalised
-- column identifier_no: 标识号 | its number, as identity.pairs and identity.conflicts name it; of a phone of several holders, one of its numbers
-- column scope: 范围 | platform account, appid, programme or app key; organisation for an organisation's phone
select
  h.person_no,
  max(h.identifier_no) as identifier_no,
  n.kind,
  n.scope,
  n.value,
  bool_and(h.is_refused) as is_refused,
  min(h.first_seen_on) as first_seen_on,
  max(h.last_seen_on) as last_seen_on
from identity.holdings h
inner join identity.numbers n on n.identifier_no = h.identifier_no
group by h.person_no, n.kind, n.scope, n.value
