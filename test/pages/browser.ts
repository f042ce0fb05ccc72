import {readFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import chromium from "@sparticuz/chromium";
import type {Express} from "express";
import {type Browser, type Page as BrowserPage, chromium as driver} from "playwright-core";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import {asRole, fixtureApp, openFixture, serving} from "../api/fixture.ts";
import {saveSegments} from "./segments.ts";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

export interface Look {
  path: string;
  width: number;
  lang: string;
  theme: string;
  /** Where the picture goes, if anywhere. */
  shot?: string;
}

/** What a browser finds on a page. */
export interface Seen {
  /** Serious and critical findings of axe. */
  violations: string[];
  /** Complaints of the browser: blocked styles, missing files, errors. */
  complaints: string[];
  /** Pixels by which the page is wider than the window. */
  overflow: number;
  /** Pictures that are drawn smaller than 95 % of their own size: their labels would be too small to read. */
  shrunk: string[];
  background: string;
  /** The Chinese font is loaded, so that no boxes are drawn. */
  hasFont: boolean;
}

interface Finding {
  impact: string;
  id: string;
  nodes: {html: string}[];
}

/** Asks again and again from outside: the page's own policy forbids code in it. */
const fontLoads = async (page: BrowserPage): Promise<boolean> => {
  const loaded = `document.fonts.status === "loaded" && [...document.fonts].some((font) => font.status === "loaded")`;
  for (let tries = 0; tries < 100; tries++) {
    if (await page.evaluate(loaded)) return true;
    await page.waitForTimeout(100);
  }
  return false;
};

/** Serious and critical findings of axe on a page as it stands. */
export const findings = async (page: BrowserPage): Promise<string[]> => {
  await page.evaluate(axe);
  const {violations} = (await page.evaluate("axe.run()")) as {violations: Finding[]};
  const serious = violations.filter(({impact}) => impact === "serious" || impact === "critical");
  return serious.map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
};

/** Sent with each request, as a marketer's. */
export const marketer = Object.fromEntries([asRole("marketer")]);

const look = async (browser: Browser, base: string, {path, width, lang, theme, shot}: Look): Promise<Seen> => {
  const page = await browser.newPage({viewport: {width, height: width < 640 ? 844 : 1000}, extraHTTPHeaders: marketer});
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  await page.goto(`${base}${path}?lang=${lang}&theme=${theme}`, {waitUntil: "networkidle"});
  const hasFont = await fontLoads(page);
  const measured = await page.evaluate(
    `({
      overflow: document.documentElement.scrollWidth - innerWidth,
      background: getComputedStyle(document.documentElement).backgroundColor,
      shrunk: [...document.querySelectorAll("svg.plot")].filter((svg) => {
        const {width} = svg.getBoundingClientRect();
        return width > 0 && width < svg.viewBox.baseVal.width * 0.95;
      }).map((svg) => svg.getAttribute("aria-label"))
    })`
  );
  if (shot) await page.screenshot({path: shot, fullPage: true});
  const violations = await findings(page);
  await page.close();
  return {
    ...(measured as Pick<Seen, "overflow" | "background" | "shrunk">),
    hasFont,
    complaints,
    violations
  };
};

/** An application behind a real socket, and a headless browser on it. */
export const browse = async (server: Express) => {
  const listening = server.listen(0, "127.0.0.1");
  const args = chromium.args.filter((arg) => arg !== "--single-process");
  const browser = await driver.launch({executablePath: await chromium.executablePath(), args, headless: true});
  const base = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  return {
    browser,
    base,
    async close() {
      await browser.close();
      listening.closeAllConnections();
      await new Promise((resolve) => listening.close(resolve));
    }
  };
};

/** The fixture's pages, with saved segments, in a browser. */
export const openBrowser = async () => {
  const generation = await openFixture();
  const pages = await findPages();
  const {server, state, ledger, close: remove} = await fixtureApp(generation, {site: site(pages, serving(generation))});
  await saveSegments(state, ledger);
  const {browser, base, close} = await browse(server);
  return {
    pages,
    look: (how: Look) => look(browser, base, how),
    async close() {
      await close();
      await generation.close();
      remove();
    }
  };
};
