import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {charger} from "../../src/api/rate.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {asRole, fixtureApp, openFixture, people} from "./fixture.ts";

let generation: OpenGeneration;
let api: Awaited<ReturnType<typeof fixtureApp>>;
beforeAll(async () => {
  generation = await openFixture();
  api = await fixtureApp(generation);
}, 60_000);
afterAll(async () => {
  await generation.close();
  api.close();
});
const get = (path: string, role: "service" | "marketer" = "service") =>
  request(api.server)
    .get(path)
    .set(...asRole(role));

describe("a timeline", () => {
  const path = (id: string) => `/v1/profiles/${id}/timeline`;
  const kindsOf = (body: {events: {kind: string}[]}) => body.events.map(({kind}) => kind);

  it("tells a person's happenings newest first, each once, whatever the size of a page", async () => {
    const whole = (await get(path(people.living)).expect(200)).body;
    expect([kindsOf(whole), whole.next_cursor]).toEqual([["booking", "service", "delivery", "order", "lead"], null]);
    for (const limit of [1, 2, 4]) {
      const kinds: string[] = [];
      let next = `${path(people.living)}?limit=${limit}`;
      while (next) {
        const {body, headers} = await get(next).expect(200);
        kinds.push(...kindsOf(body));
        next = /<([^>]+)>; rel="next"/.exec(headers.link ?? "")?.[1] ?? "";
        expect(next === "").toBe(body.next_cursor === null);
      }
      expect(kinds).toEqual(kindsOf(whole));
    }
  });

  it("of an id that was merged away is the living person's", async () => {
    expect((await get(path(people.merged)).expect(200)).body).toMatchObject({person_id: people.living, merged_from: people.merged});
    await get(path("p_nobodynobody22")).expect(404);
  });

  it("takes no cursor but its own", async () => {
    const {next_cursor} = (await get(`${path(people.living)}?limit=1`).expect(200)).body;
    await get(`${path(people.living)}?limit=1&cursor=${next_cursor}`).expect(200);
    for (const other of [`${next_cursor}x`, "x.y", next_cursor.replace(/\..*/, "."), "..", next_cursor.replace(/^./, "A")])
      await get(`${path(people.living)}?cursor=${encodeURIComponent(other)}`).expect(400);
    await get(`${path(people.twin)}?cursor=${next_cursor}`).expect(400);
  });
});

describe("scores", () => {
  it("are looked up by id, each with its status", async () => {
    const {body} = await request(api.server)
      .post("/v1/scores/lookup")
      .set(...asRole("service"))
      .send({person_ids: [people.twin, people.merged, "p_nobodynobody22", people.twin]})
      .expect(200);
    expect(body.results.map(({status, person_id}: {status: string; person_id?: string}) => [status, person_id])).toEqual([
      ["found", people.twin],
      ["merged", people.living],
      ["unknown", undefined],
      ["found", people.twin]
    ]);
    expect(body.results[0].expected_margin.months_12.margin_yuan).toBe(100.5);
  });

  it("of one person are what the profile says", async () => {
    const {profile} = (await get(`/v1/profiles/${people.living}`).expect(200)).body;
    expect((await get(`/v1/profiles/${people.merged}/value`).expect(200)).body).toMatchObject({
      person_id: people.living,
      merged_from: people.merged,
      purchases: profile.value,
      expected_margin: profile.expected_margin
    });
    expect((await get(`/v1/profiles/${people.living}/needs`).expect(200)).body.needs).toEqual(profile.needs);
    await get("/v1/profiles/p_nobodynobody22/value").expect(404);
  });
});

describe("changes", () => {
  it("tell merges since a generation, and none since a later one", async () => {
    const since = async (number: number) => (await get(`/v1/changes?since=${number}&kind=merges`).expect(200)).body.changes;
    expect(await since(5)).toEqual([{person_id: people.merged, change: "merged", other_id: people.living}]);
    expect(await since(6)).toEqual([]);
    expect((await get("/v1/changes?since=1&kind=splits").expect(200)).body.changes).toEqual([]);
  });

  it("are of the whole group: a key of one store is refused", async () => {
    await request(api.server)
      .get("/v1/changes?since=5&kind=merges")
      .set(...asRole("service:S02"))
      .expect(403);
  });

  it("of scores need a generation that is still kept", async () => {
    await get("/v1/changes?since=3&kind=scores").expect(404);
    await get("/v1/changes?kind=scores").expect(400);
    await get("/v1/changes?since=3&kind=money").expect(400);
  });
});

describe("a key's allowance", () => {
  it("is charged by what is asked for; past it the answer says when to come again", async () => {
    const {server, close} = await fixtureApp(generation, {charge: charger({points: 101, seconds: 60})});
    const ask = (role: "service" | "marketer", path = `/v1/profiles/${people.living}`) =>
      request(server)
        .get(path)
        .set(...asRole(role));
    const {headers} = await ask("service").expect(200);
    expect([headers["ratelimit-policy"], headers.ratelimit]).toEqual([
      '"default";q=101;w=60',
      expect.stringMatching(/^"default";r=100;t=\d+$/)
    ]);
    await ask("service", "/v1/changes?since=6&kind=merges").expect(200);
    const refused = await ask("service").expect(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused.body.type).toBe("urn:huaxiang:problem:too_many");
    await ask("marketer").expect(200);
    await request(server).get("/livez").expect(200);
    close();
  });
});

describe("a dashboard's data", () => {
  it("are its tables, filtered as the page is", async () => {
    const {body} = await get("/v1/dashboards/league?region=%E5%8D%8E%E4%B8%9C&lang=zh", "marketer").expect(200);
    const [first] = Object.values(body.tables) as {title: string; rows: Record<string, unknown>[]}[];
    expect(first?.title).toBe("门店排行");
    expect(new Set(first?.rows.map(({region}) => region))).toEqual(new Set(["华东"]));
    await get("/v1/dashboards/nowhere", "marketer").expect(404);
    await get("/v1/dashboards/league?month=2026-13", "marketer").expect(400);
  });
});
