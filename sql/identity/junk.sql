-- Values that name nobody, with the reason: one row per value that a source gave.
-- grain: kind, value
-- check: reason <> ''
select j.kind, j.value, j.reason
from (
  select
    'phone' as kind,
    p.value,
    case
      when p.value in ('13800138000', '13888888888', '13000000000') then 'sample number'
      when regexp_like(p.value, '^13800[0-9]{3}500$') then 'service number of a carrier'
      when regexp_like(p.value, '(0{8}|1{8}|2{8}|3{8}|4{8}|5{8}|6{8}|7{8}|8{8}|9{8})$') then 'one digit repeated'
      when regexp_like(p.value, '(01234567|12345678|23456789|98765432|87654321|76543210)$') then 'digits in a row'
    end as reason
  from (select distinct value from identity.phones) p
  union all
  select
    'national_id',
    i.value,
    case
      when i.value = '110101190001010011' then 'filler'
      when substr(i.value, 7, 8) = '19000101' then 'filler birthday'
      when regexp_like(i.value, '^1{6}191{9}') then 'one digit repeated'
    end
  from (select distinct value from identity.national_ids) i
  union all
  select
    a.kind,
    a.value,
    case
      when a.kind = 'member_no' and regexp_like(a.value, '^(TEST|NULL|NONE|123456|888888|999999)') then 'filler'
      when a.kind <> 'member_no' and regexp_like(a.value, '^(test|null|none|undefined|anonymous)') then 'filler'
    end
  from (select distinct kind, value from identity.accounts) a
) j
where j.reason is not null
