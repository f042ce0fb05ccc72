import {readFileSync} from "node:fs";
import {gzipSync} from "node:zlib";
import type {Page} from "playwright-core";
import request from "supertest";
import {build, type Rolldown} from "vite";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {decode, encode, isShareable} from "../../dashboards/builder/address.ts";
import {config} from "../../dashboards/builder/bundle.config.ts";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import {readRule} from "../../src/segments/read.ts";
import {asRole, fixtureApp, openFixture, serving} from "../api/fixture.ts";
import {findings} from "./browser.ts";
import {openMarketing} from "./marketer.ts";

const rule = readRule({
  v: 1,
  purpose: "marketing",
  channel: "sms",
  root: {
    type: "group",
    op: "and",
    rules: [
      {type: "attr", field: "vehicles_owned", op: "gte", value: 1},
      {type: "group", op: "or", not: true, rules: [{type: "attr", field: "city", op: "in", value: ["上海", "Ürümqi"]}]}
    ]
  }
});

describe("the bundle", () => {
  it("is what its sources make (else: npm run builder, and commit it), and small", async () => {
    vi.stubEnv("NODE_ENV", "production");
    const made = (await build({...config, build: {...config.build, write: false}})) as Rolldown.RolldownOutput;
    vi.unstubAllEnvs();
    const kept = readFileSync("dashboards/builder/bundle.js", "utf8");
    expect(made.output.map(({fileName}) => fileName)).toEqual(["bundle.js"]);
    expect(made.output[0].code === kept, "dashboards/builder/bundle.js is not what its sources make").toBe(true);
    expect(gzipSync(kept, {level: 9}).byteLength).toBeLessThanOrEqual(180 * 1024);
  });
});

describe("a rule", () => {
  it("is the same after an address; what is no rule is none", () => {
    expect(decode(encode(rule))).toEqual(rule);
    expect(["", "#", "#rule=", "#rule=AAAA", "#other=1", `#rule=${btoa('{"v":2}')}`].map(decode)).toEqual(Array(6).fill(undefined));
  });

  it("that lists people is not put into an address", () => {
    expect(isShareable(rule)).toBe(true);
    expect(isShareable({...rule, root: {...rule.root, rules: [{type: "ids", ids: ["p_00000000"]}]}})).toBe(false);
  });
});

it("a page runs scripts of ours alone, and only a marketer opens the segment page", async () => {
  const generation = await openFixture();
  const {server} = await fixtureApp(generation, {site: site(await findPages(), serving(generation))});
  const get = (path: string, role: "marketer" | "executive") =>
    request(server)
      .get(path)
      .set(...asRole(role))
      .set("accept", "text/html");
  const page = await get("/segments/new", "marketer").expect(200);
  expect(page.get("content-security-policy")).toMatch(/script-src 'self';connect-src 'self'$/);
  for (const [, asset] of page.text.matchAll(/(?:src|href)="(\/assets\/builder-[0-9a-f]{12}\.\w+)"/g))
    await request(server)
      .get(asset!)
      .expect(200)
      .expect("cache-control", /immutable/);
  const people = await get("/people", "marketer").expect(200);
  expect(people.get("content-security-policy")).not.toContain("script-src");
  await get("/segments/new", "executive").expect(403);
  await get("/segments/seg_../../etc", "marketer").expect(404);
  await generation.close();
});

describe("in a browser", () => {
  let marketing: Awaited<ReturnType<typeof openMarketing>>;
  beforeAll(async () => {
    marketing = await openMarketing(120);
  }, 60_000);
  afterAll(() => marketing.close());

  const counted = (page: Page) => page.locator("[data-count]").getAttribute("data-count", {timeout: 10_000}).then(Number);
  const ruleAt = (page: Page) => decode(new URL(page.url()).hash)!;

  it("what is seen below a count is given up as soon as another count is awaited", async () => {
    const {page} = await marketing.open("/segments/new");
    const never = () => new Promise<void>(() => undefined);
    await page.route("**/v1/segments/sample", never);
    const asked = page.waitForRequest("**/v1/segments/sample");
    await page.getByRole("button", {name: "Behaviour"}).click();
    await counted(page);
    await asked;
    await page.route("**/v1/segments/count", never);
    const givenUp = page.waitForEvent("requestfailed", {predicate: (one) => one.url().endsWith("/v1/segments/sample"), timeout: 5000});
    await page.locator('fieldset[data-at="/root/rules/0"] input[type=number]').first().fill("3");
    expect((await givenUp).failure()?.errorText).toContain("ABORTED");
    await page.close();
  });

  it("a rule is built by keyboard alone, counted as the API counts it, undone, and its faults stand where they are", async () => {
    const {page, complaints} = await marketing.open("/segments/new");
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const reach = async (name: string) => {
      for (let tries = 0; tries < 60; tries++) {
        if (
          (await page.evaluate("document.activeElement?.tagName === 'BUTTON' ? document.activeElement.textContent : ''"))
            ?.toString()
            .includes(name)
        )
          return;
        await press("Tab");
      }
      throw new Error(`not reached by Tab: ${name}`);
    };
    await reach("Behaviour");
    await press("Enter");
    await page.waitForTimeout(100);
    expect(await page.evaluate("document.activeElement.value")).toBe("service_visit");
    const once = await counted(page);
    expect(ruleAt(page).root.rules).toMatchObject([{type: "event", event: "service_visit", value: 1}]);
    expect(once).toBe((await marketing.ask("/v1/segments/count", {rule: ruleAt(page)})).body.count);
    // Number of times: two lists further.
    await press("Tab", "Tab", "Tab", "Control+a", "2");
    await page.waitForTimeout(600);
    const twice = await counted(page);
    expect(twice).toBeLessThan(once);
    expect(twice).toBe((await marketing.ask("/v1/segments/count", {rule: ruleAt(page)})).body.count);

    await page.waitForTimeout(900);
    await press("Backspace");
    await page.getByText("value: give a value that fits").waitFor();
    expect(await page.locator("[aria-invalid=true]").count()).toBe(1);
    expect(await page.getByRole("button", {name: "Freeze and export…"}).first().isDisabled()).toBe(true);
    expect(await findings(page)).toEqual([]);
    for (const [value, people] of [
      [2, twice],
      [1, once]
    ]) {
      await press("Control+z");
      await page.waitForTimeout(600);
      expect(ruleAt(page).root.rules).toMatchObject([{value}]);
      expect(await counted(page)).toBe(people);
    }

    await reach("Attribute");
    await press("Enter");
    await page.waitForTimeout(100);
    const label = () => page.evaluate("document.activeElement.getAttribute('aria-label')");
    for (let tries = 0; tries < 20 && (await label()) !== "Move up Attribute 2"; tries++) await press("Tab");
    await press("Enter");
    await page.waitForTimeout(100);
    expect(ruleAt(page).root.rules.map(({type}) => type)).toEqual(["attr", "event"]);
    expect(await label()).toBe("Move down Attribute 1");
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
