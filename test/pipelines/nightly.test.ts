import {gzipSync} from "node:zlib";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {writeDecision} from "../../pipelines/ledger.ts";
import {openSession} from "../../src/channels/session.ts";
import {openGeneration} from "../../src/generation/open.ts";
import {acquire} from "../../src/lock.ts";
import {dispositions, type Fixture, feedOf, fixture, mapping, people} from "./fixture.ts";

let club: Fixture;
beforeEach(() => {
  club = fixture(mapping, dispositions);
});
afterEach(() => club.close());

const two = people("1,王一,19900010001,M,2026-01-01 10:00:00,", "2,李二,19900010002,F,2026-01-01 10:00:00,");

describe("a run", () => {
  test("publishes, then finds nothing new; a copy under another name changes nothing; a lock names its holder", async () => {
    club.put("club/people-20260131.csv", two);
    const first = await club.run();
    expect(first).toMatchObject({state: "published", generation: 1, data_date: "2026-01-31", refused: [], held: []});
    expect(await club.run()).toMatchObject({state: "unchanged", generation: 1, content_hash: first.content_hash});
    club.put("club/people-20260131-copy.csv", two);
    expect(await club.run()).toMatchObject({state: "unchanged", landed: []});
    const then = {asOf: "2026-01-15", tables: [...dispositions, "facts.orders", "marts.stores"]};
    const again = await club.run(then);
    expect(again).toMatchObject({state: "published", generation: 2, data_date: "2026-01-15"});
    expect((await club.run(then)).content_hash).toBe(again.content_hash);
    const free = acquire(club.workspace.paths.lock, {pid: 4711, command: "huaxiang run", since: "2026-02-01T02:00:00Z"});
    await expect(club.run()).rejects.toMatchObject({code: "busy", message: expect.stringContaining("process 4711")});
    free();
  });

  test("an empty inbox builds nothing, and says so", async () =>
    expect(await club.run()).toMatchObject({state: "empty", generation: null}));

  test("dispositions: current, superseded, duplicate, rejected, ignored, deleted; each record has one", async () => {
    club.put(
      "club/people-20260130.csv",
      people(
        "1,王一,19900010001,M,2026-01-01 10:00:00,",
        "2,李二,,X,2026-01-01 10:00:00,",
        "3,张三,,F,2026-01-01 10:00:00,",
        "3,张三,,F,2026-01-01 10:00:00,",
        "4,赵四,,F,2026-02-30 10:00:00,",
        "TOTAL,4,,,,",
        "5,钱五"
      )
    );
    club.put("club/people-20260131.csv", people("1,王一一,19900010001,M,2026-01-20 10:00:00,", "3,,,,2026-01-25 10:00:00,Y"));
    const report = await club.run({tables: [...dispositions, "marts.profiles"]});
    expect(feedOf(report, "people")).toEqual({counted: 9, current: 2, superseded: 2, duplicates: 1, rejected: 3, ignored: 1, erased: 0});
    const generation = await openGeneration(club.workspace.root);
    const profiles = await generation.rows("select name_masked from marts.profiles where is_identified");
    await generation.close();
    expect(profiles).toEqual([{name_masked: "王**"}]);
  });

  test("a row dated 2099 is rejected, and moves neither the data date nor a table", async () => {
    const order = (no: string, day: string) => ({no, buyer: "1", at: Date.parse(`${day}T04:00:00Z`) / 1000, total: 1500, lines: []});
    club.put("club/orders-20260131.json", JSON.stringify({list: [order("A1", "2026-01-30"), order("A2", "2099-01-01")]}));
    const report = await club.run({tables: [...dispositions, "facts.orders", "marts.sales_days"]});
    expect(report.data_date).toBe("2026-01-31");
    expect(feedOf(report, "orders")).toMatchObject({counted: 2, current: 1, rejected: 1});
    const generation = await openGeneration(club.workspace.root);
    expect(await generation.rows("select cast(max(happened_on) as varchar) as last from facts.orders")).toEqual([{last: "2026-01-30"}]);
    expect(await generation.rows("select cast(max(day_on) as varchar) as last from marts.sales_days")).toEqual([{last: "2026-01-30"}]);
    await generation.close();
  });

  test("a snapshot that loses too many keys is held until it is released; what is missing has ended", async () => {
    const shops = (...codes: string[]) => ["code,name", ...codes.map((code) => `${code},${code} 店`), ""].join("\n");
    const all = Array.from({length: 10}, (_, i) => `S${i}`);
    club.put("club/shops-20260130.csv", shops(...all));
    await club.run();
    club.put("club/shops-20260131.csv", shops(...all.slice(0, 8)));
    const held = await club.run();
    expect(held.held).toMatchObject([{channel: "club", feed: "shops", records: 8, reason: "snapshot_loss"}]);
    expect(held.state).toBe("unchanged");
    const session = await openSession();
    await writeDecision(session, club.workspace.paths.ledger, {
      kind: "release",
      subject: held.held[0]!.load,
      other: "",
      reason: "",
      decided_at: "2026-02-01T03:00:00Z",
      by: "test"
    });
    session.close();
    const released = await club.run({tables: [...dispositions, "marts.stores"]});
    expect(released).toMatchObject({state: "published", held: []});
    expect(feedOf(released, "shops")).toMatchObject({counted: 18, current: 10, duplicates: 8});
    const generation = await openGeneration(club.workspace.root);
    expect(await generation.rows("select cast(count(*) as integer) as n from marts.stores")).toEqual([{n: 8}]);
    await generation.close();
  });

  test("a missing column or an expression that does not bind stops its feed, not the run; a new column is kept and reported", async () => {
    club.put("club/people-20260131.csv", "ID,NAME,SEX,CHANGED,GONE,VIP\n1,王一,M,2026-01-01 10:00:00,,yes\n");
    club.put("club/shops-20260131.csv", "code,name,floor\nS1,一店,3\n");
    const report = await club.run();
    expect(report.held).toMatchObject([{feed: "people", reason: "missing_column", message: expect.stringContaining("PHONE")}]);
    expect(report.unused).toContainEqual({channel: "club", feed: "shops", columns: ["floor"]});
    expect(report.feeds.map(({feed}) => feed)).toEqual(["shops"]);
    club.map(mapping.replace("mobile: PHONE", "mobile: fone(VIP)"));
    expect((await club.run()).held).toMatchObject([
      {feed: "people", reason: "mapping", message: expect.stringContaining("to.contacts.mobile")}
    ]);
    club.map(mapping.replace("mobile: PHONE\n", "\n"));
    const mended = await club.run();
    expect(mended.held).toEqual([]);
    expect(feedOf(mended, "people")).toMatchObject({counted: 1, current: 1});
  });

  test("a refused file does not stop the others", async () => {
    club.put("club/people-20260131.csv", gzipSync(two).subarray(0, 40));
    club.put("club/shops-20260131.csv", "code,name\nS1,一店\n");
    club.put("club/readme.txt", "hello");
    const report = await club.run();
    expect(report.refused).toMatchObject([{file: "club/people-20260131.csv", reason: "cut_archive"}]);
    expect(report.strays).toMatchObject([{file: "club/readme.txt", reason: "unmatched"}]);
    expect(report.state).toBe("published");
  });
});
