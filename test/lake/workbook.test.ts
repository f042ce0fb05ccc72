import {randomBytes} from "node:crypto";
import {gzipSync} from "node:zlib";
import fc from "fast-check";
import {afterAll, expect, test} from "vitest";
import {formatOf} from "../../src/lake/xlsx/formats.ts";
import {moment} from "../../src/lake/xlsx/moment.ts";
import {numberText} from "../../src/lake/xlsx/number.ts";
import {cases} from "../cases.ts";
import {rowsOf, type Try, workspace} from "./landing.ts";
import {type Book, partsOf, type Value, workbook} from "./xlsx.ts";
import {zip} from "./zip.ts";

const lake = workspace();
afterAll(() => lake.close());

type Cell = string | number | null;
const good = (record: number, ...values: string[]): Cell[] => [record, null, null, ...values];
const xlsx: Try = {name: "orders.xlsx", options: {format: "xlsx"}};
const asked = (sheet: string | number | null, header: number[] = []): Try => ({
  ...xlsx,
  options: {format: "xlsx", workbook: {sheet, header}}
});
const one = (rows: Value[][], more: Partial<Book> = {}): Book => ({sheets: [{name: "订单", rows}], ...more});

const orders: Value[][] = [
  ["单号", "客户", "金额"],
  ["A1", "王 & 李 <公司>", 10.5],
  ["A2", "  ", 0]
];
const ordersRows = [good(1, "A1", "王 & 李 <公司>", "10.5"), good(2, "A2", "  ", "0")];

interface Case extends Try {
  name: string;
  book: Book | Buffer;
  columns?: string[];
  rows: Cell[][];
}

const shapes: Case[] = [
  {name: "shared strings", book: one(orders), rows: ordersRows},
  {name: "strings in their cells", book: one(orders, {isShared: false}), rows: ordersRows},
  {
    name: "prefixes, absolute targets, no names of cells, sizes behind the data",
    book: one(orders, {prefix: "x", isAbsolute: true, isNamed: false, zipped: {isStreamed: true}}),
    rows: ordersRows
  },
  {
    name: "stored, not packed; no list of relations",
    book: one(orders, {zipped: {isStored: true}, parts: {"_rels/.rels": null}}),
    rows: ordersRows
  },
  {name: "in gzip", book: gzipSync(workbook(one(orders))), rows: ordersRows},
  {
    name: "other case and backslashes in names of parts",
    book: zip(
      Object.entries(partsOf(one(orders))).map(([name, text]) => ({
        name: name.replace("sharedStrings", "SharedStrings").replaceAll("/", "\\"),
        text
      }))
    ),
    rows: ordersRows
  },
  {
    name: "moments by number formats",
    book: one(
      [
        ["day", "local", "time", "own", "built-in", "plain"],
        [{v: 46111, s: 1}, {v: 46111.375, s: 2}, {v: 0.5, s: 3}, {v: 46111.99999, s: 4}, {v: 46111, s: 5}, 46111.375]
      ],
      {formats: ["yyyy/m/d;@", "yyyy-mm-dd hh:mm:ss", "h:mm", '[$-804]yyyy"年"m"月"d"日" h:mm']}
    ),
    columns: ["day", "local", "time", "own", "built-in", "plain"],
    rows: [good(1, "2026-03-30", "2026-03-30 09:00:00", "12:00:00", "2026-03-30 23:59:59", "2026-03-30", "46111.375")]
  },
  {
    name: "moments from 1904",
    book: one([["day"], [{v: 44649, s: 1}], [{v: 0, s: 1}]], {formats: ["yyyy/m/d"], is1904: true}),
    columns: ["day"],
    rows: [good(1, "2026-03-30"), good(2, "1904-01-01")]
  },
  {
    name: "numbers as written, without the noise of binary fractions",
    book: one([["n"], ...["1.1000000000000001", "10.50", "1930000000000000001", "1.23456789012345E+18"].map((v) => [{v}])]),
    columns: ["n"],
    rows: [good(1, "1.1"), good(2, "10.50"), good(3, "1930000000000000001"), good(4, "1234567890123450000")]
  },
  {
    name: "booleans, errors, ISO dates, results of formulas",
    book: one([
      ["b", "e", "d", "f", "s"],
      [
        true,
        {v: "#N/A", t: "e"},
        {v: "2026-03-30T09:00:00", t: "d"},
        {xml: '<c r="R"><f>1+1</f><v>2</v></c>'},
        {xml: '<c r="R" t="str"><f>A1&amp;"x"</f><v>yes&amp;no</v></c>'}
      ]
    ]),
    columns: ["b", "e", "d", "f", "s"],
    rows: [good(1, "true", "#N/A", "2026-03-30T09:00:00", "2", "yes&no")]
  },
  {
    name: "rich text, phonetic guides, escapes, CDATA, references",
    book: one([
      ["a", "b", "c", "d"],
      [
        {xml: '<c r="R" t="inlineStr"><is><r><t>王</t></r><r><rPr><b/></rPr><t>伟</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></is></c>'},
        "a_x000D_b_x0000_",
        {xml: '<c r="R" t="str"><v><![CDATA[<a & b>]]></v></c>'},
        {xml: '<c r="R" t="str"><!-- <v>no</v> --><v>&#x4E2D;&#65;</v></c>'}
      ]
    ]),
    columns: ["a", "b", "c", "d"],
    rows: [good(1, "王伟", "a\rb_x0000_", "<a & b>", "中A")]
  },
  {
    name: "blank rows, empty cells, cells out of the table",
    book: one([[], ["a", "b"], [], [null, "1"], [null, null], ["", ""], ["2", null, "x"]]),
    columns: ["a", "b"],
    rows: [good(1, "", "1"), [2, "field_count", '["2","","x"]', null, null]]
  },
  {
    name: "a formula without its result",
    book: one([["a"], [{xml: '<c r="R"><f>1+1</f></c>'}], [{xml: '<c r="R"><f>1+1</f><v/></c>'}], ["2"]]),
    columns: ["a"],
    rows: [[1, "unsolved_formula", '[""]', null], [2, "unsolved_formula", '[""]', null], good(3, "2")]
  },
  {
    name: "the first sheet that is shown",
    book: {sheets: [{name: "secret", rows: [["x"], ["1"]], state: "veryHidden"}, ...one(orders).sheets, {name: "notes", rows: []}]},
    rows: ordersRows
  },
  {
    name: "a sheet by name, hidden or not",
    ...asked("码"),
    book: {sheets: [...one([["x"], ["1"]]).sheets, {name: "码", rows: orders, state: "hidden"}]},
    rows: ordersRows
  },
  {name: "a sheet by number", ...asked(2), book: {sheets: [...one([["x"], ["1"]]).sheets, {name: "b", rows: orders}]}, rows: ordersRows},
  {name: "a header further down", ...asked(null, [3]), book: one([["2026年3月订单"], [], ...orders]), rows: ordersRows},
  {
    name: "a header of two rows, merged",
    ...asked(null, [2, 3]),
    book: {
      sheets: [
        {
          name: "s",
          rows: [["报表"], ["单号", "客户", null, "金额"], [null, "姓名", "手机", "金额"], ["A1", "王伟", "199", 1]],
          merges: ["A1:D1", "A2:A3", "B2:C2", "A4:A5"]
        }
      ]
    },
    columns: ["单号", "客户_姓名", "客户_手机", "金额"],
    rows: [good(1, "A1", "王伟", "199", "1")]
  },
  {
    name: "no header",
    ...xlsx,
    options: {format: "xlsx", columns: ["单号", "客户", "金额"]},
    book: one(orders.slice(1)),
    rows: ordersRows
  },
  {
    name: "called .csv, in a feed of delimited text",
    options: {format: "csv"},
    book: one(orders),
    rows: ordersRows
  }
];

let nonce = 0;
test.each(shapes)("lands: $name", async ({name, book, columns = ["单号", "客户", "金额"], rows, ...more}) => {
  const feed = `case${nonce++}`;
  const landed = await lake.land(Buffer.isBuffer(book) ? book : workbook(book), {
    ...xlsx,
    ...more,
    name: name.includes(".csv") ? "o.csv" : "o.xlsx",
    feed
  });
  expect(landed).toMatchObject({kind: "landed", sidecar: {format: "xlsx", columns, reader: "exact"}});
  if (landed.kind !== "landed") return;
  expect(await rowsOf(lake.folder(landed.sidecar.load, feed))).toEqual(rows);
  const malformed = rows.filter(([, error]) => error !== null).length;
  expect(landed.sidecar.counts).toMatchObject({records: rows.length, malformed});
});

test("what a workbook has besides the sheet is told", async () => {
  const landed = await lake.land(
    workbook({
      sheets: [
        {name: "甲", rows: orders},
        {name: "乙", rows: []}
      ]
    }),
    {...xlsx, feed: "told"}
  );
  expect(landed).toMatchObject({sidecar: {sheets: ["甲", "乙"]}});
});

const whole = workbook(one(orders));
const flipped = (at: number) => {
  const bytes = Buffer.from(whole);
  bytes[at]! ^= 1;
  return bytes;
};
const sheetAt = whole.indexOf("xl/worksheets/sheet1.xml");
const broken = (xml: string) => workbook({sheets: [{name: "s", rows: [], xml}]});
const cells = (inner: string) => broken(`<worksheet><sheetData>${inner}</sheetData></worksheet>`);

test.each([
  {name: "cut", bytes: whole.subarray(0, whole.length - 30), reason: "cut_archive"},
  {name: "cut in the middle", bytes: whole.subarray(0, whole.length / 2), reason: "cut_archive"},
  {name: "a flipped bit in a sheet", bytes: flipped(sheetAt + 60), reason: "corrupt_archive"},
  {name: "no workbook", bytes: zip([{name: "a.txt", text: "x"}]), reason: "format"},
  {
    name: "a binary workbook",
    bytes: zip([
      {name: "xl/workbook.bin", text: "x"},
      {name: "_rels/.rels", text: '<R><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></R>'}
    ]),
    reason: "format"
  },
  {name: "a part named twice", bytes: zip(["a", "A"].map((name) => ({name, text: "x"}))), reason: "corrupt_archive"},
  {name: "a part that is not there", bytes: workbook(one(orders, {parts: {"xl/worksheets/sheet1.xml": null}})), reason: "corrupt_archive"},
  {name: "XML that does not end", bytes: broken("<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c>"), reason: "corrupt_archive"},
  {
    name: "entities of its own",
    bytes: broken('<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>'),
    reason: "corrupt_archive"
  },
  {
    name: "XML in another encoding",
    bytes: workbook(one(orders, {parts: {"xl/worksheets/sheet1.xml": Buffer.from("<worksheet>\xff</worksheet>", "latin1")}})),
    reason: "encoding"
  },
  {name: "a string that is not there", bytes: cells('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'), reason: "corrupt_archive"},
  {name: "a cell twice", bytes: cells('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'), reason: "corrupt_archive"},
  {
    name: "rows out of order",
    bytes: cells('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'),
    reason: "corrupt_archive"
  },
  {name: "nothing in it", bytes: cells(""), reason: "empty"},
  {name: "no such sheet", ...asked("x"), bytes: whole, reason: "format"},
  {name: "no header there", ...asked(null, [9]), bytes: whole, reason: "empty"},
  {name: "a bomb", bytes: workbook(one([["a"], [" ".repeat(8 << 20)]], {isShared: false})), reason: "bomb"},
  {
    name: "more than may be",
    bytes: workbook(one([["a"], [randomBytes(20_000).toString("hex")]], {isShared: false})),
    limits: {content: 20_000},
    reason: "bomb"
  },
  {name: "a record that is too long", bytes: workbook(one([["a"], ["x".repeat(2000)]])), limits: {record: 1000}, reason: "long_record"},
  {name: "JSON is expected", bytes: whole, options: {format: "json"}, reason: "format"}
] as (Try & {name: string; bytes: Buffer; reason: string})[])("refuses: $name", async ({name, bytes, reason, ...more}) => {
  expect(await lake.land(bytes, {...xlsx, ...more, feed: `refused${nonce++}`}), name).toMatchObject({kind: "refused", reason});
});

const value = fc.oneof(
  fc.string({unit: fc.constantFrom(..."王a1 \t\n<>&\"'𠮷é;x"), maxLength: 12}),
  fc.integer(),
  fc.boolean(),
  fc.constant(null)
);

test("what is in the cells comes out, whatever the writer's habits", async () => {
  const habits = fc.record({isShared: fc.boolean(), prefix: fc.constantFrom("", "x"), isAbsolute: fc.boolean(), isNamed: fc.boolean()});
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(value, {minLength: 3, maxLength: 3}), {maxLength: 20}),
      habits,
      fc.uuid(),
      async (rows, habit, nonce) => {
        const full = rows.map((row) => (habit.isNamed ? row : row.map((cell) => cell ?? "")));
        const landed = await lake.land(workbook(one([["a", "b", nonce], ...full], habit)), {...xlsx, feed: "random"});
        if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
        const texts = full
          .map((row) => row.map((cell) => (cell === null ? "" : String(cell))))
          .filter((row) => row.some((text) => text !== ""));
        expect((await rowsOf(lake.folder(landed.sidecar.load, "random"))).map((row) => row.slice(3))).toEqual(texts);
      }
    ),
    {numRuns: cases(10), seed: 20261122}
  );
});

test("a workbook with a flipped byte is refused, or nothing of it changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({min: 1, max: 255}), async (at, mask) => {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= mask;
      const landed = await lake.land(bytes, {...xlsx, feed: "flipped"});
      if (landed.kind === "landed") expect(await rowsOf(lake.folder(landed.sidecar.load, "flipped"))).toEqual(ordersRows);
      else expect(landed.kind).toBe("refused");
    }),
    {numRuns: cases(15), seed: 20261122}
  );
});

test.each([
  ["0.30000000000000004", "0.3"],
  ["599.70000000000005", "599.7"],
  ["1E-3", "0.001"],
  ["-2.5e2", "-250"],
  ["4.5000000000000003E-5", "0.000045"],
  ["1234567890123456.7", "1234567890123456.7"],
  ["12345678901234.567890", "12345678901234.567890"],
  ["1e308", "1e308"],
  ["1.930000000000001e+16", "19300000000000010"],
  ["9.9999999999999995E+22", "100000000000000000000000"],
  ["-0", "-0"],
  ["100.00000000000001", "100"],
  ["n/a", "n/a"]
])("the number %s is %s", (stored, text) => expect(numberText(stored)).toBe(text));

// Serial numbers as Excel shows them (support.microsoft.com, «Date systems in Excel»).
test.each([
  [1, "1900-01-01"],
  [59, "1900-02-28"],
  [60, "1900-02-29"],
  [61, "1900-03-01"],
  [40729, "2011-07-05"],
  [2958465, "9999-12-31"],
  [45291.5, "2023-12-31 12:00:00"],
  [0, undefined],
  [-1, undefined],
  [2958466, undefined]
])("the day %s is %s", (serial, text) => expect(moment(serial, formatOf("yyyy-mm-dd")!, false)).toBe(text));

test.each([
  ["[h]:mm:ss", 1.5, "36:00:00"],
  ["mm:ss.0", 0.0001, "00:00:08.6"],
  ["h:mm AM/PM", 0.75, "18:00:00"],
  ["m/d", 45291, "2023-12-31"]
])("%s shows %s as %s", (code, serial, text) => expect(moment(serial as number, formatOf(code as string)!, false)).toBe(text));

test.each(["#,##0.00", '[Red]0.0"days"', "General", "0.00E+00", '"¥"#,##0;[Red]"¥"-#,##0', "@", "0%", "[>=100]0;yyyy"])(
  "%s shows a number",
  (code) => expect(formatOf(code)).toBeUndefined()
);
