-- Values that name nobody, with the reason: one row per value that a source gave.
-- grain: identifier_no
-- check: reason <> ''
select j.identifier_no, j.kind, j.value, j.reason
from (
  select
    p.identifier_no,
    p.kind,
    p.value,
    case
      when p.value in ('13800138000', '13888888888', '13000000000') then 'sample number'
      when regexp_like(p.value, '^13800[0-9]{3}500$') then 'service number of a carrier'
      when regexp_like(p.value, '(0{8}|1{8}|2{8}|3{8}|4{8}|5{8}|6{8}|7{8}|8{8}|9{8})$') then 'one digit repeated'
      when regexp_like(p.value, '(01234567|12345678|23456789|98765432|87654321|76543210)$') then 'digits in a row'
    end as reason
  from identity.numbers p
  where p.kind = 'phone'
  union all
  select
    i.identifier_no,
    i.kind,
    i.value,
    case
      when i.value = '110101190001010011' then 'filler'
      when substr(i.value, 7, 8) = '19000101' then 'filler birthday'
      when regexp_like(i.value, '^1{6}191{9}') then 'one digit repeated'
    end
  from identity.numbers i
  where i.kind = 'national_id'
  union all
  select
    a.identifier_no,
    a.kind,
    a.value,
    case
      when a.kind = 'member_no' and regexp_like(a.value, '^(TEST|NULL|NONE|123456|888888|999999)') then 'filler'
      when a.kind <> 'member_no' and regexp_like(a.value, '^(test|null|none|undefined|anonymous)') then 'filler'
    end
  from identity.numbers a
  where a.kind not in ('phone', 'national_id', 'uscc')
) j
where j.reason is not null
