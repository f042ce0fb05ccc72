import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {people} from "../api/fixture.ts";
import {type Look, openBrowser} from "./browser.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

const desks: Record<string, string> = {light: "rgb(245, 246, 244)", dark: "rgb(15, 18, 21)"};
const person = `/people/${people.living}`;

/** Desk and phone in each language and each theme, each kind of page once; every page in all of them is in the full suite. */
const looks: Look[] = [
  {path: "/", width: 390, lang: "zh", theme: "light"},
  {path: "/service", width: 1440, lang: "zh", theme: "dark"},
  {path: "/needs", width: 390, lang: "en", theme: "dark"},
  {path: "/campaigns", width: 1440, lang: "en", theme: "light"},
  {path: "/people", width: 390, lang: "en", theme: "light", as: "marketer"},
  {path: person, width: 360, lang: "zh", theme: "dark", as: "marketer"},
  {path: person, width: 1440, lang: "en", theme: "light", as: "service"}
];

it.each(looks)("$path at $width px in $lang, $theme is whole", async (how) => {
  expect(await browser.look(how)).toEqual({
    violations: [],
    complaints: [],
    overflow: 0,
    shrunk: [],
    background: desks[how.theme],
    hasFont: true
  });
});

describe("on paper", () => {
  it.each([
    {path: "/needs", width: 688, lang: "zh", theme: "dark"},
    {path: person, width: 688, lang: "en", theme: "light", as: "marketer"}
  ] satisfies Look[])("$path has neither chrome nor dark, and nothing beside the sheet", async (how) => {
    const {pdf, sheets, ...seen} = await browser.print(how);
    expect(seen).toEqual({chrome: [], wide: [], background: "rgb(255, 255, 255)"});
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThan(8);
  });
});

describe("a filter", () => {
  it("turns the page without leaving it, keeps the reader's place, and goes back", async () => {
    const window = await browser.window("marketer");
    const page = await window.newPage();
    await page.goto(`${browser.base}/?month=2026-10&lang=en`, {waitUntil: "load"});
    await page.evaluate("window.stays = true");
    const before = await page.locator("svg.plot").first().innerHTML();
    await page.locator("details.chip summary").first().click();
    await page.locator("details.chip").first().getByRole("link").nth(3).click();
    await page.waitForURL(/month=2026-0/);
    expect(
      await page.evaluate("[window.stays, document.activeElement.tagName, document.querySelectorAll('main').length, document.title]")
    ).toEqual([true, "SUMMARY", 1, expect.stringContaining("overview")]);
    expect(await page.locator("svg.plot").first().innerHTML()).not.toBe(before);
    expect(await page.locator("nav a").first().getAttribute("href")).toBe(new URL(page.url()).pathname + new URL(page.url()).search);
    await page.locator("nav a").nth(2).waitFor();
    await page.goBack();
    await expect.poll(() => page.locator("svg.plot").first().innerHTML()).toBe(before);
    expect(await page.evaluate("window.stays")).toBe(true);
    await page.route("**/?*", (route) => (route.request().resourceType() === "fetch" ? route.abort() : route.continue()));
    await page.locator("details.chip summary").first().click();
    await page.locator("details.chip").first().getByRole("link").nth(3).click();
    await page.waitForURL(/month=2026-0/);
    await page.waitForLoadState("load");
    expect(await page.evaluate("window.stays")).toBe(undefined);
    await window.close();
  });
});
