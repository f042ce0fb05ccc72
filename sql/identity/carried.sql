-- What a person's records carry, masked: one row per person and value. Of a phone the first three and last four digits show, of any other value of
-- eight signs or more the last four. A live value has no reason; one with a reason joined nobody.
-- keep: published view
-- column kind: 标识类型 | national_id, uscc, unionid, member_no, openid, phone or open_uid
-- column scope: 范围 | platform account, appid, programme or app key; organisation for an organisation's phone
-- column value_masked: 标识（脱敏） | the value, masked
-- column is_refused: 未合并 | another person's too, so it did not join the two
-- column reason: 停用原因 | why the value joins nobody: junk, staff, too_many_national_ids or too_many_names; empty for a live one
-- column detail: 说明 | the reason in words
select
  v.person_no,
  v.identifier_no,
  v.kind,
  v.scope,
  case
    when v.kind = 'phone' then concat(substr(v.value, 1, 3), '****', substr(v.value, 8, 4))
    when length(v.value) >= 8 then concat('****', substr(v.value, length(v.value) - 3, 4))
    else '****'
  end as value_masked,
  v.is_refused,
  v.reason,
  v.detail,
  v.first_seen_on,
  v.last_seen_on
from (
  select
    person_no,
    identifier_no,
    kind,
    scope,
    value,
    is_refused,
    cast(null as varchar) as reason,
    cast(null as varchar) as detail,
    first_seen_on,
    last_seen_on
  from identity.identifiers
  union all
  select s.person_no, s.identifier_no, d.kind, d.scope, d.value, false, d.reason, d.detail, cast(null as date), cast(null as date)
  from identity.set_aside s
  inner join identity.demoted d on d.identifier_no = s.identifier_no
) v
