import {createHash} from "node:crypto";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {SortedLines, writeSigns} from "../../src/generation/sorted.ts";

const folder = mkdtempSync(join(tmpdir(), "huaxiang-sorted-"));
afterAll(() => rmSync(folder, {recursive: true}));

const hash = (n: number): string => createHash("md5").update(String(n)).digest("hex").slice(0, 20);

const written = async (rows: [string, string][]) => {
  const file = join(folder, "lines");
  const text = rows
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, rest]) => `${key}\t${rest}\n`)
    .join("");
  writeFileSync(file, text);
  await writeSigns(file);
  return new SortedLines(file, Buffer.byteLength(text));
};

const many = (key: (n: number) => string, length: (n: number) => number) =>
  Array.from({length: 2000}, (_, n): [string, string] => [key(n), `${n} ${"李".repeat(length(n))}`]);

/** Keys and lengths of lines that a search by guessing could go wrong on. */
const cases: [string, [string, string][]][] = [
  ["nothing", []],
  ["one line", [["p_a", "x"]]],
  [
    "ids as a run makes them",
    many(
      (n) => `p_${hash(n)}`,
      (n) => n % 150
    )
  ],
  [
    "ids that are counted",
    many(
      (n) => `p${n}`,
      () => 20
    )
  ],
  [
    "ids that begin alike",
    many(
      (n) => `p_000000000000${n}`,
      () => 20
    )
  ],
  [
    "an empty rest",
    many(
      (n) => `p_${hash(n)}`,
      () => 0
    )
  ],
  [
    "lines longer than a page",
    many(
      (n) => `p_${hash(n)}`,
      (n) => (n % 397 === 0 ? 30_000 : 3)
    )
  ]
];

describe.each([false, true])("lines in order of their key, signposts: %s", (isSigned) => {
  it.each(cases)("%s: each is found by its key, and nothing else", async (_, rows) => {
    const lines = await written(rows);
    if (isSigned) await lines.signpost();
    for (const [key, rest] of rows) expect(lines.find(key)?.toString()).toBe(`${key}\t${rest}`);
    for (const other of [
      "",
      "p_",
      "p_a1",
      "q",
      "李",
      "p_\t",
      `p_${hash(-1)}`,
      "x\np_a",
      "p_ffffffffffffffffffff",
      "p_00000000000000000000"
    ])
      expect(lines.find(other)).toBeUndefined();
    const known = new Set(rows.map(([key]) => key));
    const near = rows.slice(0, 300).flatMap(([key]) => [key.slice(0, -1), `${key}0`, key.toUpperCase()]);
    for (const other of near) if (!known.has(other)) expect(lines.find(other)).toBeUndefined();
    lines.close();
  });

  it("some keys are of all the file, at most as many as are asked for", async () => {
    const rows = cases[2]![1];
    const lines = await written(rows);
    expect(lines.some(20)).toEqual([]);
    await lines.signpost();
    const some = lines.some(20);
    lines.close();
    expect(some.length).toBeGreaterThan(10);
    expect(some.length).toBeLessThanOrEqual(20);
    const places = some.map((key) =>
      rows
        .map(([one]) => one)
        .toSorted()
        .indexOf(key)
    );
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(places[0]).toBeGreaterThanOrEqual(0);
    expect(places.at(-1)).toBeGreaterThan(1500);
  });

  it("without the file of signposts each is found all the same", async () => {
    const rows = cases[2]![1];
    const lines = await written(rows);
    rmSync(join(folder, "lines.signs"));
    await lines.signpost();
    expect(lines.some(20)).toEqual([]);
    for (const [key, rest] of rows) expect(lines.find(key)?.toString()).toBe(`${key}\t${rest}`);
    lines.close();
  });

  it("a file that is not there or was cut is refused", async () => {
    (await written([["a", "b"]])).close();
    expect(() => new SortedLines(join(folder, "lines"), 3)).toThrow("file of 4 bytes, not 3");
    expect(() => new SortedLines(join(folder, "none"), 3)).toThrow("generation lacks a file");
  });
});
