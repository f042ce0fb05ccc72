import {mkdirSync} from "node:fs";
import {afterAll, beforeAll, expect, it} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {people} from "../api/fixture.ts";
import {type Look, openBrowser} from "../pages/browser.ts";

const shots = new URL("../.shots/", import.meta.url).pathname;
const places: (Pick<Look, "path" | "as"> & {name: string})[] = [
  ...(await findPages()).map(({name, path}) => ({name, path})),
  {name: "people", path: "/people", as: "marketer"},
  {name: "person", path: `/people/${people.living}`, as: "marketer"}
];
const looks = places.flatMap((place) =>
  ["zh", "en"].flatMap((lang) =>
    ["light", "dark"].flatMap((theme) => [1440, 1000, 390, 360].map((width) => ({...place, width, lang, theme})))
  )
);
const desks: Record<string, string> = {light: "rgb(245, 246, 244)", dark: "rgb(15, 18, 21)"};

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  mkdirSync(shots, {recursive: true});
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

it.each(["zh", "en"].flatMap((lang) => [1440, 360].map((width) => ({width, lang}))))(
  "/sign-in at $width px in $lang",
  async ({width, lang}) => {
    const seen = await browser.look({
      path: "/sign-in",
      width,
      lang,
      theme: "light",
      as: null,
      shot: `${shots}sign-in-${width}-${lang}.png`
    });
    expect(seen).toMatchObject({violations: [], complaints: [], overflow: 0, hasFont: true});
  }
);

it.each(looks)("$path at $width px in $lang, $theme", async ({name, ...how}) => {
  const seen = await browser.look({...how, shot: `${shots}${name}-${how.width}-${how.lang}-${how.theme}.png`});
  expect(seen).toEqual({violations: [], complaints: [], overflow: 0, shrunk: [], background: desks[how.theme], hasFont: true});
});

it.each(places)("$path on paper", async ({path, as}) => {
  const {pdf, sheets, ...seen} = await browser.print({path, width: 688, lang: "zh", theme: "dark", ...(as && {as})});
  expect(seen).toEqual({chrome: [], wide: [], background: "rgb(255, 255, 255)"});
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(sheets).toBeGreaterThan(0);
});
