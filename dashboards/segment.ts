import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import type {Request, RequestHandler, Response, Router} from "express";
import {allowed} from "../src/api/access.ts";
import {findValues} from "../src/segments/find.ts";
import type {Preset} from "../src/segments/preset.ts";
import {builderCss} from "./builder/style.ts";
import {type Html, html} from "./html.ts";
import type {Lang} from "./words.ts";

const hashed = (name: string, type: "js" | "css", text: string) => {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 12);
  return {address: `/assets/${name}-${hash}.${type}`, type, text};
};

/** What the segment page needs in the browser; the script is made from `builder/` by `npm run builder` and kept beside it. */
const served = [
  hashed("builder", "js", readFileSync(new URL("builder/bundle.js", import.meta.url), "utf8")),
  hashed("builder", "css", builderCss)
];

export const segmentAssets = (router: Router): void => {
  for (const {address, type, text} of served)
    router.get(
      address,
      (_request, response) => void response.set("Cache-Control", "public, max-age=31536000, immutable").type(type).send(text)
    );
};

/** A page with a script of ours, which asks this server and no other. */
export const withScript: RequestHandler = (_request: Request, response: Response, next) => {
  const policy = response.getHeader("Content-Security-Policy");
  response.set("Content-Security-Policy", `${policy};script-src 'self';connect-src 'self'`);
  next();
};

/** Who may open it; what they then see, the API decides. */
export const segmentPage = {path: "/segments/{id}", roles: allowed.segments} as const;

/** `/segments/seg_…`, `/segments/new`. */
export const segmentPath = /^\/segments\/(new|seg_[0-9a-z]{6,32})$/;

const presets = findValues<Preset>("presets");

const heads = served.map(({address, type}) =>
  type === "js" ? html`<script type="module" src="${address}"></script>` : html`<link rel="stylesheet" href="${address}">`
);

/** The place that the script fills, and what it needs to know. @param id a segment's, or `new` */
export const segmentBody = async (id: string, lang: Lang): Promise<{head: Html; body: Html}> => {
  const names = [...(await presets).values()].map(({name, label, identifier, hash}) => ({name, label, hash: identifier ? hash : null}));
  const needed = lang === "zh" ? "人群页面需要 JavaScript。" : "The segment page needs JavaScript.";
  return {
    head: html`${heads}`,
    body: html`<div id="builder" data-segment="${id === "new" ? "" : id}" data-presets="${JSON.stringify(names)}"><noscript><p class="note">${needed} <a href="/segments">${lang === "zh" ? "回到人群列表" : "Back to the list"}</a></p></noscript></div>`
  };
};
