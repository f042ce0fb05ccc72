-- as_of: 2024-02-29T16:00:00Z
-- The data date and the same day a year before; its year ahead ends where the data do.
create table expected as
select cast(as_of_on as date) as as_of_on, cast(until_on as date) as until_on from (values ('2024-03-01', '2025-03-01'), ('2023-03-01', '2024-03-01')) as t(as_of_on, until_on);
