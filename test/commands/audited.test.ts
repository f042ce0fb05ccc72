import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import auditList from "../../src/commands/audit_list.ts";
import type {Command} from "../../src/commands/command.ts";
import block from "../../src/commands/identity_block.ts";
import link from "../../src/commands/identity_link.ts";
import log from "../../src/commands/identity_log.ts";
import why from "../../src/commands/identity_why.ts";
import {initWorkspace} from "../../src/commands/init.ts";
import profile from "../../src/commands/profile.ts";
import find from "../../src/commands/profile_find.ts";
import rejects from "../../src/commands/rejects_show.ts";
import sample from "../../src/commands/segment_sample.ts";
import save from "../../src/commands/segment_save.ts";
import sql from "../../src/commands/sql.ts";
import status from "../../src/commands/status.ts";
import {auditRows, verifyAudit} from "../../src/state/audit.ts";
import {openState, type State} from "../../src/state/open.ts";
import {newWorkspace, people, publishFixture, salt} from "../api/fixture.ts";
import {edge, run} from "./edge.ts";

const {root, remove} = newWorkspace();
let state: State;
beforeAll(async () => {
  initWorkspace(root, new Uint8Array(32));
  writeFileSync(join(root, "ledger", "salt"), salt);
  await publishFixture(root);
  state = openState(join(root, "app.sqlite"));
});
afterAll(() => {
  state.close();
  remove();
});

const rule = {
  v: 1,
  purpose: "marketing",
  channel: "sms",
  root: {type: "group", op: "and", rules: [{type: "attr", field: "kind", op: "is_known"}]}
};
const ask = async (command: Command, args: string[], options: Record<string, string | boolean>) => {
  const before = auditRows(state, {limit: 1})[0]?.id ?? 0;
  const answer = await run(command, {workspace: root, ...options}, {...edge(), input: async () => JSON.stringify(rule)}, args);
  return {answer, rows: auditRows(state).filter(({id}) => id > before)};
};
const [one, other] = ["dms.customers:D1|C1#customer", "app.users:A1"];
type Asked = [command: Command, args: string[], options: Record<string, string | boolean>, detail: Record<string, unknown>];

describe("what the command line did and told is on record, by the account of the machine", () => {
  test.each<Asked>([
    [profile, [people.merged], {}, {people: [people.living]}],
    [find, [], {store: "S02", name: "张先生", digits: "8000"}, {people: [people.living]}],
    [why, [one], {}, {people: [people.living]}],
    [log, [one], {}, {people: [people.living]}],
    [sample, ["-"], {}, {people: [people.living]}],
    [sql, ["select person_id from marts.profiles where mobile_masked <> '13800138000'"], {}, {tables: ["marts.profiles"], rows: 1}],
    [sql, ["select count(*) as n from marts.vehicles"], {}, {tables: ["marts.vehicles"], rows: 1}],
    [rejects, [], {feed: "dms.customers"}, {feed: "dms.customers", rows: 0}],
    [link, [one, other], {by: "li", reason: "same family"}, {people: [people.living, people.twin], by: "li", reason: "same family"}],
    [block, ["phone:13800138000"], {}, {kind: "phone"}],
    [save, ["-"], {name: "all"}, {version: 1}]
  ])("$name", async (command, args, options, detail) => {
    const {rows} = await ask(command, args, options);
    expect(rows).toMatchObject([{actor: "cli:tester", role: "operator", action: command.name, outcome: "done", detail}]);
    expect(JSON.stringify(rows)).not.toMatch(/13800138000|D1\|C1/);
  });

  test("nothing of what names nobody and changes nothing", async () => {
    expect((await ask(status, [], {})).rows).toEqual([]);
    expect((await ask(find, [], {store: "S01", name: "张先生", digits: "8000"})).rows).toEqual([]);
    expect((await ask(link, [one, other], {dryRun: true}).catch(() => ({rows: []}))).rows).toEqual([]);
  });

  test("the chain holds, and a person finds who read them", async () => {
    expect(verifyAudit(state).broken_at).toBeNull();
    const {answer} = await ask(auditList, [], {subject: people.twin});
    expect(answer.json.rows).toMatchObject([{action: "identity link"}]);
  });

  test("an answer that cannot be put on record is not told", async () => {
    state.exec("alter table audit rename to away");
    await expect(ask(profile, [people.living], {})).rejects.toThrow(/audit/);
    state.exec("alter table away rename to audit");
  });
});
