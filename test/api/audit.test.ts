import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {auditRows, type Deed, peopleIn, record, verifyAudit} from "../../src/state/audit.ts";
import {openState} from "../../src/state/open.ts";

const deed = (i: number): Deed => ({
  at: `2026-11-01T00:00:0${i}.000Z`,
  actor: "anna",
  role: "marketer",
  action: "post /v1/segments",
  subject: `seg_${i}`,
  outcome: "done",
  detail: {people: [`p_aaaaaaa${i}`]}
});

const chain = () => {
  const state = openState(":memory:");
  record(state, [deed(1), deed(2)]);
  record(state, [deed(3), deed(4), deed(5)]);
  return state;
};

/** What someone does who has the file and knows SQL: the triggers are no obstacle. */
const tampered = (sql: string) => {
  const state = chain();
  state.exec(`drop trigger audit_stays; drop trigger audit_is_kept; ${sql}`);
  return state;
};

describe("the chain", () => {
  it("holds, and its head is the newest row's hash", () => {
    const state = chain();
    expect(verifyAudit(state)).toEqual({rows: 5, head: auditRows(state)[0]!.hash, broken_at: null, why: null});
    expect(verifyAudit(openState(":memory:"))).toEqual({rows: 0, head: "0".repeat(64), broken_at: null, why: null});
  });

  it.each([
    ["a changed actor", "update audit set actor = 'bob' where id = 3", 3, /changed/],
    ["a changed detail", "update audit set detail = '{}' where id = 5", 5, /changed/],
    ["content moved from one column to the next", "update audit set actor = '', role = 'annamarketer' where id = 2", 2, /changed/],
    ["a removed row", "delete from audit where id = 3", 4, /missing before/],
    ["a removed first row", "delete from audit where id = 1", 2, /missing before/],
    ["removed last rows", "delete from audit where id >= 4", 4, /missing at the end/],
    [
      "two rows in the other order",
      "update audit set id = 99 where id = 2; update audit set id = 2 where id = 3; update audit set id = 3 where id = 99",
      2,
      /does not follow/
    ],
    [
      "a row put in",
      "insert into audit select 6, at, actor, role, action, 'x', outcome, detail, hash, 'x' from audit where id = 5",
      6,
      /changed/
    ]
  ])("shows %s", (_what, sql, broken_at, why) => {
    expect(verifyAudit(tampered(sql))).toMatchObject({broken_at, why: expect.stringMatching(why)});
  });

  it("made anew is found out by a hash that was noted before", () => {
    const noted = verifyAudit(chain()).head;
    const longer = chain();
    record(longer, [deed(6)]);
    expect(verifyAudit(longer, noted).broken_at).toBeNull();
    const forged = openState(":memory:");
    record(forged, [deed(1), deed(2), deed(3), deed(4), {...deed(5), actor: "bob"}]);
    expect([verifyAudit(forged).broken_at, verifyAudit(forged, noted).broken_at]).toEqual([null, 6]);
  });

  it("is never changed through us, and is asked by person and by page", () => {
    const state = chain();
    expect(() => state.exec("update audit set actor = 'bob'")).toThrow(/never changed/);
    expect(() => state.exec("delete from audit")).toThrow(/never forgotten/);
    expect(auditRows(state, {subject: "p_aaaaaaa2"}).map(({id}) => id)).toEqual([2]);
    expect(auditRows(state, {before: 3, limit: 1}).map(({id}) => id)).toEqual([2]);
  });
});

it("people of a text are those whose ids stand alone in it", () => {
  const piece = fc.oneof(
    fc.constantFrom("p_", "p_0123abcd", "x", "_", "-", '"', " ", "1", "P", "é"),
    fc.stringMatching(/^p_[0-9a-z]{6,70}$/)
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join("");
      expect(peopleIn(text)).toEqual([...new Set(text.match(/\bp_[0-9a-z]{8,64}\b/g))]);
    })
  );
});
