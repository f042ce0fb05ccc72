import {describe, expect, test} from "vitest";
import {prefixOf, withValues} from "../../../src/engine/trino/functions.ts";
import {parseExact} from "../../../src/engine/trino/json.ts";
import {sharedTypeOf, trinoTypeOf} from "../../../src/engine/trino/type.ts";
import {readerOf, toBatch} from "../../../src/engine/trino/value.ts";

describe("integers past 2^53 are exact", () => {
  test.each<[string, unknown]>([
    ["[9007199254740993]", [9007199254740993n]],
    ["[-9223372036854775808, 1]", [-9223372036854775808n, 1]],
    ["[9007199254740991]", [9007199254740991]],
    ['["9007199254740993", "a,9007199254740993]"]', ["9007199254740993", "a,9007199254740993]"]],
    ["[1.0E22, 0.1]", [1e22, 0.1]]
  ])("%s", (text, value) => expect(parseExact(text)).toEqual(value));
});

describe("values", () => {
  test.each<[string, unknown, unknown]>([
    ["bigint", 5, 5n],
    ["bigint", 9007199254740993n, 9007199254740993n],
    ["integer", 5, 5],
    ["decimal(14, 2)", "-1.50", "-1.50"],
    ["double", 0.1, 0.1],
    ["double", "NaN", Number.NaN],
    ["double", "-Infinity", Number.NEGATIVE_INFINITY],
    ["boolean", false, false],
    ["varchar", "画像", "画像"],
    ["date", "2026-01-02", "2026-01-02"],
    ["timestamp(6)", "2026-01-02 03:04:05.000000", "2026-01-02T03:04:05Z"],
    ["timestamp(6)", "2026-01-02 03:04:05.120000", "2026-01-02T03:04:05.120000Z"],
    ["timestamp(0)", "2026-01-02 03:04:05", "2026-01-02T03:04:05Z"],
    ["varchar[]", ["a", null], '["a",null]'],
    ["bigint[]", [1, 9007199254740993n], '["1","9007199254740993"]']
  ])("%s %s", (type, given, value) => expect(readerOf(type)(given)).toEqual(value));

  test("columns of a batch are the arrays that the embedded engine gives", () => {
    const rows = [
      [1, 1, 9007199254740993n, 0.5, "a", null],
      [null, 2, null, null, null, true]
    ];
    expect(toBatch(["bigint", "integer", "bigint", "double", "varchar", "boolean"], rows)).toEqual({
      rows: 2,
      columns: [
        Float64Array.of(1, Number.NaN),
        Int32Array.of(1, 2),
        [9007199254740993n, null],
        Float64Array.of(0.5, Number.NaN),
        ["a", null],
        [null, true]
      ]
    });
  });
});

test.each([
  ["varchar(5)", "varchar"],
  ["decimal(14,2)", "decimal(14, 2)"],
  ["array(varchar(3))", "varchar[]"],
  ["timestamp(6)", "timestamp(6)"]
])("type %s is %s", (trino, shared) => expect(sharedTypeOf(trino)).toBe(shared));
test("type of a column", () => expect(trinoTypeOf("varchar[]")).toBe("array(varchar)"));

describe("as_of() and as_of_on()", () => {
  const asOf = {as_of: "2025-12-31T16:00:00Z", as_of_on: "2026-01-01"};
  const instant = "timestamp '2025-12-31 16:00:00.000000'";

  test("a select defines what it calls", () => {
    expect(prefixOf("select as_of() as t", asOf)).toBe(`with function as_of() returns timestamp(6) deterministic return ${instant}\n`);
    expect(prefixOf("select AS_OF_ON ( ) as d", asOf)).toBe(
      "with function as_of_on() returns date deterministic return date '2026-01-01'\n"
    );
    expect(prefixOf("select as_of(), as_of_on()", asOf)).toContain("), function as_of_on()".slice(2));
    expect(prefixOf("select 'as_of()' as a -- as_of()\nfrom l.t", asOf)).toBe("");
    expect(prefixOf("select as_of()", undefined)).toBe("");
  });
  test("keeps the microseconds", () => {
    expect(prefixOf("select as_of()", {...asOf, as_of: "2025-12-31T16:00:00.25Z"})).toContain("'2025-12-31 16:00:00.250000'");
  });
  test("a view has their values", () => {
    expect(withValues("-- as_of()\nselect as_of() as t, as_of_on() as d, 'as_of()' as x", asOf)).toBe(
      `-- as_of()\nselect ${instant} as t, date '2026-01-01' as d, 'as_of()' as x`
    );
  });
});
