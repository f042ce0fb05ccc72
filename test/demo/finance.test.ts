import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {generate} from "../../pipelines/demo/generate.ts";
import {mobileOn, personOf} from "../../pipelines/demo/people.ts";
import {monthsLater} from "../../pipelines/demo/terms.ts";
import {dateText, parseDay, UNTIL} from "../../pipelines/demo/time.ts";
import {employeesOf} from "../../pipelines/demo/world/staff.ts";
import {stores} from "../../pipelines/demo/world/stores.ts";
import {filesOf, textOf} from "./tree.ts";

type Row = Record<string, string>;
const PEOPLE = 400;

/** Fields of a line without Excel's protection; none of a line that is spoiled. */
const fieldsOf = (line: string, delimiter: string): string[] => {
  try {
    const [fields = []] = parse(line, {delimiter}) as string[][];
    return fields.map((field) => field.replace(/^="(.*)"$/, "$1").replace(/^'/, ""));
  } catch {
    return [];
  }
};

describe("what 400 people sign", () => {
  let dir = "";
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "huaxiang-finance-"));
    await generate({dir, people: PEOPLE, seed: 3});
  });
  afterAll(() => rmSync(dir, {recursive: true, force: true}));

  const filesFor = (name: string): string[] => filesOf(dir).filter((file) => file.includes(`/${name}-`));
  /** The sound rows of a delimited feed, over all deliveries. */
  const rowsOf = (name: string, delimiter = ","): Row[] =>
    filesFor(name).flatMap((file) => {
      const [head = "", ...lines] = textOf(join(dir, file)).replace("\ufeff", "").trim().split(/\r?\n/);
      const names = fieldsOf(head, delimiter);
      const rows = lines
        .map((line) => fieldsOf(line, delimiter))
        .filter((fields) => fields.length === names.length && fields[0] !== "合计");
      return rows.map((fields) => Object.fromEntries(names.map((one, i) => [one, fields[i] ?? ""])));
    });
  const jsonOf = (name: string): Row[] =>
    filesFor(name).flatMap((file) => {
      const text = textOf(join(dir, file));
      return file.endsWith(".ndjson")
        ? text
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line))
        : JSON.parse(text).data.rows;
    });
  const keysOf = (rows: readonly Row[], ...names: string[]): Set<string> =>
    new Set(rows.map((row) => names.map((name) => row[name]).join("|")));

  const known: readonly [what: string, rows: () => string[], among: () => Set<string>][] = [
    [
      "a policy renews one that was signed before",
      () => rowsOf("policies", ";").flatMap((row) => (row.上年保单号 === "" ? [] : [row.上年保单号!])),
      () => keysOf(rowsOf("policies", ";"), "保单号")
    ],
    [
      "a loan belongs to an order of the same lender",
      () => rowsOf("bank_loans").flatMap((row) => (row.合同编号 === "" ? [] : [`${row.经销商代码}|${row.销售订单编号}|${row.贷款银行}`])),
      () => keysOf(rowsOf("sales_orders"), "经销商代码", "销售订单编号", "付款银行")
    ],
    [
      "a statement settles a case",
      () => rowsOf("statements", "\t").map((row) => row.申请编号!),
      () => keysOf(jsonOf("captive_cases"), "caseNo")
    ],
    [
      "a plan is used at a repair order of its dealer",
      () => jsonOf("service_contracts").flatMap(({uses}) => (uses as unknown as Row[]).map((use) => `${use.dealerCode}|${use.roNo}`)),
      () => keysOf(rowsOf("repair_orders", "\t"), "经销商代码", "工单号")
    ],
    [
      "an appraised car is traded for an order that names it",
      () => rowsOf("appraisals").flatMap((row) => (row.SO_NO === "" ? [] : [`${row.DEALER_CODE}|${row.SO_NO}|${row.USED_CAR_VIN}`])),
      () => keysOf(rowsOf("sales_orders"), "经销商代码", "销售订单编号", "二手车VIN")
    ]
  ];
  test.each(known)("%s", (_, rows, among) => {
    const [found, all] = [rows(), among()];
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((key) => !all.has(key))).toEqual([]);
  });

  test("a plan is never used more often than it was paid for", () => {
    const used = jsonOf("service_contracts").map(({uses, times}) => [(uses as unknown as Row[]).length, Number(times ?? 0)] as const);
    expect(used.some(([uses]) => uses > 0)).toBe(true);
    expect(used.filter(([uses, times]) => uses > times)).toEqual([]);
  });

  test("nobody's mobile is one of the staff's", () => {
    const staff = new Set(stores.flatMap((store) => employeesOf(store).map((one) => one.mobile)));
    expect(staff.size).toBe(stores.flatMap(employeesOf).length);
    const mobiles = Array.from({length: PEOPLE}, (_, number) => mobileOn(personOf(number, 3), UNTIL));
    expect(mobiles.filter((mobile) => staff.has(mobile))).toEqual([]);
  });
});

test.each([
  ["2024-01-31", 1, "2024-02-29"],
  ["2023-12-15", 12, "2024-12-15"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2024-11-30", 3, "2025-02-28"]
])("%s and %i months is %s", (from, months, to) => expect(dateText(monthsLater(parseDay(from), months))).toBe(to));
