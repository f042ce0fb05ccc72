import chromium from "@sparticuz/chromium";
import {type BrowserContext, chromium as driver} from "playwright-core";

/** A window of a headless Chromium, as someone who may do all that a key may. */
export const opened = async (key: string): Promise<{window: BrowserContext; close(): Promise<void>}> => {
  const args = chromium.args.filter((arg) => arg !== "--single-process");
  const browser = await driver.launch({executablePath: await chromium.executablePath(), args, headless: true});
  const window = await browser.newContext({viewport: {width: 1440, height: 1000}, extraHTTPHeaders: {authorization: `Bearer ${key}`}});
  return {window, close: () => browser.close()};
};
