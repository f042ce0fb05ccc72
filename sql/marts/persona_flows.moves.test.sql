-- Person 1 stays, person 2 moves, person 3 is new, person 4 is no longer scored.
create table scores.personas_then as select cast(n as bigint) as person_no, cast(p as bigint) as persona_no from (values (1, 1), (2, 1), (4, 2)) as t(n, p);
create table scores.personas as select cast(n as bigint) as person_no, cast(p as bigint) as persona_no from (values (1, 1), (2, 2), (3, 2)) as t(n, p);
create table scores.value as select n as person_no, cast(100 * n as decimal(14, 2)) as margin_12_yuan from (values (1), (2), (3)) as t(n);
create table expected as
select f as from_no, t as to_no, n as people, cast(yuan as decimal(18, 2)) as expected_margin_yuan
from (values (1, 1, 1, 100), (1, 2, 1, 200), (0, 2, 1, 300), (2, 0, 1, 0)) as x(f, t, n, yuan);
