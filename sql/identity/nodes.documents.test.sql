-- Strong kinds come first; a value of one record joins nothing, but a document still marks its holder; demoted values are out.
create table identity.kinds as
select * from (values ('national_id', 1, true), ('phone', 6, false)) as t(kind, strength, is_document);
create table identity.claims as
select record_no, kind, '' as scope, value
from (values (1, 'phone', '1'), (2, 'phone', '1'), (3, 'phone', '2'), (4, 'phone', '3'), (5, 'phone', '3'), (9, 'national_id', 'z')) as t(record_no, kind, value);
create table identity.demoted as select 'phone' as kind, '' as scope, '3' as value, 'staff' as reason;
create table expected as
select * from (values (1, 'national_id', 'z', 1), (2, 'phone', '1', 2)) as t(identifier_no, kind, value, records);
