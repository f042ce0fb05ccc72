import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname} from "node:path";
import express, {type Router} from "express";
import {html} from "./html.ts";
import type {Assets} from "./layout.ts";
import {css} from "./theme.ts";

const fontFolder = dirname(createRequire(import.meta.url).resolve("@fontsource-variable/noto-sans-sc/package.json"));
const fontVersion: string = JSON.parse(readFileSync(`${fontFolder}/package.json`, "utf8")).version;
const styleHash = createHash("sha256").update(css).digest("hex").slice(0, 12);

const turn = readFileSync(new URL("turn.js", import.meta.url), "utf8");
const turnAddress = `/assets/turn-${createHash("sha256").update(turn).digest("hex").slice(0, 12)}.js`;
/** Of pages with filters. */
export const turning = html`<script type="module" src="${turnAddress}"></script>`;

export const assets: Assets = {style: `/assets/style-${styleHash}.css`, fonts: `/assets/noto-sans-sc-${fontVersion}`};

const seal = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#b23a2b"/><path d="M16 6v6M9 12h14M9 18h14M12 12v14M20 12v14M9 26h14" stroke="#fff" stroke-width="2.4" fill="none"/></svg>`;
const forEver = "public, max-age=31536000, immutable";

/** Style, seal and the Chinese font in slices, all from this machine. */
export const assetRouter = (): Router => {
  const router = express.Router();
  router.use("/assets", (_request, response, next) => {
    response.locals.route = "/assets/*";
    next();
  });
  router.get(assets.style, (_request, response) => void response.set("Cache-Control", forEver).type("css").send(css));
  router.get(turnAddress, (_request, response) => void response.set("Cache-Control", forEver).type("js").send(turn));
  router.get(
    "/assets/seal.svg",
    (_request, response) => void response.set("Cache-Control", "public, max-age=86400").type("svg").send(seal)
  );
  router.use(
    assets.fonts,
    express.static(fontFolder, {immutable: true, maxAge: "1y", index: false, dotfiles: "ignore", extensions: false})
  );
  return router;
};
