import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, expect, test} from "vitest";
import {counter} from "../../src/lake/count.ts";
import {documentCounter, lineCounter} from "../../src/lake/countjson.ts";
import {sheetCounter} from "../../src/lake/countxlsx.ts";
import {recordPath} from "../../src/lake/path.ts";
import {pump, type Take} from "../../src/lake/pump.ts";
import {documents} from "../../src/lake/readers/document.ts";
import {lines} from "../../src/lake/readers/lines.ts";
import {transcode} from "../../src/lake/transcode.ts";
import {cases} from "../cases.ts";

const folder = mkdtempSync(join(tmpdir(), "huaxiang-blocks-"));
const file = join(folder, "content");
afterAll(() => rmSync(folder, {recursive: true}));

/** Something that reads blocks, and what it gathered. */
interface Gatherer {
  take: Take;
  gathered: unknown;
}

const counting = ({counts, take}: {counts: unknown; take: Take}): Gatherer => ({gathered: counts, take});
const gathering = (make: (each: (one: unknown) => void) => Take): Gatherer => {
  const gathered: unknown[] = [];
  return {gathered, take: make((one) => gathered.push(Buffer.isBuffer(one) ? one.toString("latin1") : one))};
};
const csv = (multiline: boolean) => () => counting(counter({delimiter: 44, columns: 2, multiline, record: 1 << 20}));

const csvText = fc.array(fc.constantFrom('"', ",", "\n", "\r\n", "\r", "a", "长", "𠀀", '"x\ny"', "1,2\n", "\0", "\ufffd"), {
  maxLength: 60
});
const element = fc.constantFrom('{"a":"长\\"]"}', '{"b":[1,{"c":2}]}', "12", '"x,y"', "{}", " null ", '{"a":1');
const jsonText = fc.array(element, {maxLength: 8}).map((all) => ['{"code":"\\u00e9","rows":[', all.join(", "), "]}"]);

const xmlText = fc
  .array(
    fc.constantFrom(
      "<row>",
      '<x:row r="7" spans="a>b">',
      "</x:row>",
      "</row>",
      "<c>",
      "<c r=\"AB7\" t='s'>",
      '<c t="inlineStr"><is><t>',
      "</t></is></c>",
      "<v>1</v></c>",
      "<row><c><v>&lt;长&#x4E2D;&amp;&#20013;长&gt;</v></c></row>",
      "<v/>",
      "<!-- <v>no --> </v> -->",
      "<![CDATA[<v>]]>",
      "<?x <c> ?>",
      "<rPh>",
      "</rPh>",
      "</c>"
    ),
    {maxLength: 40}
  )
  .map((all) => ["<sheetData>", ...all, "</sheetData>"]);

const readers: {name: string; text: fc.Arbitrary<string[]>; open: () => Gatherer}[] = [
  {name: "counter", text: csvText, open: csv(false)},
  {name: "counter, multiline", text: csvText, open: csv(true)},
  {name: "lines", text: csvText, open: () => gathering((each) => lines(each))},
  {name: "counter of NDJSON", text: csvText, open: () => counting(lineCounter(1 << 20))},
  {
    name: "counter of a sheet",
    text: xmlText,
    open: () => counting(sheetCounter({after: 0, columns: 9, record: 1 << 20}, Uint32Array.of(3, 1 << 9)))
  },
  {name: "counter of a document", text: jsonText, open: () => counting(documentCounter(recordPath("$.rows[*]"), 1 << 20))},
  {name: "document", text: jsonText, open: () => gathering((each) => documents(recordPath("$.rows[*]"), each, 1 << 20))}
];

const outcome = async ({take, gathered}: Gatherer, block: number): Promise<unknown> => {
  try {
    await pump(file, 0, take, block);
    return gathered;
  } catch (error) {
    return (error as Error).message;
  }
};

test.each(readers)("$name: where a block ends does not matter", async ({text, open}) => {
  await fc.assert(
    fc.asyncProperty(text, fc.integer({min: 1, max: 12}), async (parts, block) => {
      writeFileSync(file, parts.join(""));
      expect(await outcome(open(), block)).toEqual(await outcome(open(), 1 << 16));
    }),
    {numRuns: cases(50), seed: 20260831}
  );
});

test("transcoding: where a block ends does not matter, and a damaged byte stays in its line", async () => {
  const text = Buffer.concat([
    Buffer.from("d5c5ceb02c31320a", "hex"),
    Buffer.from("b0ff2c3981308130310a", "hex"),
    Buffer.from("cdf5b7bc2c330a", "hex")
  ]);
  writeFileSync(file, Buffer.concat(Array(120_000).fill(text)));
  const target = join(folder, "target");
  expect(await transcode(file, 0, target)).toEqual({isUtf8: false});
  const seen = new Map<string, number>();
  await pump(
    target,
    0,
    lines(({text, problem}) => {
      const key = `${text} ${problem}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    })
  );
  expect([...seen]).toEqual([
    ["张伟,12 undefined", 120_000],
    ["\ufffd,9\u00801 encoding", 120_000],
    ["王芳,3 undefined", 120_000]
  ]);
});
