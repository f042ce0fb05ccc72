import type {BrowserContext, Page} from "playwright-core";

/** Notes when a mark was clicked, and when the picture that answers it had been drawn: the frame after the page was turned has ended. */
const watch = `(() => {
  let clicked = 0;
  addEventListener("click", () => { clicked = performance.now(); }, true);
  new MutationObserver(() => {
    if (clicked > 0 && document.querySelector("svg.plot"))
      requestAnimationFrame(() => setTimeout(() => { window.drawn ??= performance.now() - clicked; }));
  }).observe(document.body, {childList: true});
})()`;

/** Asked from outside again and again: the page's policy forbids code made of text in it. */
const drawn = async (page: Page): Promise<number> => {
  for (let tries = 0; tries < 1000; tries++) {
    const found = await page.evaluate("window.drawn");
    if (typeof found === "number") return found;
    await page.waitForTimeout(10);
  }
  throw new Error(`no picture came within 10 seconds: ${page.url()}`);
};

/** Clicks marks and filters that have not been clicked before, each on a page that is there: what the eye waits for the next picture. */
export const clicks = async (window: BrowserContext, base: string, paths: string[]): Promise<number[]> => {
  const page = await window.newPage();
  const ms: number[] = [];
  for (const path of paths) {
    await page.goto(`${base}${path}`, {waitUntil: "load"});
    await page.evaluate(watch);
    // The first mark that leads to a filter of the same page: a month, a store, a brand.
    await page
      .locator(`.desk svg.plot a[href^="${path.split("?")[0]}?"]`)
      .first()
      .dispatchEvent("click");
    ms.push(await drawn(page));
  }
  await page.close();
  return ms.sort((a, b) => a - b);
};
