import {afterAll, beforeAll, expect, test} from "vitest";
import {openGeneration} from "../../src/generation/open.ts";
import {arriveAsOne} from "../identity/arrivals.ts";
import {type Fixture, fixture, identities} from "../pipelines/fixture.ts";

test("deliveries in any order end with the people of all at once, and no id dangles", () =>
  arriveAsOne(4, 40, Math.floor(Math.random() * 2 ** 31)));

/** Accounts and phones of one mini-programme: a record has one of each. */
const mapping = `
name: club
feeds:
  people:
    files: "club/people-*.csv"
    day: "people-(\\\\d{8})"
    later: append
    to:
      contacts: {role: "'account'", unionid: wx, platform_account: "'club'", openid: app, appid: "'wx1'", mobile: phone, seen_at: local(seen)}
`;

const length = 100_000;
const seen = "2026-01-05 10:00:00";
const file = (lines: string[]): string => `wx,app,phone,seen\n${lines.join("\n")}\n`;

/** Record n has one identifier with the record before it and one with the next. */
const chain = (strong: string, weak: string): string[] =>
  Array.from({length}, (_, n) => {
    const [one, other] = [`${strong}${Math.ceil(n / 2)}`, `${weak}${Math.floor(n / 2)}`];
    return `${one},${other},,${seen}`;
  });

/** Mainland numbers without fillers: no run of equal or rising digits. */
const phoneOf = (n: number): string => `1390${String(5_716_000 + n).padStart(7, "0")}`;

const ask = async (club: Fixture, sql: string) => {
  const generation = await openGeneration(club.workspace.root);
  const rows = await generation.rows(sql);
  await generation.close();
  return rows;
};

let club: Fixture;
beforeAll(() => {
  club = fixture(mapping, [...identities, "marts.identity_report"]);
});
afterAll(() => club.close());

test("a chain of 100,000 records, each tied to the next by an account, finishes and is stopped by the gate", async () => {
  club.put("club/people-20260105.csv", file(chain("oUnion", "oOpen")));
  await expect(club.run()).rejects.toMatchObject({
    code: "gate_failed",
    message: "gate failed: identity:max_person_records: one person has 100,000 records (at most 1,000)"
  });
  const report = await club.run({accept: ["identity:max_person_records"]});
  expect(report.state).toBe("published");
  expect(await ask(club, "select people, records, largest_person_records from marts.identity_report")).toEqual([
    {people: 1n, records: 100_000n, largest_person_records: 100_000n}
  ]);
});

test("tied by phones between accounts, it falls apart: each phone that would join two accounts is a conflict", async () => {
  const weak = fixture(mapping, [...identities, "marts.identity_report"]);
  try {
    weak.put(
      "club/people-20260105.csv",
      file(Array.from({length}, (_, n) => `oUnion${Math.ceil(n / 2)},,${phoneOf(Math.floor(n / 2))},${seen}`))
    );
    expect((await weak.run()).state).toBe("published");
    expect(await ask(weak, "select rule, kind, count(*) as conflicts from identity.conflicts group by rule, kind")).toEqual([
      {rule: "weak_bridge", kind: "phone", conflicts: 50_000n}
    ]);
    expect(await ask(weak, "select people, largest_person_records <= 4 as is_small, people_at_limit from marts.identity_report")).toEqual([
      {people: 50_001n, is_small: true, people_at_limit: 50_001n}
    ]);
  } finally {
    weak.close();
  }
});
