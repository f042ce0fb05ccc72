import {mkdirSync, readFileSync} from "node:fs";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {decode} from "../../dashboards/builder/address.ts";
import {findings} from "../pages/browser.ts";
import {openMarketing} from "../pages/marketer.ts";

const shots = new URL("../.shots/", import.meta.url).pathname;
let marketing: Awaited<ReturnType<typeof openMarketing>>;
beforeAll(async () => {
  mkdirSync(shots, {recursive: true});
  marketing = await openMarketing(800, 12);
}, 120_000);
afterAll(() => marketing.close());

const said = {
  zh: {
    begin: "新建人群",
    car: "同一辆车",
    behaviour: "行为",
    top: "取前几",
    condition: "限定",
    not: "排除",
    freeze: "冻结并导出…",
    now: "冻结",
    sent: "发送消息",
    sms: "短信",
    version: "存为第 1 版…",
    save: "保存"
  },
  en: {
    begin: "New segment",
    car: "Same car",
    behaviour: "Behaviour",
    top: "Top",
    condition: "Condition",
    not: "Not",
    freeze: "Freeze and export…",
    now: "Freeze",
    sent: "message sent",
    sms: "SMS",
    version: "Save as version 1…",
    save: "Save"
  }
};
const export_ = {zh: {look: "先看会导出什么", take: "下载名单"}, en: {look: "See what would go", take: "Download the list"}};

const counted = async (page: Page): Promise<number> => {
  await page.waitForTimeout(400);
  return Number(await page.locator("[data-count]").getAttribute("data-count", {timeout: 10_000}));
};
const ruleAt = (page: Page) => decode(new URL(page.url()).hash);
const tick = async (condition: Locator, value: string) => {
  await condition.locator(".pick summary").click();
  await condition.locator(".ticks label", {hasText: value}).first().locator("input").check();
  await condition.locator(".pick summary").click();
};

describe.each([
  {lang: "zh", width: 1440, theme: "light"},
  {lang: "en", width: 360, theme: "dark"}
] as const)("a marketer's day in $lang at $width px, $theme", ({lang, width, theme}) => {
  const words = said[lang];
  const name = `BMW ${lang}`;

  it("builds the rule, sees the API's count, saves, freezes with a holdout, and exports", async () => {
    const {page, complaints} = await marketing.open("/segments", {lang, width, theme});
    const shot = (what: string) => page.screenshot({path: `${shots}segment-${what}-${width}-${lang}-${theme}.png`, fullPage: true});
    await page.getByRole("link", {name: words.begin}).click();
    await page.locator("#builder input").first().fill(name);
    expect(await findings(page)).toEqual([]);
    await shot("empty");

    const add = (what: string) =>
      page
        .locator('[data-at="/root"] > .adds')
        .getByRole("button", {name: what, exact: false})
        .filter({hasText: new RegExp(`${what}$`)})
        .click();
    const node = (i: number) => page.locator(`fieldset[data-at="/root/rules/${i}"]`);
    const where = (i: number, k: number) => page.locator(`[data-at="/root/rules/${i}/where/${k}"]`);
    const condition = (i: number) => node(i).getByRole("button", {name: words.condition}).click();

    await add(words.car);
    await tick(where(0, 0), "宝马");
    await condition(0);
    await where(0, 1).locator("select").first().selectOption("insurance_due_on");
    await where(0, 1).locator("input").first().fill("45");
    await add(words.behaviour);
    await node(1).locator("input").first().fill("2");
    await add(words.behaviour);
    await node(2).locator("select").first().selectOption("interaction");
    await node(2).locator("select").nth(4).selectOption("day");
    await node(2).locator("input").nth(1).fill("14");
    await condition(2);
    await where(2, 0).locator("select").first().selectOption("kind");
    await tick(where(2, 0), words.sent);
    await condition(2);
    await where(2, 1).locator("select").first().selectOption("medium");
    await tick(where(2, 1), words.sms);
    await node(2).getByRole("button", {name: words.not, exact: true}).click();
    await add(words.top);
    await page.locator(".holdout input").fill("10");

    const count = await counted(page);
    const rule = ruleAt(page);
    expect(rule).toMatchObject({
      purpose: "marketing",
      channel: "sms",
      split: {holdout_bp: 1000},
      root: {
        op: "and",
        rules: [
          {
            type: "has",
            thing: "vehicle",
            where: [
              {field: "brand", op: "in", value: ["宝马"]},
              {field: "insurance_due_on", op: "in_next", value: {n: 45, unit: "day"}}
            ]
          },
          {type: "event", event: "service_visit", agg: "count", op: "gte", value: 2, window: {kind: "last", n: 12, unit: "month"}},
          {
            type: "event",
            not: true,
            event: "interaction",
            window: {kind: "last", n: 14, unit: "day"},
            where: [{value: ["message_sent"]}, {value: ["sms"]}]
          },
          {type: "top", from: "highest", share_bp: 2000, within: "owner_store_code"}
        ]
      }
    });
    const api = (await marketing.ask("/v1/segments/count", {rule})).body as {count: number; rules: {left: number}[]};
    expect(count).toBe(api.count);
    expect(count).toBeGreaterThan(30);
    const sentence = await page.locator(".say").textContent();
    expect(sentence).toContain(words.sent);
    expect(sentence).not.toMatch(/message_sent|\bsms\b/);
    const shown = await page.locator(".group > .rule > .n b").allTextContents();
    expect(shown.map((text) => Number(text.replaceAll(",", "")))).toEqual(api.rules.map(({left}) => left));
    expect(await findings(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBe(0);
    await shot("rule");

    // The address alone holds the rule.
    const shared = await marketing.open(`/segments/new#${new URL(page.url()).hash.slice(1)}`, {lang, width, theme});
    expect(await counted(shared.page)).toBe(count);
    await shared.page.context().close();

    await page.getByRole("button", {name: words.version}).click();
    expect(await findings(page)).toEqual([]);
    await page.locator("dialog textarea").fill("first");
    await page.locator("dialog").getByRole("button", {name: words.save, exact: true}).click();
    await page.locator("dialog").waitFor({state: "detached"});
    await page.waitForURL(/\/segments\/seg_[0-9a-z]+(\?|$)/);
    expect(ruleAt(page)).toBeUndefined();

    await page.locator("#builder .split").getByRole("button", {name: words.freeze}).click();
    await page.locator("[data-preview]").waitFor({timeout: 10_000});
    const tables = () => page.locator("dialog table").allTextContents();
    const previewed = await tables();
    expect(previewed).toHaveLength(2);
    expect(await findings(page)).toEqual([]);
    await shot("preview");
    await page.locator("dialog").getByRole("button", {name: words.now, exact: true}).click();
    const id = await page.locator("[data-snapshot]").getAttribute("data-snapshot", {timeout: 20_000});
    const {body: manifest} = await marketing.ask(`/v1/snapshots/${id}`);
    expect(manifest).toMatchObject({count, purpose: "marketing", channel: "sms", split: {holdout_bp: 1000}});
    expect(manifest.holdout).toBe(Math.floor(count / 10));
    expect(manifest.treatment).toBe(count - Math.floor(count / 10));
    for (const {treatment_mean, holdout_mean, difference_sd} of manifest.balance as Record<string, number | null>[])
      expect([treatment_mean, holdout_mean, difference_sd]).toEqual(Array(3).fill(expect.any(Number)));
    // What was shown before freezing is what was frozen.
    expect(await tables()).toEqual(previewed);
    expect(await page.locator("[data-balance] tbody tr").count()).toBe((manifest.balance as object[]).length);
    expect(await findings(page)).toEqual([]);

    await page.locator("dialog").getByRole("button", {name: export_[lang].look}).click();
    const exported = Number(await page.locator("[data-fate=exported] dd").textContent());
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("dialog").getByRole("button", {name: export_[lang].take}).click()
    ]);
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n");
    expect(lines.length - 1).toBe(exported);
    await shot("frozen");

    await page.goto(`${marketing.base}/segments?lang=${lang}&theme=${theme}`, {waitUntil: "networkidle"});
    expect(await page.getByRole("row", {name}).first().textContent()).toContain(String(count));
    await shot("list");
    expect(complaints).toEqual([]);
    expect(marketing.bugs).toEqual([]);
    await page.context().close();
  });
});
