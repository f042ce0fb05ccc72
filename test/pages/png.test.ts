import request from "supertest";
import {afterAll, beforeAll, expect, it} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {outlineOf} from "../../dashboards/png/font.ts";
import {lineOf, linesOf} from "../../dashboards/png/line.ts";
import {site} from "../../dashboards/site.ts";
import type {OpenGeneration} from "../../src/generation/open.ts";
import {findMeasures} from "../../src/measures/catalogue.ts";
import {fixtureApp, openFixture, serving} from "../api/fixture.ts";

let generation: OpenGeneration;
let server: Awaited<ReturnType<typeof fixtureApp>>["server"];
beforeAll(async () => {
  generation = await openFixture();
  server = (await fixtureApp(generation, {site: site(await findPages(), serving(generation))})).server;
}, 60_000);
afterAll(() => generation.close());

const get = (path: string) =>
  request(server)
    .get(path)
    .buffer(true)
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => done(null, Buffer.concat(parts)));
    });

it("a chart is a PNG twice as fine as on the sheet, sent once", async () => {
  const response = await get("/charts/needs/open.png?lang=zh&store=S02").expect(200).expect("content-type", "image/png");
  const png = response.body as Buffer;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(png.readUInt32BE(16)).toBe(2 * (694 + 48));
  expect(response.get("content-disposition")).toContain("needs-open-2026-10-31.png");
  await get("/charts/needs/open.png?lang=zh&store=S02").set("if-none-match", response.get("etag")!).expect(304);
});

it("another filter and another language are other pictures", async () => {
  const bodies = await Promise.all(
    ["?lang=zh&store=S02", "?lang=en&store=S02", "?lang=zh&store=S01"].map(async (query) =>
      ((await get(`/charts/needs/weeks.png${query}`).expect(200)).body as Buffer).toString("base64")
    )
  );
  expect(new Set(bodies).size).toBe(3);
});

it.each(["/charts/needs/none.png", "/charts/none/open.png", "/charts/needs/closings.png"])(
  "%s is not there",
  async (path) => void (await get(path).expect(404))
);

it("every character of our measures is drawn with an outline of its own, not a box", async () => {
  const box = await outlineOf(0x3013, 400);
  const letters = new Set(
    (await findMeasures()).flatMap(({label, definition}) => [...label.zh, ...definition.zh, ...label.en]).filter((c) => c.trim() !== "")
  );
  const missing: string[] = [];
  for (const c of letters) {
    const {path} = await outlineOf(c.codePointAt(0)!, 400);
    if (path === "" || path === box.path) missing.push(c);
  }
  expect(missing).toEqual([]);
  expect(letters.size).toBeGreaterThan(200);
});

it("bold is wider than regular, and long text breaks between Han characters and words", async () => {
  const [regular, bold] = [await lineOf("集团 Group", {size: 12, weight: 400}), await lineOf("集团 Group", {size: 12, weight: 700})];
  expect(bold.width).toBeGreaterThan(regular.width);
  const lines = await linesOf("哪种需求最值得现在去做 and which is worth acting on", {size: 12, weight: 400, width: 120});
  expect(lines.length).toBeGreaterThan(2);
  for (const {width} of lines) expect(width).toBeLessThanOrEqual(120);
});
