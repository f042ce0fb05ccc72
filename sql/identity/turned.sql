-- The contacts that carry a phone of several holders, with the fingerprint that this makes: one row per contact and set of identifiers. A phone's number
-- counts for its holder alone (holder_no times 10^12 is added); 0: nobody can tell whose it is there. Contacts that carried the same and mean
-- the same holder stay one fingerprint.
-- keep: no
with judged as (
  select
    w.key_hash,
    w.fingerprint_hash,
    w.identity_hash,
    min(w.seen_on) as first_seen_on,
    max(w.seen_on) as last_seen_on,
    min(nullif(w.name_hash, 0)) as least_name_hash,
    max(nullif(w.name_hash, 0)) as greatest_name_hash,
    max(case when w.field = 'mobile' then case when t.holder_no > 0 then w.phone_no + t.holder_no * 1000000000000 else 0 end end) as mobile_no,
    max(case when w.field = 'phone' then case when t.holder_no > 0 then w.phone_no + t.holder_no * 1000000000000 else 0 end end) as phone_no
  from identity.witnesses w
  inner join identity.turns t
    on t.phone_no = w.phone_no and t.name_hash = w.name_hash and t.document_no = w.document_no and t.day_on = w.day_on
  group by w.key_hash, w.fingerprint_hash, w.identity_hash
)
select
  j.key_hash,
  j.fingerprint_hash,
  j.identity_hash,
  j.first_seen_on,
  j.last_seen_on,
  j.least_name_hash,
  j.greatest_name_hash,
  j.mobile_no,
  j.phone_no,
  case
    when a.key_hash is not null and a.fingerprint_hash = a.key_hash then j.fingerprint_hash
    else min(j.key_hash) over (partition by j.fingerprint_hash, j.identity_hash, j.mobile_no, j.phone_no)
  end as turned_hash
from judged j
left join identity.apart a on a.key_hash = j.key_hash
