-- Decisions as identifiers that contacts carry, the strongest of all: one row per contact and decision. Two that were cut apart carry one each, and
-- these never join (identity.opposites); two linked contacts carry the same, after those, so that a link never undoes a cut.
-- grain: key_hash, identifier_no
-- keep: no
select key_hash, 2 * decision_no as identifier_no, decided_on from identity.decided where kind = 'unlink'
union all
select other_hash, 2 * decision_no + 1, decided_on from identity.decided where kind = 'unlink'
union all
select key_hash, 1099511627776 + decision_no, decided_on from identity.decided where kind = 'link'
union all
select other_hash, 1099511627776 + decision_no, decided_on from identity.decided where kind = 'link'
