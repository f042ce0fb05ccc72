-- What gives DuckDB the names and meanings of Trino that the shared dialect of models uses; test/engine/prelude.test.ts says them in values.
-- A macro may shadow a built-in and call it as system.main.f. The macros live in the generation's file, the settings in each connection.
set TimeZone = 'UTC';
set integer_division = true;

-- Text
create or replace macro trim(s) as system.main.trim(s, ' ' || chr(9) || chr(10) || chr(11) || chr(12) || chr(13));
create or replace macro split_part(s, delimiter, n) as list_extract(string_split(s, delimiter), n);
create or replace macro concat(a, b) as (a || b), (a, b, c) as (a || b || c), (a, b, c, d) as (a || b || c || d),
  (a, b, c, d, e) as (a || b || c || d || e), (a, b, c, d, e, f) as (a || b || c || d || e || f);
create or replace macro regexp_like(s, pattern) as regexp_matches(s, pattern);
create or replace macro regexp_extract(s, pattern) as case when regexp_matches(s, pattern) then system.main.regexp_extract(s, pattern) end,
  (s, pattern, g) as case when regexp_matches(s, pattern) then system.main.regexp_extract(s, pattern, g) end;
create or replace macro regexp_replace(s, pattern, replacement) as
  system.main.regexp_replace(s, pattern, system.main.regexp_replace(replacement, '\$([0-9])', '\\\1', 'g'), 'g');

-- Bytes
create or replace macro to_utf8(s) as encode(s);
create or replace macro to_hex(b) as hex(b);
create or replace macro from_base(s, radix) as case when radix = 16 then cast('0x' || s as bigint) end;
create or replace macro sha256(b) as unhex(system.main.sha256(b));
create or replace macro md5(b) as unhex(system.main.md5(b));

-- Numbers
create or replace macro greatest(a, b) as case when a is null or b is null then null else system.main.greatest(a, b) end,
  (a, b, c) as case when a is null or b is null or c is null then null else system.main.greatest(a, b, c) end,
  (a, b, c, d) as case when a is null or b is null or c is null or d is null then null else system.main.greatest(a, b, c, d) end;
create or replace macro least(a, b) as case when a is null or b is null then null else system.main.least(a, b) end,
  (a, b, c) as case when a is null or b is null or c is null then null else system.main.least(a, b, c) end,
  (a, b, c, d) as case when a is null or b is null or c is null or d is null then null else system.main.least(a, b, c, d) end;
create or replace macro count_if(x) as count(case when x then 1 end);

-- Time
create or replace macro date_diff(unit, a, b) as date_sub(unit, a, b);
create or replace macro date_add(unit, n, d) as d + case unit
  when 'day' then to_days(n) when 'week' then to_days(7 * n) when 'month' then to_months(n) when 'year' then to_years(n)
  when 'hour' then to_hours(n) when 'minute' then to_minutes(n) when 'second' then to_seconds(n) end;
create or replace macro day_of_week(d) as isodow(d);

-- Arrays and JSON
create or replace macro array_join(a, delimiter) as array_to_string(a, delimiter);
create or replace macro element_at(a, i) as list_extract(a, i);
create or replace macro cardinality(a) as len(a);
create or replace macro json_extract_scalar(j, path) as
  case when json_valid(j) and json_type(j, path) not in ('ARRAY', 'OBJECT') then json_extract_string(j, path) end;
