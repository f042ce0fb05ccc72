import {afterEach, describe, expect, test} from "vitest";
import {Client} from "../../../src/engine/trino/client.ts";
import type {Effects, TrinoOptions} from "../../../src/engine/trino/options.ts";
import {transportOf} from "../../../src/engine/trino/transport.ts";
import {AppError} from "../../../src/errors.ts";
import {type Asked, type Coordinator, coordinator, type Reply} from "./coordinator.ts";

let server: Coordinator;
afterEach(() => server.close());

const slept: number[] = [];
const effects: Effects = {
  transport: transportOf({}),
  sleep: async (millis, signal) => {
    signal.throwIfAborted();
    slept.push(millis);
  }
};

const open = async (replies: Reply[] | ((asked: Asked, i: number) => Reply), more: Partial<TrinoOptions> = {}): Promise<Client> => {
  server = await coordinator(replies);
  slept.length = 0;
  return new Client({url: server.url, user: "lake", catalog: "huaxiang", ...more}, effects);
};

const columns = [{name: "n", type: "integer"}];
const first: Reply = {page: {id: "q1", nextUri: "{base}/v1/statement/queued/q1/a/1"}};
const more: Reply = {page: {id: "q1", columns, data: [[1]], nextUri: "{base}/v1/statement/executing/q1/a/2?maxWait=1s"}};
const last: Reply = {page: {id: "q1", columns, data: [[2]]}};
const failed = (errorName: string, errorType: string, message: string, errorLocation?: object): Reply => ({
  page: {id: "q1", error: {errorName, errorType, message, ...(errorLocation ? {errorLocation} : {})}}
});

const fault = async (work: Promise<unknown>): Promise<AppError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(AppError);
  const found = error as AppError;
  expect(found.message).not.toContain("\n");
  return found;
};

const routes = (): string[] => server.asked.map(({method, path}) => `${method} ${path}`);

describe("a statement", () => {
  test("is posted, and its pages are read to the end", async () => {
    const client = await open([first, more, last]);
    expect(await client.query("select n from l.t")).toEqual({columns, rows: [[1], [2]], written: undefined});
    expect(routes()).toEqual(["POST /v1/statement", "GET /v1/statement/queued/q1/a/1", "GET /v1/statement/executing/q1/a/2?maxWait=1s"]);
    expect(server.asked[0]?.body).toBe("select n from l.t");
  });

  test("names user, catalog, zone and session", async () => {
    const client = await open([last], {session: {query_priority: "2", "huaxiang.note": "a b,c"}});
    await client.query("select 1");
    const {headers} = server.asked[0] as Asked;
    expect(headers).toMatchObject({
      "x-trino-user": "lake",
      "x-trino-catalog": "huaxiang",
      "x-trino-time-zone": "UTC",
      "x-trino-source": "huaxiang",
      "x-trino-client-capabilities": "PARAMETRIC_DATETIME",
      "x-trino-session": "query_priority=2,huaxiang.note=a%20b%2Cc"
    });
    expect(headers.authorization).toBeUndefined();
  });

  test("never sends its credentials elsewhere, whatever the page says", async () => {
    const client = await open([{page: {id: "q1", nextUri: "http://192.0.2.1:9/v1/statement/queued/q1/a/1"}}, last]);
    await client.query("select 1");
    expect(routes()[1]).toBe("GET /v1/statement/queued/q1/a/1");
  });

  test("refuses to send credentials in the clear", () => {
    const options = {url: "http://trino.example:8080", user: "lake", catalog: "huaxiang"};
    expect(() => new Client({...options, password: "x"}, effects)).toThrow("trino: credentials in the clear: http://trino.example:8080");
    expect(() => new Client({...options, token: "x"}, effects)).toThrow(AppError);
  });

  test("tells who listens when it ends", async () => {
    const ended: unknown[] = [];
    const client = await open([first, last, failed("SYNTAX_ERROR", "USER_ERROR", "no")], {onStatement: (one) => ended.push(one)});
    await client.query("select 1", {name: "facts.orders"});
    await fault(client.query("selec"));
    expect(ended).toEqual([
      {query: "q1", name: "facts.orders", failed: false},
      {query: "q1", name: undefined, failed: true}
    ]);
  });
});

describe("what passes is tried again", () => {
  test.each<[string, Reply]>([
    ["busy", {status: 503}],
    ["too many requests", {status: 429}],
    ["a proxy without a server", {status: 502}],
    ["a proxy that waited too long", {status: 504}],
    ["a cut connection", "cut"]
  ])("of a running statement: %s", async (_, reply) => {
    const client = await open([first, reply, reply, last]);
    expect((await client.query("select n from l.t")).rows).toEqual([[2]]);
    expect(slept).toEqual([50, 100]);
  });

  test("of a new statement: busy, after the time that the server says", async () => {
    const client = await open([{status: 503, headers: {"retry-after": "2"}}, {status: 429}, last]);
    expect((await client.query("select 1")).rows).toEqual([[2]]);
    expect(slept).toEqual([2000, 100]);
  });

  test.each<[string, Reply]>([
    ["a cut connection", "cut"],
    ["a proxy that waited too long", {status: 504}]
  ])("not of a new statement that may have begun: %s", async (_, reply) => {
    const client = await open([reply, last]);
    await fault(client.query("insert into l.t select 1"));
    expect(routes()).toEqual(["POST /v1/statement"]);
  });

  test("half a minute, then it is said", async () => {
    const client = await open((_, i) => (i === 0 ? first : {status: 503}));
    const error = await fault(client.query("select 1", {name: "facts.orders"}));
    expect(error.message).toBe(`trino: HTTP 503 at ${server.url}: facts.orders`);
    expect(slept.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(29_000);
    expect(routes().at(-1)).toBe("DELETE /v1/statement/queued/q1/a/1");
  });

  test("a cluster that is full is waited for", async () => {
    const client = await open([failed("QUERY_QUEUE_FULL", "INSUFFICIENT_RESOURCES", "Too many queued queries"), first, last]);
    expect((await client.query("select 1")).rows).toEqual([[2]]);
    expect(slept).toEqual([1000]);
  });

  const lostWorker = failed("REMOTE_TASK_ERROR", "INTERNAL_ERROR", "Encountered too many errors talking to a worker node");

  test("a lost worker ends the statement; it is sent again as often as retries says", async () => {
    const client = await open([first, lostWorker, first, lostWorker, first, last], {retries: 1});
    expect((await fault(client.query("select 1", {name: "facts.orders"}))).message).toBe(
      `facts.orders: remote task error at ${server.url}: Encountered too many errors talking to a worker node`
    );
    expect(routes().filter((route) => route.startsWith("POST"))).toHaveLength(2);
  });

  test("a lost worker is named", async () => {
    const message =
      "Encountered too many errors talking to a worker node. (getting task status http://10.0.0.7:8080/v1/task/q1.1.0.0 - 24 failures)";
    const client = await open([failed("REMOTE_HOST_GONE", "INTERNAL_ERROR", message)]);
    const error = await fault(client.query("select 1", {name: "facts.orders"}));
    expect(error.message).toBe(`facts.orders: remote host gone at ${server.url}: the worker http://10.0.0.7:8080 does not answer`);
    expect(error.fix).toBe("run again: the table is as it was; a worker was lost or somebody else wrote it");
  });

  test("never what would do twice", async () => {
    const client = await open([first, lostWorker, first, last], {retries: 3});
    await fault(client.query("alter table l.t execute add_files()", {isRepeatable: false}));
    expect(routes().filter((route) => route.startsWith("POST"))).toHaveLength(1);
  });

  test("never once rows have been given", async () => {
    const client = await open([first, more, lostWorker, first, last], {retries: 3});
    await fault(client.query("select n from l.t"));
    expect(routes().filter((route) => route.startsWith("POST"))).toHaveLength(1);
  });
});

describe("errors", () => {
  test("give line and column of the caller's text", async () => {
    const client = await open([
      failed("COLUMN_NOT_FOUND", "USER_ERROR", "line 5:8: Column 'nope' cannot be resolved", {lineNumber: 5, columnNumber: 8})
    ]);
    const error = await fault(client.query("…", {name: "facts.orders", linesBefore: 2}));
    expect(error.message).toBe("facts.orders: line 3, column 8: column not found: Column 'nope' cannot be resolved");
    expect(error.details).toMatchObject({name: "facts.orders", line: 3, column: 8, type: "COLUMN_NOT_FOUND", query: "q1"});
  });

  test("quote no data", async () => {
    const client = await open([failed("INVALID_CAST_ARGUMENT", "USER_ERROR", "Cannot cast '13912345678 王伟' to INT")]);
    expect((await fault(client.query("select 1"))).message).toBe(`invalid cast argument at ${server.url}: Cannot cast … to INT`);
  });

  test.each<[string, Reply, string, string]>([
    ["a wrong password", {status: 401}, "unauthenticated", "trino: lake is refused by {base}: wrong user, password or token"],
    ["no right", {status: 403}, "forbidden", "trino: lake may not do that at {base}"],
    ["another server", {status: 200, text: "<html>"}, "engine", "trino: an answer that is not Trino's at {base}: facts.orders"],
    ["another path", {status: 404}, "engine", "trino: HTTP 404 at {base}: facts.orders"],
    ["a redirect", {status: 302, headers: {location: "http://192.0.2.1/"}}, "engine", "trino: HTTP 302 at {base}: facts.orders"]
  ])("%s", async (_, reply, code, message) => {
    const client = await open([reply]);
    const error = await fault(client.query("select 1", {name: "facts.orders"}));
    expect(error.code).toBe(code);
    expect(error.message).toBe(message.replace("{base}", server.url));
    expect(error.fix).not.toBe("");
  });

  test("a coordinator that was restarted has forgotten the statement", async () => {
    const client = await open([first, {status: 404}]);
    expect((await fault(client.query("select 1"))).message).toBe(`trino: statement forgotten at ${server.url}`);
  });

  test("a server that is not there, after three seconds", async () => {
    const client = await open([]);
    const {url} = server;
    await server.close();
    const error = await fault(client.query("select 1"));
    expect(error.message).toBe(`trino: no answer from ${url}: connection refused`);
    expect(error.fix).toBe("start it, or mend its address");
    expect(slept).toEqual([50, 100, 200, 400, 800, 1600]);
    server = await coordinator([]);
  });

  test("a host that is not there", async () => {
    const client = await open([], {url: "http://trino.invalid:8080"});
    expect((await fault(client.query("select 1"))).message).toMatch(
      /^trino: no answer from http:\/\/trino\.invalid:8080: (no such host|its name cannot be looked up)$/
    );
  });
});

describe("a statement is cancelled", () => {
  test("past its time", async () => {
    const client = await open([first, "silence"], {timeout: 0.1});
    const error = await fault(client.query("select 1", {name: "facts.orders"}));
    expect(error.message).toBe(`facts.orders: past its time: 0.1 s at ${server.url} (query q1)`);
    expect(routes().at(-1)).toBe("DELETE /v1/statement/queued/q1/a/1");
  });

  test("by the time that the cluster allows", async () => {
    const client = await open([failed("EXCEEDED_TIME_LIMIT", "INSUFFICIENT_RESOURCES", "Query exceeded maximum time limit of 1.00s")], {
      timeout: 60
    });
    expect((await fault(client.query("select 1"))).message).toBe(
      `statement: past its time: Query exceeded maximum time limit of 1.00s at ${server.url} (query q1)`
    );
  });

  test("by the signal", async () => {
    const abort = new AbortController();
    const client = await open(
      (_, i) => {
        if (i === 0) return first;
        abort.abort();
        return "silence";
      },
      {signal: abort.signal}
    );
    expect((await fault(client.query("select 1"))).code).toBe("interrupted");
    expect(routes().at(-1)).toBe("DELETE /v1/statement/queued/q1/a/1");
    expect((await fault(client.query("select 1"))).code).toBe("interrupted");
  });

  test("by a reader who has enough", async () => {
    const client = await open([first, more, last]);
    for await (const {rows} of client.slices("select n from l.t")) {
      expect(rows).toEqual([[1]]);
      break;
    }
    expect(routes().at(-1)).toBe("DELETE /v1/statement/executing/q1/a/2");
  });
});
