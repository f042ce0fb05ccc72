import type {Principal} from "../src/state/principal.ts";
import {coded, type Html, html} from "./html.ts";
import type {Place} from "./open.ts";
import {href} from "./view.ts";
import type {Lang, Words} from "./words.ts";

export const homeTitle: Words = {zh: "从这里开始", en: "Start here"};

const said = {
  why: {
    zh: (role: string) => `集团总览不对角色 \`${role}\` 开放，所以这里没有数字。`,
    en: (role: string) => `The overview of the group is not for the role \`${role}\`, so there are no figures here.`
  },
  open: {zh: "对你开放的页面：", en: "Open to you:"},
  none: {zh: "没有对你开放的页面。", en: "No page is open to you."},
  api: {
    zh: "接口用密钥访问（`huaxiang key create`），说明在 `/openapi.json`。",
    en: "Services use the API with a key (`huaxiang key create`); `/openapi.json` describes it."
  },
  more: {
    zh: (name: string) => `要看数字？请管理员运行 \`huaxiang user role ${name} marketer\`。`,
    en: (name: string) => `Need the figures? Your administrator runs \`huaxiang user role ${name} marketer\`.`
  }
};

const list = (places: readonly Place[], lang: Lang): Html =>
  places.length === 0
    ? html`<p>${said.none[lang]}</p>`
    : html`<p>${said.open[lang]}</p><ul>${places.map(({path, title}) => html`<li><a href="${href(path, {})}">${title[lang]}</a></li>`)}</ul>`;

/** For whoever the overview is not open to: why it is empty here, where to go, and what to do for more. */
export const home = ({name, role}: Principal, places: readonly Place[], lang: Lang): Html =>
  html`<div class="fig plain"><p>${coded(said.why[lang](role))}</p>${list(places, lang)}<p>${coded(said.api[lang])}</p><p>${coded(said.more[lang](name))}</p></div>`;
