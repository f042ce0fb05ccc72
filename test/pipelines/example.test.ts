import {execFile} from "node:child_process";
import {cpSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {run} from "../../pipelines/nightly.ts";
import type {RunReport} from "../../pipelines/report.ts";
import {withRejects} from "../../src/commands/rejected.ts";
import {type OpenGeneration, openGeneration} from "../../src/generation/open.ts";
import {openWorkspace, type Workspace} from "../../src/workspace.ts";
import {feedOf} from "./fixture.ts";

// Every figure here was worked out by hand from the files of data/example, whose README names each record's fate.
const inbox = "data/example/inbox/charging";

let folder: string;
let workspace: Workspace;
let report: RunReport;
let published: OpenGeneration;
let checked: string;
const huaxiang = async (...args: string[]): Promise<string> => {
  const {stdout} = await promisify(execFile)(process.execPath, ["bin/huaxiang.mjs", ...args], {
    env: {...process.env, HUAXIANG_WORKSPACE: ""}
  });
  return stdout;
};
const go = () => run({workspace, now: "2026-05-13T02:00:00Z", command: "test", pid: process.pid});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "huaxiang-example-"));
  // Only what is tracked: somebody may have run the example in place.
  for (const part of ["huaxiang.yaml", "channels", "inbox", "ledger/salt"])
    cpSync(join("data/example", part), join(folder, part), {recursive: true});
  workspace = openWorkspace(folder);
  [report, checked] = await Promise.all([go(), huaxiang("channel", "check", `${inbox}/orders_20260511.txt`, "-w", "data/example")]);
  published = await openGeneration(folder);
});
afterAll(async () => {
  await published?.close();
  rmSync(folder, {recursive: true, force: true});
});

describe("data/example", () => {
  test("is published whole: every file of its inbox, none refused, held or unclaimed", async () => {
    expect(report).toMatchObject({
      state: "published",
      generation: 1,
      data_date: "2026-05-12",
      refused: [],
      held: [],
      waiting: [],
      strays: []
    });
    expect(report.landed).toHaveLength(6);
    expect(await go()).toMatchObject({state: "unchanged", landed: [], content_hash: report.content_hash});
  });

  test("dispositions of each feed", () => {
    expect(feedOf(report, "orders")).toEqual({counted: 19, current: 11, superseded: 2, duplicates: 1, rejected: 3, ignored: 2, erased: 0});
    expect(feedOf(report, "cards")).toEqual({counted: 13, current: 8, superseded: 2, duplicates: 1, rejected: 1, ignored: 1, erased: 0});
    expect(feedOf(report, "stations")).toEqual({counted: 14, current: 8, superseded: 1, duplicates: 4, rejected: 1, ignored: 0, erased: 0});
  });

  test("rejects: feed, record, disposition, field, reason", async () => {
    const rows = await withRejects(workspace, (session, relation) =>
      session.rows(`select source, cast(_record as integer) as record, disposition, field, reason from ${relation} order by all`)
    );
    expect(rows?.map((row) => Object.values(row))).toEqual([
      ["charging.cards", 5, "element", "from_on", "invalid_date"],
      ["charging.cards", 5, "rejected", "key", "missing_key"],
      ["charging.orders", 5, "rejected", "estimate_yuan", "invalid_number"],
      ["charging.orders", 7, "rejected", "", "stray_quote"],
      ["charging.orders", 10, "rejected", "status", "unknown_code"],
      ["charging.stations", 7, "rejected", "opened_on", "invalid_date"]
    ]);
  });

  test("bookings: newest state, store and time; a public station has no store", async () => {
    const rows = await published.rows(
      `select booking_no, status, store_code, cast(estimate_yuan as varchar) as yuan, cast(booked_for_at as varchar) as booked_for
      from facts.bookings order by booking_no`
    );
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["E20260511001", "completed", "H01", "63.75", "2026-05-11 00:00:00"],
      ["E20260511002", "completed", "H02", "57.00", "2026-05-11 23:30:00"],
      ["E20260511003", "completed", "N01", "46.80", "2026-05-11 02:02:00"],
      ["E20260511004", "cancelled", "H01", "0.00", "2026-05-11 10:00:00"],
      ["E20260511008", "no_show", "N01", "39.00", "2026-05-11 01:00:00"],
      ["E20260511009", "completed", "S01", "54.60", "2026-05-11 07:01:00"],
      ["E20260512001", "completed", "H01", "33.00", "2026-05-12 03:01:00"],
      ["E20260512003", "arrived", null, "0.00", "2026-05-12 09:45:00"],
      ["E20260512004", "completed", "S01", "40.95", "2026-05-12 08:21:00"]
    ]);
  });

  test("sales by day, and stores: the closed one is gone, the new and the mended one are there", async () => {
    const sales = await published.rows(
      "select cast(day_on as varchar) as day, store_code, channel, category, cast(orders as integer) as orders, cast(revenue_yuan as varchar) as yuan from marts.sales_days order by 1"
    );
    expect(sales.map((row) => Object.values(row))).toEqual([
      ["2026-05-11", "H02", "charging", "accessory", 1, "1234.50"],
      ["2026-05-12", "N02", "charging", "accessory", 1, "2099.00"]
    ]);
    const stores = await published.rows("select store_code from marts.stores order by 1");
    expect(stores.map((row) => row.store_code)).toEqual(["H01", "H02", "N01", "N02", "S01", "W01"]);
  });

  test("people: eight cards, two guests with a phone, two anonymous; cards and phones join them; who was not asked has not agreed", async () => {
    const [people] = await published.rows(
      "select cast(count(*) as integer) as people, cast(count(*) filter (where is_identified) as integer) as identified from marts.profiles"
    );
    expect(people).toEqual({people: 12, identified: 10});
    const cards = await published.rows(
      `select i.value as card, cast(any_value(p.vehicles_owned) as integer) as cars, any_value(p.consent_marketing) as marketing,
        string_agg(b.booking_no, ' ' order by b.booking_no) as bookings
      from identity.identifiers i join marts.profiles p using (person_no) left join facts.bookings b using (person_no)
      where i.kind = 'member_no' group by i.value order by 1`
    );
    expect(cards.map((row) => Object.values(row))).toEqual([
      ["CD1001", 1, true, "E20260511001 E20260512001"],
      ["CD1002", 1, false, "E20260511002 E20260511009"],
      ["CD1003", 0, false, "E20260511004"],
      ["CD1004", 0, true, null],
      ["CD1005", 1, false, null],
      ["CD1007", 0, false, null],
      ["CD1008", 1, true, "E20260512003"],
      ["CD1010", 0, false, null]
    ]);
  });
});

describe("the commands that the READMEs name for it", () => {
  const commandsOf = (file: string): string[] =>
    [...readFileSync(file, "utf8").matchAll(/^npm run (?:-s )?huaxiang -- (.*(?:data|\/tmp)\/example.*)$/gm)].map(
      ([, rest]) => rest as string
    );

  test("the check of a file: 11 records, 7 accepted, 3 rejected, 1 ignored", () => expect(checked).toMatch(/^\s+11\s+7\s+3\s+1\s+0$/m));

  test("status of the copy: the table in the example's README", async () => {
    const status = await huaxiang("status", "-w", folder);
    const rows = [...readFileSync("data/example/README.md", "utf8").matchAll(/^\| (charging\.\w+) \|([ |\d]+)\|$/gm)];
    expect(rows).toHaveLength(3);
    for (const [, feed, counts] of rows) expect(status).toMatch(new RegExp(`^${feed}\\s+${counts?.match(/\d+/g)?.join("\\s+")}$`, "m"));
  });

  test.each(["README.md", "README.zh-CN.md"])("%s names the file to check and the copy to run", (file) => {
    const [check = "", ...rest] = commandsOf(file).map((line) => line.replace("@EXAMPLE_FILE@", "charging/orders_20260511.txt"));
    expect(check).toBe(`channel check ${inbox}/orders_20260511.txt -w data/example`);
    expect(rest).toEqual(["run -w /tmp/example", "status -w /tmp/example"]);
    expect(readFileSync(file, "utf8")).toContain("cp -r data/example /tmp/example");
  });
});
