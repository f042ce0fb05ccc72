import {parseHTML} from "linkedom";
import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {roles} from "../../src/state/principal.ts";
import {asRole, fixtureApp, openFixture, people, serving} from "../api/fixture.ts";

let generation: OpenGeneration;
let app: Awaited<ReturnType<typeof fixtureApp>>;
beforeAll(async () => {
  generation = await openFixture();
  app = await fixtureApp(generation, {site: site(await findPages(), serving(generation))});
}, 60_000);
afterAll(() => generation.close());

type Who = Parameters<typeof asRole>[0];
const get = (path: string, who: Who = "marketer") =>
  request(app.server)
    .get(path)
    .set("accept", "text/html")
    .set(...asRole(who));
const post = (body: object, who: Who = "marketer") =>
  request(app.server)
    .post("/people?lang=en")
    .type("form")
    .set("accept", "text/html")
    .set(...asRole(who))
    .send(body);
const page = (id: string) => `/people/${id}`;
const documentOf = async (path: string) => parseHTML((await get(path).expect(200)).text).document;

const may = new Set(["marketer", "service", "privacy"]);

describe.each([...roles])("a %s", (role) => {
  const status = may.has(role) ? 200 : 403;
  it.each(["/people", page(people.living)])(`gets ${status} for %s`, async (path) => {
    const {text} = await get(path, role).expect(status);
    if (status === 403) expect(text).not.toContain("张");
  });
  it(`is ${status === 200 ? "" : "not "}led to people by the navigation`, async () => {
    const {text} = await get("/", role).expect(200);
    expect(text.includes('href="/people"')).toBe(may.has(role));
  });
});

describe("whom the overview is not open to", () => {
  it.each([
    ["en", "not for the role service", "huaxiang user role", "Customers"],
    ["zh", "不对角色 service 开放", "请管理员运行", "客户"]
  ])("is told so at /, and where to go, %s", async (lang, ...parts) => {
    const document = parseHTML((await get(`/?lang=${lang}`, "service").expect(200)).text).document;
    for (const part of parts) expect(document.querySelector("main")!.textContent).toContain(part);
    expect(document.querySelector('main a[href="/people"]')).not.toBeNull();
  });

  it("is no refusal on record: signing in leads there; another page is", async () => {
    const refused = () => app.state.prepare("select count(*) as n from audit where outcome = 'refused'").get()!.n as number;
    const before = refused();
    await get("/", "service").expect(200);
    expect(refused()).toBe(before);
    await get("/stores", "service").expect(403);
    expect(refused()).toBe(before + 1);
  });
});

describe("a person's page", () => {
  it.each([
    [
      "en",
      [
        "owner, loyal to the workshop",
        "Quote the renewal",
        "insurance ends in 20 days",
        "enough messages already",
        "2 workshop visits",
        "marketing"
      ]
    ],
    ["zh", ["车主 · 售后忠诚", "续保报价", "车险还有 20 天到期", "近期消息已够多", "进厂 2 次", "营销"]]
  ])("says what is needed and why, %s", async (lang, parts) => {
    const document = await documentOf(`${page(people.living)}?lang=${lang}`);
    for (const part of parts) expect(document.body.textContent).toContain(part);
    expect(document.querySelector("h1")!.textContent).toBe("张**");
    expect(document.documentElement.outerHTML).not.toMatch(/ style="|<script|<style|undefined|NaN|\[object/);
  });

  it("holds no identifier in full and no key of a record", async () => {
    const {text} = await get(page(people.living)).expect(200);
    expect(text).not.toMatch(/13800138|LSVAB4BR1DN|C1#customer|oABC/);
    expect(text).toContain("138****8000");
  });

  it("keeps loans to itself where the use of finance data is not consented to", async () => {
    const document = await documentOf(`${page(people.living)}?lang=en`);
    expect(document.body.textContent).toContain("Loans and leases are not shown");
    expect(document.body.textContent).not.toContain("running2025-10-03");
  });

  it("leads an old id to the one of today", async () => {
    const response = await get(page(people.merged)).expect(303);
    expect(response.get("location")).toBe(page(people.living));
  });

  it.each(["p_nobodynobody22", "x", "1 or 1=1"])(
    "of %s is not there",
    async (id) => void (await get(page(encodeURIComponent(id))).expect(404))
  );

  it("of another store's customer is not there for who is bound to stores", async () => {
    await get(page(people.living), "marketer:S02").expect(200);
    await get(page(people.living), "marketer:S01").expect(404);
  });

  it("is kept as read", async () => {
    await get(page(people.living), "privacy").expect(200);
    const {text} = await request(app.server)
      .get("/v1/audit")
      .set(...asRole("privacy"));
    expect(text).toContain("page /people/{person_id}");
  });
});

describe("the finder", () => {
  it.each([
    ["a number in full", {identifier: "138 0013 8000"}],
    ["a plate", {identifier: "苏a·12345"}],
    ["what the counter hears", {store: "S02", name: "张伟", digits: "8000"}]
  ])("leads by %s straight to the one who answers", async (_what, body) => {
    const response = await post(body).expect(303);
    expect(response.get("location")).toBe(page(people.living));
  });

  it.each([
    ["two who share a car", {identifier: "LSVAB4BR1DN000001"}, 2, ""],
    ["nobody", {identifier: "13900139000"}, 0, "Nobody was found"]
  ])("shows %s, masked", async (_what, body, count, said) => {
    const {text} = await post(body).expect(200);
    const {document} = parseHTML(text);
    expect([...document.querySelectorAll("tbody a")]).toHaveLength(count);
    expect(text).toContain(said);
  });

  it.each([
    ["too many", {store: "S02", name: "王女士", digits: "0000"}, "Too many answer"],
    ["what is no name", {store: "S02", name: "123", digits: "0000"}, "This is not a name"],
    ["an unknown store", {store: "S99", name: "张伟", digits: "8000"}, "There is no such store"]
  ])("says in words when it is %s", async (_what, body, said) => expect((await post(body).expect(422)).text).toContain(said));

  it("finds nobody of another store for who is bound to stores", async () => {
    expect((await post({identifier: "13800138000"}, "marketer:S01").expect(200)).text).toContain("Nobody was found");
    await post({store: "S02", name: "张伟", digits: "8000"}, "marketer:S01").expect(422);
  });

  it("leaves no number in any address or log", () => expect(JSON.stringify(app.lines)).not.toMatch(/13800138|LSVAB4BR|苏/));
});
