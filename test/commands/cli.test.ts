import {spawnSync} from "node:child_process";
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {acquire} from "../../src/lock.ts";
import {dispositions, type Fixture, fixture, mapping, people} from "../pipelines/fixture.ts";

const run = (...args: string[]) => {
  const {status, stdout, stderr} = spawnSync(process.execPath, ["bin/huaxiang.mjs", ...args], {
    encoding: "utf8",
    env: {...process.env, HUAXIANG_WORKSPACE: ""}
  });
  return {status, stdout, stderr};
};

const shops = (codes: number): string => ["code,name", ...Array.from({length: codes}, (_, i) => `S${i},${i} 店`), ""].join("\n");

let club: Fixture;
let at: string[];
beforeAll(async () => {
  club = fixture();
  at = ["-w", club.workspace.root];
  club.put("club/people-20260131.csv", people("1,王一,19900010001,M,2026-01-01 10:00:00,", "2,李二,,X,2026-01-01 10:00:00,"));
  club.put("club/shops-20260131.csv", shops(8));
});
afterAll(() => club.close());

describe("a workspace by commands alone", () => {
  test("status before the first run says what to do next", () => {
    const {status, stdout} = run("status", ...at);
    expect([status, stdout]).toEqual([0, expect.stringContaining("next: put files below")]);
  });

  test("run, status, rejects, profile, sql", () => {
    const ran = run("run", "--json", ...at);
    expect(ran.status).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({schema: "huaxiang.run/1", state: "published", generation: 1});
    const status = JSON.parse(run("status", "--json", ...at).stdout);
    expect(status).toMatchObject({
      generation: 1,
      data_date: "2026-01-31",
      held: [],
      feeds: [
        {channel: "club", feed: "people", counted: 2, current: 1, superseded: 0, duplicates: 0, rejected: 1, ignored: 0, erased: 0},
        {channel: "club", feed: "shops", counted: 8, current: 8, superseded: 0, duplicates: 0, rejected: 0, ignored: 0, erased: 0}
      ]
    });
    expect(status.content_hash).toMatch(/^[0-9a-f]{64}$/);
    const shown = JSON.parse(run("rejects", "show", "--json", ...at).stdout);
    expect(shown.rejects).toMatchObject([{record: 2, entity: "contacts", field: "gender", reason: "unknown_code", shape: "A"}]);
    const profile = JSON.parse(run("profile", "phone:+86 199-0001-0001", "--json", ...at).stdout);
    expect(profile.profiles).toHaveLength(1);
    const sql = JSON.parse(run("sql", "select count(*) as people from marts.profiles", "--json", ...at).stdout);
    expect(sql.rows).toEqual([{people: 1}]);
  });

  test("the counter finds a customer by surname and last four digits", () => {
    const {stdout} = run("profile", "find", "--store", "s0", "--name", "王先生", "--digits", "0001", "--json", ...at);
    expect(JSON.parse(stdout)).toMatchObject({
      schema: "huaxiang.people/1",
      people: [{name: "王**", mobile: "199****0001", gender: "male"}]
    });
  });

  test.each([
    [2, ["status", "--nonsense"], "unknown option"],
    [2, ["stats"], "Did you mean status?"],
    [2, ["run", "--as-of", "yesterday"], "not a day"],
    [4, ["status", "-w", "/nonexistent"], "fix: make one with"],
    [4, ["profile", "p_unknown"], "no such person"],
    [4, ["release", "0123456789abcdef"], "nothing now"],
    [2, ["sql", "drop table marts.profiles"], "not a question"],
    [1, ["sql", "select * from read_csv('/etc/passwd')"], "disabled"]
  ])("exit %i for %j, with the reason in words", (code, args, words) => {
    const {status, stderr} = run(...args, ...(args.includes("-w") || (code === 2 && args.length < 2) ? [] : at));
    expect([status, stderr]).toEqual([code, expect.stringContaining(words)]);
  });

  test("the second of two runs says who holds the lock", () => {
    const free = acquire(club.workspace.paths.lock, {pid: process.pid, command: "huaxiang run", since: "2026-02-01T02:00:00Z"});
    const {status, stderr} = run("run", ...at);
    free();
    expect([status, stderr]).toEqual([75, expect.stringContaining(`process ${process.pid}`)]);
  });

  test("doctor names a broken mapping, a stray and an unreadable file, a held lock, and how to mend each", () => {
    club.put("club/people-20260132.csv", "ID\n");
    club.put("club/other.txt", "x");
    club.map(mapping.replace("gender: sex(SEX)", "gender: sex(SEX"));
    const free = acquire(club.workspace.paths.lock, {pid: process.pid, command: "huaxiang run", since: "2026-02-01T02:00:00Z"});
    const {status, stdout} = run("doctor", "--json", ...at);
    free();
    club.map(mapping);
    club.remove("club/people-20260132.csv");
    club.remove("club/other.txt");
    const faults = JSON.parse(stdout).findings.filter(({ok}: {ok: boolean}) => !ok);
    expect(status).toBe(1);
    const messages = faults.map(({message}: {message: string}) => message).join("\n");
    for (const words of [
      "to.contacts.gender: syntax error",
      "other.txt: no feed's files: matches it",
      "no delivery day in the file name",
      "held by `huaxiang run`"
    ])
      expect(messages).toContain(words);
    expect(faults.every(({fix}: {fix: string}) => fix.length > 10)).toBe(true);
    expect(run("doctor", ...at).status).toBe(0);
  });

  test("a snapshot that lost half its rows is held; release lets it through", async () => {
    const stores = (): unknown => JSON.parse(run("sql", "select count(*) as n from marts.stores", "--json", ...at).stdout).rows;
    const tables = [...dispositions, "marts.stores"];
    club.put("club/shops-20260201.csv", shops(4));
    const {held} = await club.run({tables});
    expect(held).toMatchObject([{feed: "shops", reason: "snapshot_loss", records: 4}]);
    expect(run("release", held[0]!.load, ...at)).toMatchObject({status: 0, stdout: expect.stringContaining("next: huaxiang run")});
    await club.run({tables});
    expect(stores()).toEqual([{n: 4}]);
  });
});

test("channel check shows rows, rejects and dispositions of a file with a mapping of its own, and keeps nothing", () => {
  const folder = mkdtempSync(join(tmpdir(), "huaxiang-check-test-"));
  try {
    writeFileSync(join(folder, "channel.yaml"), mapping);
    writeFileSync(
      join(folder, "people-20260131.csv"),
      people("1,王一,19900010001,M,2026-01-01 10:00:00,", "2,李二,,X,2026-01-01 10:00:00,")
    );
    const {status, stdout} = run(
      "channel",
      "check",
      join(folder, "people-20260131.csv"),
      "--mapping",
      join(folder, "channel.yaml"),
      "--json"
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      feed: "club.people",
      dispositions: {counted: 2, accepted: 1, rejected: 1, ignored: 0},
      rows: {contacts: [{source_key: "1", name: "王一", gender: "male", seen_at: "2026-01-01 02:00:00"}]},
      rejects: [{record: 2, reason: "unknown_code"}]
    });
    writeFileSync(join(folder, "channel.yaml"), mapping.replace("name: NAME", "nam: NAME"));
    const wrong = run("channel", "check", join(folder, "people-20260131.csv"), "--mapping", join(folder, "channel.yaml"));
    expect([wrong.status, wrong.stderr]).toEqual([
      3,
      expect.stringMatching(/channel\.yaml: club\.people: to\.contacts\.nam: unknown column of contacts[\s\S]*fix: use one of/)
    ]);
    expect(readdirSync(folder).sort()).toEqual(["channel.yaml", "people-20260131.csv"]);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});

test("every command has a summary, help and --json", () => {
  const {stdout} = run("--help");
  const names = [...stdout.matchAll(/^ {2}(\w+)/gm)].map(([, name]) => name as string).filter((name) => name !== "help");
  expect(names).toEqual(
    expect.arrayContaining([
      "channel",
      "demo",
      "doctor",
      "generate",
      "init",
      "key",
      "profile",
      "rejects",
      "release",
      "run",
      "serve",
      "sql",
      "status"
    ])
  );
});
