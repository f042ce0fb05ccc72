import {identifier, literal} from "../sql.ts";
import type {Mapping} from "./mapping.ts";

/**
 * The functions of mapping expressions, as DuckDB macros over text. Blank text is NULL. A value that cannot be read raises
 * a conversion error, which staging turns into a reject that names the column: so a macro never answers NULL for bad text.
 * A macro repeats its argument wherever its body names it: keep to one use on the common path.
 */
const stamps = ["%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M", "%Y%m%d%H%M%S", "%Y-%m-%dT%H:%M:%S"];
const days = ["%Y-%m-%d", "%Y/%m/%d", "%Y%m%d"];
const list = (formats: string[]): string => `[${formats.map(literal).join(", ")}]`;

/** Turns text into an error at run time: a cast that cannot succeed, of the type that the branch needs. */
const fail = (why: string, type: string): string => `cast(cast('${why}: ' || x as integer) as ${type})`;

/**
 * Text that is plainly a number takes the short branch and is cast as it stands (a macro repeats its argument, so the long branch,
 * which cleans first, must not sit on the common path); what is no number after cleaning is an error.
 */
const numeric = (pattern: string, cast: (text: string) => string, junk: string, type: string): string => {
  const clean = `regexp_replace(x, '${junk}', '', 'g')`;
  return `case when regexp_full_match(x, '${pattern}') then ${cast("x")} when blank(x) is null then null when regexp_full_match(${clean}, '${pattern}') then ${cast(clean)} else ${fail("not a number", type)} end`;
};
const blanks = "\\s\u3000";

/** Zones whose clock has stood still since a year: plain arithmetic instead of a calendar look-up, the same result, faster. */
const steady: Record<string, {since: string; hours: number}> = {
  "Asia/Shanghai": {since: "1992-01-01", hours: 8},
  UTC: {since: "0001-01-01", hours: 0}
};

const toUtc = (zone: string): string => {
  const exact = `timezone('UTC', timezone(${literal(zone)}, wall(x)))`;
  const {since, hours} = steady[zone] ?? {};
  const plain = "regexp_full_match(x, '[12][0-9]{3}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}')";
  return since ? `case when x >= '${since}' and ${plain} then cast(x as timestamp) - interval ${hours} hour else ${exact} end` : exact;
};
/** `x` is a column here, so that naming it twice costs nothing. */
const toDay = (zone: string): string => {
  const exact = `cast(timezone(${literal(zone)}, timezone('UTC', x)) as date)`;
  const {since, hours} = steady[zone] ?? {};
  return since ? `case when x >= timestamp '${since}' then cast(x + interval ${hours} hour as date) else ${exact} end` : exact;
};

const spaces = " \t\r\n\u00a0\u3000";
const edges = [...[..."\u00a0\u3000"].map((c) => `starts_with(x, '${c}')`), ...[...spaces].map((c) => `suffix(x, '${c}')`)].join(" or ");
export const trimmed = (sql: string): string => `nullif(trim(${sql}, ${literal(spaces)}), '')`;

const fixed = (timezone: string): Record<string, string> => ({
  // Nearly all text has nothing to trim: the comparison finds empty text and leading blanks, the rest the other edges.
  "blank(x)": `case when x <= '!' or ${edges} then ${trimmed("x")} else x end`,
  "yuan(x)": numeric("[+-]?[0-9]{1,12}([.][0-9]{1,2}0*)?", (x) => `cast(${x} as decimal(14, 2))`, `[,元¥￥${blanks}]`, "decimal(14, 2)"),
  "fen(x)": numeric("[+-]?[0-9]{1,14}", (x) => `cast(cast(${x} as bigint) * 0.01 as decimal(14, 2))`, `[${blanks}]`, "decimal(14, 2)"),
  "number(x)": numeric("[+-]?[0-9]{1,14}([.][0-9]{1,4}0*)?", (x) => `cast(${x} as decimal(18, 4))`, `[,${blanks}]`, "decimal(18, 4)"),
  "whole(x)": numeric("[+-]?[0-9]{1,18}([.]0+)?", (x) => `cast(split_part(${x}, '.', 1) as bigint)`, `[,${blanks}]`, "bigint"),
  "epoch(x)": numeric("[0-9]{1,11}", (x) => `make_timestamp(nullif(cast(${x} as bigint), 0) * 1000000)`, `[${blanks}]`, "timestamp"),
  "epoch_ms(x)": numeric("[0-9]{1,14}", (x) => `make_timestamp(nullif(cast(${x} as bigint), 0) * 1000)`, `[${blanks}]`, "timestamp"),
  "wall(x)": `strptime(blank(x), ${list([...stamps, ...days])})`,
  "local(x)": toUtc(timezone),
  "utc(x)": "timezone('UTC', cast(blank(x) as timestamptz))",
  "day(x)": "cast(wall(x) as date)",
  "yes(x)": `case when blank(x) is null then null when lower(blank(x)) in ('y', 'yes', '1', 'true', 't', '是', '有') then true when lower(blank(x)) in ('n', 'no', '0', 'false', 'f', '否', '无') then false else ${fail("not yes or no", "boolean")} end`,
  "shape(x)":
    "left(regexp_replace(regexp_replace(regexp_replace(regexp_replace(x, '[0-9]', '9', 'g'), '[a-z]', 'a', 'g'), '[A-Z]', 'A', 'g'), '\\p{Han}', '汉', 'g'), 60)"
});

const dictionary = (name: string, codes: Record<string, string | null>): [string, string] => {
  const {"*": other, ...listed} = codes;
  const branches = Object.entries(listed).map(([from, to]) => `when ${literal(from)} then ${to === null ? "null" : literal(to)}`);
  const rest = "*" in codes ? (other == null ? "null" : literal(other)) : fail("unknown code", "varchar");
  const chosen = branches.length ? `case blank(x) ${branches.join(" ")} else ${rest} end` : rest;
  return [`${identifier(name)}(x)`, `case when blank(x) is null then null else ${chosen} end`];
};

/** Statements that define every function that an expression of this mapping may call, in the channel's zone; business days are the workspace's. */
export const functionsOf = (mapping: Pick<Mapping, "codes">, timezone: string, business: string, day: string): string[] =>
  [
    ...Object.entries(fixed(timezone)),
    ["file_day()", `date ${literal(day)}`] as [string, string],
    ["business_day(x)", toDay(business)] as [string, string],
    ...Object.entries(mapping.codes).map(([name, codes]) => dictionary(name, codes))
  ].map(([head, body]) => `create or replace temp macro ${head} as ${body}`);
