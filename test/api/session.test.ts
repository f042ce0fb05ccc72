import request from "supertest";
import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {hashPassword, isPassword, newPassword} from "../../src/state/password.ts";
import {roles} from "../../src/state/principal.ts";
import {openSession, userOfSession} from "../../src/state/sessions.ts";
import {changeGrant, changePassword, createUser, disableUser} from "../../src/state/users.ts";
import {asRole, fixtureApp, openFixture, people, serving, signedIn} from "./fixture.ts";

const pages = await findPages();
const password = newPassword();
const cheap = {N: 2 ** 10, r: 8, p: 1};
const ours: [string, string] = ["sec-fetch-site", "same-origin"];
let generation: OpenGeneration;
let kept: string;
let api: Awaited<ReturnType<typeof fixtureApp>>;
let now = "2026-11-01T00:00:00.000Z";
beforeAll(async () => {
  [generation, kept] = await Promise.all([openFixture(), hashPassword(password, cheap)]);
}, 60_000);
afterAll(() => generation.close());
beforeEach(async () => {
  now = "2026-11-01T00:00:00.000Z";
  api = await fixtureApp(generation, {site: site(pages, serving(generation)), now: () => now});
  createUser(api.state, {name: "anna", role: "marketer", password: kept, now});
});

const enter = (fields: object, headers: [string, string][] = [ours]) => {
  const asked = request(api.server).post("/sign-in").type("form").set("accept", "text/html").send(fields);
  for (const [key, value] of headers) asked.set(key, value);
  return asked;
};
const page = (path: string, headers: [string, string][] = []) => {
  const asked = request(api.server).get(path).set("accept", "text/html");
  for (const [key, value] of headers) asked.set(key, value);
  return asked;
};
const cookieOf = (response: {get(name: string): unknown}): string =>
  ((response.get("set-cookie") as string[]) ?? []).find((line) => line.startsWith("huaxiang_session="))!;

describe("a password", () => {
  it("is known again however it was typed, and not another", async () => {
    const wide = await hashPassword("Ｐａｓｓｗｏｒｄ－１２", cheap);
    expect([await isPassword("Password-12", wide), await isPassword("Password-13", wide), await isPassword("", null)]).toEqual([
      true,
      false,
      false
    ]);
    expect(password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    await expect(hashPassword("short")).rejects.toMatchObject({code: "usage"});
  });
});

describe("signing in", () => {
  it("is asked of who looks at a page, and leads on to it", async () => {
    const asked = await page("/sales?month=2026-03").expect(303);
    expect(asked.get("location")).toBe("/sign-in?next=%2Fsales%3Fmonth%3D2026-03");
    const form = await page(asked.get("location")!).expect(200);
    expect(form.text).toContain('name="next" value="/sales?month=2026-03"');
    expect(form.text).not.toContain("<script");
    const entered = await enter({name: "anna", password, next: "/sales?month=2026-03"})
      .expect(303)
      .expect("location", "/sales?month=2026-03");
    expect(cookieOf(entered)).toMatch(/^huaxiang_session=[\w-]{43}; Max-Age=43200; Path=\/; .*HttpOnly; SameSite=Strict$/);
    const seen = await page("/sales?month=2026-03&lang=en", [["cookie", cookieOf(entered).split(";")[0]!]]).expect(200);
    expect(seen.text).toContain("anna");
    expect(seen.text).toContain("Sign out");
  });

  it.each(["//evil.example/", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/a\nb"])(
    "leads nowhere else: %j",
    async (next) => {
      expect((await page(`/sign-in?${new URLSearchParams({next})}`)).text).toContain('name="next" value="/"');
      await enter({name: "anna", password, next}).expect(303).expect("location", "/");
    }
  );

  it.each([
    ["a wrong password", {name: "anna", password: "wrong-password"}, 401],
    ["a name that is none", {name: "bob", password}, 401],
    ["no password", {name: "anna"}, 422],
    ["a name too long", {name: "a".repeat(65), password}, 422]
  ])("with %s lets nobody in", async (_what, fields, status) => {
    const response = await enter(fields).expect(status);
    expect(cookieOf(response)).toBeUndefined();
    expect(response.text).not.toContain(password);
  });

  it("takes five tries, then waits, whoever tries", async () => {
    for (let i = 0; i < 5; i++) await enter({name: "anna", password: "wrong-password"}).expect(401);
    const late = await enter({name: "anna", password}).expect(429);
    expect([Number(late.get("retry-after")), cookieOf(late)]).toEqual([900, undefined]);
    now = "2026-11-01T00:15:01.000Z";
    await enter({name: "anna", password}).expect(303);
  });

  it("is for those who are not disabled", async () => {
    disableUser(api.state, "anna", now);
    await enter({name: "anna", password}).expect(401);
  });
});

describe("behind a proxy with TLS", () => {
  it("the name of the settings is ours too, and the cookie goes by TLS alone", async () => {
    const url = new URL("https://huaxiang.example.com");
    const {server, state} = await fixtureApp(generation, {site: site(pages, serving(generation)), url});
    createUser(state, {name: "anna", role: "marketer", password: kept, now});
    const send = (host: string) =>
      request(server).post("/sign-in").type("form").set("host", host).set("origin", url.origin).send({name: "anna", password});
    expect(cookieOf(await send("huaxiang.example.com").expect(303))).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    await send("evil.example").expect(421);
  });
});

describe("a session", () => {
  const status = (headers: [string, string][]) => {
    const asked = request(api.server).get("/v1/status");
    for (const [key, value] of headers) asked.set(key, value);
    return asked;
  };

  it("asks the API as its user", async () => {
    const cookie = signedIn(api.state, "marketer");
    await status([cookie]).expect(200);
    await request(api.server)
      .get(`/v1/profiles/${people.living}`)
      .set(...signedIn(api.state, "executive"))
      .expect(403);
    await status([cookie, ["x-api-key", "hx_unknown"]]).expect(401);
    expect(JSON.stringify(api.state.prepare("select * from sessions").all())).not.toContain(cookie[1].split("=")[1]);
  });

  it("ends unused after two hours, at the latest after twelve, and at once when its user is ended or gets another password", () => {
    const at = (hours: number): string => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
    const token = openSession(api.state, "anna", now);
    for (const hours of [1.9, 3.8, 5.7, 7.6, 9.5, 11.4]) expect(userOfSession(api.state, token, at(hours))?.name).toBe("anna");
    expect(userOfSession(api.state, token, at(12))).toBeUndefined();
    const idle = openSession(api.state, "anna", now);
    expect(userOfSession(api.state, idle, at(2))).toBeUndefined();
    const changed = openSession(api.state, "anna", now);
    changePassword(api.state, "anna", kept);
    expect(userOfSession(api.state, changed, now)).toBeUndefined();
    const ended = openSession(api.state, "anna", now);
    changeGrant(api.state, "anna", {role: "executive", stores: ["S01"]});
    expect(userOfSession(api.state, ended, now)).toMatchObject({role: "executive", stores: ["S01"]});
    disableUser(api.state, "anna", now);
    expect(userOfSession(api.state, ended, now)).toBeUndefined();
  });

  it("is over after signing out", async () => {
    const cookie = signedIn(api.state, "marketer");
    await request(api.server)
      .post("/sign-out")
      .set(...cookie)
      .set("sec-fetch-site", "cross-site")
      .expect(403);
    await status([cookie]).expect(200);
    const out = await request(api.server)
      .post("/sign-out")
      .set(...cookie)
      .set(...ours)
      .expect(303)
      .expect("location", "/sign-in");
    expect(cookieOf(out)).toMatch(/^huaxiang_session=; /);
    await status([cookie]).expect(401);
  });

  const body = {
    name: "x",
    rule: {
      v: 1,
      purpose: "marketing",
      channel: "sms",
      root: {type: "group", op: "and", rules: [{type: "attr", field: "vehicles_owned", op: "gte", value: 1}]}
    }
  };
  it.each([
    ["a page of ours", [["sec-fetch-site", "same-origin"]], 201],
    ["another site", [["sec-fetch-site", "cross-site"]], 403],
    [
      "another port or subdomain",
      [
        ["sec-fetch-site", "same-site"],
        ["origin", "http://127.0.0.1:9999"]
      ],
      403
    ],
    ["a bookmark", [["sec-fetch-site", "none"]], 403],
    [
      "an older browser on a page of ours",
      [
        ["origin", "http://localhost:8787"],
        ["host", "localhost:8787"]
      ],
      201
    ],
    [
      "an older browser elsewhere",
      [
        ["origin", "https://evil.example"],
        ["host", "localhost:8787"]
      ],
      403
    ],
    ["a frame without an origin", [["origin", "null"]], 403],
    ["something that says nothing", [], 403]
  ] as [string, [string, string][], number][])("changes something from %s: %j → %i", async (_from, headers, expected) => {
    const asked = request(api.server)
      .post("/v1/segments")
      .set(...signedIn(api.state, "marketer"));
    for (const [key, value] of headers) asked.set(key, value);
    await asked.send(body).expect(expected);
  });

  it("is found again after a link of another site, whose first request does not carry it", async () => {
    const asked = await page("/sales", [["sec-fetch-site", "cross-site"]])
      .expect(303)
      .expect("location", "/sign-in?next=%2Fsales&from=elsewhere");
    expect((await page(asked.get("location")!).expect(200)).text).toContain('http-equiv="refresh" content="0;url=/sales"');
    await page("/sales", [["sec-fetch-site", "same-origin"]]).expect("location", "/sign-in?next=%2Fsales");
  });

  it("a key needs no page", async () => {
    await request(api.server)
      .post("/v1/segments")
      .set(...asRole("marketer"))
      .send(body)
      .expect(201);
  });
});

describe("pages", () => {
  it("are open on this machine until there is a user, and show figures alone then", async () => {
    const {server} = await fixtureApp(generation, {site: site(pages, serving(generation))});
    await request(server).get("/").set("accept", "text/html").expect(200);
    await request(server).get(`/v1/profiles/${people.living}`).expect(401);
  });

  it("show who is bound to a store that store alone", async () => {
    const csv = async (headers: [string, string][]) =>
      (await page("/charts/overview/stores.csv?lang=en&month=2026-03", headers).expect(200)).text.split("\n");
    const [bound, all] = [signedIn(api.state, "marketer", "S02"), signedIn(api.state, "marketer")];
    expect((await csv([all])).filter((line) => /宝马|奔驰|奥迪/.test(line)).length).toBeGreaterThan(3);
    expect((await csv([bound])).filter((line) => /宝马|奔驰|奥迪|雷克萨斯|HYPERLINK/.test(line))).toEqual([
      expect.stringContaining("南京江宁 · 奔驰")
    ]);
    const cars = async (headers: [string, string][], query: string) =>
      /<div class="v">([\d,]+)/.exec((await page(`/?lang=en&month=2026-03${query}`, headers)).text)?.[1];
    expect(await cars([bound], "")).toBe(await cars([all], "&store=S02"));
    expect(await cars([bound], "&store=S05")).toBeUndefined();
    const seen = await page("/?lang=en", [bound]);
    expect(seen.text).not.toMatch(/S0[13456]|上海|苏州|徐州|北京/);
    for (const {path, isByStore} of pages) {
      const {text} = await page(path, [bound]).expect(isByStore ? 200 : 403);
      if (!isByStore) expect(text).toMatch(/没有权限|Not for your role/);
      expect(seen.text.includes(`<a href="${path}">`) || path === "/").toBe(isByStore === true);
    }
  });

  it.each(pages.map((one) => [one.path, one] as const))("%s opens for its roles alone", async (path, {name, roles: may, tables}) => {
    await page(path).expect(303);
    await request(api.server).get(path).set("accept", "application/json").expect(401);
    const [csv] = Object.keys(tables).map((table) => `/charts/${name}/${table}.csv`);
    for (const role of roles.filter((one) => !may.includes(one))) {
      // Whoever signs in comes to /: it says where they may go, and no figure.
      const {text} = await page(path, [signedIn(api.state, role)]).expect(path === "/" ? 200 : 403);
      expect(text).toMatch(/没有权限|不对角色/);
      expect(text).not.toMatch(/class="(?:card|fig wide)|<svg|<table/);
      if (csv) await page(csv, [signedIn(api.state, role)]).expect(404);
    }
    await page(path, [signedIn(api.state, may[0]!)]).expect(200);
    if (csv) await page(csv).expect(303);
  });
});
