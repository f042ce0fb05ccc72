import {type Html, html} from "./html.ts";
import {carried, href, type Theme, type View} from "./view.ts";
import {version, words} from "./words.ts";

/** Folder of style and fonts in the addresses; changes with their content, so that browsers may keep them for ever. */
export interface Assets {
  style: string;
  fonts: string;
}

const nextTheme: Record<Theme, Theme> = {auto: "dark", dark: "light", light: "auto"};
const themeWords = {auto: {zh: "自动", en: "Auto"}, dark: {zh: "暗色", en: "Dark"}, light: {zh: "亮色", en: "Light"}};
const themeLabel = {zh: "明暗", en: "Theme"};

const signOut = {zh: "退出", en: "Sign out"};

/** Who is signed in, and the way out. */
const signedIn = ({who, lang}: View): Html | false =>
  who?.kind === "user" &&
  html`<form class="out" method="post" action="/sign-out"><span class="desk">${who.name}</span><button>${signOut[lang]}</button></form>`;

const switches = (view: View): Html => {
  const {lang, theme, path, filters, query} = view;
  const address = (change: Record<string, string>): string => href(path, filters, {...query, ...change});
  const other = lang === "zh" ? "en" : "zh";
  return html`<div class="who"><a href="${address({lang: other})}" hreflang="${other === "zh" ? "zh-CN" : "en"}" lang="${other === "zh" ? "zh-CN" : "en"}">${other === "zh" ? "中文" : "EN"}</a><a href="${address({theme: nextTheme[theme]})}"><span class="aside">${themeLabel[lang]}: </span>${themeWords[theme][lang]}</a>${signedIn(view)}</div>`;
};

/** Of which day and generation the page speaks. */
export const stated = ({served, lang}: View): string =>
  served ? `${words.data_until[lang]} ${served.data_date} · ${version(served.generation, lang)}` : "";

export interface Sheet {
  title: string;
  /** Beside the data date. */
  more?: string | undefined;
  /** What a page alone needs: its script and style. */
  head?: Html;
  body: Html;
  /** Address that the browser goes on to by itself. */
  refresh?: string;
}

/** Pages below another one belong to it. */
const isWithin = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** The sheet around every page: seal, navigation, language and theme, title, data date. */
export const layout = (view: View, assets: Assets, {title, more, head, body, refresh}: Sheet): string => {
  const {lang, theme, nav, path, filters} = view;
  const date = [stated(view), more].filter(Boolean).join(" · ");
  return html`<!doctype html><html lang="${lang === "zh" ? "zh-CN" : "en"}"${theme !== "auto" && html` data-theme="${theme}"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">${refresh !== undefined && html`<meta http-equiv="refresh" content="0;url=${refresh}">`}<title>${title} · ${words.product[lang]}</title><link rel="icon" href="/assets/seal.svg"><link rel="stylesheet" href="${assets.fonts}/index.css"><link rel="stylesheet" href="${assets.style}">${head}</head><body>
<a class="skip" href="#main">${words.skip[lang]}</a>
<header class="top"><a class="mark" href="/"><b aria-hidden="true">像</b><span>${words.product[lang]}</span></a><nav aria-label="${words.pages[lang]}">${nav.map(
    (item) =>
      html`<a href="${href(item.path, carried(filters))}"${isWithin(path, item.path) && html` aria-current="page"`}>${item.title[lang]}</a>`
  )}</nav>${switches(view)}</header>
<main id="main"><div class="head"><h1>${title}</h1>${date && html`<p class="date">${date}</p>`}</div>
${body}</main></body></html>`.text;
};
