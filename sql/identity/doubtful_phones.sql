-- Phones of persons that stand beside two names or two national ids: one row per number.
-- keep: no
select p.phone_no
from (
  select mobile_no as phone_no, national_id_no, least_name_hash, greatest_name_hash from identity.sets where mobile_no is not null
  union all
  select phone_no, national_id_no, least_name_hash, greatest_name_hash from identity.sets where phone_no is not null
) p
group by p.phone_no
having min(p.national_id_no) < max(p.national_id_no) or min(p.least_name_hash) < max(p.greatest_name_hash)
