import {spawn} from "node:child_process";
import {once} from "node:events";
import {appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import iconv from "iconv-lite";
import {afterAll, expect, test} from "vitest";
import {sweep} from "../../src/lake/land.ts";
import {Sidecar} from "../../src/lake/sidecar.ts";
import {rowsOf, type Try, workspace} from "./landing.ts";

const lake = workspace();
afterAll(() => lake.close());

type Cell = string | number | null;
interface Case extends Try {
  name: string;
  bytes: string | Buffer;
  columns: string[];
  /** `_record`, `_error`, `_raw`, then the columns. */
  rows: Cell[][];
}

const loads = (feed: string): string[] => {
  const folder = join(lake.root, "lake", `mall.${feed}`);
  return existsSync(folder) ? readdirSync(folder) : [];
};
const leftovers = (): string[] => readdirSync(join(lake.root, "lake")).filter((name) => name.startsWith("."));

const good = (record: number, ...values: (string | null)[]): Cell[] => [record, null, null, ...values];
const bad = (record: number, error: string, raw: string, columns: number): Cell[] => [
  record,
  error,
  raw,
  ...Array<null>(columns).fill(null)
];
const gb = (text: string): Buffer => iconv.encode(text, "gb18030");
const json = (records: string): Try => ({options: {format: "json", records}});
const multiline: Try = {options: {multiline: true}};
const open = (lines: number) => `a,b\n1,"x${"\ny".repeat(lines - 1)}"\n2,z\n`;

const cases: Case[] = [
  {name: "comma", bytes: "a,b\n1,2\n", columns: ["a", "b"], rows: [good(1, "1", "2")]},
  {name: "tab", bytes: "a\tb\n1\t2,3\n", columns: ["a", "b"], rows: [good(1, "1", "2,3")]},
  {name: "semicolon", bytes: "a;b\n1;2,3\n", columns: ["a", "b"], rows: [good(1, "1", "2,3")]},
  {name: "delimiter outside quotes", bytes: '"a,b,c";d\n1;2\n', columns: ["a,b,c", "d"], rows: [good(1, "1", "2")]},
  {name: "one column", bytes: "a\n1\n\n2", columns: ["a"], rows: [good(1, "1"), good(2, "2")]},
  {name: "CRLF", bytes: "a,b\r\n1,2\r\n3,4\r\n", columns: ["a", "b"], rows: [good(1, "1", "2"), good(2, "3", "4")]},
  {name: "CR", bytes: "a,b\r1,2\r3,4\r", columns: ["a", "b"], rows: [good(1, "1", "2"), good(2, "3", "4")]},
  {
    name: "mixed line ends",
    bytes: "a,b\r\n1,2\n3,4\r5,6",
    columns: ["a", "b"],
    rows: [good(1, "1", "2"), good(2, "3", "4"), good(3, "5", "6")]
  },
  {name: "no end at the end", bytes: "a,b\n1,2", columns: ["a", "b"], rows: [good(1, "1", "2")]},
  {
    name: "empty lines are no records",
    bytes: "\na,b\n\n1,2\n\n\n3,4\n\n",
    columns: ["a", "b"],
    rows: [good(1, "1", "2"), good(2, "3", "4")]
  },
  {
    name: "names of our own",
    bytes: "_record,file_row_number,_error\n1,2,3\n",
    columns: ["_record#2", "file_row_number#2", "_error#2"],
    rows: [good(1, "1", "2", "3")]
  },
  {name: "header alone", bytes: "a,b\n", columns: ["a", "b"], rows: []},
  {name: "mark", bytes: "\ufeffa,b\n1,2\n", columns: ["a", "b"], rows: [good(1, "1", "2")]},
  {name: "empty is not null", bytes: 'a,b,c\n,"",\n', columns: ["a", "b", "c"], rows: [good(1, "", "", "")]},
  {
    name: "words for null are text",
    bytes: "a,b\nNULL,null\n\\N,nan\n",
    columns: ["a", "b"],
    rows: [good(1, "NULL", "null"), good(2, "\\N", "nan")]
  },
  {name: "spaces are data", bytes: " a ,b\n 1 ,2  \n", columns: ["a", "b"], rows: [good(1, " 1 ", "2  ")]},
  {name: "numbers and dates stay text", bytes: "a,b\n1.10,01/02/2026\n", columns: ["a", "b"], rows: [good(1, "1.10", "01/02/2026")]},
  {name: "quotes", bytes: 'a,b\n"1,x","say ""hi"""\n"",""""\n', columns: ["a", "b"], rows: [good(1, "1,x", 'say "hi"'), good(2, "", '"')]},
  {name: "quote inside a plain field", bytes: 'a,b\n="001",6" pipe\n', columns: ["a", "b"], rows: [good(1, '="001"', '6" pipe')]},
  {name: "backslash is no escape", bytes: 'a,b\n"x\\",2\n', columns: ["a", "b"], rows: [good(1, "x\\", "2")]},
  {name: "formulas and comments are text", bytes: "a,b\n#1,=1+1\n", columns: ["a", "b"], rows: [good(1, "#1", "=1+1")]},
  {
    name: "stray quote",
    bytes: 'a,b\n1,"x\n2,y\n3,"z"\n',
    columns: ["a", "b"],
    rows: [bad(1, "stray_quote", '1,"x', 2), good(2, "2", "y"), good(3, "3", "z")]
  },
  {
    name: "text behind a quote",
    bytes: 'a,b\n1,"x"y\n2,y\n',
    columns: ["a", "b"],
    rows: [bad(1, "stray_quote", '1,"x"y', 2), good(2, "2", "y")]
  },
  {
    name: "too few and too many fields",
    bytes: "a,b\n1\n1,2\n1,2,3\n ",
    columns: ["a", "b"],
    rows: [bad(1, "field_count", "1", 2), good(2, "1", "2"), bad(3, "field_count", "1,2,3", 2), bad(4, "field_count", " ", 2)]
  },
  {name: "NUL", bytes: "a,b\n1,x\0y\n2,z\n", columns: ["a", "b"], rows: [bad(1, "nul", "1,x\u2400y", 2), good(2, "2", "z")]},
  {
    name: "flipped byte in UTF-8",
    bytes: Buffer.concat([Buffer.from("姓名,b\n张伟,2\n李"), Buffer.of(0xff), Buffer.from(",3\n王芳,4\n")]),
    columns: ["姓名", "b"],
    rows: [good(1, "张伟", "2"), bad(2, "encoding", "李\ufffd,3", 2), good(3, "王芳", "4")]
  },
  {
    name: "flipped byte in ASCII",
    bytes: Buffer.concat([Buffer.from("a,b\n1,2\nx"), Buffer.of(0xe1), Buffer.from("a,3\n")]),
    columns: ["a", "b"],
    rows: [good(1, "1", "2"), bad(2, "encoding", "x\ufffda,3", 2)]
  },
  {
    name: "GB18030",
    bytes: gb("姓名,车型\n张伟,宝马3系\n王芳,𠀀\n"),
    columns: ["姓名", "车型"],
    rows: [good(1, "张伟", "宝马3系"), good(2, "王芳", "𠀀")]
  },
  {
    name: "flipped byte in GB18030",
    bytes: Buffer.concat([gb("姓名,b\n张伟,2\n李"), Buffer.of(0xff), gb(",3\n王芳,4\n")]),
    columns: ["姓名", "b"],
    rows: [good(1, "张伟", "2"), bad(2, "encoding", "李\ufffd,3", 2), good(3, "王芳", "4")]
  },
  {name: "GB18030 as declared", bytes: gb("a,b\n1,女\n"), options: {encoding: "gb18030"}, columns: ["a", "b"], rows: [good(1, "1", "女")]},
  {
    name: "UTF-8 declared, GB18030 sent",
    bytes: gb("a,b\n1,张\n2,x\n"),
    options: {encoding: "utf-8"},
    columns: ["a", "b"],
    rows: [bad(1, "encoding", "1,\ufffd\ufffd", 2), good(2, "2", "x")]
  },
  {
    name: "doubled and empty headers",
    bytes: "品牌,,品牌,ID,id,_RAW\n1,2,3,4,5,6\n",
    columns: ["品牌", "column_2", "品牌#2", "ID", "id#2", "_RAW#2"],
    rows: [good(1, "1", "2", "3", "4", "5", "6")]
  },
  {
    name: "no header line",
    bytes: "1,2\n3,4\n",
    options: {columns: ["a", "b"]},
    columns: ["a", "b"],
    rows: [good(1, "1", "2"), good(2, "3", "4")]
  },
  {name: "gzip", bytes: gzipSync("a,b\n1,2\n"), columns: ["a", "b"], rows: [good(1, "1", "2")]},
  {
    name: "gzip of two members",
    bytes: Buffer.concat([gzipSync("a,b\n1,"), gzipSync("2\n"), Buffer.alloc(4)]),
    columns: ["a", "b"],
    rows: [good(1, "1", "2")]
  },
  {name: "file name with wildcards", bytes: "a,b\n1,2\n", columns: ["a", "b"], rows: [good(1, "1", "2")]},
  {
    name: "multiline",
    ...multiline,
    bytes: 'a,b\n1,"x\r\ny"\n2,"p\nq"\n',
    columns: ["a", "b"],
    rows: [good(1, "1", "x\r\ny"), good(2, "2", "p\nq")]
  },
  {name: "multiline header", ...multiline, bytes: '"a\nb",c\n1,2\n', columns: ["a\nb", "c"], rows: [good(1, "1", "2")]},
  {
    name: "multiline, stray quote",
    ...multiline,
    bytes: 'a,b\n1,"x\n2,y\n3,"z"\n',
    columns: ["a", "b"],
    rows: [bad(1, "stray_quote", '1,"x', 2), good(2, "2", "y"), good(3, "3", "z")]
  },
  {
    name: "multiline, twenty lines",
    ...multiline,
    bytes: open(20),
    columns: ["a", "b"],
    rows: [good(1, "1", `x${"\ny".repeat(19)}`), good(2, "2", "z")]
  },
  {
    name: "multiline, too few fields",
    ...multiline,
    bytes: 'a,b,c\n1,"x\ny"\n2,3,4\n',
    columns: ["a", "b", "c"],
    rows: [bad(1, "field_count", '1,"x\ny"', 3), good(2, "2", "3", "4")]
  },
  {
    name: "multiline, open to the end",
    ...multiline,
    bytes: 'a,b\n1,2\n3,"x\n',
    columns: ["a", "b"],
    rows: [good(1, "1", "2"), bad(2, "stray_quote", '3,"x', 2)]
  },
  {
    name: "JSON array",
    ...json("$[*]"),
    bytes: '[{"a":1.10,"b":"x\\ny"},{"b":null,"c":[1, 2],"a":12345678901234567890}]',
    columns: ["a", "b", "c"],
    rows: [good(1, "1.10", "x\ny", null), good(2, "12345678901234567890", null, "[1, 2]")]
  },
  {
    name: "JSON at a path",
    ...json("$.data.rows[*]"),
    bytes: '{"code":0,"data":{"more":[{"x":1}],\n"rows":[{"a":true,"o":{"rows":[{"a":9}]}},\n{"a":"}]"}]},"tail":[1]}\n',
    columns: ["a", "o"],
    rows: [good(1, "true", '{"rows":[{"a":9}]}'), good(2, "}]", null)]
  },
  {name: "JSON, one record", ...json("$.order"), bytes: '{"order":{"a":"1"}}', columns: ["a"], rows: [good(1, "1")]},
  {
    name: "JSON, names that differ by case",
    ...json("$[*]"),
    bytes: '[{"id":"1","ID":"2"}]',
    columns: ["id", "ID#2"],
    rows: [good(1, "1", "2")]
  },
  {
    name: "JSON, bad elements",
    ...json("$[*]"),
    bytes: '[{"a":1},{"a":01},5,{"a":1,"a":2},{"a":"\\ud800"},{"a":"\\u0000"},{"a":2}]',
    columns: ["a"],
    rows: [
      good(1, "1"),
      bad(2, "invalid_json", '{"a":01}', 1),
      bad(3, "invalid_json", "5", 1),
      bad(4, "invalid_json", '{"a":1,"a":2}', 1),
      bad(5, "encoding", '{"a":"\\ud800"}', 1),
      bad(6, "nul", '{"a":"\\u0000"}', 1),
      good(7, "2")
    ]
  },
  {name: "JSON without records", ...json("$.rows[*]"), bytes: '{"rows":[]}', columns: [], rows: []},
  {name: "JSON in GB18030", ...json("$[*]"), bytes: gb('[{"姓名":"张伟"}]'), columns: ["姓名"], rows: [good(1, "张伟")]},
  {name: "NDJSON", ...json("$[*]"), bytes: '{"a":1}\r\n\n {"a":2} \n', columns: ["a"], rows: [good(1, "1"), good(2, "2")]},
  {name: "NDJSON of one line at a path", ...json("$.orders[*]"), bytes: '{"a":1}\n', columns: ["a"], rows: [good(1, "1")]},
  {
    name: "NDJSON with a cut line",
    ...json("$[*]"),
    bytes: '{"a":1}\n{"a":2,"b\n{"a":3}\n{"a":',
    columns: ["a"],
    rows: [good(1, "1"), bad(2, "invalid_json", '{"a":2,"b', 1), good(3, "3"), bad(4, "invalid_json", '{"a":', 1)]
  },
  {
    name: "NDJSON with a damaged first line",
    ...json("$[*]"),
    bytes: '{"a":1\n{"a":2}\n',
    columns: ["a"],
    rows: [bad(1, "invalid_json", '{"a":1', 1), good(2, "2")]
  }
];

test.each(cases)("lands: $name", async ({name, bytes, columns, rows, ...given}) => {
  const landed = await lake.land(bytes, {
    ...given,
    feed: name.replaceAll(/\W+/g, "_"),
    name: name.includes("wildcards") ? "orders[1]*?'.csv" : "orders.csv"
  });
  if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
  const {sidecar} = landed;
  expect(sidecar.columns).toEqual(columns);
  expect(await rowsOf(lake.folder(sidecar.load, sidecar.feed))).toEqual(rows);
  expect(sidecar.counts.malformed).toBe(Object.values(sidecar.errors).reduce((sum, count) => sum + count, 0));
  expect(Sidecar.parse(JSON.parse(readFileSync(join(lake.folder(sidecar.load, sidecar.feed), "load.json"), "utf8")))).toEqual(sidecar);
});

const long = `a,b\n1,${"x".repeat(2000)}\n`;
const bomb = gzipSync(Buffer.alloc(8 << 20, "a"));
const archive = gzipSync(Buffer.from(`a,b\n${"1,2\n3,4\n".repeat(500)}`));
const flipped = Buffer.from(archive);
flipped[flipped.length - 6]! ^= 1;

const refused: (Try & {name: string; bytes: string | Buffer; reason: string})[] = [
  {name: "nothing", bytes: "", reason: "empty"},
  {name: "blank lines", bytes: "\n\r\n", reason: "empty"},
  {name: "header too long", bytes: long.replaceAll("\n", ""), limits: {record: 1000}, reason: "long_record"},
  {name: "record too long", bytes: long, limits: {record: 1000}, reason: "long_record"},
  {name: "JSON record too long", ...json("$[*]"), bytes: `[{"a":"${"x".repeat(2000)}"}]`, limits: {record: 1000}, reason: "long_record"},
  {name: "UTF-16 with a mark", bytes: Buffer.from("\ufeffa,b\n1,2\n", "utf16le"), reason: "encoding"},
  {name: "UTF-16 without", bytes: Buffer.from("a,b\n1,2\n", "utf16le"), reason: "encoding"},
  {name: "header in another encoding", bytes: gb("姓名,b\n1,2\n"), options: {encoding: "utf-8"}, reason: "encoding"},
  {name: "old workbook", bytes: Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4), reason: "format"},
  {name: "Parquet for a feed of JSON", ...json("$[*]"), bytes: "PAR1xxxxPAR1", reason: "format"},
  {name: "JSON for a table", bytes: '[{"a":1}]', reason: "format"},
  {name: "table for JSON", ...json("$[*]"), bytes: "a,b\n1,2\n", reason: "format"},
  {name: "no records at the path", ...json("$.rows[*]"), bytes: '{"rows":{"a":1}}', reason: "format"},
  {name: "cut JSON", ...json("$.rows[*]"), bytes: '{"rows":[{"a":1},{"a":2}', reason: "cut_document"},
  {name: "cut JSON in a string", ...json("$[*]"), bytes: '[{"a":1},{"a":"x', reason: "cut_document"},
  {name: "cut gzip", bytes: archive.subarray(0, archive.length - 12), reason: "cut_archive"},
  {name: "gzip with a wrong CRC", bytes: flipped, reason: "corrupt_archive"},
  {name: "gzip with a tail", bytes: Buffer.concat([archive, Buffer.from([0, 0, 1])]), reason: "corrupt_archive"},
  {name: "gzip that grows too much", bytes: bomb, reason: "bomb"},
  {name: "gzip over the absolute limit", bytes: archive, limits: {content: 1000}, reason: "bomb"},
  {name: "too large", bytes: "a,b\n1,2\n", limits: {file: 4}, reason: "too_large"},
  {name: "still growing", bytes: "a,b\n1,2\n", stat: {size: 4, mtimeMs: 1}, reason: "growing"},
  {name: "out of memory", bytes: `a,b\n${"1,2\n".repeat(300_000)}`, limits: {resident: 1 << 20}, reason: "reader_memory"},
  {name: "out of time", bytes: `a,b\n${"1,2\n".repeat(300_000)}`, limits: {seconds: 0.01}, reason: "reader_time"}
];

test.each(refused)("refuses: $name", async ({bytes, reason, name: _, ...given}) => {
  const outcome = await lake.land(bytes, {...given, feed: "refused"});
  expect(outcome).toMatchObject({kind: "refused", reason});
  expect(loads("refused")).toEqual([]);
  expect(leftovers()).toEqual([]);
  expect(await lake.land("good,file\n1,2\n")).not.toMatchObject({kind: "refused"});
});

test("the same bytes are one load, whatever their name; other options land them anew", async () => {
  const bytes = "a,b\n1,2\nsame,bytes\n";
  const first = await lake.land(bytes, {name: "one.csv"});
  if (first.kind !== "landed") throw new Error(JSON.stringify(first));
  const {load} = first.sidecar;
  expect(first.sidecar.file).toBe("one.csv");
  expect(await lake.land(bytes, {name: "two.csv"})).toEqual({kind: "known", load});
  expect(await lake.land(bytes, {options: {columns: ["x", "y"]}})).toMatchObject({kind: "landed", sidecar: {load, columns: ["x", "y"]}});
  expect((await rowsOf(lake.folder(load))).length).toBe(3);
});

test("what a killed run left is swept; a load that was being replaced goes back", async () => {
  const landed = await lake.land("a,b\nswept,2\n");
  if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
  const {load} = landed.sidecar;
  renameSync(lake.folder(load), join(lake.root, "lake", `.tmp-replaced~mall.orders~${load}`));
  mkdirSync(join(lake.root, "lake", ".tmp-abc"));
  writeFileSync(join(lake.root, "lake", ".tmp-abc", "data.parquet"), "half");
  await sweep(lake.root);
  expect(leftovers()).toEqual([]);
  expect(await rowsOf(lake.folder(load))).toEqual([good(1, "swept", "2")]);
});

test("a crash of the reader costs its file only", async () => {
  const before = lake.parser.pid;
  const landing = lake.land(`a,b\n${"crash,2\n".repeat(300_000)}`);
  const kill = setInterval(() => lake.parser.pid && leftovers().length > 0 && process.kill(lake.parser.pid, "SIGSEGV"), 5);
  const outcome = await landing.finally(() => clearInterval(kill));
  expect(outcome).toMatchObject({kind: "refused", reason: "reader_crash", details: {signal: "SIGSEGV"}});
  expect(await lake.land("a,b\nafter the crash,2\n")).toMatchObject({kind: "landed"});
  expect(lake.parser.pid).not.toBe(before);
});

test("a reader that crashes after other files is tried again with a new one", async () => {
  const landing = lake.land(`a,b\n${"again,2\n".repeat(300_000)}`);
  const kill = setInterval(() => {
    if (leftovers().length === 0 || !lake.parser.pid) return;
    clearInterval(kill);
    process.kill(lake.parser.pid, "SIGSEGV");
  }, 5);
  expect(await landing.finally(() => clearInterval(kill))).toMatchObject({kind: "landed", sidecar: {counts: {records: 300_000}}});
});

test("a file that is written to while it is read waits", async () => {
  const landing = lake.land(`a,b\n${"growing,2\n".repeat(300_000)}`, {name: "growing.csv", feed: "growing"});
  setTimeout(() => appendFileSync(join(lake.root, "inbox", "growing.csv"), "3,4\n"), 40);
  expect(await landing).toMatchObject({kind: "refused", reason: "growing"});
  expect(loads("growing")).toEqual([]);
});

test("an abort ends the reader and leaves nothing", async () => {
  const stop = new AbortController();
  const landing = lake.land(`a,b\n${"abort,2\n".repeat(300_000)}`, {signal: stop.signal});
  setTimeout(() => stop.abort(new Error("stopped")), 60);
  await expect(landing).rejects.toThrow("stopped");
  expect(leftovers()).toEqual([]);
});

test("both readers land the same", async () => {
  const bytes = `编号,"名, 称",c\r\n${Array.from({length: 5000}, (_, n) => `${n},"张 ""${n}"", ${"长".repeat(n % 7)}",${n % 3 ? "" : '=""'}`).join("\r\n")}\r\n`;
  const fast = await lake.land(bytes);
  if (fast.kind !== "landed") throw new Error(JSON.stringify(fast));
  const rows = await rowsOf(lake.folder(fast.sidecar.load));
  const exact = await lake.land(bytes, {exactOnly: true, options: {encoding: "utf-8"}});
  if (exact.kind !== "landed") throw new Error(JSON.stringify(exact));
  expect([fast.sidecar.reader, exact.sidecar.reader]).toEqual(["duckdb", "exact"]);
  expect(exact.sidecar.counts).toEqual(fast.sidecar.counts);
  expect(await rowsOf(lake.folder(exact.sidecar.load))).toEqual(rows);
  expect(rows.map(([record]) => record)).toEqual(rows.map((_, place) => place + 1));
});

test("a reader whose parent dies ends by itself", async () => {
  const land = new URL("../../src/lake/parser.ts", import.meta.url).href;
  const script = `const {openParser} = await import(${JSON.stringify(land)});
    const parser = openParser();
    parser.parse({limits: {heap: 1 << 28, seconds: 60, resident: 1 << 30}, options: {format: "csv"}, source: "a.b", folder: ${JSON.stringify(mkdtempSync(join(lake.root, "job-")))}, loads: "/nowhere", file: "/dev/zero"}).catch(() => {});
    setTimeout(() => console.log(parser.pid), 400);`;
  const parent = spawn(process.execPath, ["--input-type=module", "-e", script], {stdio: ["ignore", "pipe", "inherit"], env: {}});
  const pid = Number((await once(parent.stdout, "data"))[0]);
  expect(isAlive(pid)).toBe(true);
  parent.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), {timeout: 5000}).toBe(false);
});

/** Whether a process runs; one that has ended and waits to be collected does not. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}
