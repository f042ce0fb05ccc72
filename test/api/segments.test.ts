import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {asRole, fixtureApp, openFixture, people} from "./fixture.ts";

let generation: OpenGeneration;
let asked = 0;
let api: Awaited<ReturnType<typeof fixtureApp>>;
beforeAll(async () => {
  generation = await openFixture();
  const counting: OpenGeneration = {
    ...generation,
    rows: (...given) => {
      asked++;
      return generation.rows(...given);
    }
  };
  api = await fixtureApp(counting);
}, 60_000);
afterAll(() => generation.close());

const owners = {type: "attr", field: "vehicles_owned", op: "gte", value: 1};
const rule = (...rules: object[]) => ({v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules}});
const post = (path: string, body: object) =>
  request(api.server)
    .post(path)
    .set(...asRole("marketer"))
    .send(body);

describe("a count", () => {
  it("says how many, what each rule keeps, in words, of which data", async () => {
    const {body} = await post("/v1/segments/count", {
      rule: rule(owners, {type: "event", event: "purchase", agg: "count", op: "eq", value: 0, window: {kind: "last", n: 1, unit: "year"}})
    }).expect(200);
    expect(body).toMatchObject({count: 1, people: 1, permitted: 1, uncapped: null, data_date: "2026-10-31", generation: 7});
    expect(body.rules).toMatchObject([
      {pointer: "/root/rules/0", alone: 1, left: 1, words: {zh: "保有车辆不小于1", en: "cars owned now is at least 1"}},
      {pointer: "/root/rules/1", alone: 1, left: 1}
    ]);
  });

  it("is asked for once: the same rule of the same generation is remembered, whatever the order of its keys", async () => {
    await post("/v1/segments/count", {rule: rule(owners)}).expect(200);
    const before = asked;
    const {value, op, field, type} = owners;
    await post("/v1/segments/count", {rule: {...rule({value, op, field, type})}}).expect(200);
    expect(asked).toBe(before);
  });

  it.each([
    ["a shape that is none", rule(), "#/rule/root/rules"],
    ["a field that is none", rule({...owners, field: "salary"}), "#/rule/root/rules/0/field"],
    ["an operator of another kind", rule({...owners, op: "contains", value: "1"}), "#/rule/root/rules/0/op"]
  ])("refuses %s with its place", async (_, broken, pointer) => {
    const {body} = await post("/v1/segments/count", {rule: broken}).expect(422);
    expect(body.errors.map((one: {pointer: string}) => one.pointer)).toContain(pointer);
  });

  it("refuses a body that nests without end, before any schema reads it", async () => {
    let deep: object = owners;
    for (let i = 0; i < 2000; i++) deep = {type: "group", op: "and", rules: [deep]};
    const {body} = await post("/v1/segments/count", {rule: rule(deep)}).expect(422);
    expect(body.errors[0].code).toBe("too_deep");
  });
});

describe("the life of a segment", () => {
  const as = (method: "get" | "post" | "put" | "delete", path: string, tag?: string) => {
    const asked = request(api.server)
      [method](path)
      .set(...asRole("marketer"));
    return tag === undefined ? asked : asked.set("if-match", `"${tag}"`);
  };
  const create = async () => (await post("/v1/segments", {name: "owners", rule: rule(owners)}).expect(201)).body;

  it("a draft becomes a version, which says what it changed and by whom", async () => {
    const {segment, tag} = await create();
    const first = await as("post", `/v1/segments/${segment.id}/versions`, tag).send({note: "first"}).expect(201);
    expect(first.body).toMatchObject({
      segment: {version: 1, has_draft: false},
      draft: null,
      versions: [{version: 1, note: "first", created_by: "key:marketer"}]
    });
    const second = {...owners, value: 2};
    const put = await as("put", `/v1/segments/${segment.id}/draft`, first.body.tag)
      .send({rule: rule(second)})
      .expect(200);
    await as("post", `/v1/segments/${segment.id}/versions`, put.body.tag).send({note: "more cars"}).expect(201);
    const {body} = await as("get", `/v1/segments/${segment.id}/versions/2`).expect(200);
    expect(body).toMatchObject({rule: rule(second), changes: [{pointer: "/root/rules/0/value", kind: "changed", before: 1, after: 2}]});
    expect((await as("get", `/v1/segments/${segment.id}/versions/1`).expect(200)).body.rule).toEqual(rule(owners));
    await as("get", `/v1/segments/${segment.id}/versions/3`).expect(404);
  });

  it("a change of what has changed since is refused, and one that does not say", async () => {
    const {segment, tag} = await create();
    await as("put", `/v1/segments/${segment.id}/draft`, tag)
      .send({rule: rule(owners), name: "others"})
      .expect(200);
    await as("put", `/v1/segments/${segment.id}/draft`, tag)
      .send({rule: rule(owners)})
      .expect(412);
    await as("put", `/v1/segments/${segment.id}/draft`)
      .send({rule: rule(owners)})
      .expect(428);
  });

  it("a broken draft is kept and does not become a version", async () => {
    const {body} = await post("/v1/segments", {name: "x", rule: rule({...owners, field: "salary"})}).expect(201);
    const refused = await as("post", `/v1/segments/${body.segment.id}/versions`, body.tag).send({note: ""}).expect(422);
    expect(refused.body.errors).toEqual([{pointer: "#/draft/root/rules/0/field", code: "unknown_field"}]);
    expect((await as("get", `/v1/segments/${body.segment.id}`).expect(200)).body.versions).toEqual([]);
  });

  it("a segment that another stands on is named as used, and is archived, not deleted", async () => {
    const {segment, tag} = await create();
    await as("post", `/v1/segments/${segment.id}/versions`, tag).send({note: ""}).expect(201);
    const reference = {type: "segment", id: segment.id, version: 1};
    const other = (await post("/v1/segments", {name: "other", rule: rule(reference)}).expect(201)).body;
    await as("post", `/v1/segments/${other.segment.id}/versions`, other.tag).send({note: ""}).expect(201);
    expect((await post("/v1/segments/count", {rule: rule(reference)}).expect(200)).body.count).toBe(1);
    const {body} = await as("get", `/v1/segments/${segment.id}`).expect(200);
    expect(body.uses).toMatchObject([{version: 1, used_by: `${other.segment.id}@1`}]);
    await as("delete", `/v1/segments/${segment.id}`).expect(409);
    await as("post", `/v1/segments/${segment.id}/archive`).expect(200);
    const listed = (await as("get", "/v1/segments").expect(200)).body.segments.map((one: {id: string}) => one.id);
    expect([listed.includes(segment.id), listed.includes(other.segment.id)]).toEqual([false, true]);
    await as("delete", `/v1/segments/${other.segment.id}`).expect(200);
    await as("delete", `/v1/segments/${segment.id}`).expect(200);
  });
});

describe("other questions", () => {
  it("a broken rule of an overlap is pointed at", async () => {
    const {body} = await post("/v1/segments/overlap", {rules: [rule(owners), rule({...owners, field: "x"})]}).expect(422);
    expect(body.errors).toEqual([{pointer: "#/rules/1/root/rules/0/field", code: "unknown_field"}]);
  });

  it("a sample says why", async () => {
    const {body} = await post("/v1/segments/sample", {rule: rule(owners)}).expect(200);
    expect(body.members).toMatchObject([{person_id: people.living, mobile: "138****8000", why: [{holds: true, value: 1}]}]);
  });

  it("a breakdown by a number is refused", async () => {
    const {body} = await post("/v1/segments/breakdown", {rule: rule(owners), by: "revenue_yuan"}).expect(422);
    expect(body.errors).toEqual([{pointer: "#/by", code: "unknown_field"}]);
  });
});
