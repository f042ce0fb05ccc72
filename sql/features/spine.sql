-- The people and moments that features are made for: one row per person and moment; now everyone at the data date. as_of_at is the end of the
-- last moment included, as_of_on the first local day not included.
-- grain: person_no, as_of_at
select person_no, as_of() as as_of_at, as_of_on() as as_of_on
from facts.people
