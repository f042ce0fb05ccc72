import type {BrowserContext, Page} from "playwright-core";

/** When the page that a click led to had drawn its pictures, from the start of its navigation, in milliseconds. */
const drawn = `new Promise((resolve) => {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const done = (entry) => resolve(Math.max(entry.startTime, performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd));
  if (paint) return done(paint);
  new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(done)).observe({type: "paint", buffered: true});
})`;

/** Clicks marks and filters that have not been clicked before, each on a page that is there: what the eye waits for the next picture. */
export const clicks = async (window: BrowserContext, base: string, paths: string[]): Promise<number[]> => {
  const page = await window.newPage();
  const ms: number[] = [];
  await page.goto(`${base}/`, {waitUntil: "load"});
  for (const path of paths) {
    await page.goto(`${base}${path}`, {waitUntil: "load"});
    ms.push(await clicked(page));
  }
  await page.close();
  return ms.sort((a, b) => a - b);
};

/** The first mark that leads to a filter: a month, a store, a brand. */
const clicked = async (page: Page): Promise<number> => {
  const link = page.locator('.desk svg.plot a:not([href^="/segments"])').first();
  const from = page.url();
  await Promise.all([
    page.waitForURL(({href}) => href !== from, {waitUntil: "commit"}),
    link.dispatchEvent("click")
  ]);
  await page.locator("svg.plot").first().waitFor({state: "attached"});
  return Number(await page.evaluate(drawn));
};
