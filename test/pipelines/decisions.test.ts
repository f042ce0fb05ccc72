import {afterAll, beforeAll, describe, expect, test} from "vitest";
import block from "../../src/commands/identity_block.ts";
import link from "../../src/commands/identity_link.ts";
import log from "../../src/commands/identity_log.ts";
import preview from "../../src/commands/identity_preview.ts";
import unblock from "../../src/commands/identity_unblock.ts";
import unlink from "../../src/commands/identity_unlink.ts";
import why from "../../src/commands/identity_why.ts";
import {openGeneration} from "../../src/generation/open.ts";
import {run as runCommand} from "../commands/edge.ts";
import {type Fixture, fixture, identities} from "./fixture.ts";

/** A shop: who its customers are, what they bought, and their answers to messages, by number. */
const mapping = `
name: club
feeds:
  people:
    files: "club/people-*.csv"
    day: "people-(\\\\d{8})"
    later: upsert
    key: [id]
    to:
      contacts#account: {role: "'account'", name: name, mobile: phone, seen_at: local(seen)}
      orders:
        order_no: id
        contact_source: "'club.people'"
        contact_key: blank(id) || '#account'
        category: "'accessory'"
        status: "'completed'"
        ordered_at: local(seen)
        paid_at: local(seen)
        amount_yuan: yuan(total)
  answers:
    files: "club/answers-*.csv"
    day: "answers-(\\\\d{8})"
    later: append
    to:
      contacts#account: {role: "'account'", mobile: phone, seen_at: local(sent)}
      consents: {contact_source: "'club.answers'", contact_key: own('account'), purpose: "'marketing'", channel: "'sms'", state: state, decided_at: local(sent)}
`;

/** What the figures of a dry run and of a preview read, and what people have allowed. */
const facts = {tables: [...identities, "facts.orders", "facts.service_visits", "facts.consents"]};
const consents = {tables: [...identities, "features.consents"]};
const all = {tables: [...facts.tables, ...consents.tables]};

let club: Fixture;
const ask = async (sql: string) => {
  const generation = await openGeneration(club.workspace.root);
  const rows = await generation.rows(sql);
  await generation.close();
  return rows;
};
const people = async (): Promise<string[]> =>
  (await ask("select list(source_key order by source_key) as keys from identity.members where source = 'club.people' group by person_id"))
    .map(({keys}) =>
      String(keys)
        .replaceAll(/#account|"/g, "")
        .replaceAll(",", ", ")
    )
    .sort();
const record = (id: string): string => `club.people:${id}#account`;
const w = () => ({workspace: club.workspace.root});

beforeAll(async () => {
  club = fixture(mapping, identities);
  club.put(
    "club/people-20260105.csv",
    [
      "id,name,phone,seen,total",
      "A1,王小明,13912345670,2021-01-05 10:00:00,100.00",
      "A2,王小明,13912345670,2021-06-05 10:00:00,50.00",
      "B1,赵丽,13912345670,2023-02-05 10:00:00,30.00",
      "C1,钱多多,13912345671,2023-02-05 10:00:00,20.00",
      ""
    ].join("\n")
  );
  club.put(
    "club/answers-20260105.csv",
    ["phone,state,sent", "13912345670,refused,2021-03-01 10:00:00", "13912345670,granted,2023-03-01 10:00:00", ""].join("\n")
  );
  await club.run(all);
}, 60_000);
afterAll(() => club.close());

describe("consents follow the holder of a number", () => {
  test("a number given away again starts without the former holder's refusal, who keeps it", async () => {
    const rows =
      await ask(`select min(m.source_key) as who, c.state from features.consents c inner join identity.members m on m.person_no = c.person_no
      where m.source = 'club.people' group by c.person_no, c.state order by who`);
    expect(rows).toEqual([
      {who: "A1#account", state: "refused"},
      {who: "B1#account", state: "granted"}
    ]);
  });
});

describe("decisions of a steward", () => {
  test("a dry run says what would move and decides nothing", async () => {
    const before = await people();
    const {json} = await runCommand(link, {...w(), dryRun: true}, undefined, [record("A1"), record("C1")]);
    expect(json).toMatchObject({decided: false, people_before: 3, people_after: 2, contacts_moved: 1, orders_moved: 1, orders_yuan: 20});
    expect((await club.run(all)).state).toBe("unchanged");
    expect(await people()).toEqual(before);
  }, 60_000);

  test("link, unlink, and link again restores what was", async () => {
    expect(await people()).toEqual(["[A1, A2]", "[B1]", "[C1]"]);
    await runCommand(unlink, {...w(), reason: "two people of one name"}, undefined, [record("A1"), record("A2")]);
    await club.run();
    expect(await people()).toEqual(["[A1]", "[A2]", "[B1]", "[C1]"]);
    await runCommand(link, w(), undefined, [record("A2"), record("A1")]);
    await club.run();
    expect(await people()).toEqual(["[A1, A2]", "[B1]", "[C1]"]);
  }, 90_000);

  test("a merged person's consent is the strictest of its members'", async () => {
    await runCommand(link, w(), undefined, [record("A1"), record("B1")]);
    await club.run(consents);
    expect(await people()).toEqual(["[A1, A2, B1]", "[C1]"]);
    expect(await ask("select state from features.consents where as_of_at = (select max(as_of_at) from features.spine)")).toEqual([
      {state: "refused"}
    ]);
    await runCommand(unlink, w(), undefined, [record("A1"), record("B1")]);
    await club.run();
    expect(await people()).toEqual(["[A1, A2]", "[B1]", "[C1]"]);
  }, 90_000);

  test("a blocked number joins nobody until it is taken back; the table says who decided", async () => {
    await runCommand(block, {...w(), by: "li"}, undefined, ["phone:139 1234 5671"]);
    await club.run();
    expect(await ask("select reason, author from identity.demoted where value = '13912345671'")).toEqual([
      {reason: "blocked", author: "li"}
    ]);
    await runCommand(unblock, w(), undefined, ["phone:13912345671"]);
    await club.run(facts);
    await club.run(facts);
    expect(await ask("select reason from identity.demoted where value = '13912345671'")).toEqual([]);
  }, 90_000);

  test("the log tells each decision once, of the records and people that it is about", async () => {
    const rows = await ask(
      "select event, source_key, person_id, other_id, evidence, actor from identity.log where actor is not null order by generation, event, source_key"
    );
    const key = ({event, source_key, evidence, actor}: (typeof rows)[number]) => [event, source_key, evidence, actor].join(" ");
    const day = "decision of 2026-01-01";
    const both = (event: string, ...keys: string[]) => keys.map((one) => `${event} ${one}#account ${day} operator`);
    expect(rows.map(key)).toEqual([
      ...both("unlink", "A1", "A2"),
      ...both("link", "A1", "A2"),
      ...both("link", "A1", "B1"),
      ...both("unlink", "A1", "B1"),
      `block  phone, ${day} li`,
      `unblock  phone, ${day} operator`
    ]);
    const [cut, joined] = [rows[0]!, rows[2]!];
    expect(cut.person_id).not.toBe(cut.other_id);
    expect(joined.person_id).toBe(joined.other_id);
    const {json} = await runCommand(log, w(), undefined, [record("A2")]);
    expect((json.events as {event: string}[]).map(({event}) => event)).toEqual(expect.arrayContaining(["link", "unlink"]));
    expect((await runCommand(log, w(), undefined, [record("A2")])).text).toContain("was said not to be");
  });

  test("why names the decision that made two records one", async () => {
    const {text} = await runCommand(why, w(), undefined, [record("A1"), record("A2")]);
    expect(text).toContain("carries decision no. 2");
  });

  test("a limit's change is told before it is made", async () => {
    const {json, text} = await runCommand(preview, {...w(), limit: "phone.names=1"});
    expect(json).toMatchObject({people_before: 3, contacts_moved: expect.any(Number)});
    expect(text).toContain("people then");
  }, 60_000);

  test.each([
    [link, ["A1", record("A2")], "not a contact: write channel.feed:key"],
    [link, [record("A1"), record("none")], "no such contact: the second"],
    [block, ["phone:1391234"], "not a valid phone"],
    [block, ["email:a@b.cn"], "no kind that joins people: email"],
    [block, ["colour:red"], "not an identifier: write kind:value"]
  ])("what cannot be decided is said, without the value", async (command, args, message) => {
    await expect(runCommand(command, w(), undefined, args)).rejects.toThrow(message);
  });
});
