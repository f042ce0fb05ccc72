import {readdirSync, readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openParser, type Parser} from "../../src/engine/parse.ts";
import {findingText, lint} from "../../src/steps/lint.ts";
import {parseModel} from "../../src/steps/model.ts";
import {rules} from "../../src/steps/rules.ts";

let parser: Parser;
beforeAll(async () => {
  parser = await openParser();
});
afterAll(() => parser.close());

/** rule → texts that it refuses. From the rules and the trial of both engines that they come from. */
const refused: Record<string, string[]> = {
  qualify: ["select a from l.t qualify row_number() over (order by a) = 1"],
  group_by_all: ["select a, count(*) as n from l.t group by all"],
  double_colon: ["select a::integer as b from l.t"],
  star: ["select * from l.t", "select t.* from l.t as t", "select a from l.t where exists (select * from l.u)"],
  star_list: ["select t.* exclude (a) from l.t as t", "select t.* replace (1 as a) from l.t as t", "select columns('a') from l.t"],
  literal_list: ["select [1, 2] as a from l.t", "select {'a': 1} as b from l.t", "select map {'a': 1} as c from l.t"],
  lambda: ["select list_transform(a, x -> x + 1) as b from l.t"],
  join: [
    "select a.x from l.a asof join l.b on a.x >= b.x",
    "select a.x from l.a semi join l.b on a.x = b.x",
    "select a.x from l.a anti join l.b on a.x = b.x",
    "select a.x from l.a positional join l.b",
    "select a.x from l.a natural join l.b"
  ],
  integer_division: ["select a // 2 as b from l.t"],
  distinct_on: ["select distinct on (a) a, b from l.t"],
  listagg: ["select listagg(a, ',') as b from l.t", "select string_agg(a, ',' order by a) as b from l.t"],
  ignore_nulls: ["select lag(a ignore nulls) over (order by b) as c from l.t"],
  recursive: ["with recursive r as (select 1 as n union all select n + 1 from r) select n from r"],
  clock: ["select now() as a from l.t", "select current_date as a from l.t", "select a from l.t where b < current_timestamp"],
  chance: ["select random() as a from l.t", "select hash(a) as b from l.t"],
  approximate: ["select approx_count_distinct(a) as b from l.t", "select approx_distinct(a) as b from l.t"],
  average: ["select avg(a) as b from l.t"],
  first_value_of_group: ["select a, first(b) as b from l.t group by a", "select any_value(b) as b from l.t"],
  unknown_function: [
    "select strftime(a, '%Y') as b from l.t",
    "select list_extract(a, 1) as b from l.t",
    "select to_days(1) as b from l.t",
    "select a from l.t where a ilike 'x'",
    "select a ->> '$.b' as b from l.t",
    "select timezone('UTC', a) as b from l.t",
    "select a at time zone 'UTC' as b from l.t"
  ],
  window_order: ["select row_number() over (partition by a) as n from l.t", "select lag(a) over () as b from l.t"],
  array_order: ["select array_agg(a) as b from l.t"],
  limit_order: ["select a from l.t limit 5", "select a from l.t order by a limit 5%"],
  sample: ["select a from l.t using sample 10", "select a from l.t tablesample 5%"],
  text_to_integer: [
    "select cast('12' as integer) as a from l.t",
    "select try_cast(trim(a) as bigint) as b from l.t",
    "select cast(split_part(a, ',', 1) as integer) as b from l.t"
  ],
  untrimmed: ["select try_cast(a as decimal(18, 2)) as b from l.t", "select cast(split_part(a, ',', 1) as decimal(18, 0)) as b from l.t"],
  text_to_double: ["select try_cast(trim(a) as double) as b from l.t", "select cast(trim(a) as double) as b from l.t"],
  text_to_boolean: ["select try_cast(a as boolean) as b from l.t", "select cast(lower(a) as boolean) as b from l.t"],
  text_to_time: [
    "select try_cast(a as timestamp(6)) as b from l.t",
    "select try_cast(a as date) as b from l.t",
    "select cast(substr(a, 1, 10) as date) as b from l.t",
    "select try_cast(concat(a, ' ', b) as timestamp(6)) as c from l.t"
  ],
  domain: ["select ln(a) as b from l.t", "select sqrt(a - 1) as b from l.t", "select log10(0) as b from l.t"],
  null_of_extreme: ["select max_by(a, b) as c from l.t", "select min_by(a, b) over (partition by d) as c from l.t"],
  double_to_text: ["select cast(cast(a as double) as varchar) as b from l.t", "select cast(1.5e0 as varchar) as b from l.t"],
  big_integer: ["select a * 10000000000000000000 as b from l.t", "select 9223372036854775808 as b from l.t"],
  cast_type: ["select cast(a as hugeint) as b from l.t", "select cast(a as ubigint) as b from l.t"],
  timestamp_precision: ["select cast(a as timestamp) as b from l.t", "select cast(a as timestamp(3)) as b from l.t"],
  varchar_length: ["select cast(a as varchar(3)) as b from l.t"],
  type_name: ["select cast(a as text) as b from l.t", "select cast(a as string) as b from l.t"],
  decimal_size: ["select cast(a as decimal) as b from l.t"],
  sum_of_doubles: ["select sum(cast(a as double)) as b from l.t", "select sum(a * 1e0) over (partition by b) as c from l.t"],
  divisor: ["select a / b as c from l.t", "select mod(a, b) as c from l.t", "select a / 0 as c from l.t"],
  date_arithmetic: [
    "select date '2026-01-01' + 1 as a from l.t",
    "select bought_on - 7 as a from l.t",
    "select as_of_on() - bought_on as a from l.t",
    "select left_at - arrived_at as a from l.t"
  ],
  double_to_integer: ["select cast(a * 1e0 as integer) as b from l.t", "select cast(cast(a as double) / 2 as bigint) as b from l.t"],
  decimal_division: [
    "select a_yuan / 3 as b from l.t",
    "select sum(t.a_yuan) / nullif(count(t.a_yuan), 0) as b from l.t as t",
    "select a / 1.5 as b from l.t"
  ],
  date_type: ["select bought_on + interval '1' day as b from l.t", "select date_trunc('month', t.bought_on) as b from l.t as t"],
  round_scale: ["select round(a_yuan, 2) as b_yuan from l.t", "select round(a * 1.5, 1) as b from l.t"],
  macro_aggregate: ["select count_if(a) filter (where b) as c from l.t", "select count_if(distinct a) as c from l.t"],
  operator: ["select a[1] as b from l.t", "select try(a) as b from l.t"],
  parameter: ["select a from l.t where a = $1"],
  union_by_name: ["select a from l.t union all by name select b from l.u"],
  table_function: ["select range from range(5)", "select a from read_parquet('x')"],
  from_first: ["from l.t", "values (1)"],
  semicolon: ["select a from l.t;"],
  table_name: ["select a from t", "select a from c.l.t", "with x as (select a from y) select a from x"],
  reserved_name: [
    "select a as at from l.t",
    "select a as day from l.t",
    "select t.position from l.t",
    "select a as rollup from l.t",
    "select x.offset from l.t as x"
  ],
  alias_reuse: [
    "select a + 1 as b, b + 1 as c from l.t",
    "select a + 1 as b from l.t where b > 1",
    "select substr(a, 1, 2) as b, count(*) as n from l.t group by b"
  ]
};

/** What a model may say. */
const accepted = [
  "-- A ; and a::b in a comment, '*'\nselect a, 'x::y; [1]' as b, \"current\" from l.t",
  "select p.a, count(o.k) filter (where o.ordered_at >= as_of() - interval '90' day) as n from l.p as p left join l.o as o on o.a = p.a group by p.a",
  "select a, b from (select a, b, row_number() over (partition by a order by b desc, k) as n from l.t) as t where n = 1",
  "with x as (select a from l.t), y as (select a from x) select a from y where exists (select 1 from l.u as u where u.a = y.a)",
  "select cast(sum(a) as decimal(18, 2)) as a, cast(sum(b) as double) / nullif(count(b), 0) as mean from l.t",
  "select cast(cast(trim(a) as decimal(18, 0)) as bigint) as a, try_cast(trim(b) as decimal(18, 2)) as b from l.t",
  "select cast(date_trunc('month', a) as date) as month_on, date_diff('day', a, as_of()) as days, extract(year from a) as in_year from l.t",
  "select cast(a as timestamp(6)) as a, timestamp '2026-01-02 10:00:00' as b, cast(c as varchar array) as c from l.t",
  "select u.item, u.item_number from l.t as t cross join unnest(cast(json_extract(t.j, '$.a') as varchar array)) with ordinality as u (item, item_number)",
  "select array_join(array_agg(a order by a), ',') as a, array_join(array_sort(array_agg(c)), ',') as c, element_at(array_agg(b order by b), 1) as b from l.t",
  "select try_cast(concat(substr(a, 1, 4), '-', substr(a, 5, 2), '-01') as date) as b, try_cast(nullif(trim(c), '') as decimal(9, 0)) as c from l.t",
  "select cast(round(a_yuan * 1.5, 2) as decimal(14, 2)) as b, round(c) as c from l.t",
  "select ln(greatest(a, 1)) as b, case when a > 0 then ln(a) else 0 end as c, sqrt(2e0) as d from l.t",
  "select max_by(a, b) filter (where a is not null) as c, date '2026-01-02' as d from l.t",
  "select lower(to_hex(sha256(to_utf8(a)))) as h, nullif(regexp_replace(b, '[^0-9]', ''), '') as b from l.t",
  "select cast(a_yuan as double) / nullif(b_yuan, 0) as r, cast(round(cast(a as double) / 2) as bigint) as h from l.t",
  "select cast(bought_on + interval '1' day as date) as next_on from l.t where bought_on >= as_of_on() - interval '90' day",
  "select coalesce(a, 0) as a, a + 1 as b from l.t where a > 1 order by a limit 5",
  "select cast(a as decimal(38, 0)) * 10000000000 * 1000000000 + 9223372036854775807 as b from l.t",
  "select x.a / 100 as a, grouping(x.b) as g from l.t as x group by grouping sets ((x.a, x.b), (x.a))",
  "select t.a from (values (1, 'x'), (2, 'y')) as t (a, b)",
  "select case when a like 'x%' then b end as c, a is distinct from b as d, a between 1 and 2 as e, a || b as f, -a as g from l.t"
];

const rulesOf = async (text: string, path = "sql/marts/x.sql"): Promise<string[]> => (await lint(path, text, parser)).map(({rule}) => rule);

describe("the shared dialect", () => {
  test.each(Object.entries(refused).flatMap(([rule, texts]) => texts.map((text) => [rule, text] as const)))(
    "%s: %s",
    async (rule, text) => {
      expect(await rulesOf(text)).toContain(rule);
    }
  );
  test.each(accepted)("accepts %s", async (text) => {
    expect(await rulesOf(text)).toEqual([]);
  });
  test("every rule has a case", () => {
    expect(Object.keys(refused).sort()).toEqual(rules.map(({name}) => name).sort());
  });
  test("alias.* is for layers that carry an entity whole", async () => {
    expect(await rulesOf("select t.* from l.t as t", "sql/staging/x.sql")).toEqual([]);
    expect(await rulesOf("select * from l.t as t", "sql/staging/x.sql")).toEqual(["star"]);
  });
  test("a pivot does not even parse as one SELECT", async () => {
    await expect(lint("sql/marts/x.sql", "pivot l.t on a using sum(b)", parser)).rejects.toThrow(/^sql\/marts\/x.sql: line 1/);
  });
  test("says where, after Han text too, and how to write it", async () => {
    const [finding] = await lint("sql/marts/x.sql", "-- 每人一行\nselect\n  a,\n  avg(b) as c\nfrom l.t", parser);
    expect(findingText(finding!)).toBe("sql/marts/x.sql:4:3: average: avg: write cast(sum(x) as double) / nullif(count(x), 0)");
  });
});

const root = new URL("../../sql/", import.meta.url);
const models = readdirSync(root, {recursive: true, encoding: "utf8"})
  .filter((path) => /^[^/]+\/[^/]+\.sql$/.test(path) && !path.endsWith(".test.sql"))
  .sort();

test("every model and its checks keep to the shared dialect", async () => {
  const findings = [];
  for (const path of models) {
    const text = readFileSync(new URL(path, root), "utf8");
    findings.push(...(await lint(`sql/${path}`, text, parser)));
    const {name, checks} = await parseModel(`sql/${path}`, text, parser);
    for (const check of checks)
      findings.push(...(await lint(`sql/${path} (check)`, `select 1 as one from ${name} where not (${check})`, parser)));
  }
  expect(findings.map(findingText)).toEqual([]);
});
