import {readFileSync} from "node:fs";
import type {AddressInfo} from "node:net";
import chromium from "@sparticuz/chromium";
import type {Express} from "express";
import {type Browser, type BrowserContext, type Page as BrowserPage, chromium as driver} from "playwright-core";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import type {Role} from "../../src/state/principal.ts";
import {asRole, fixtureApp, openFixture, serving, signedIn} from "../api/fixture.ts";
import {saveSegments} from "./segments.ts";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

export interface Look {
  path: string;
  width: number;
  lang: string;
  theme: string;
  /** Who has signed in; null: nobody yet. A marketer, when it is not said. */
  as?: Role | null;
  /** Where the picture goes, if anywhere. */
  shot?: string;
}

/** What a browser finds on a page. */
export interface Seen {
  /** Findings of axe: all of WCAG 2.2 AA, and serious ones beyond it. */
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
  tags: string[];
  nodes: {html: string}[];
}

/** Asks again and again from outside: the page's own policy forbids code in it. */
const fontLoads = async (page: BrowserPage): Promise<boolean> => {
  const loaded = `document.fonts.status === "loaded" && [...document.fonts].some((font) => font.status === "loaded")`;
  for (let tries = 0; tries < 300; tries++) {
    if (await page.evaluate(loaded)) return true;
    await page.waitForTimeout(30);
  }
  return false;
};

const isSerious = ({impact, tags}: Finding): boolean =>
  impact === "serious" || impact === "critical" || tags.some((tag) => /^wcag2\d?aa?$/.test(tag));

/** Findings of axe on a page as it stands: all of WCAG 2.2 AA, and serious ones beyond it. */
export const findings = async (page: BrowserPage): Promise<string[]> => {
  if (await page.evaluate("typeof window.axe === 'undefined'")) await page.evaluate(axe);
  // Every rule runs; what passed is not written up.
  const {violations} = (await page.evaluate("axe.run({resultTypes: ['violations']})")) as {violations: Finding[]};
  return violations.filter(isSerious).map(({id, nodes}) => `${id}: ${nodes[0]?.html}`);
};

/** Sent with each request, as a marketer's. */
export const marketer = Object.fromEntries([asRole("marketer")]);

/** Who has signed in, as a context of the browser. */
type Enter = (as: Role | null) => Promise<BrowserContext>;

const enter = async (browser: Browser, base: string, cookie: string | undefined): Promise<BrowserContext> => {
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie?.split("=") ?? [];
  if (cookie) await context.addCookies([{name, value, url: base, httpOnly: true, sameSite: "Strict"}]);
  return context;
};

const size = (width: number) => ({width, height: width < 640 ? 844 : 1000});

/** A window per role, so that style and fonts are fetched once. */
const windows = (enter: Enter) => {
  const opened = new Map<Role | null, Promise<BrowserContext>>();
  return async ({width, as = "marketer"}: Pick<Look, "width" | "as">): Promise<BrowserPage> => {
    const window = opened.get(as) ?? enter(as);
    opened.set(as, window);
    const page = await (await window).newPage();
    await page.setViewportSize(size(width));
    return page;
  };
};
type Seat = ReturnType<typeof windows>;

const addressOf = (base: string, {path, lang, theme}: Look): string =>
  `${base}${path}${path.includes("?") ? "&" : "?"}lang=${lang}&theme=${theme}`;

/** A page as it was loaded, and what the browser complained about since. */
interface Loaded {
  page: BrowserPage;
  complaints: string[];
  hasFont: boolean;
}

const load = async (seat: Seat, base: string, how: Look): Promise<Loaded> => {
  const page = await seat(how);
  const complaints: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  await page.goto(addressOf(base, how), {waitUntil: "load"});
  return {page, complaints, hasFont: await fontLoads(page)};
};

const see = async ({page, complaints, hasFont}: Loaded, {shot}: Look): Promise<Seen> => {
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
  return {...(measured as Pick<Seen, "overflow" | "background" | "shrunk">), hasFont, complaints: [...complaints], violations};
};

/** Looks at pages; one that differs from the look before in its width alone is the same page in another window. */
const looking = (seat: Seat, base: string) => {
  let last: {key: string; loaded: Loaded} | undefined;
  return async (how: Look): Promise<Seen> => {
    const key = `${how.as} ${addressOf(base, how)}`;
    if (last?.key === key) await last.loaded.page.setViewportSize(size(how.width));
    else {
      await last?.loaded.page.close();
      last = undefined;
      last = {key, loaded: await load(seat, base, how)};
    }
    return see(last.loaded, how);
  };
};

/** A page on paper. */
export interface Printed {
  pdf: Buffer;
  sheets: number;
  /** Chrome that paper must not show. */
  chrome: string[];
  /** Parts that are wider than the sheet. */
  wide: string[];
  background: string;
}

const print = async (seat: Seat, base: string, how: Look): Promise<Printed> => {
  // A4 at 96 dots an inch, less the margins of the style sheet.
  const page = await seat({...how, width: 688});
  await page.goto(addressOf(base, how), {waitUntil: "load"});
  await fontLoads(page);
  await page.emulateMedia({media: "print"});
  const measured = (await page.evaluate(`({
    chrome: [...document.querySelectorAll(".top, .filters, .tools, .data, .finder")].filter((one) => one.getClientRects().length > 0).map((one) => one.className),
    wide: [...document.querySelectorAll("main *")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.tagName + "." + one.getAttribute("class")),
    background: getComputedStyle(document.documentElement).backgroundColor
  })`)) as Pick<Printed, "chrome" | "wide" | "background">;
  const pdf = await page.pdf({format: "A4", preferCSSPageSize: true, printBackground: true});
  await page.close();
  return {...measured, pdf, sheets: pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0};
};

/** The upper part of a page as a small picture. */
const picture = async (seat: Seat, base: string, how: Look & {height: number}): Promise<Buffer> => {
  const page = await seat(how);
  await page.goto(addressOf(base, how), {waitUntil: "load"});
  await fontLoads(page);
  const png = await page.screenshot({clip: {x: 0, y: 0, width: how.width, height: how.height}, fullPage: true});
  await page.close();
  return png;
};

/** The processor draws pages as they are; a graphics card that it would have to play takes nearly as much of it again. */
const needless = /^--(single-process|use-gl|use-angle|enable-unsafe-swiftshader|ignore-gpu-blocklist|in-process-gpu)\b/;

/** An application behind a real socket, and a headless browser on it. */
export const browse = async (server: Express) => {
  const listening = server.listen(0, "127.0.0.1");
  const args = [...chromium.args.filter((arg) => !needless.test(arg)), "--disable-gpu"];
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

/** The pages of a generation in a browser; without one, the fixture's with saved segments. */
export const openBrowser = async (served?: OpenGeneration) => {
  const generation = served ?? (await openFixture());
  const pages = await findPages();
  const {server, state, ledger, close: remove} = await fixtureApp(generation, {site: site(pages, serving(generation))});
  if (!served) await saveSegments(state, ledger);
  const {browser, base, close} = await browse(server);
  const signIn: Enter = (as) => enter(browser, base, as === null ? undefined : signedIn(state, as)[1]);
  const seat = windows(signIn);
  return {
    pages,
    base,
    look: looking(seat, base),
    print: (how: Look) => print(seat, base, how),
    picture: (how: Look & {height: number}) => picture(seat, base, how),
    /** A context of the browser in which someone of that role has signed in. */
    async window(role: Role, width = 1440) {
      const context = await signIn(role);
      const open = context.newPage.bind(context);
      context.newPage = async () => {
        const page = await open();
        await page.setViewportSize(size(width));
        return page;
      };
      return context;
    },
    async close() {
      await close();
      await generation.close();
      remove();
    }
  };
};
