const words = (text: string): string[] => text.trim().split(/\s+/);

/** Functions that mean the same in both engines as they are, or through sql/prelude.sql. Tried on both; another needs that trial first. */
export const sharedFunctions: ReadonlySet<string> = new Set(
  [
    // aggregates
    "count count_star sum min max min_by max_by bool_or bool_and array_agg count_if",
    // windows
    "row_number rank dense_rank ntile lag lead first_value last_value percent_rank",
    // text
    "lower upper trim ltrim rtrim length substr substring replace reverse strpos position lpad rpad split_part concat concat_ws",
    "starts_with translate chr regexp_like regexp_extract regexp_replace like_escape not_like_escape",
    // bytes
    "to_utf8 to_hex sha256 md5",
    // numbers
    "abs round ceil ceiling floor mod from_base sign ln log10 exp sqrt power greatest least nullif",
    // time; `extract(x from y)` parses as date_part
    "as_of as_of_on date_diff date_add date_trunc date_part year quarter month day hour minute second day_of_week",
    // arrays and JSON
    "array_join array_sort element_at cardinality contains unnest json_extract json_extract_scalar json_array_length",
    // operators
    "+ - * / % || ~~ !~~"
  ].flatMap(words)
);

/** What an interval literal parses to. */
export const intervalFunctions: ReadonlySet<string> = new Set(
  words("to_microseconds to_milliseconds to_seconds to_minutes to_hours to_days to_weeks to_months to_quarters to_years")
);

/** They give text: a cast of them to an integer reads differently in the two engines. */
export const textFunctions: ReadonlySet<string> = new Set(
  words(`lower upper trim ltrim rtrim substr substring replace reverse lpad rpad split_part concat concat_ws translate chr
    regexp_extract regexp_replace json_extract_scalar array_join ||`)
);

/** They depend on the moment, the session or chance. */
export const clocks: ReadonlySet<string> = new Set(
  words(`now today current_date current_time current_timestamp localtime localtimestamp current_localtime current_localtimestamp
    get_current_time get_current_timestamp transaction_timestamp current_user current_schema current_catalog`)
);

/** They pick rows by position. */
export const orderedWindows: ReadonlySet<string> = new Set(
  words("row_number rank dense_rank ntile lag lead first_value last_value nth_value percent_rank cume_dist first last any_value arbitrary")
);

/** Macros over aggregates: they take no FILTER, DISTINCT or OVER. */
export const macroAggregates: ReadonlySet<string> = new Set(["count_if"]);

/** Words of either grammar: as names they need quotes in one engine and not in the other, or mean something else. */
export const reservedNames: ReadonlySet<string> = new Set(
  words(`all alter analyse analyze and any array as asc asymmetric at between both by case cast check collate column constraint create cross
    cube current_catalog current_date current_path current_role current_schema current_time current_timestamp current_user day deallocate
    default deferrable delete desc describe distinct do drop else end escape except execute exists extract false fetch for foreign from full
    grant group grouping having in initially inner insert intersect into is join json_array json_exists json_object json_query json_table
    json_value lambda lateral leading left like limit listagg localtime localtimestamp natural normalize not null offset on only or order
    outer pivot placing position prepare primary qualify recursive references returning right rollup select show skip some summarize
    symmetric table then to trailing trim true uescape union unique unnest unpivot using values variadic when where window with`)
);
