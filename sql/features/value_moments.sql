-- The moments at which people's value is looked at: one row per moment. The data date, and the same day a year before: what was foretold then is compared
-- with the year that followed. as_of_on is the first day not known, until_on the first day after the year ahead, since_on the first day of the year before.
-- keep: no
-- grain: as_of_on
-- check: as_of_on < until_on and since_on < as_of_on
select
  as_of_on() as as_of_on,
  cast(as_of_on() + interval '12' month as date) as until_on,
  cast(as_of_on() - interval '12' month as date) as since_on
union all
select cast(as_of_on() - interval '12' month as date), as_of_on(), cast(as_of_on() - interval '24' month as date)
