import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {csv} from "../../dashboards/csv.ts";

const table = (cells: (string | number | null)[]) => ({title: "T", columns: [{key: "a", label: "A"}], rows: cells.map((a) => ({a}))});
const read = (text: string): string[][] => parse(text, {bom: true});

describe("a CSV for a spreadsheet", () => {
  it("begins with a BOM and a line that says what it is", () => {
    const text = csv(table([1]), ["Data to 2026-10-31", "version 7"]);
    expect(text).toBe("\uFEFF# T · Data to 2026-10-31 · version 7\r\nA\r\n1\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@sum", "\tx", "＝1"])("runs no formula: %j", (cell) => {
    expect(read(csv(table([cell]), [])).at(-1)).toEqual([`'${cell}`]);
  });

  it.each([
    ["a,b", "a,b"],
    ['say "hi"', 'say "hi"'],
    ["two\nlines", "two\nlines"],
    [-12.5, "-12.5"],
    [null, ""]
  ])("keeps %j", (cell, expected) => {
    expect(read(csv(table([cell, "end"]), [])).at(-2)).toEqual([expected]);
  });
});
