import {expect, it} from "vitest";
import {openBrowser} from "./browser.ts";

it("the overview is whole on a phone, in Chinese", async () => {
  const browser = await openBrowser();
  try {
    const seen = await browser.look({path: "/", width: 390, lang: "zh", theme: "light"});
    expect(seen).toEqual({violations: [], complaints: [], overflow: 0, shrunk: [], background: "rgb(245, 246, 244)", hasFont: true});
  } finally {
    await browser.close();
  }
});
