import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Problem} from "../../src/api/problem.ts";
import {type Route, route} from "../../src/api/route.ts";
import {findRoutes} from "../../src/api/routes.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {evidenceOf} from "../../src/needs/evidence.ts";
import type {Manifest} from "../../src/segments/snapshot.ts";
import {type AuditRow, verifyAudit} from "../../src/state/audit.ts";
import {findJob, queueJob} from "../../src/state/jobs.ts";
import {roles as everyRole} from "../../src/state/principal.ts";
import {schedule} from "../../src/state/schedules.ts";
import {addVersion, createSegment} from "../../src/state/segments.ts";
import {asRole, document, fixtureApp, lastRun, openFixture, people} from "./fixture.ts";

const routes = await findRoutes();
let generation: OpenGeneration;
let api: Awaited<ReturnType<typeof fixtureApp>>;
let frozen: Manifest;
beforeAll(async () => {
  generation = await openFixture();
  api = await fixtureApp(generation);
  const {id} = api.jobs.ask("freeze", {segment: fresh(1), version: 1}, "test");
  await api.jobs.idle();
  const job = findJob(api.state, id);
  expect(api.bugs).toEqual([]);
  expect(job.reason).toBeNull();
  frozen = job.result as unknown as Manifest;
}, 60_000);
afterAll(async () => {
  await api.jobs.idle();
  await generation.close();
  api.close();
});

const rule = {
  v: 1,
  purpose: "marketing",
  channel: "sms",
  root: {type: "group", op: "and", rules: [{type: "attr", field: "vehicles_owned", op: "gte", value: 1}]}
};

/** A segment of its own for each request, with a draft and so many versions. */
const fresh = (versions = 0): string => {
  const act = {by: "test", now: "2026-11-01T00:00:00.000Z"};
  const {id} = createSegment(api.state, {name: "owners", draft: JSON.stringify(rule)}, act);
  for (let i = 1; i <= versions; i++) {
    const text = JSON.stringify({...rule, channel: i % 2 === 0 ? "phone" : "sms"});
    addVersion(api.state, id, {rule: text, rule_hash: String(i), note: "", references: []}, act);
  }
  return id;
};

/** A job that waits, and is never begun. */
const queued = (): string => queueJob(api.state, {kind: "freeze", about: {}, by: "test", now: "2026-11-01T00:00:00.000Z"}).id;

const scheduled = (): string => {
  const id = fresh(1);
  schedule(api.state, id, 1, {by: "test", now: "2026-11-01T00:00:00.000Z"});
  return id;
};

/** A request of each route that succeeds. A new route brings its own here, or the matrix below fails. */
const examples: Record<string, {path: string | (() => string); body?: object}> = {
  "get /v1/profiles/{person_id}/timeline": {path: `/v1/profiles/${people.living}/timeline?limit=2`},
  "get /v1/profiles/{person_id}/needs": {path: `/v1/profiles/${people.living}/needs`},
  "get /v1/profiles/{person_id}/value": {path: `/v1/profiles/${people.merged}/value`},
  "post /v1/scores/lookup": {path: "/v1/scores/lookup", body: {person_ids: [people.living, people.merged, "p_nobodynobody22"]}},
  "get /v1/changes": {path: "/v1/changes?since=5&kind=merges"},
  "get /v1/dashboards/{page}": {path: "/v1/dashboards/league?region=华东&lang=zh"},
  "post /v1/segments/{id}/versions/{version}/snapshots": {path: () => `/v1/segments/${fresh(1)}/versions/1/snapshots`, body: {}},
  "get /v1/segments/{id}/versions/{version}/snapshots": {path: () => `/v1/segments/${frozen.segment}/versions/1/snapshots`},
  "get /v1/segments/{id}/history": {path: () => `/v1/segments/${frozen.segment}/history`},
  "get /v1/snapshots/{snapshot}": {path: () => `/v1/snapshots/${frozen.id}`},
  "post /v1/snapshots/{snapshot}/verify": {path: () => `/v1/snapshots/${frozen.id}/verify`},
  "get /v1/snapshots/{snapshot}/members": {path: () => `/v1/snapshots/${frozen.id}/members`},
  "get /v1/snapshots/{snapshot}/exports": {path: () => `/v1/snapshots/${frozen.id}/exports`},
  "post /v1/snapshots/{snapshot}/exports": {path: () => `/v1/snapshots/${frozen.id}/exports`, body: {preset: "ids"}},
  "get /v1/jobs/{id}": {path: () => `/v1/jobs/${queued()}`},
  "post /v1/jobs/{id}/cancel": {path: () => `/v1/jobs/${queued()}/cancel`},
  "get /v1/schedules": {path: "/v1/schedules"},
  "put /v1/segments/{id}/versions/{version}/schedule": {path: () => `/v1/segments/${fresh(1)}/versions/1/schedule`},
  "delete /v1/segments/{id}/versions/{version}/schedule": {path: () => `/v1/segments/${scheduled()}/versions/1/schedule`},
  "get /livez": {path: "/livez"},
  "get /readyz": {path: "/readyz"},
  "get /openapi.json": {path: "/openapi.json"},
  "get /v1/status": {path: "/v1/status"},
  "get /v1/profiles/{person_id}": {path: `/v1/profiles/${people.living}`},
  "get /v1/profiles/{person_id}/identity": {path: `/v1/profiles/${people.living}/identity`},
  "post /v1/profiles/lookup": {path: "/v1/profiles/lookup", body: {identifiers: [{kind: "phone", value: "+86 138-0013-8000"}]}},
  "post /v1/profiles/find": {path: "/v1/profiles/find", body: {store: "S02", name: "张伟", digits: "8000"}},
  "get /v1/audit": {path: "/v1/audit?limit=5"},
  "get /v1/fields": {path: "/v1/fields"},
  "get /v1/fields/{field}/values": {path: "/v1/fields/city/values"},
  "get /v1/segments": {path: "/v1/segments"},
  "post /v1/segments": {path: "/v1/segments", body: {name: "owners", rule}},
  "get /v1/segments/{id}": {path: () => `/v1/segments/${fresh()}`},
  "put /v1/segments/{id}/draft": {path: () => `/v1/segments/${fresh()}/draft`, body: {rule}},
  "post /v1/segments/{id}/versions": {path: () => `/v1/segments/${fresh()}/versions`, body: {note: "first"}},
  "get /v1/segments/{id}/versions/{version}": {path: () => `/v1/segments/${fresh(2)}/versions/2`},
  "post /v1/segments/{id}/archive": {path: () => `/v1/segments/${fresh()}/archive`},
  "delete /v1/segments/{id}": {path: () => `/v1/segments/${fresh(1)}`},
  "post /v1/segments/count": {path: "/v1/segments/count", body: {rule}},
  "post /v1/segments/holdout": {path: "/v1/segments/holdout", body: {rule}},
  "post /v1/segments/sample": {path: "/v1/segments/sample", body: {rule, size: 3}},
  "post /v1/segments/overlap": {path: "/v1/segments/overlap", body: {rules: [rule, rule]}},
  "post /v1/segments/breakdown": {path: "/v1/segments/breakdown", body: {rule, by: "city"}},
  "post /v1/segments/sentence": {path: "/v1/segments/sentence", body: {rule}}
};
const nameOf = ({method, path}: Route) => `${method} ${path}`;
const send = (name: string, headers: [string, string][] = []) => {
  const {path, body} = examples[name]!;
  const [method = ""] = name.split(" ");
  const asked = request(api.server)
    [method as Route["method"]](typeof path === "string" ? path : path())
    .set("if-match", "*");
  if (body) asked.send(body);
  for (const [key, value] of headers) asked.set(key, value);
  return asked;
};

describe.each(routes.map((one) => [nameOf(one), one] as const))(
  "%s",
  (name, {roles, output, success = 200, produces: [usual] = ["application/json"]}) => {
    it("answers in the shape that it declares", async () => {
      const key: [string, string][] = roles === "anyone" ? [] : [asRole(roles[0]!)];
      const response = await send(name, key)
        .expect(success)
        .expect("content-type", usual === "application/json" ? "application/json; charset=utf-8" : usual!);
      if (usual === "application/json") expect(output.safeParse(response.body).error).toBeUndefined();
    });

    it("lets in its roles alone", async () => {
      if (roles === "anyone") return;
      expect(Problem.parse((await send(name).expect(401)).body).type).toBe("urn:huaxiang:problem:unauthenticated");
      await send(name, [["x-api-key", "hx_unknown"]])
        .expect(401)
        .expect("www-authenticate", "Bearer");
      for (const role of everyRole) {
        await send(name, [asRole(role)]).expect(roles.includes(role) ? success : 403);
        await send(name, [["x-api-key", role]]).expect(roles.includes(role) ? success : 403);
      }
    });
  }
);

/** Phone, id number and VIN in full, and the names of the fixture. */
const plain = /(?<!\w)(?:1[3-9]\d{9}|[1-9]\d{5}(?:19|20)\d{9}[\dX]|(?=\w*\d)[A-HJ-NPR-Z\d]{17})(?!\w)|张伟|wang@qq/;

describe.each(routes.filter(({roles}) => roles !== "anyone").map((one) => [nameOf(one), one] as const))("%s", (name, {roles, path}) => {
  it("shows no one of another store, and no number, VIN or name in full to anybody", async () => {
    for (const role of everyRole) {
      const [all, bound] = [await send(name, [asRole(role)]), await send(name, [asRole(`${role}:S01`)])];
      expect(`${all.text}${bound.text}`).not.toMatch(plain);
      if (!roles.includes(role)) expect([all.status, bound.status]).toEqual([403, 403]);
      else if (/\{(person_id|id)\}/.test(path)) expect(bound.status, "another store's is as if it were not there").toBe(404);
      else if (path === "/v1/audit") expect(bound.status).toBe(403);
      else expect(bound.text).not.toContain(people.living);
    }
    const said = JSON.stringify([api.lines.map(({request_id: _, ...line}) => line), api.bugs.map(String)]);
    expect(said).not.toMatch(/1[3-9]\d{9}|张|\bp_[0-9a-z]{8}/);
  });
});

describe("who is bound to a store", () => {
  const ask = (name: string, store: string) => send(name, [asRole(`marketer:${store}`)]).then(({body}) => body);

  it("is told of its own people alone, in every statement", async () => {
    expect((await ask("post /v1/segments/count", "S02")).count).toBe(1);
    expect(await ask("post /v1/segments/count", "S01")).toMatchObject({count: 0, people: 0, permitted: 0});
    expect((await ask("post /v1/segments/sample", "S01")).members).toEqual([]);
    expect((await ask("post /v1/segments/overlap", "S01")).sizes).toEqual([0, 0]);
    expect((await ask("post /v1/segments/breakdown", "S01")).rows).toEqual([]);
    expect((await ask("get /v1/fields/{field}/values", "S02")).values).toEqual([{value: "南京", people: 1}]);
    expect((await ask("get /v1/fields/{field}/values", "S01")).values).toEqual([]);
    const {body} = await request(api.server)
      .post("/v1/profiles/lookup")
      .set(...asRole("marketer:S01"))
      .send({
        identifiers: [
          {kind: "phone", value: "13800138000"},
          {kind: "vin", value: "LSVAB4BR1DN000001"}
        ]
      });
    expect(body.results).toEqual([{status: "unknown"}, {status: "unknown"}]);
    expect((await send("post /v1/profiles/find", [asRole("service:S01")])).body.people).toEqual([]);
  });

  it("shares segments with those of the same store, and sees no other's", async () => {
    const made = (await ask("post /v1/segments", "S02")).segment;
    expect(made).toMatchObject({created_by: "key:marketer:S02", stores: ["S02"]});
    const open = (key: Parameters<typeof asRole>[0]) =>
      request(api.server)
        .get(`/v1/segments/${made.id}`)
        .set(...asRole(key));
    await open("marketer:S02").expect(200);
    await open("marketer").expect(200);
    await open("marketer:S01").expect(404);
    const listed = (await ask("get /v1/segments", "S01")).segments as {stores: string[]}[];
    expect(listed.every(({stores}) => stores?.join() === "S01")).toBe(true);
    await request(api.server)
      .post(`/v1/segments/${made.id}/versions`)
      .set(...asRole("marketer:S02"))
      .set("if-match", "*")
      .send({note: ""})
      .expect(201);
    const reference = {...rule, root: {...rule.root, rules: [{type: "segment", id: made.id, version: 1}]}};
    const count = (key: Parameters<typeof asRole>[0]) =>
      request(api.server)
        .post("/v1/segments/count")
        .set(...asRole(key))
        .send({rule: reference});
    expect((await count("marketer").expect(200)).body.count).toBe(1);
    expect((await count("marketer:S01").expect(422)).body.errors).toEqual([{pointer: "#/rule/root/rules/0", code: "unknown_segment"}]);
  });
});

describe("the audit log", () => {
  const rows = async (query = "") =>
    (
      await request(api.server)
        .get(`/v1/audit${query}`)
        .set(...asRole("privacy"))
    ).body.rows as AuditRow[];

  it("has every change before its answer, and who was read soon after", async () => {
    const {body} = await send("post /v1/segments", [asRole("marketer")]);
    expect(body.segment.id).toMatch(/^seg_/);
    expect((await rows("?limit=1"))[0]).toMatchObject({
      actor: "key:marketer",
      role: "marketer",
      action: "post /v1/segments",
      outcome: "done"
    });
    for (let i = 0; i < 3; i++) await send("get /v1/profiles/{person_id}", [asRole("service")]);
    api.audit.flush();
    const [read] = await rows(`?subject=${people.living}&limit=1`);
    expect(read).toMatchObject({
      actor: "key:service",
      action: "get /v1/profiles/{person_id}",
      detail: {reads: expect.any(Number), people: [people.living]}
    });
    await send("get /v1/profiles/{person_id}", [asRole("executive")]);
    expect((await rows("?actor=key:executive&limit=1"))[0]).toMatchObject({outcome: "refused", action: "get /v1/profiles/{person_id}"});
    expect(verifyAudit(api.state)).toMatchObject({broken_at: null});
    // A hash may well begin with eleven digits.
    const told = (await rows("?limit=1000")).map(({before: _, hash: __, ...row}) => row);
    expect(JSON.stringify(told)).not.toMatch(plain);
  });

  it("waits at most a tenth of a second", async () => {
    api.audit.flush();
    await send("get /v1/profiles/{person_id}", [asRole("marketer")]);
    await expect
      .poll(async () => (await rows("?actor=key:marketer&limit=1"))[0]?.action, {timeout: 1000, interval: 20})
      .toBe("get /v1/profiles/{person_id}");
  });
});

describe("an identity", () => {
  const get = (id: string) =>
    request(api.server)
      .get(`/v1/profiles/${id}/identity`)
      .set(...asRole("service"));

  it("says how the id came to be: identifiers masked, sources, what ties the records, history", async () => {
    const {body} = await get(people.merged).expect(200);
    expect(body).toMatchObject({data_date: "2026-10-31", generation: 7, merged_from: people.merged});
    expect(body.identity).toMatchObject({
      person_id: people.living,
      records: 3,
      confidence: {weakest_tie: "phone", refused_unions: 0},
      identifiers: [
        {kind: "openid", scope: "wx0001", value: "****3456"},
        {kind: "phone", value: "138****8000"}
      ],
      set_aside: [{kind: "phone", value: "138****0001", reason: "staff"}]
    });
    expect(body.identity.sources).toHaveLength(3);
    const history = (body.identity.history as Record<string, unknown>[]).map(({event, person_id, other_id, records, generation}) => [
      event,
      person_id,
      other_id,
      records,
      generation
    ]);
    expect(history).toEqual([
      ["assign", people.living, null, 2, 5],
      ["assign", people.living, null, 1, 6],
      ["merge", people.merged, people.living, null, 6]
    ]);
  });

  it("shows no key of a record and no number in full", async () => {
    const {text} = await get(people.living).expect(200);
    expect(text).not.toMatch(/C1#customer|oABC|13800138/);
  });

  it("of one record needs no tie; of nobody is not found", async () => {
    expect((await get(people.twin).expect(200)).body.identity.confidence).toEqual({weakest_tie: null, refused_unions: 0});
    await get("p_nobodynobody22").expect(404);
  });
});

describe("a profile", () => {
  const get = (id: string) =>
    request(api.server)
      .get(`/v1/profiles/${id}`)
      .set(...asRole("service"));

  it("states its data date and generation", async () => {
    const {body} = await get(people.living).expect(200);
    const {needs, ...others} = document(people.living);
    const worded = needs.map(({reasons, ...need}) => ({...need, evidence: evidenceOf(reasons)}));
    expect(body).toEqual({data_date: "2026-10-31", generation: 7, profile: {...others, needs: worded}});
  });

  it("answers an old id with the living person and merged_from", async () => {
    const {body} = await get(people.merged).expect(200);
    expect([body.profile.person_id, body.merged_from]).toEqual([people.living, people.merged]);
  });

  it.each([
    ["p_nobodynobody22", 404, "urn:huaxiang:problem:not_found"],
    ["1 or 1=1", 422, "urn:huaxiang:problem:invalid_request"],
    ["%00", 422, "urn:huaxiang:problem:invalid_request"],
    ["%", 400, "urn:huaxiang:problem:malformed"]
  ])("refuses %s", async (id, status, type) => {
    const response = await get(id)
      .expect(status)
      .expect("content-type", /^application\/problem\+json/);
    expect(Problem.parse(response.body)).toMatchObject({status, type, request_id: response.get("x-request-id")});
    expect(JSON.stringify(response.body)).not.toContain(id === "%" ? "\u0000" : id);
  });

  it("refuses a parameter that it does not know", async () => {
    const {body} = await get(`${people.living}?fields=all`).expect(400);
    expect(body.errors).toEqual([{pointer: "#/query/fields", code: "unknown_field"}]);
  });
});

describe("a lookup", () => {
  const post = (body: unknown) =>
    request(api.server)
      .post("/v1/profiles/lookup")
      .set(...asRole("service"))
      .send(body as object);

  it.each([
    ["a phone, however written", {kind: "phone", value: "０１３８"}, {status: "invalid"}],
    ["a phone with country code", {kind: "phone", value: "+86 138 0013 8000"}, {status: "found", profile: {person_id: people.living}}],
    [
      "a VIN in small letters, of two people",
      {kind: "vin", value: "lsvab4br1dn000001"},
      {status: "ambiguous", person_ids: [people.living, people.twin]}
    ],
    [
      "an openid in its app",
      {kind: "openid", value: "oABCDEF123456", scope: "wx0001"},
      {status: "found", profile: {person_id: people.living}}
    ],
    ["an openid in any app", {kind: "openid", value: "oABCDEF123456"}, {status: "found", profile: {person_id: people.living}}],
    ["an openid in another app", {kind: "openid", value: "oABCDEF123456", scope: "wx0002"}, {status: "unknown"}],
    ["a plate with its dot", {kind: "plate", value: "苏a·12345"}, {status: "found", profile: {person_id: people.living}}],
    ["an email in capitals", {kind: "email", value: "WANG@QQ.com"}, {status: "found", profile: {person_id: people.living}}],
    ["a phone that nobody has", {kind: "phone", value: "13900139000"}, {status: "unknown"}]
  ])("of %s", async (_what, identifier, expected) => {
    const {body} = await post({identifiers: [identifier]})
      .expect(200)
      .expect("cache-control", "no-store");
    expect(body.results).toHaveLength(1);
    expect(body.results[0]).toMatchObject(expected);
  });

  it("keeps the order of a thousand, and refuses more", async () => {
    const identifiers = Array.from({length: 1000}, (_value, i) => ({
      kind: "phone",
      value: i === 777 ? "13800138000" : `139${String(i).padStart(8, "0")}`
    }));
    const {body} = await post({identifiers}).expect(200);
    expect(body.results.map(({status}: {status: string}) => status).indexOf("found")).toBe(777);
    await post({identifiers: [...identifiers, ...identifiers.slice(0, 1)]}).expect(422);
  });

  it.each([
    [{}, "#/identifiers", "invalid_type"],
    [{identifiers: []}, "#/identifiers", "too_small"],
    [{identifiers: [{kind: "shoe", value: "43"}]}, "#/identifiers/0/kind", "invalid_value"],
    [{identifiers: [{kind: "phone", value: "13800138000", "a/b": 1}]}, "#/identifiers/0/a~1b", "unknown_field"],
    [{identifiers: [{kind: "phone", value: 13800138000}]}, "#/identifiers/0/value", "invalid_type"]
  ])("points at what is wrong in %j", async (body, pointer, code) => {
    const response = await post(body).expect(422);
    expect(response.body.errors).toContainEqual({pointer, code});
    expect(response.text).not.toContain("13800138000");
  });

  it.each([
    ["text that is not JSON", "{", "application/json", 400],
    ["another type", "phone=1", "application/x-www-form-urlencoded", 415],
    ["a body too large", `{"identifiers":[{"kind":"phone","value":"${"1".repeat(300_000)}"}]}`, "application/json", 413]
  ])("refuses %s", async (_what, text, type, status) => {
    const response = await request(api.server)
      .post("/v1/profiles/lookup")
      .set(...asRole("service"))
      .set("content-type", type)
      .send(text);
    expect(Problem.parse(response.body).status).toBe(status);
    expect(response.status).toBe(status);
  });

  it("asks for the key before it reads the body", async () => {
    await request(api.server).post("/v1/profiles/lookup").set("content-type", "application/json").send("{").expect(401);
  });
});

describe("every answer", () => {
  it("has a strong tag, and 304 for who has it", async () => {
    const first = await send("get /v1/status", [asRole("service")])
      .expect(200)
      .expect("cache-control", "private, no-cache");
    const etag = first.get("etag")!;
    expect(etag).toMatch(/^"g7-[\w-]{22}"$/);
    const again = await send("get /v1/status", [asRole("service"), ["if-none-match", `"other", ${etag}`]]).expect(304);
    expect(again.text).toBe("");
    await send("get /v1/status", [asRole("service"), ["if-none-match", '"g6-other"']]).expect(200);
  });

  it("carries the request's id when it is well formed, else one of ours", async () => {
    await send("get /livez", [["x-request-id", "call-centre.0001"]]).expect("x-request-id", "call-centre.0001");
    expect((await send("get /livez", [["x-request-id", "<script>"]])).get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("has the headers of a careful server", async () => {
    const response = await send("get /livez");
    expect(response.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.get("content-security-policy")).not.toContain("unsafe");
    expect(response.get("x-content-type-options")).toBe("nosniff");
    expect(response.get("x-powered-by")).toBeUndefined();
  });

  it("is refused under a foreign name", async () => {
    expect(Problem.parse((await send("get /livez", [["host", "evil.example"]]).expect(421)).body).type).toBe(
      "urn:huaxiang:problem:misdirected"
    );
  });

  it("says which methods a path has", async () => {
    await request(api.server)
      .delete("/v1/status")
      .set(...asRole("engineer"))
      .expect(405)
      .expect("allow", "GET");
    await request(api.server)
      .get("/v1/segments/count")
      .set(...asRole("marketer"))
      .expect(405)
      .expect("allow", "POST");
    await request(api.server)
      .get("/v1/nothing")
      .expect(404)
      .expect("content-type", /^application\/problem\+json/);
  });
});

describe("the access log", () => {
  it("names the route and never the person", async () => {
    api.lines.length = 0;
    await send("get /v1/profiles/{person_id}", [asRole("service")]);
    await send("post /v1/profiles/lookup", [asRole("service")]);
    await send("post /v1/profiles/find", [asRole("service")]);
    await request(api.server).get("/v1/profile/13800138000?phone=13800138000");
    expect(api.lines.map(({method, route, status}) => [method, route, status])).toEqual([
      ["GET", "/v1/profiles/{person_id}", 200],
      ["POST", "/v1/profiles/lookup", 200],
      ["POST", "/v1/profiles/find", 200],
      ["GET", "unknown", 404]
    ]);
    expect(JSON.stringify(api.lines)).not.toMatch(/13800138000|张|8000|p_/);
  });
});

describe("without a generation", () => {
  it("is alive, not ready, and says so in status", async () => {
    const {server} = await fixtureApp(undefined);
    await request(server).get("/livez").expect(200);
    const ready = await request(server).get("/readyz").expect(503).expect("retry-after", "5");
    expect(ready.body.detail).toBe("no generation is published; run `huaxiang run`");
    await request(server)
      .get(`/v1/profiles/${people.living}`)
      .set(...asRole("service"))
      .expect(503);
    const {body} = await request(server)
      .get("/v1/status")
      .set(...asRole("service"))
      .expect(200);
    expect(body).toEqual({
      generation: null,
      data_date: null,
      held_back_by: "tmall.orders",
      content_hash: null,
      feeds: [],
      held: lastRun.held
    });
  });
});

describe("a bug of ours", () => {
  it("is told to us and to nobody else", async () => {
    const output = routes[0]!.output;
    const broken = route({
      method: "get",
      path: "/v1/broken",
      roles: "anyone",
      summary: "",
      output,
      handle: () => Promise.reject(new Error("Wang 13800138000"))
    });
    const {server, bugs} = await fixtureApp(generation, {routes: [broken]});
    const response = await request(server).get("/v1/broken").expect(500);
    expect(Problem.parse(response.body)).toEqual({
      type: "urn:huaxiang:problem:internal",
      title: "Something went wrong on our side",
      status: 500,
      request_id: response.get("x-request-id")
    });
    expect(bugs).toHaveLength(1);
  });
});
