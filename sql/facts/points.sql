-- Every entry of a points ledger with its person: one row each, signed.
-- grain: key_hash
select m.person_no, e.source, e.source_key, e.key_hash, e.programme, e.happened_at, e.happened_on, e.points, e.reason, e.expires_on
from staging.points as e
left join identity.assignments as m on m.key_hash = e.contact_hash
where e.happened_at < as_of()
