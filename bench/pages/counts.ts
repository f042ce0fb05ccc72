import type {BrowserContext, Page} from "playwright-core";

/** Notes when a key went down, and when the count that answers it stood there. */
const watch = `(() => {
  window.lastKey = 0;
  window.counted = undefined;
  addEventListener("keydown", () => { window.lastKey = performance.now(); window.counted = undefined; }, true);
  new MutationObserver(() => {
    if (document.querySelector("[data-count]")) window.counted ??= performance.now() - window.lastKey;
    else window.counted = undefined;
  }).observe(document.getElementById("builder"), {subtree: true, childList: true, attributes: true, characterData: true});
})()`;

/** Asked from outside again and again: the page's policy forbids code made of text in it. */
const counted = async (page: Page): Promise<number> => {
  for (let tries = 0; tries < 3000; tries++) {
    const found = await page.evaluate("window.counted");
    if (typeof found === "number") return found;
    await page.waitForTimeout(10);
  }
  throw new Error("no count came within 30 seconds");
};

/** Types numbers into a rule of the segment page, each new to the server: what the eye waits for the count after the last key. */
export const counts = async (window: BrowserContext, base: string, rounds: number): Promise<number[]> => {
  const page = await window.newPage();
  await page.goto(`${base}/segments/new?lang=en`, {waitUntil: "networkidle"});
  await page.getByRole("button", {name: "Behaviour"}).click();
  await page.locator("[data-count]").waitFor({timeout: 30_000});
  await page.evaluate(watch);
  const ms: number[] = [];
  for (let round = 1; round <= rounds; round++) {
    // «workshop visits of the last … days», a number that no rule had before.
    const months = page.locator('fieldset[data-at="/root/rules/0"] input[type=number]').nth(1);
    await months.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(String(1 + round), {delay: 40});
    ms.push(await counted(page));
    await page.waitForTimeout(300);
  }
  await page.close();
  return ms.sort((a, b) => a - b);
};
