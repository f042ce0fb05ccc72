import {afterAll, beforeAll, expect, test} from "vitest";
import {type DuckdbEngine, openDuckdb} from "../../src/engine/duckdb.ts";

let engine: DuckdbEngine;
beforeAll(async () => {
  engine = await openDuckdb({file: ":memory:", threads: 1});
});
afterAll(() => engine.close());

// Trino's meanings, which the macros give to DuckDB.
test.each([
  ["7 / -2", -3],
  ["trim(chr(9) || ' a b ' || chr(10))", "a b"],
  ["split_part('a,,b', ',', 2)", ""],
  ["split_part('a,b', ',', 5)", null],
  ["concat('a', null)", null],
  ["concat('a', 'b', 'c', 'd', 'e', 'f')", "abcdef"],
  ["regexp_like('ABC', '(?i)b')", true],
  ["regexp_extract('abc', 'x')", null],
  ["regexp_extract('ab12', '([a-z]+)([0-9]+)', 2)", "12"],
  ["regexp_replace('a1b2', '[0-9]', '')", "ab"],
  ["regexp_replace('ab', '(a)(b)', '$2$1')", "ba"],
  ["lower(to_hex(md5(to_utf8('abc'))))", "900150983cd24fb0d6963f7d28e17f72"],
  ["lower(to_hex(sha256(to_utf8('a'))))", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"],
  ["from_base('0fffffffffffff', 16)", 4503599627370495n],
  ["greatest(1, null)", null],
  ["greatest(3, 1, 2)", 3],
  ["least(4, 2, 3, 1)", 1],
  ["least(1, null, 2)", null],
  ["date_diff('day', timestamp '2026-01-01 23:59:00', timestamp '2026-01-02 00:01:00')", 0n],
  ["date_diff('month', date '2026-01-31', date '2026-02-28')", 1n],
  ["date_diff('year', date '2000-02-29', date '2026-02-28')", 26n],
  ["cast(date_add('month', 1, date '2026-01-31') as date)", "2026-02-28"],
  ["day_of_week(date '2026-01-04')", 7n],
  ["array_join(cast(json_extract('[\"a\",\"b\"]', '$') as varchar array), ',')", "a,b"],
  ["element_at(cast(json_extract('[1,2]', '$') as bigint array), 3)", null],
  ["cardinality(cast(json_extract('[1,null]', '$') as bigint array))", 2n],
  ["json_extract_scalar('{\"a\":1.0}', '$.a')", "1.0"],
  ["json_extract_scalar('{\"a\":[1]}', '$.a')", null],
  ["json_extract_scalar('{bad', '$.a')", null],
  ["(select count_if(n > 1) from (values (1), (2), (null)) as t(n))", 1n]
])("%s", async (expression, value) => {
  expect(await engine.scalar(`select ${expression} as value`)).toEqual(value);
});
