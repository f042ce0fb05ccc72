import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import {openGeneration} from "../../src/generation/open.ts";
import {fixtureApp, serving} from "../api/fixture.ts";
import {publishWorld} from "../segments/world.ts";
import {browse, marketer} from "./browser.ts";

export interface Marketing {
  width?: number;
  lang?: "zh" | "en";
  theme?: "light" | "dark";
}

/** A small world of people, cars and messages, its API and pages, and a marketer's browser on them. */
export const openMarketing = async (people = 400, keen = 0) => {
  const root = mkdtempSync(join(tmpdir(), "huaxiang-marketing-"));
  await publishWorld(root, 4, [people, 5], {keen});
  const generation = await openGeneration(root, {threads: 1, connections: 2});
  const {
    server,
    state,
    bugs,
    close: forget
  } = await fixtureApp(generation, {
    site: site(await findPages(), serving(generation))
  });
  const {browser, base, close} = await browse(server);
  return {
    state,
    bugs,
    base,
    /** The answer of the API itself. */
    async ask(path: string, body?: object) {
      const answer = await fetch(`${base}${path}`, {
        headers: {...marketer, "content-type": "application/json"},
        ...(body && {method: "POST", body: JSON.stringify(body)})
      });
      return {status: answer.status, body: (await answer.json()) as Record<string, unknown>};
    },
    async open(path: string, {width = 1440, lang = "en", theme = "light"}: Marketing = {}) {
      const context = await browser.newContext({
        viewport: {width, height: width < 640 ? 844 : 1000},
        extraHTTPHeaders: marketer,
        acceptDownloads: true
      });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on(
        "console",
        (message) => ["error", "warning"].includes(message.type()) && complaints.push(`${message.text()} ${message.location().url}`)
      );
      page.on("pageerror", (error) => complaints.push(String(error)));
      const [before, hash = ""] = path.split("#");
      await page.goto(`${base}${before}?lang=${lang}&theme=${theme}${hash && `#${hash}`}`, {waitUntil: "networkidle"});
      return {page, complaints};
    },
    async close() {
      await close();
      await generation.close();
      forget();
      rmSync(root, {recursive: true, force: true});
    }
  };
};
