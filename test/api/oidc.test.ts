import {createServer, type RequestListener, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import {oidcOf} from "../../src/api/oidc.ts";
import {Oidc} from "../../src/config.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {auditRows} from "../../src/state/audit.ts";
import {createUser, disableUser} from "../../src/state/users.ts";
import {fixtureApp, openFixture, serving} from "./fixture.ts";

const listen = async (server: Server): Promise<URL> => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
};

/** A certified provider of OpenID Connect, which lets in whoever says who they are. */
const openProvider = async (url: URL, back: URL): Promise<RequestListener> => {
  const {Provider} = (await import("oidc-provider" as string)) as {
    Provider: new (issuer: string, settings: object) => {callback(): RequestListener};
  };
  const provider = new Provider(url.origin, {
    clients: [{client_id: "huaxiang", client_secret: "a-secret-of-the-test-alone", redirect_uris: [back.href]}],
    findAccount: (_context: unknown, id: string) => ({accountId: id, claims: () => ({sub: id})}),
    cookies: {keys: ["a key of the test"]},
    pkce: {required: () => true}
  });
  return provider.callback();
};

/** Goes through pages as a browser does: cookies by host, redirects one by one, the provider's forms filled in. */
const browser = () => {
  const jars = new Map<string, Map<string, string>>();
  const ask = async (url: URL, form?: Record<string, string>): Promise<Response> => {
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const response = await fetch(url, {
      redirect: "manual",
      headers: {accept: "text/html", cookie: [...jar].map((pair) => pair.join("=")).join("; ")},
      ...(form && {method: "POST", body: new URLSearchParams(form)})
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = "", value = ""] = line.split(";")[0]!.split(/=(.*)/s);
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const go = async (url: URL, as: string): Promise<{url: URL; response: Response}> => {
    let [at, response] = [url, await ask(url)];
    for (let steps = 0; steps < 20; steps++) {
      const to = response.headers.get("location");
      if (to) [at, response] = [new URL(to, at), await ask(new URL(to, at))];
      else if (at.pathname.startsWith("/interaction/")) {
        const prompt = /name="prompt" value="(\w+)"/.exec(await response.text())![1]!;
        response = await ask(at, {prompt, login: as, password: "any"});
      } else break;
    }
    return {url: at, response};
  };
  return {ask, go};
};

let generation: OpenGeneration;
let api: Awaited<ReturnType<typeof fixtureApp>>;
const servers = [createServer(), createServer()] as const;
let ours: URL;
let theirs: URL;
beforeAll(async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  generation = await openFixture();
  [ours, theirs] = await Promise.all([listen(servers[0]), listen(servers[1])]);
  servers[1].on("request", await openProvider(theirs, new URL("/sign-in/oidc/return", ours)));
  const oidc = oidcOf({
    oidc: Oidc.parse({issuer: theirs.origin, client: "huaxiang", secret: {env: "X"}, label: "Group account"}),
    url: ours,
    secret: "a-secret-of-the-test-alone",
    clock: Date.now
  });
  api = await fixtureApp(generation, {site: site(await findPages(), serving(generation)), url: ours, oidc});
  servers[0].on("request", api.server);
  createUser(api.state, {name: "anna", role: "executive", password: null, subject: "sub-of-anna", now: "2026-11-01T00:00:00.000Z"});
}, 60_000);
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await generation.close();
  vi.restoreAllMocks();
});

describe("sign-in through an identity provider", () => {
  it("leads from a page to the provider, back, and on to the page", async () => {
    const {ask, go} = browser();
    const asked = await ask(new URL("/sales?month=2026-03&lang=en", ours));
    const form = await (await ask(new URL(asked.headers.get("location")!, ours))).text();
    const way = /href="(\/sign-in\/oidc\?[^"]+)"[^>]*>[^<]*Group account/.exec(form)![1]!.replaceAll("&#38;", "&");
    const {url, response} = await go(new URL(way, ours), "sub-of-anna");
    expect([url.origin, url.pathname, response.status]).toEqual([ours.origin, "/sign-in/oidc/return", 200]);
    expect(await response.text()).toContain('<meta http-equiv="refresh" content="0;url=/sales?month=2026-03&#38;lang=en">');
    const page = await ask(new URL("/sales?month=2026-03&lang=en", ours));
    expect([page.status, (await page.text()).includes("anna")]).toEqual([200, true]);
    expect(auditRows(api.state, {limit: 1})).toMatchObject([{actor: "anna", action: "sign in", outcome: "done"}]);
    const again = await ask(new URL(url.href));
    expect(again.status, "an answer of the provider is good once").toBe(403);
  });

  it("lets in nobody whom only the provider knows", async () => {
    const {ask, go} = browser();
    const {response} = await go(new URL("/sign-in/oidc", ours), "sub-of-bob");
    expect([response.status, (await response.text()).includes("bob")]).toEqual([403, false]);
    expect((await ask(new URL("/", ours))).status).toBe(303);
    expect(auditRows(api.state, {limit: 1})).toMatchObject([{actor: "unknown", action: "sign in", outcome: "failed"}]);
  });

  it("takes no answer that another browser began", async () => {
    const victim = browser();
    const {ask, go} = browser();
    const begun = await ask(new URL("/sign-in/oidc", ours));
    const stranger = await victim.go(new URL(begun.headers.get("location")!), "sub-of-anna");
    expect(stranger.response.status).toBe(403);
    expect((await victim.ask(new URL("/", ours))).status).toBe(303);
    const wrong = await go(new URL("/sign-in/oidc/return?code=x&state=y", ours), "sub-of-anna");
    expect(wrong.response.status).toBe(403);
  });

  it("lets in nobody who was disabled", async () => {
    disableUser(api.state, "anna", "2026-11-01T00:00:00.000Z");
    const {response} = await browser().go(new URL("/sign-in/oidc", ours), "sub-of-anna");
    expect(response.status).toBe(403);
  });
});
