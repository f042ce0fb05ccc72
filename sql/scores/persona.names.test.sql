-- Person 1 stays, person 2 is new, person 3 is no longer scored.
create table scores.personas_then as select cast(n as bigint) as person_no, cast(p as bigint) as persona_no from (values (1, 1), (3, 2)) as t(n, p);
create table scores.personas as select cast(n as bigint) as person_no, cast(p as bigint) as persona_no from (values (1, 1), (2, 2)) as t(n, p);
create table scores.persona_centres as
select cast(p as bigint) as persona_no, zh, dimension from (values (1, 'A', 'x'), (1, 'A', 'y'), (2, 'B', 'x')) as t(p, zh, dimension);
create table expected as
select person_no, persona, persona_before from (values (1, 'A', 'A'), (2, 'B', null), (3, null, 'B')) as t(person_no, persona, persona_before);
