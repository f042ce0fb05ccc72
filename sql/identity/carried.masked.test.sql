-- A phone shows seven of its digits, other values their last four, short ones nothing; demoted ones come along with the reason.
create table identity.identifiers as
select *, false as is_refused, date '2026-01-01' as first_seen_on, date '2026-01-02' as last_seen_on
from (values
  (7, 10, 'phone', '', '13912345678'), (7, 20, 'national_id', '', '11010519491231002X'), (7, 30, 'member_no', 'club', 'M001'), (7, 40, 'openid', 'wx1', 'oAbcdefgh')
) as t(person_no, identifier_no, kind, scope, value);
create table identity.set_aside as select 8 as person_no, 50 as identifier_no;
create table identity.demoted as
select 50 as identifier_no, 'phone' as kind, '' as scope, '13800138000' as value, 'junk' as reason, 'sample number' as detail;
create table expected as
select * from (values
  (7, 10, '139****5678', null, date '2026-01-02'), (7, 20, '****002X', null, date '2026-01-02'), (7, 30, '****', null, date '2026-01-02'),
  (7, 40, '****efgh', null, date '2026-01-02'), (8, 50, '138****8000', 'junk', null)
) as t(person_no, identifier_no, value_masked, reason, last_seen_on);
