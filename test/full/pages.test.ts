import {mkdirSync} from "node:fs";
import {afterAll, beforeAll, expect, it} from "vitest";
import {findPages} from "../../dashboards/pages.ts";
import {openBrowser} from "../pages/browser.ts";

const shots = new URL("../.shots/", import.meta.url).pathname;
const pages = await findPages();
const looks = pages.flatMap(({name, path}) =>
  [1440, 1000, 390].flatMap((width) => ["zh", "en"].flatMap((lang) => ["light", "dark"].map((theme) => ({name, path, width, lang, theme}))))
);
const desks = {light: "rgb(245, 246, 244)", dark: "rgb(15, 18, 21)"};

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  mkdirSync(shots, {recursive: true});
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

it.each([1440, 360].flatMap((width) => ["zh", "en"].map((lang) => ({width, lang}))))(
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

it.each(looks)("$path at $width px in $lang, $theme", async ({name, path, width, lang, theme}) => {
  const seen = await browser.look({path, width, lang, theme, shot: `${shots}${name}-${width}-${lang}-${theme}.png`});
  expect(seen).toEqual({
    violations: [],
    complaints: [],
    overflow: 0,
    shrunk: [],
    background: desks[theme as "light" | "dark"],
    hasFont: true
  });
});
