import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {OpenGeneration} from "../../src/generation/open.ts";
import type {Role} from "../../src/state/principal.ts";
import {asRole, fixtureApp, openFixture, people} from "./fixture.ts";

let generation: OpenGeneration;
let api: Awaited<ReturnType<typeof fixtureApp>>;
beforeAll(async () => {
  generation = await openFixture();
  api = await fixtureApp(generation);
}, 60_000);
afterAll(() => generation.close());

const find = (body: object, role: Role = "service") =>
  request(api.server)
    .post("/v1/profiles/find")
    .set(...asRole(role))
    .send(body);

const idsOf = async (body: object): Promise<string[]> =>
  (await find(body).expect(200)).body.people.map(({person_id}: {person_id: string}) => person_id);

describe("a store's customers by name and last four digits", () => {
  it.each([
    ["the full name", {store: "S02", name: "张伟", digits: "8000"}, [people.living]],
    ["the name in traditional characters, with a title", {store: "S02", name: "張 偉先生", digits: "8000"}, [people.living]],
    ["a surname and a title that says no gender", {store: "S02", name: "张总", digits: "8000"}, [people.living, people.twin]],
    ["a title that leaves out the other gender", {store: "S02", name: "张先生", digits: "8000"}, [people.living]],
    ["a masked name", {store: "S02", name: "张**", digits: "8000"}, [people.living, people.twin]],
    ["the store's code in small letters", {store: "s02", name: "张伟", digits: "8000"}, [people.living]],
    ["another store", {store: "S01", name: "张伟", digits: "8000"}, []],
    ["other digits", {store: "S02", name: "张伟", digits: "8001"}, []],
    ["another name", {store: "S02", name: "李伟", digits: "8000"}, []]
  ])("by %s", async (_what, body, expected) => expect(await idsOf(body)).toEqual(expected));

  it("says who they are only masked", async () => {
    const {body} = await find({store: "S02", name: "张伟", digits: "8000"}).expect("cache-control", "no-store");
    expect(body).toEqual({
      data_date: "2026-10-31",
      generation: 7,
      people: [
        {
          person_id: people.living,
          kind: "person",
          name: "张**",
          mobile: "138****8000",
          gender: null,
          city: null,
          owner_store: "S02",
          vehicles_owned: 1,
          last_seen_on: "2026-05-08"
        }
      ]
    });
  });

  it("names at most ten, and says so", async () => {
    const {body} = await find({store: "S02", name: "王女士", digits: "0000"}).expect(422);
    expect(body.detail).toBe(
      "more than 10 people of this store answer to that; give the full name, or look the person up by the whole number"
    );
  });

  it.each([
    ["an unknown store", {store: "S99", name: "张伟", digits: "8000"}, 404],
    ["what is no name", {store: "S02", name: "13800138000", digits: "8000"}, 422],
    ["a title alone", {store: "S02", name: "女士", digits: "8000"}, 422],
    ["three digits", {store: "S02", name: "张伟", digits: "800"}, 422],
    ["a whole number", {store: "S02", name: "张伟", digits: "13800138000"}, 422]
  ])("refuses %s without repeating it", async (_what, body, status) => {
    const {text} = await find(body).expect(status);
    expect(text).not.toMatch(/张|13800138000|S99/);
  });

  it("is for services and the privacy officer", async () => {
    for (const role of ["marketer", "executive"] as const) await find({store: "S02", name: "张伟", digits: "8000"}, role).expect(403);
  });
});
