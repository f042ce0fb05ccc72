-- A contact with versions of the same identifiers keeps their fingerprint, one with others has its own, and so has one with a membership more, or with a decision.
create table staging.replaced as select 'l1' as _load, _record, 'superseded' as disposition from (values (1), (3)) as t(_record);
create table staged.contacts as
select _load, _record, 's' as source, source_key, key_hash('s', source_key) as key_hash, identity_hash, is_organisation, 'club' as programme, member_no
from (values
  ('l1', 1, 'same', 900, false, null), ('l2', 1, 'same', 900, false, null), ('l1', 3, 'other', 901, false, null), ('l2', 3, 'other', 902, true, null),
  ('l1', 5, 'member', 903, false, 'm1'), ('l1', 6, 'more', 904, false, 'm1'), ('l1', 7, 'plain', 905, false, null), ('l1', 8, 'decided', 906, false, null))
  as t(_load, _record, source_key, identity_hash, is_organisation, member_no);
create table staged.memberships as
select key_hash('s', source_key) as contact_hash, 'club' as programme, member_no
from (values ('member', 'm1'), ('more', 'm2'), ('plain', null), ('absent', 'm3')) as t(source_key, member_no);
create table identity.tags as select key_hash('s', 'decided') as key_hash;
create table expected as
select source_key, coalesce(cast(number as bigint), key_hash('s', source_key)) as fingerprint_hash, is_organisation
from (values ('same', 900, false), ('other', null, true), ('more', null, false), ('decided', null, false)) as t(source_key, number, is_organisation);
