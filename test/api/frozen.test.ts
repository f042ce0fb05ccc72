import {createHash} from "node:crypto";
import {readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {tableFromIPC} from "apache-arrow";
import {parquetReadObjects} from "hyparquet";
import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {jobs} from "../../src/api/jobs.ts";
import {beginJob, endJob, findJob, queueJob} from "../../src/state/jobs.ts";
import {openState} from "../../src/state/open.ts";
import {type SmallWorld, smallWorld} from "../segments/world.ts";
import {asRole, fixtureApp} from "./fixture.ts";

let world: SmallWorld;
let api: Awaited<ReturnType<typeof fixtureApp>>;
let segment: string;
beforeAll(async () => {
  world = await smallWorld(90, 5);
  api = await fixtureApp(world.generation);
  segment = await saved(known);
}, 60_000);
afterAll(async () => {
  await api.jobs.idle();
  await world.close();
  api.close();
});

const known = {type: "attr", field: "kind", op: "is_known"};
const rule = (...rules: object[]) => ({v: 1, purpose: "marketing", channel: "sms", root: {type: "group", op: "and", rules}});
const ask = (
  method: "get" | "post" | "put" | "delete",
  path: string,
  body?: object,
  headers: Record<string, string> = {},
  role: Parameters<typeof asRole>[0] = "marketer"
) => {
  const asked = request(api.server)
    [method](path)
    .set(...asRole(role))
    .set(headers);
  return body ? asked.send(body) : asked;
};
/** A segment with one version. */
const saved = async (...rules: object[]): Promise<string> => {
  const {body} = await ask("post", "/v1/segments", {name: "test", rule: rule(...rules)}).expect(201);
  await ask("post", `/v1/segments/${body.segment.id}/versions`, {note: ""}, {"if-match": `"${body.tag}"`}).expect(201);
  return body.segment.id;
};
const split = {salt: "d12", holdout_bp: 3000};
const frozen = async (id: string, body: object = {split}) => {
  const {headers} = await ask("post", `/v1/segments/${id}/versions/1/snapshots`, body).expect(202);
  await api.jobs.idle();
  return (await ask("get", headers.location as string).expect(200)).body;
};
const bytes = (path: string, type: string) => raw(ask("get", path, undefined, {accept: type}));
const post = (path: string, body: object, type: string) => raw(ask("post", path, body, {accept: type}));
const raw = (asked: ReturnType<typeof ask>) =>
  asked.buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on("data", (part: Buffer) => parts.push(part)).on("end", () => done(null, Buffer.concat(parts)));
  });

describe("freezing over HTTP", () => {
  it("is a job with a place of its own, whose result has arms, salt and balance", async () => {
    const {state, result} = await frozen(segment);
    expect([state, result.split, result.count]).toEqual(["done", split, result.treatment + result.holdout]);
    expect(result.holdout).toBe(Math.floor(result.count * 0.3));
    expect(result.balance[0]).toMatchObject({field: "revenue_yuan", treatment_mean: expect.any(Number)});
    const {body} = await ask("get", `/v1/segments/${segment}/versions/1/snapshots`).expect(200);
    expect(body.snapshots).toEqual([result]);
    expect((await ask("post", `/v1/snapshots/${result.id}/verify`).expect(200)).body).toMatchObject({same: true, sha256: result.sha256});
  });

  it("of no such version is not found, and nothing is begun", async () => {
    await ask("post", `/v1/segments/${segment}/versions/9/snapshots`, {}).expect(404);
    await ask("post", `/v1/segments/${segment}/versions/0/snapshots`, {}).expect(422);
    await ask("get", "/v1/jobs/job_00000000000000000000").expect(404);
  });

  it("is not done again for the same Idempotency-Key", async () => {
    const [path, key] = [`/v1/segments/${segment}/versions/1/snapshots`, {"idempotency-key": "k1"}];
    const first = await ask("post", path, {}, key).expect(202);
    const again = await ask("post", path, {}, key).expect(202);
    expect([again.body, again.headers.location]).toEqual([first.body, first.headers.location]);
    expect((await ask("post", path, {split}, key).expect(422)).body.type).toBe("urn:huaxiang:problem:repeated");
    const own = {name: "another's", rule: rule(known)};
    expect((await ask("post", "/v1/segments", own, key, "marketer:S001").expect(201)).body.segment.name).toBe("another's");
    await ask("post", path, {}, {"idempotency-key": "x".repeat(300)}).expect(400);
  });

  it("that failed may be asked for again with the same key", async () => {
    const key = {"idempotency-key": "k2"};
    await ask("post", `/v1/segments/${segment}/versions/9/snapshots`, {}, key).expect(404);
    await ask("post", `/v1/segments/${segment}/versions/1/snapshots`, {}, key).expect(202);
  });

  it("is foretold by its preview, of the stores that the segment was made for, whoever asks", async () => {
    const made = rule(known);
    const {body} = await ask("post", "/v1/segments", {name: "a store's", rule: made}, {}, "marketer:S001").expect(201);
    const {id} = body.segment;
    await ask("post", `/v1/segments/${id}/versions`, {note: ""}, {"if-match": `"${body.tag}"`}, "marketer:S001").expect(201);
    const preview = async (segment?: string) =>
      (await ask("post", "/v1/segments/holdout", {rule: {...made, split}, segment}).expect(200)).body;
    const [own, group, {result}] = [await preview(id), await preview(), await frozen(id)];
    expect([own.count, own.treatment, own.holdout, own.strata]).toEqual([result.count, result.treatment, result.holdout, result.strata]);
    expect(own.count).toBeGreaterThan(0);
    expect(own.count).toBeLessThan(group.count);
    await ask("post", "/v1/segments/holdout", {rule: made, segment: id}, {}, "marketer:S002").expect(404);
  });

  it("keeps its segment from being deleted, as a schedule does", async () => {
    const scheduled = await saved(known);
    await ask("put", `/v1/segments/${scheduled}/versions/1/schedule`).expect(200);
    expect((await ask("delete", `/v1/segments/${scheduled}`).expect(409)).body.detail).toContain("schedule");
    await ask("delete", `/v1/segments/${scheduled}/versions/1/schedule`).expect(200);
    await ask("delete", `/v1/segments/${scheduled}/versions/1/schedule`).expect(404);
    await ask("delete", `/v1/segments/${scheduled}`).expect(200);
    await ask("delete", `/v1/segments/${segment}`).expect(409);
  });

  it("of a rule that names itself is refused with its place", async () => {
    const {body} = await ask("post", "/v1/segments", {name: "round", rule: rule(known)}).expect(201);
    const {id} = body.segment;
    const own = rule({type: "segment", id, version: 1});
    await ask("put", `/v1/segments/${id}/draft`, {rule: own}, {"if-match": "*"}).expect(200);
    const refused = await ask("post", `/v1/segments/${id}/versions`, {note: ""}, {"if-match": "*"}).expect(422);
    expect(refused.body.errors).toMatchObject([{pointer: "#/draft/root/rules/0"}]);
  });
});

describe("jobs", () => {
  const queued = () => queueJob(api.state, {kind: "freeze", about: {}, by: "test", now: "2026-11-01T00:00:00.000Z"}).id;

  it("are cancelled while they wait, and stay as they ended", async () => {
    const id = queued();
    expect((await ask("post", `/v1/jobs/${id}/cancel`).expect(200)).body).toMatchObject({state: "cancelled", result: null});
    expect(beginJob(api.state, id)).toBe(false);
    expect(endJob(api.state, id, {state: "done", result: {}}, "2026-11-01T00:00:00.000Z")).toBe(false);
  });

  /** A line of jobs that runs until it is told to end. */
  const lineOf = (state: ReturnType<typeof openState>, work: (signal: AbortSignal) => Promise<object>) =>
    jobs({state, works: {wait: (_job, signal) => work(signal)}, bug: () => undefined, now: () => "2026-11-01T00:00:00.000Z"});
  const untilAborted = (signal: AbortSignal) =>
    new Promise<object>((_, reject) => signal.addEventListener("abort", () => reject(new Error("stopped"))));

  it("are stopped while they run", async () => {
    const state = openState(":memory:");
    const line = lineOf(state, untilAborted);
    const {id} = line.ask("wait", {}, "test");
    await expect.poll(() => findJob(state, id).state).toBe("running");
    line.cancel(id);
    await line.idle();
    expect(findJob(state, id).state).toBe("cancelled");
  });

  it("survive a restart: one that was stopped begins again, one whose server was killed has failed and says so", async () => {
    const state = openState(":memory:");
    const first = lineOf(state, untilAborted);
    const [running, waiting] = [first.ask("wait", {}, "test").id, first.ask("wait", {}, "test").id];
    await expect.poll(() => findJob(state, running).state).toBe("running");
    await first.close();
    expect([running, waiting].map((id) => findJob(state, id).state)).toEqual(["queued", "queued"]);
    const killed = queueJob(state, {kind: "wait", about: {}, by: "test", now: "2026-11-01T00:00:00.000Z"}).id;
    beginJob(state, killed);
    await lineOf(state, async () => ({ok: true})).idle();
    expect([running, waiting].map((id) => findJob(state, id).result)).toEqual([{ok: true}, {ok: true}]);
    expect(findJob(state, killed)).toMatchObject({state: "failed", reason: expect.stringContaining("ask again")});
  });
});

describe("a frozen list", () => {
  let list: Awaited<ReturnType<typeof frozen>>["result"];
  beforeAll(async () => {
    list = (await frozen(segment)).result;
  });
  const path = () => `/v1/snapshots/${list.id}/members`;

  it("comes as NDJSON, CSV or Arrow, the same each time, with the hash that its manifest names", async () => {
    const {text} = await ask("get", path()).expect(200).expect("content-type", "application/x-ndjson");
    const rows = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(list.count);
    const lines = rows.map(({person_id, arm}) => `${person_id},${arm}\n`).join("");
    expect(createHash("sha256").update(lines).digest("hex")).toBe(list.sha256);
    const csv = (await ask("get", path(), undefined, {accept: "text/csv"}).expect(200)).text;
    expect(csv.split("\r\n").slice(0, -1)).toHaveLength(list.count + 1);
    const arrow = tableFromIPC((await bytes(path(), "application/vnd.apache.arrow.stream").expect(200)).body);
    expect(arrow.toArray().map((row) => row.toJSON())).toEqual(rows);
    await ask("get", path(), undefined, {accept: "application/pdf"}).expect(406);
  });

  it("is given to nobody when it is not the one that was frozen", async () => {
    const {result: other} = await frozen(await saved({...known, field: "gender"}));
    const folder = (id: string) => join(api.ledger, "segments", id, "members.parquet");
    rmSync(folder(list.id));
    const {copyFileSync} = await import("node:fs");
    copyFileSync(folder(other.id), folder(list.id));
    await ask("get", path()).expect(500);
    list = (await frozen(segment)).result;
  });

  it("is exported hashed; what would go is said first, and each export is a row", async () => {
    const address = `/v1/snapshots/${list.id}/exports`;
    const said = (await ask("post", address, {preset: "hashed_phone"}).expect(200)).body;
    expect(said).toMatchObject({preset: "hashed_phone", hash: "sha256", frozen_on: "2024-03-30", data_date: "2024-03-30", generation: 4});
    const {treatment, ...rest} = said.fates as Record<string, number>;
    expect([treatment, Object.values(rest).reduce((sum, n) => sum + n, 0)]).toEqual([list.treatment, list.treatment]);
    expect((await ask("get", address).expect(200)).body.exports).toEqual([]);

    const sent = await ask("post", address, {preset: "hashed_phone"}, {accept: "text/csv"}).expect(200);
    expect(sent.headers["x-fates"]).toContain(`exported=${said.fates.exported}`);
    expect(sent.headers["content-disposition"]).toContain(`${list.id}-hashed_phone.csv`);
    const lines = sent.text.trimEnd().split("\r\n");
    expect([lines[0], lines.length]).toEqual(["\uFEFFphone_sha256", said.fates.exported + 1]);
    const sha256 = createHash("sha256").update(sent.text).digest("hex");
    expect((await ask("get", address).expect(200)).body.exports).toMatchObject([
      {preset: "hashed_phone", format: "csv", people: said.fates.exported, sha256, exported_by: "key:marketer", fates: said.fates}
    ]);
    const parquet = await post(address, {preset: "hashed_phone"}, "application/vnd.apache.parquet").expect(200);
    expect(parquet.headers["repr-digest"]).toBe(`sha-256=:${createHash("sha256").update(parquet.body).digest("base64")}:`);
    const file = new Uint8Array(parquet.body).buffer;
    const phones = (await parquetReadObjects({file})).map((row) => Object.values(row));
    expect(phones).toEqual(lines.slice(1).map((line) => [line]));
    for (const hash of ["md5", "sm3"])
      expect((await ask("post", address, {preset: "hashed_phone", hash}, {accept: "text/csv"}).expect(200)).text).toMatch(
        new RegExp(`^\uFEFFphone_${hash}\r\n[0-9a-f]+\r\n`)
      );
  });

  it("gives identifiers in full to whoever has the scope, with a reason", async () => {
    const address = `/v1/snapshots/${list.id}/exports`;
    const csv = {accept: "text/csv"};
    const full = {preset: "call_centre", plain: true, reason: "recall of model X"};
    await ask("post", address, full, csv).expect(403);
    await ask("post", address, {...full, reason: " "}, csv, "marketer:*:plain").expect(403);
    await ask("post", address, {preset: "call_centre"}, csv, "marketer:*:plain").expect(403);
    expect((await ask("post", address, full, csv, "marketer:*:plain").expect(200)).text).toMatch(/\r\n1[3-9]\d{9},/);
    expect((await ask("get", address).expect(200)).body.exports.at(-1)).toMatchObject({hash: "plain", reason: "recall of model X"});
  });

  it("of a store's segment is of that store's people, whoever freezes it, and no other store sees it", async () => {
    const {body} = await ask("post", "/v1/segments", {name: "ours", rule: rule(known)}, {}, "marketer:S001").expect(201);
    await ask("post", `/v1/segments/${body.segment.id}/versions`, {note: ""}, {"if-match": "*"}).expect(201);
    const {result} = await frozen(body.segment.id);
    expect(result.stores).toEqual(["S001"]);
    expect(new Set(result.strata.map(({store_code}: {store_code: string}) => store_code))).toEqual(new Set(["S001"]));
    const places = ["", "/members", "/exports"].map((end) => `/v1/snapshots/${result.id}${end}`);
    for (const place of [...places, `/v1/segments/${body.segment.id}/history`]) {
      await ask("get", place, undefined, {}, "marketer:S001").expect(200);
      await ask("get", place, undefined, {}, "marketer:S002").expect(404);
    }
    expect((await ask("post", `/v1/snapshots/${result.id}/verify`, undefined, {}, "marketer:S001").expect(200)).body.same).toBe(true);
  });

  it("is on record with what became of it", async () => {
    const {body} = await request(api.server)
      .get("/v1/audit?limit=1000")
      .set(...asRole("privacy"));
    const deeds = (body.rows as {action: string; subject: string; detail: Record<string, unknown>}[]).map(({action}) => action);
    for (const action of ["export", "read members", "post /v1/segments/{id}/versions/{version}/snapshots"]) expect(deeds).toContain(action);
    expect(body.rows.find(({action}: {action: string}) => action === "export").detail).toMatchObject({
      hash: "plain",
      reason: "recall of model X"
    });
  });

  it("has a history: how many came and went", async () => {
    const {body} = await ask("get", `/v1/segments/${segment}/history`).expect(200);
    expect(body.history.length).toBeGreaterThan(2);
    expect(body.history[0]).toMatchObject({stayed: null, came: null, went: null});
    expect(body.history.at(-1)).toMatchObject({count: list.count, came: expect.any(Number)});
    expect(readdirSync(join(api.ledger, "segments")).every((name) => name.startsWith("snap_"))).toBe(true);
  });
});
