import {parse} from "csv-parse/sync";
import {parseHTML} from "linkedom";
import request from "supertest";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {site} from "../../dashboards/site.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {asRole, fixtureApp, openFixture, serving} from "../api/fixture.ts";
import {saveSegments} from "./segments.ts";

const pages = await findPages();
let generation: OpenGeneration;
let close: () => void;
let server: Awaited<ReturnType<typeof fixtureApp>>["server"];
beforeAll(async () => {
  generation = await openFixture();
  const api = await fixtureApp(generation, {site: site(pages, serving(generation))});
  ({server, close} = api);
  await saveSegments(api.state, api.ledger);
}, 60_000);
afterAll(async () => {
  await generation.close();
  close();
});

/** Who sees every page of figures, and segments. */
const asMarketer = (of: typeof server) => request.agent(of).set(...asRole("marketer"));

/** What a marketer is answered; asked once for each address, since nothing here changes it. */
const answers = new Map<string, Promise<request.Response>>();
const answer = (path: string): Promise<request.Response> => {
  const known = answers.get(path) ?? asMarketer(server).get(path).set("accept", "text/html").expect(200).then();
  answers.set(path, known);
  return known;
};

const get = async (path: string) => {
  const {text, headers} = await answer(path);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  return parseHTML(text).document;
};
type Page = Awaited<ReturnType<typeof get>>;
const texts = (document: Page, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((node) => node.textContent!.trim());
const one = async (sql: string): Promise<number> => Number(Object.values((await generation.rows(sql))[0]!)[0]);

describe.each(pages.map((page) => [page.path, page] as const))("page %s", (path, page) => {
  it.each(["zh", "en"] as const)("in %s states its data date and generation, and refers to nothing from outside", async (lang) => {
    const response = await answer(`${path}?lang=${lang}`);
    const {document} = parseHTML(response.text);
    expect(document.querySelector("h1")!.textContent).toBe(page.title[lang]);
    expect(document.querySelector(".date")!.textContent).toMatch(/2026-10-31 · (第 7 版|version 7)/);
    expect(response.text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(response.text).not.toMatch(/ style="|<style|undefined|NaN|\[object/);
    expect(response.text.match(/<script.*?<\/script>/g)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/turn-[0-9a-f]{12}\.js"><\/script>$/)
    ]);
    expect(response.get("content-security-policy")).toMatch(/script-src 'self';connect-src 'self'$/);
    expect(response.get("etag")).toMatch(/^"g7-/);
  });

  it("says every picture in a sentence", async () => {
    const document = await get(`${path}?lang=en`);
    const labels = [...document.querySelectorAll("svg.plot")].map((svg) => svg.getAttribute("aria-label")!);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(label).toMatch(/\d.*\.$/);
  });

  it.each(Object.keys(page.tables))("has table %s as a CSV of the same columns", async (name) => {
    const response = await answer(`/charts/${page.name}/${name}.csv?lang=en`);
    expect(response.get("content-type")).toBe("text/csv; charset=utf-8");
    const [about, head, ...rows] = parse(response.text, {bom: true, relax_column_count: true}) as string[][];
    expect(about).toHaveLength(1);
    expect(about![0]).toContain("Data to 2026-10-31 · version 7");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(head!.length);
  });

  it("links to CSVs and pictures that exist", async () => {
    const document = await get(`${path}?lang=zh`);
    const links = [...document.querySelectorAll("a[download]")].map((link) => link.getAttribute("href")!);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect((await answer(link)).get("content-type")).toMatch(/^(text\/csv; charset=utf-8|image\/png)$/);
  });
});

describe("sales and O2O", () => {
  const march = "day_on between date '2026-03-01' and date '2026-03-31' and store_code = 'S02'";

  it("shows the funnel, the directions and the waits that direct questions give, within the filters", async () => {
    const csvOf = async (name: string) => {
      const {text} = await request(server).get(`/charts/sales/${name}.csv?lang=en&month=2026-03&store=S02`).expect(200);
      return (parse(text, {bom: true, relax_column_count: true}) as string[][]).slice(2).map(([label, now]) => [label, Number(now)]);
    };
    const sum = (column: string, mart: string, more = "true") => one(`select sum(${column}) from marts.${mart} where ${march} and ${more}`);
    expect(await csvOf("funnel")).toEqual([
      ["Interest", await sum("opportunities", "opportunity_days")],
      ["Visit", await sum("visited", "opportunity_days")],
      ["Test drive", await sum("driven", "opportunity_days")],
      ["Order", await sum("won", "opportunity_days")],
      ["Delivery", await sum("delivered", "opportunity_days")]
    ]);
    expect(await csvOf("directions")).toContainEqual([
      "Store, then online",
      await sum("deals", "deals", "direction = 'offline_to_online'")
    ]);
    expect(await csvOf("waits")).toContainEqual(["4–7 days", await sum("leads", "lead_days", "waited = 'within_7_days'")]);
  });
});

describe("the overview", () => {
  const october = "day_on between date '2026-10-01' and date '2026-10-31'";

  it("shows what a direct question gives", async () => {
    const document = await get("/?lang=en");
    const cars = await one(`select sum(deliveries) from marts.sales_days where category = 'new_vehicle' and ${october}`);
    const people = await one("select sum(identified) from marts.people_days");
    const values = texts(document, ".card .v");
    expect(values[0]).toBe(`${cars}cars`);
    expect(values[10]).toBe(`${people.toLocaleString("en")}people`);
    expect(texts(document, ".card .def summary")).toHaveLength(12);
  });

  it("narrows to the filters of the address, and carries them on", async () => {
    const document = await get("/?lang=en&month=2026-03&brand=%E5%AE%9D%E9%A9%AC&store=S05");
    const cars = await one(
      "select sum(deliveries) from marts.sales_days where category = 'new_vehicle' and store_code = 'S05' and day_on between date '2026-03-01' and date '2026-03-31'"
    );
    expect(texts(document, ".card .v")[0]).toBe(`${cars}cars`);
    expect(texts(document, ".chip.on summary")).toEqual(["Month Mar 2026", "Brand 宝马", "Store 北京亦庄 · 宝马"]);
    expect(document.querySelector("a[download]")!.getAttribute("href")).toBe(
      "/charts/overview/deliveries.csv?month=2026-03&brand=%E5%AE%9D%E9%A9%AC&store=S05"
    );
    expect(texts(document, "section.full tbody tr")).toHaveLength(1);
  });

  it("compares with what the address says, and carries that on", async () => {
    const september = await one(
      "select sum(deliveries) from marts.sales_days where category = 'new_vehicle' and day_on between date '2026-09-01' and date '2026-09-30'"
    );
    const previous = await get("/?lang=en&compare=previous");
    expect(texts(previous, ".card .d")[0]).toContain(`vs ${september}`);
    expect(texts(previous, "section.full th")).toContain("Month before");
    for (const link of previous.querySelectorAll("nav a")) expect(link.getAttribute("href")).toContain("compare=previous");
    const none = await get("/?lang=en&compare=none");
    expect(texts(none, ".card .d").filter((text) => text.includes("vs"))).toEqual([]);
    expect(texts(none, "figure .key")).not.toContainEqual(expect.stringContaining("2025"));
    await asMarketer(server).get("/?compare=always").set("accept", "text/html").expect(400);
  });

  it("gives the same numbers in table and CSV, cells made harmless", async () => {
    const {text} = await request(server).get("/charts/overview/stores.csv?lang=en").expect(200);
    const [, , ...rows] = parse(text, {bom: true, relax_column_count: true}) as string[][];
    const document = await get("/?lang=en");
    const shown = [...document.querySelectorAll("section.full tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => cell.textContent!.trim())
    );
    expect(shown.map((row) => row[3])).toEqual(rows.map((row) => row[3]));
    expect(shown.map((row) => row[0])).toContain('=HYPERLINK("x")');
    expect(rows.map((row) => row[0])).toContain(`'=HYPERLINK("x")`);
  });

  it("says by how much late data restated a whole month, for the whole group only", async () => {
    const said = async (address: string) => texts(await get(address), ".card .re");
    expect(await said("/?lang=en&month=2026-09")).toEqual(["restated by +3 cars since 2026-09-30", "restated by −¥12k since 2026-09-30"]);
    expect(await said("/?lang=en&month=2026-09&store=S05")).toEqual([]);
    expect(await said("/?lang=en")).toEqual([]);
  });

  it("escapes what partners wrote", async () => {
    const {text} = await request(server).get("/?brand=%3Cscript%3Ealert(1)%3C/script%3E").set("accept", "text/html").expect(200);
    expect(text).not.toContain("<script>");
  });

  it("refuses a malformed month in words", async () => {
    const response = await request(server)
      .get("/?month=october&lang=en")
      .set("accept", "text/html")
      .expect(400)
      .expect("content-type", /^text\/html/);
    expect(response.text).toContain("A month is written 2026-10");
    expect(response.text).toContain(response.get("x-request-id"));
  });
});

const tableNamed = (document: Awaited<ReturnType<typeof get>>, title: string) => [
  ...[...document.querySelectorAll("section.full")]
    .find((section) => section.querySelector("h2")?.textContent === title)!
    .querySelectorAll("tbody tr")
];
const cellsOf = (row: ReturnType<typeof tableNamed>[number]): string[] =>
  [...row.querySelectorAll("td")].map((cell) => cell.textContent!.trim());

describe("data freshness", () => {
  it("shows that every record is accounted for, and what waits", async () => {
    const document = await get("/freshness?lang=en");
    const rows = tableNamed(document, "What became of each feed's records");
    for (const row of rows) {
      const [counted, ...parts] = [...row.querySelectorAll("td.num")]
        .slice(0, 7)
        .map((cell) => Number(cell.textContent!.replaceAll(",", "")));
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(counted);
    }
    expect(rows.length).toBe(4);
    expect(texts(document, ".card")[0]).toContain("set by Tmall · orders");
    expect(document.body.textContent).toContain("the snapshot lost too many of its keys");
    const restated = tableNamed(document, "Figures that late data restated").map(cellsOf);
    expect(restated[0]).toEqual(["2026-09", "New cars delivered", "28 cars", "31 cars", "+3 cars", "2026-09-30"]);
    expect(restated.map((row) => row[4])).toEqual(["+3 cars", "−¥12k", "+0.5 pts"]);
  });

  it.each([
    ["en", "Who is who", "What each run changed", ["People", "940"], ["Largest person", "14"]],
    ["zh", "谁是谁", "每次运行改变了多少", ["个人", "940"], ["最大的个人", "14"]]
  ])("reports who is who, %s", async (lang, figures, runs, people, largest) => {
    const document = await get(`/freshness?lang=${lang}`);
    const said = tableNamed(document, figures).map((row) => cellsOf(row).slice(0, 2));
    expect(said).toEqual(expect.arrayContaining([people, largest]));
    expect(tableNamed(document, runs).map(cellsOf)).toEqual([
      ["7", "2026-10-31", "2,150", "160", "43", "2.0%", "20", "3"],
      ["6", "2026-09-30", "1,900", "250", "19", "1.0%", "9", "2"],
      ["5", "2026-08-31", "0", "1,900", "0", "–", "0", "0"]
    ]);
    const [first] = tableNamed(document, runs);
    expect([...first!.querySelectorAll("td.extra")].map((cell) => cell.textContent)).toEqual(["2,150"]);
  });
});

describe("language and theme", () => {
  it("are remembered", async () => {
    const first = await request(server).get("/?lang=en&theme=dark").set("accept", "text/html");
    const cookies = (first.get("set-cookie") as unknown as string[]).map((line) => line.split(";")[0]);
    expect(cookies).toEqual(["lang=en", "theme=dark"]);
    const next = await request(server).get("/freshness").set("accept", "text/html").set("cookie", cookies.join("; "));
    expect(next.text).toContain('<html lang="en" data-theme="dark">');
  });

  it.each([
    ["en-GB,en;q=0.9", "en"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh-CN"],
    ["fr", "zh-CN"]
  ])("follow a browser that asks %s", async (asked, lang) => {
    const {text} = await request(server).get("/").set("accept-language", asked).set("accept", "text/html");
    expect(text).toContain(`<html lang="${lang}"`);
  });
});

describe("pages without data", () => {
  it("say what would fill them, and the next step", async () => {
    const {server: bare} = await fixtureApp(undefined, {site: site(pages, serving(undefined))});
    for (const {path} of pages) {
      const {text} = await asMarketer(bare).get(`${path}?lang=en`).set("accept", "text/html").expect(200);
      expect(text).toContain("<code>huaxiang run</code>");
    }
    await request(bare).get("/charts/overview/stores.csv").set("accept", "text/html").expect(503);
  });

  it("that do not exist are said in words, and as a problem to a machine", async () => {
    const page = await request(server).get("/nothing?lang=zh").set("accept", "text/html").expect(404);
    expect(page.text).toContain("没有这个页面");
    await request(server)
      .get("/nothing")
      .set("accept", "application/json")
      .expect(404)
      .expect("content-type", /^application\/problem\+json/);
  });
});

describe("style and fonts", () => {
  it("are served by ourselves and kept for ever", async () => {
    const {text} = await request(server).get("/");
    const [fonts, style] = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href]) => href!);
    for (const href of [fonts, style])
      await request(server)
        .get(href!)
        .expect(200)
        .expect("cache-control", /immutable/);
    const css = (await request(server).get(fonts!)).text;
    const slice = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(css)![1];
    await request(server).get(fonts!.replace("index.css", slice!)).expect(200).expect("content-type", "font/woff2");
  });
});
