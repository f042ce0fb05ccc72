import fc from "fast-check";
import iconv from "iconv-lite";
import {afterAll, expect, test} from "vitest";
import {cases} from "../cases.ts";
import {rowsOf, workspace} from "./landing.ts";

const lake = workspace();
afterAll(() => lake.close());

interface Line {
  bytes: Buffer;
  /** Values that must come out as they are; undefined once the line was touched. */
  values: string[] | undefined;
}

const header = ["订单号", "姓名", "备注", "金额"];
const names = ["张伟", "王芳", "欧阳娜娜", "司马, 相如", 'O"Neil', ""];
const notes = ["送货上门", "要求，开票", 'size "L"', "a,b", '="001"', " 前后 ", "null"];

const quoted = (value: string): string =>
  /^"|[",\r\n]/.test(value) && !value.startsWith("=") ? `"${value.replaceAll('"', '""')}"` : value;

function sample(encoding: string, records: number): Line[] {
  const values = Array.from({length: records}, (_, n) => [
    `SO${n}`,
    names[n % names.length]!,
    notes[(n * 3) % notes.length]!,
    `${(n * 37) % 1000}.50`
  ]);
  return [header, ...values].map((cells) => ({bytes: iconv.encode(cells.map(quoted).join(","), encoding), values: cells}));
}

type Mutation = (lines: Line[], pick: (below: number) => number) => Line[];

const touched = (bytes: Buffer): Line => ({bytes, values: undefined});
const insert = (bytes: Buffer, at: number, more: Buffer): Buffer => Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)]);
/** Changes one line that is not the header. */
const one =
  (change: (bytes: Buffer, pick: (below: number) => number) => Buffer): Mutation =>
  (lines, pick) => {
    const place = 1 + pick(lines.length - 1);
    const {bytes} = lines[place]!;
    return bytes.length === 0 ? lines : lines.with(place, touched(change(bytes, pick)));
  };

const mutations: Record<string, Mutation> = {
  strayQuote: one((bytes, pick) => insert(bytes, pick(bytes.length + 1), Buffer.from('"'))),
  openingQuote: one((bytes) => insert(bytes, 0, Buffer.from('"'))),
  flippedByte: one((bytes, pick) => Buffer.from(bytes).fill(128 + pick(128), 0, 1)),
  flippedInside: one((bytes, pick) => {
    const changed = Buffer.from(bytes);
    const place = pick(bytes.length);
    const flipped = changed[place]! ^ 0x80;
    changed[place] = flipped === 10 || flipped === 13 ? 0xff : flipped;
    return changed;
  }),
  nul: one((bytes, pick) => insert(bytes, pick(bytes.length + 1), Buffer.of(0))),
  longLine: one((bytes) => Buffer.concat([bytes, Buffer.alloc(5000, "x")])),
  moreColumns: one((bytes) => Buffer.concat([bytes, Buffer.from(",x")])),
  fewerColumns: one((bytes) => bytes.subarray(0, bytes.lastIndexOf(","))),
  swappedColumns: one((bytes) => Buffer.from(bytes.toString("latin1").split(",").reverse().join(","), "latin1")),
  otherEncoding: one(() => iconv.encode("SO,张伟张伟,备注,1", "gb18030")),
  cutLine: one((bytes, pick) => bytes.subarray(0, pick(bytes.length))),
  blankLines: (lines, pick) => lines.toSpliced(1 + pick(lines.length), 0, touched(Buffer.alloc(0)), touched(Buffer.alloc(0))),
  doubledLine: (lines, pick) => {
    const place = 1 + pick(lines.length - 1);
    return lines.toSpliced(place, 0, lines[place]!);
  }
};

/** The simplest counter that there can be: physical lines that are not empty, the header not counted. */
function recordsIn(bytes: Buffer): number {
  const lines = bytes.toString("latin1").split(/\r\n|\n|\r/);
  return lines.filter((line) => line !== "").length - 1;
}

const mutated = fc.record({
  encoding: fc.constantFrom("utf-8", "gb18030"),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  records: fc.integer({min: 1, max: 30}),
  hasLastEnd: fc.boolean(),
  exactOnly: fc.boolean(),
  changes: fc.array(fc.tuple(fc.constantFrom(...Object.keys(mutations)), fc.infiniteStream(fc.nat())), {maxLength: 4})
});

test("whatever happens to its lines, each record is kept, and a line that nothing happened to comes out as it was", async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(mutated, async ({encoding, end, records, hasLastEnd, exactOnly, changes}) => {
      const lines = changes.reduce(
        (now, [name, stream]) => mutations[name]!(now, (below) => stream.next().value! % Math.max(1, below)),
        sample(encoding, records)
      );
      const ends = lines.map((_, place) => (place < lines.length - 1 || hasLastEnd ? Buffer.from(end) : Buffer.alloc(0)));
      const bytes = Buffer.concat(lines.flatMap((line, place) => [line.bytes, ends[place]!]));
      const feed = `mutated_${number++}`;
      const landed = await lake.land(bytes, {feed, exactOnly});
      if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
      const {sidecar} = landed;
      const rows = await rowsOf(lake.folder(sidecar.load, feed));

      expect(sidecar.encoding).toBe(encoding);
      expect(rows.length).toBe(recordsIn(bytes));
      expect(sidecar.counts.records).toBe(rows.length);
      expect(rows.filter(([, error]) => error !== null).length).toBe(sidecar.counts.malformed);
      const body = lines.slice(1).filter((line) => line.bytes.length > 0);
      for (const [place, {values}] of body.entries()) if (values) expect(rows[place]).toEqual([place + 1, null, null, ...values]);
    }),
    {numRuns: cases(15), seed: 20260831}
  );
});

test("both readers land mutated files the same, whatever their line ends, and the fast one reads most of them", async () => {
  const mixed = fc.record({
    encoding: fc.constantFrom("utf-8", "gb18030"),
    ends: fc.constantFrom(["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]),
    multiline: fc.boolean(),
    changes: fc.array(fc.tuple(fc.constantFrom(...Object.keys(mutations)), fc.infiniteStream(fc.nat())), {minLength: 1, maxLength: 4})
  });
  let number = 0;
  let fast = 0;
  const runs = cases(10);
  await fc.assert(
    fc.asyncProperty(mixed, async ({encoding, ends, multiline, changes}) => {
      const lines = changes.reduce(
        (now, [name, stream]) => mutations[name]!(now, (below) => stream.next().value! % Math.max(1, below)),
        sample(encoding, 30)
      );
      const bytes = Buffer.concat(lines.flatMap((line, place) => [line.bytes, Buffer.from(ends[place % ends.length]!)]));
      const feed = `both_${number++}`;
      const readings = [];
      for (const exactOnly of [false, true]) {
        const options = {multiline, encoding: exactOnly ? (encoding as "utf-8" | "gb18030") : ("auto" as const)};
        const landed = await lake.land(bytes, {feed, exactOnly, options});
        if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
        const {counts, errors, load, reader} = landed.sidecar;
        if (reader === "duckdb") fast++;
        readings.push({counts, errors, rows: await rowsOf(lake.folder(load, feed))});
      }
      expect(readings[0]).toEqual(readings[1]);
    }),
    {numRuns: runs, seed: 20260831}
  );
  expect(fast).toBeGreaterThan(0.8 * runs);
});

test("both readers agree on any text of quotes, delimiters and line ends", async () => {
  const text = fc.array(fc.constantFrom('"', '"', ",", ",", "\n", "\r\n", "a", "长", " ", '""', '",', ',"', "\n1,2\n"), {maxLength: 40});
  let number = 0;
  await fc.assert(
    fc.asyncProperty(text, fc.boolean(), async (parts, multiline) => {
      const bytes = `a,b\n${parts.join("")}\n`;
      const feed = `text_${number++}`;
      const readings = [];
      for (const exactOnly of [false, true]) {
        const options = {multiline, encoding: exactOnly ? ("auto" as const) : ("utf-8" as const)};
        const landed = await lake.land(bytes, {feed, exactOnly, options});
        if (landed.kind !== "landed") throw new Error(JSON.stringify(landed));
        readings.push({counts: landed.sidecar.counts, rows: await rowsOf(lake.folder(landed.sidecar.load, feed))});
      }
      expect(readings[1]).toEqual(readings[0]);
      if (!multiline) expect(readings[0]!.counts.records).toBe(recordsIn(Buffer.from(bytes)));
    }),
    {numRuns: cases(10), seed: 20260831}
  );
});
