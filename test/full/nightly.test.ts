import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {openSession} from "../../src/channels/session.ts";
import {dispositions, type Fixture, feedOf, fixture, mapping, people} from "../pipelines/fixture.ts";

let club: Fixture;
beforeEach(() => {
  club = fixture(mapping, dispositions);
});
afterEach(() => club.close());

const two = people("1,王一,19900010001,M,2026-01-01 10:00:00,", "2,李二,19900010002,F,2026-01-01 10:00:00,");

describe("a run", () => {
  test("a bad element costs itself only where the mapping says partial", async () => {
    club.put(
      "club/orders-20260131.json",
      JSON.stringify({
        list: [
          {
            no: "A1",
            buyer: "1",
            at: 1767225600,
            total: 1500,
            lines: [
              {n: 1, fee: 500},
              {n: 2, fee: "x"}
            ]
          },
          {no: "A2", at: "soon", total: 1, lines: []}
        ]
      })
    );
    const report = await club.run();
    expect(feedOf(report, "orders")).toMatchObject({counted: 2, current: 1, rejected: 1});
    const session = await openSession();
    const rejects = await session.rows(
      `select disposition, entity, field, reason, shape from read_parquet('${club.workspace.paths.staged}/rejects/*/*.parquet') order by all`.replace(
        "order by all",
        "order by disposition"
      )
    );
    session.close();
    expect(rejects).toEqual([
      {disposition: "element", entity: "order_lines", field: "amount_yuan", reason: "invalid_number", shape: "a"},
      {disposition: "rejected", entity: "orders", field: "ordered_at", reason: "invalid_time", shape: "aaaa"}
    ]);
  });

  test("rejects come back when the mapping is mended, and exactly those", async () => {
    club.put("club/people-20260131.csv", people("1,王一,,M,2026-01-01 10:00:00,", "2,李二,,X,2026-01-01 10:00:00,", "3,张三,,F,bad,"));
    const before = await club.run();
    expect(feedOf(before, "people")).toMatchObject({current: 1, rejected: 2});
    club.map(mapping.replace("F: female}", "F: female, X: null}"));
    const after = await club.run({mode: "replay"});
    expect(feedOf(after, "people")).toMatchObject({current: 2, rejected: 1});
  });

  test("loads of a feed that the mapping lost are held, not forgotten", async () => {
    club.put("club/people-20260131.csv", two);
    club.put("club/shops-20260131.csv", "code,name\nS1,一店\n");
    await club.run();
    club.remove("club/people-20260131.csv");
    club.map(mapping.replace("  people:", "  persons:"));
    const report = await club.run();
    expect(report.held).toMatchObject([{channel: "club", feed: "people", records: 2, reason: "no_mapping"}]);
    club.map(mapping);
    expect((await club.run()).held).toEqual([]);
  });
});
