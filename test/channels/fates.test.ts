import {mkdtempSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, expect, test} from "vitest";
import YAML from "yaml";
import {optionsOf} from "../../pipelines/inbox.ts";
import {Mapping} from "../../src/channels/mapping.ts";
import {openSession, type Session} from "../../src/channels/session.ts";
import {stageLoad} from "../../src/channels/stage.ts";
import {landFile} from "../../src/lake/land.ts";
import {defaultLimits} from "../../src/lake/limits.ts";
import {openParser, type Parser} from "../../src/lake/parser.ts";
import {cases} from "../cases.ts";

// A mutated file through landing and staging: what became of the records adds up against a count of the test's own,
// and a line that no mutation touched comes out as it went in, or is rejected for a reason that the test can give itself.

const mapping = Mapping.parse(
  YAML.parse(`
name: till
feeds:
  sales:
    files: "till/*.csv"
    later: upsert
    key: [id]
    ignore: {total: "id = 'TOTAL'"}
    to:
      orders:
        order_no: id
        category: "'accessory'"
        status: "'completed'"
        ordered_at: local(sold)
        amount_yuan: yuan(amount)
`)
);
const feed = {mapping, name: "sales", feed: mapping.feeds.sales!};
const header = "id,sold,amount,note";

let root: string;
let parser: Parser;
let session: Session;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "huaxiang-fates-"));
  parser = openParser();
  session = await openSession();
});
afterAll(async () => {
  session.close();
  await parser.close();
  rmSync(root, {recursive: true, force: true});
});

interface Line {
  text: string;
  /** What must come of it: the amount in cents, or a fate. */
  expect: number | "rejected" | "ignored";
}

const good = fc
  .record({cents: fc.integer({min: 0, max: 10_000_000}), note: fc.constantFrom("", "门垫", '"a, b"', '"他说""好"""', "5寸")})
  .map(({cents, note}) => ({cents, note}));
const damage = fc.constantFrom<[name: string, text: (id: string) => string, fate: Line["expect"]]>(
  ["stray quote", (id) => `${id},2026-01-02 10:00:00,5.00,"open`, "rejected"],
  ["a field short", (id) => `${id},2026-01-02 10:00:00,5.00`, "rejected"],
  ["a field more", (id) => `${id},2026-01-02 10:00:00,5.00,x,y`, "rejected"],
  ["NUL", (id) => `${id},2026-01-02 10:00:00,5.00,a\0b`, "rejected"],
  ["no such day", (id) => `${id},2026-02-30 10:00:00,5.00,`, "rejected"],
  ["a tenth of a fen", (id) => `${id},2026-01-02 10:00:00,5.001,`, "rejected"],
  ["words for money", (id) => `${id},2026-01-02 10:00:00,five,`, "rejected"],
  ["from the future", (id) => `${id},2026-03-02 10:00:00,5.00,`, "rejected"],
  ["no key", () => ",2026-01-02 10:00:00,5.00,", "rejected"],
  ["a total line", () => "TOTAL,,99.00,", "ignored"]
);
const lines = fc.array(fc.oneof({weight: 3, arbitrary: good}, damage), {minLength: 1, maxLength: 25}).map((list) =>
  list.map((one, i): Line => {
    const id = `K${i}`;
    if (Array.isArray(one)) return {text: one[1](id), expect: one[2]};
    return {text: `${id},2026-01-02 10:00:00,${(one.cents / 100).toFixed(2)},${one.note}`, expect: one.cents};
  })
);

let number = 0;
const stage = async (text: string) => {
  const folder = join(root, String(number++));
  const file = join(root, `sales-${number}.csv`);
  writeFileSync(file, text);
  const {size, mtimeMs} = statSync(file);
  const landed = await landFile(
    {
      root: folder.replace(/\d+$/, ""),
      file,
      name: "till/sales.csv",
      channel: "till",
      feed: "sales",
      options: optionsOf(feed),
      stat: {size, mtimeMs},
      day: "2026-01-31",
      now: "2026-01-31T10:00:00Z",
      limits: defaultLimits
    },
    {parser}
  );
  if (landed.kind !== "landed") return undefined;
  const {sidecar} = landed;
  const staged = join(folder, "staged");
  const parquet = join(root, "lake/till.sales", `load=${sidecar.load}`, "data.parquet");
  const {counts} = await stageLoad({session, mapping, sidecar, parquet, staged, stamp: "test", timezone: "Asia/Shanghai"});
  const orders = await session.rows(
    `select order_no, cast(amount_yuan * 100 as integer) as cents from read_parquet('${staged}/orders/*/*.parquet', hive_partitioning = false)`
  );
  return {counts, orders: new Map(orders.map(({order_no, cents}) => [String(order_no), Number(cents)]))};
};

test("each record has one fate, and no value changes on the way", async () => {
  await fc.assert(
    fc.asyncProperty(lines, fc.constantFrom("\n", "\r\n"), fc.uuid(), async (list, end, nonce) => {
      const result = await stage(`${[header, `N${nonce},2026-01-02 10:00:00,1.00,`, ...list.map(({text}) => text)].join(end)}${end}`);
      const rejected = list.filter((line) => line.expect === "rejected").length;
      const ignored = list.filter((line) => line.expect === "ignored").length;
      const accepted = list.length + 1 - rejected - ignored;
      expect(result?.counts).toEqual({counted: list.length + 1, accepted, rejected, ignored, elements: 0});
      const expected = list.flatMap((line, i): [string, number][] => (typeof line.expect === "number" ? [[`K${i}`, line.expect]] : []));
      expect(result?.orders).toEqual(new Map([[`N${nonce}`, 100], ...expected]));
    }),
    {numRuns: cases(8), seed: 20260131}
  );
});
