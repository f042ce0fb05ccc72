import type {Problem} from "../src/api/problem.ts";
import {type Html, html} from "./html.ts";
import type {Lang, Words} from "./words.ts";

const said: Record<number, {title: Words; what: Words}> = {
  400: {
    title: {zh: "看不懂这个地址", en: "This address cannot be read"},
    what: {
      zh: "地址里的筛选条件写法不对。月份应写成 2026-10。",
      en: "A filter in the address is not well formed. A month is written 2026-10."
    }
  },
  403: {
    title: {zh: "没有权限", en: "Not for your role"},
    what: {
      zh: "你的角色或门店范围不能看这里。需要的话，请管理员调整。",
      en: "Your role, or the stores you are bound to, do not open this. Your administrator can change that."
    }
  },
  404: {
    title: {zh: "没有这个页面", en: "There is no such page"},
    what: {zh: "地址可能写错了，或页面已经改名。", en: "The address may be mistyped, or the page has another name now."}
  },
  503: {
    title: {zh: "暂时没有准备好", en: "Not ready for a moment"},
    what: {
      zh: "数据正在打开，或同时查询的人太多。请稍后再刷新。",
      en: "The data is being opened, or too many people ask at once. Please load the page again in a moment."
    }
  }
};
/** What an older release left to the next run. */
const outdated = {
  title: {zh: "要等下一次运行", en: "The next run makes this"},
  what: {
    zh: "软件已经更新，而现在发布的数据是旧版本生成的，还没有这里要看的内容。下一次运行（huaxiang run）会生成；其他页面照常可看。",
    en: "The software is newer than the published data, which does not hold yet what this page shows. The next run (huaxiang run) makes it; the other pages go on."
  }
};
const ours = {
  title: {zh: "我们这边出了错", en: "Something went wrong on our side"},
  what: {
    zh: "数据没有受到影响。请再试一次；若仍然出错，请把下面的编号告诉管理员，日志里能找到原因。",
    en: "No data is affected. Please try again; if it stays, give the number below to the administrator, who finds the cause in the log."
  }
};

/** An error in words: what, and how to go on. */
export const failure = ({type, status, request_id}: Problem & {request_id: string}, lang: Lang): {title: string; body: Html} => {
  const {title, what} = type.endsWith(":outdated") ? outdated : (said[status] ?? ours);
  return {
    title: title[lang],
    body: html`<div class="fig plain"><p>${what[lang]}</p><p><a href="/">${lang === "zh" ? "回到集团总览" : "Back to the overview"}</a></p><p class="note">${lang === "zh" ? "编号" : "Number"} <code>${request_id}</code></p></div>`
  };
};
