-- The contacts that carry a doubtful phone: one row per version and field, with the name that it gives. name is a full Han name, without spaces and
-- dots; of a masked name or a title only the first sign is known. 0 stands for no name and no national id, the first day of 1900 for any day.
-- keep: no
with carried as (
  select s.fingerprint_hash, s.identity_hash, s.national_id_no, s.is_organisation, s.mobile_no as phone_no, 'mobile' as field
  from identity.sets as s
  inner join identity.doubtful_phones as d on d.phone_no = s.mobile_no
  union all
  select s.fingerprint_hash, s.identity_hash, s.national_id_no, s.is_organisation, s.phone_no, 'phone'
  from identity.sets as s
  inner join identity.doubtful_phones as d on d.phone_no = s.phone_no
),
named as (
  select
    k.phone_no,
    k.field,
    c.key_hash,
    k.fingerprint_hash,
    k.identity_hash,
    k.is_organisation,
    coalesce(c.happened_on, l.delivered_on) as seen_on,
    coalesce(c.name_hash, 0) as name_hash,
    coalesce(k.national_id_no, 0) as document_no,
    translate(c.name, concat('　 ·•・', chr(160)), '') as plain
  from staged.contacts as c
  inner join staged.loads as l on l._load = c._load
  left join identity.apart as a on a.key_hash = c.key_hash
  inner join carried as k on k.fingerprint_hash = coalesce(a.fingerprint_hash, c.identity_hash) and k.identity_hash = c.identity_hash
),
full_names as (
  select
    n.phone_no,
    n.field,
    n.key_hash,
    n.fingerprint_hash,
    n.identity_hash,
    n.is_organisation,
    n.seen_on,
    n.name_hash,
    n.document_no,
    n.plain,
    regexp_like(n.plain, '^[一-龥]{2,4}$') and not regexp_like(n.plain, '(先生|女士|小姐|经理|老板|客户|测试|未知|^无)') as is_full
  from named as n
)
select
  phone_no,
  field,
  key_hash,
  fingerprint_hash,
  identity_hash,
  is_organisation,
  seen_on,
  name_hash,
  document_no,
  case when is_full then plain end as name,
  case when not is_full and regexp_like(plain, '^[一-龥]([*]|先生|女士|小姐|总$|经理)') then substr(plain, 1, 1) end as surname,
  case when is_full then date '1900-01-01' else seen_on end as day_on
from full_names
