import {identifier, literal} from "../sql.ts";
import type {Mapping} from "./mapping.ts";

/**
 * The functions of mapping expressions, as DuckDB macros over text. Blank text is NULL, and so is text that cannot be read: what makes
 * a value bad is asked apart, by the macro `_bad_<name>` of the same argument, so that nothing ever raises and columns stay columns.
 * (TRY would answer both at once, but DuckDB then goes row by row through every vector that has one bad value: 70 times slower.)
 * A macro repeats its argument wherever its body names it: keep to one use on the common path.
 */
const stamps = ["%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M", "%Y%m%d%H%M%S", "%Y-%m-%dT%H:%M:%S"];
const usual = "[12][0-9]{3}[-/][0-9]{1,2}[-/][0-9]{1,2}( ([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?)?";
const days = ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"];
const list = (values: string[]): string => `[${values.join(", ")}]`;

interface Reading {
  /** The value, NULL for blank and for bad text. */
  value: string;
  /** True for text that is neither blank nor readable. */
  bad: string;
  /** SQL type of the value. */
  type: string;
}

/**
 * Text that is plainly a number takes the short branch and is cast as it stands; the long branch, which cleans first, must not sit on the
 * common path.
 */
const numeric = (pattern: string, cast: (text: string) => string, junk: string, type: string): Reading => {
  const clean = `regexp_replace(x, '${junk}', '', 'g')`;
  const fits = (text: string) => `regexp_full_match(${text}, '${pattern}')`;
  return {
    value: `case when ${fits("x")} then ${cast("x")} when ${fits(clean)} then ${cast(clean)} end`,
    bad: `blank(x) is not null and not ${fits("x")} and not ${fits(clean)}`,
    type
  };
};
/** @param made what the value is made of, and is NULL with */
const read = (value: string, made: string, type: string): Reading => ({value, bad: `blank(x) is not null and ${made}(x) is null`, type});
const blanks = "\\s\u3000";

/** Zones whose clock has stood still since a year: plain arithmetic instead of a calendar look-up, the same result, faster. */
const steady: Record<string, {since: string; hours: number}> = {
  "Asia/Shanghai": {since: "1992-01-01", hours: 8},
  UTC: {since: "0001-01-01", hours: 0}
};

const toUtc = (zone: string): string => {
  const exact = `timezone('UTC', timezone(${literal(zone)}, wall(x)))`;
  const {since, hours} = steady[zone] ?? {};
  return since ? `case when x >= '${since.slice(0, 4)}' then wall(x) - interval ${hours} hour else ${exact} end` : exact;
};
/** `x` is a column here, so that naming it twice costs nothing. */
const toDay = (zone: string): string => {
  const exact = `cast(timezone(${literal(zone)}, timezone('UTC', x)) as date)`;
  const {since, hours} = steady[zone] ?? {};
  return since ? `case when x >= timestamp '${since}' then cast(x + interval ${hours} hour as date) else ${exact} end` : exact;
};

const spaces = " \t\r\n\u00a0\u3000";
/** Text that begins with a wide blank, or with a character between the two: a range is two comparisons. */
const startsWide = "x >= '\u00a0' and x < '\u3001'";
const endsBlank = [...spaces].map((c) => `suffix(x, '${c}')`).join(" or ");
export const trimmed = (sql: string): string => `nullif(trim(${sql}, ${literal(spaces)}), '')`;
/** Text without blanks around it, where it is seldom asked for: `blank(x)` is faster and many times as long to plan. */
const edgeless = `trim(x, ${literal(spaces)})`;

const yes = "'y', 'yes', '1', 'true', 't', '是', '有'";
const no = "'n', 'no', '0', 'false', 'f', '否', '无'";

/** Functions that read text: each may meet bad text. */
const readings = (timezone: string): Record<string, Reading> => ({
  yuan: numeric("[+-]?[0-9]{1,12}([.][0-9]{1,2}0*)?", (x) => `try_cast(${x} as decimal(14, 2))`, `[,元¥￥${blanks}]`, "decimal(14, 2)"),
  fen: numeric("[+-]?[0-9]{1,14}", (x) => `cast(try_cast(${x} as bigint) * 0.01 as decimal(14, 2))`, `[${blanks}]`, "decimal(14, 2)"),
  number: numeric("[+-]?[0-9]{1,14}([.][0-9]{1,4}0*)?", (x) => `try_cast(${x} as decimal(18, 4))`, `[,${blanks}]`, "decimal(18, 4)"),
  whole: numeric("[+-]?[0-9]{1,18}([.]0+)?", (x) => `try_cast(split_part(${x}, '.', 1) as bigint)`, `[,${blanks}]`, "bigint"),
  epoch: numeric("[0-9]{1,11}", (x) => `make_timestamp(nullif(try_cast(${x} as bigint), 0) * 1000000)`, `[${blanks}]`, "timestamp"),
  epoch_ms: numeric("[0-9]{1,14}", (x) => `make_timestamp(nullif(try_cast(${x} as bigint), 0) * 1000)`, `[${blanks}]`, "timestamp"),
  local: read(toUtc(timezone), "wall", "timestamp"),
  utc: read("timezone('UTC', try_cast(blank(x) as timestamptz))", "utc", "timestamp"),
  day: read("cast(wall(x) as date)", "wall", "date"),
  yes: read(`case when lower(blank(x)) in (${yes}) then true when lower(blank(x)) in (${no}) then false end`, "yes", "boolean")
});

/** Functions that answer for any text. */
const plain: Record<string, string> = {
  // Nearly all text has nothing to trim: the comparison finds empty text and leading blanks, the rest the other edges. Empty text is not trimmed.
  "blank(x)": `case when x <= '!' or (${startsWide}) or ${endsBlank} then case when x <> '' then ${trimmed("x")} end else x end`,
  // The usual forms are cast at once, the most usual without a pattern; trying one format after the other is several times slower.
  "wall(x)": `case when x like '2___-__-__ __:__:__' and x not like '___________24%' then try_cast(x as timestamp) when regexp_full_match(x, '${usual}') then try_cast(case when contains(x, '/') then replace(x, '/', '-') else x end as timestamp) else try_strptime(${edgeless}, ${list([...stamps, ...days].map(literal))}) end`,
  "shape(x)":
    "left(regexp_replace(regexp_replace(regexp_replace(regexp_replace(x, '[0-9]', '9', 'g'), '[a-z]', 'a', 'g'), '[A-Z]', 'A', 'g'), '\\p{Han}', '汉', 'g'), 60)"
};

/**
 * Codes as they stand in the dictionary, and blank text, are found without trimming; the long branch must not sit on the common path. It looks
 * its text up in a list: CASE would plan the text once for each code.
 */
const dictionary = (codes: Record<string, string | null>): Reading => {
  const {"*": other, ...listed} = codes;
  const text = (to: string | null): string => (to === null ? "null" : literal(to));
  const branches = Object.entries(listed).map(([from, to]) => `when ${literal(from)} then ${text(to)}`);
  const rest = text(other ?? null);
  const known = Object.keys(listed).map(literal);
  const found = `cast(${list([rest, ...Object.values(listed).map(text)])} as varchar[])[1 + coalesce(list_position(${list(known)}, ${edgeless}), 0)]`;
  const trimmedFirst = `case when coalesce(${edgeless}, '') = '' then null else ${branches.length ? found : rest} end`;
  return {
    value: branches.length
      ? `case when coalesce(x, '') = '' then null else case x ${branches.join(" ")} else ${trimmedFirst} end end`
      : trimmedFirst,
    bad: "*" in codes ? "false" : `coalesce(${edgeless}, '') not in (${["''", ...known].join(", ")})`,
    type: "varchar"
  };
};

const readingsOf = ({codes}: Pick<Mapping, "codes">, timezone: string): Record<string, Reading> => ({
  ...readings(timezone),
  ...Object.fromEntries(Object.entries(codes).map(([name, one]) => [name, dictionary(one)]))
});

/** Functions of a mapping that may meet bad text, with the SQL type of what they give. */
export const readingTypes = (mapping: Pick<Mapping, "codes">): Map<string, string> =>
  new Map(Object.entries(readingsOf(mapping, "UTC")).map(([name, {type}]) => [name, type]));

/**
 * Statements that define the functions that expressions of this mapping may call, in the channel's zone; business days are the workspace's.
 * @param expressions only those that they name: a dictionary takes as long to define as a small query, and lasts until another channel's of its name
 */
export const functionsOf = (
  mapping: Pick<Mapping, "codes">,
  timezone: string,
  business: string,
  day: string,
  expressions?: readonly string[]
): string[] => {
  const said = expressions?.join(" ").toLowerCase();
  return [
    ...Object.entries(plain),
    ["file_day()", `date ${literal(day)}`] as const,
    ["business_day(x)", toDay(business)] as const,
    ...Object.entries(readingsOf(mapping, timezone))
      .filter(([name]) => said?.includes(name.toLowerCase()) ?? true)
      .flatMap(([name, {value, bad}]): [string, string][] => [
        [`${identifier(name)}(x)`, value],
        [`${identifier(`_bad_${name}`)}(x)`, bad]
      ])
  ].map(([head, body]) => `create or replace temp macro ${head} as ${body}`);
};
