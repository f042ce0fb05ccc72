-- Who was in which arm of a campaign: one row per membership, with the person.
-- grain: key_hash
-- column assigned_on: 分组日期 | assigned
select m.person_no, e.source, e.source_key, e.key_hash, e.campaign_code, e.arm, e.assigned_at, e.assigned_on
from staging.campaign_members as e
left join identity.assignments as m on m.key_hash = e.contact_hash
where e.assigned_at < as_of()
