import {statSync} from "node:fs";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import auditList from "../../src/commands/audit_list.ts";
import auditVerify from "../../src/commands/audit_verify.ts";
import {initWorkspace} from "../../src/commands/init.ts";
import keyCreate from "../../src/commands/key_create.ts";
import keyList from "../../src/commands/key_list.ts";
import userCreate from "../../src/commands/user_create.ts";
import userDisable from "../../src/commands/user_disable.ts";
import userList from "../../src/commands/user_list.ts";
import userPassword from "../../src/commands/user_password.ts";
import userRole from "../../src/commands/user_role.ts";
import userStores from "../../src/commands/user_stores.ts";
import {openState} from "../../src/state/open.ts";
import {isPassword} from "../../src/state/password.ts";
import {passwordOf} from "../../src/state/users.ts";
import {newWorkspace, publishFixture} from "../api/fixture.ts";
import {edge, run} from "./edge.ts";

const {root, remove} = newWorkspace();
initWorkspace(root, new Uint8Array(32));
afterAll(remove);
const at = (input = "") => ({...edge(), workspace: root, input: () => Promise.resolve(input)});
const state = openState(join(root, "app.sqlite"));
afterAll(() => state.close());

describe("users on the command line", () => {
  it("are made with a password of standard input or one made here, never of an argument", async () => {
    await run(userCreate, {role: "marketer", stores: "S01, S02"}, at("a-long-password\nmore\n"), ["anna"]);
    expect(await isPassword("a-long-password", passwordOf(state, "anna"))).toBe(true);
    const {json} = await run(userCreate, {role: "privacy", generate: true}, at(), ["eva"]);
    expect(json).toMatchObject({name: "eva", stores: null, password: expect.stringMatching(/^[a-z2-9-]{23}$/)});
    const asked = ["on a terminal", "on a terminal"];
    const terminal = {...at(), isTerminal: true, secretly: () => Promise.resolve(asked.pop() ?? "")};
    await run(userPassword, {}, terminal, ["eva"]);
    expect(await isPassword("on a terminal", passwordOf(state, "eva"))).toBe(true);
    const options = [userCreate, userPassword].flatMap((one) => one.options ?? []).map(({flags}) => flags);
    expect(options.filter((flags) => /--password/.test(flags))).toEqual([]);
  });

  it.each([
    ["a short password", userCreate, {role: "marketer"}, "short", ["bob"], "usage"],
    ["no role", userCreate, {}, "a-long-password", ["bob"], "usage"],
    ["a role that is none", userCreate, {role: "admin"}, "a-long-password", ["bob"], "usage"],
    ["no store", userCreate, {role: "marketer", stores: " , "}, "a-long-password", ["bob"], "usage"],
    ["a scope that is none", userCreate, {role: "marketer", scope: "everything"}, "a-long-password", ["bob"], "usage"],
    ["a name that is none", userCreate, {role: "marketer"}, "a-long-password", ["bob:x"], "usage"],
    ["a name twice", userCreate, {role: "marketer"}, "a-long-password", ["anna"], "busy"],
    ["nobody", userDisable, {}, "", ["bob"], "not_found"]
  ] as const)("refuse %s", async (_what, command, options, input, args, code) => {
    await expect(run(command, {...options}, at(input), [...args])).rejects.toMatchObject({code});
  });

  it("change role and stores, end, and are listed without their passwords", async () => {
    await run(userRole, {}, at(), ["anna", "executive"]);
    await run(userStores, {}, at(), ["anna", "all"]);
    await run(userDisable, {}, at(), ["anna"]);
    const {json, text} = await run(userList, {}, at());
    expect(json.users).toMatchObject([
      {name: "anna", role: "executive", stores: null, disabled_at: "2026-01-01T00:00:00.000Z"},
      {name: "eva"}
    ]);
    expect(JSON.stringify(json) + text).not.toContain("scrypt");
    expect(passwordOf(state, "anna")).toBeNull();
  });

  it("have a subject of their own", async () => {
    const make = (name: string) => run(userCreate, {role: "engineer", subject: "sub-1"}, at(), [name]);
    expect((await make("ida")).json).toMatchObject({has_password: false, subject: "sub-1"});
    await expect(make("udo")).rejects.toMatchObject({code: "busy"});
  });

  it("are bound to stores that there are", async () => {
    const published = newWorkspace();
    try {
      initWorkspace(published.root, new Uint8Array(32));
      await publishFixture(published.root);
      const make = (stores: string) =>
        run(userCreate, {role: "marketer", stores}, {...at("a-long-password"), workspace: published.root}, ["anna"]);
      await expect(make("S02,S2")).rejects.toMatchObject({code: "not_found", message: "no such store: S2"});
      expect((await make("S02")).json).toMatchObject({stores: ["S02"]});
    } finally {
      published.remove();
    }
  });

  it("keys have stores, scopes and an end", async () => {
    const {json} = await run(keyCreate, {stores: "S01", scope: "identifiers:plain", expires: "2026-02-01"}, at(), ["counter"]);
    expect(json).toMatchObject({role: "service", stores: ["S01"], scopes: ["identifiers:plain"], expires_at: "2026-02-01T00:00:00.000Z"});
    expect(JSON.stringify((await run(keyList, {}, at())).json)).not.toContain(json.key);
    await expect(run(keyCreate, {expires: "2025-12-31"}, at(), ["late"])).rejects.toMatchObject({code: "usage"});
  });

  it("all of it is in the audit log, which holds; the file is its owner's alone", async () => {
    const {json} = await run(auditList, {actor: "cli:tester"}, at());
    const actions = (json.rows as {action: string; subject: string}[]).map(({action, subject}) => `${action} ${subject}`).reverse();
    expect(actions.slice(0, -1)).toEqual([
      "user create anna",
      "user create eva",
      "user password eva",
      "user role anna",
      "user stores anna",
      "user disable anna",
      "user create ida"
    ]);
    expect(actions.at(-1)).toMatch(/^key create hx_/);
    expect((await run(auditVerify, {}, at())).exit).toBe(0);
    expect(statSync(join(root, "app.sqlite")).mode & 0o777).toBe(0o600);
    state.exec("drop trigger audit_is_kept; delete from audit where id = 3");
    expect(await run(auditVerify, {}, at())).toMatchObject({exit: 6, json: {broken_at: 4}});
  });
});
