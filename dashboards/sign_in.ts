import express, {type Request, type Response, type Router} from "express";
import {z} from "zod";
import type {Gate} from "../src/api/auth.ts";
import {door, type Entry} from "../src/api/door.ts";
import {BadRequest, refusals} from "../src/api/problem.ts";
import {hasUsers} from "../src/state/users.ts";
import {remember, tasteOf} from "./ask.ts";
import {assets} from "./assets.ts";
import {coded, type Html, html} from "./html.ts";
import {layout} from "./layout.ts";
import type {View} from "./view.ts";
import type {Lang, Words} from "./words.ts";

const said = {
  title: {zh: "登录", en: "Sign in"},
  name: {zh: "用户名", en: "Name"},
  password: {zh: "密码", en: "Password"},
  enter: {zh: "登录", en: "Sign in"},
  wrong: {zh: "用户名或密码不对。", en: "Name or password is wrong."},
  forgot: {
    zh: "忘了密码？请管理员运行 `huaxiang user password <用户名>`。",
    en: "Forgotten? Your administrator sets a new one: `huaxiang user password <name>`."
  },
  none: {
    zh: "这个工作区还没有用户，本机可以直接看页面。添加用户：`huaxiang user create <用户名> --role marketer`。",
    en: "This workspace has no users yet, so its pages are open on this machine. Add one: `huaxiang user create <name> --role marketer`."
  }
} satisfies Record<string, Words>;

const late = (seconds: number, lang: Lang): string => {
  const minutes = Math.ceil(seconds / 60);
  return lang === "zh"
    ? `尝试次数太多，请 ${minutes} 分钟后再试。`
    : `Too many tries. Please wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
};

/** A path of ours to go on to; anything else leads home. */
const nextOf = (value: unknown): string => (typeof value === "string" && /^\/(?![/\\])[^\\\s]{0,2000}$/.test(value) ? value : "/");

const complaint = (entry: Entry | undefined, lang: Lang): Html | false => {
  if (entry === undefined || entry.is === "in") return false;
  return html`<p class="fault" role="alert">${entry.is === "wrong" ? said.wrong[lang] : late(entry.wait, lang)}</p>`;
};

interface Shown {
  next: string;
  name?: string;
  entry?: Entry;
  isOpen: boolean;
}

const form = ({lang}: View, {next, name = "", entry, isOpen}: Shown): Html =>
  html`<form class="fig plain sign-in" method="post" action="/sign-in">${complaint(entry, lang)}<input type="hidden" name="next" value="${next}"><label>${said.name[lang]}<input name="name" value="${name}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="64"${name === "" && html` autofocus`}></label><label>${said.password[lang]}<input name="password" type="password" autocomplete="current-password" required maxlength="200"${name !== "" && html` autofocus`}></label><button>${said.enter[lang]}</button><p class="note">${coded(isOpen ? said.none[lang] : said.forgot[lang])}</p></form>`;

const Given = z.object({name: z.string().min(1).max(64), password: z.string().min(1).max(200), next: z.string().optional()});

const givenBy = (body: unknown): z.infer<typeof Given> => {
  const result = Given.safeParse(body);
  if (!result.success) throw new BadRequest(422, refusals("#", result.error));
  return result.data;
};

const statuses = {wrong: 401, late: 429} as const;

/** Sign-in and sign-out, without any script. */
export const signIn = (gate: Gate): Router => {
  const router = express.Router();
  const {signIn: enter, signOut: leave} = door(gate);
  const show = (request: Request, response: Response, shown: Omit<Shown, "isOpen">) => {
    const view: View = {...tasteOf(request), path: "/sign-in", filters: {}, nav: [], query: {next: shown.next}};
    remember(request, response);
    response.set("Cache-Control", "no-store").type("html");
    response.send(layout(view, assets, {title: said.title[view.lang], body: form(view, {...shown, isOpen: !hasUsers(gate.state)})}));
  };
  router.use(["/sign-in", "/sign-out"], (request, response, next) => {
    response.locals.route = request.baseUrl;
    next();
  });
  router.get("/sign-in", (request, response) => show(request, response, {next: nextOf(request.query.next)}));
  router.post("/sign-in", express.urlencoded({extended: false, limit: "8kb"}), async (request, response) => {
    const {name, password, next} = givenBy(request.body);
    const entry = await enter(request, response, {name, password});
    if (entry.is === "in") return response.set("Cache-Control", "no-store").redirect(303, nextOf(next));
    if (entry.is === "late") response.set("Retry-After", String(entry.wait));
    response.status(statuses[entry.is]);
    show(request, response, {next: nextOf(next), name, entry});
  });
  router.post("/sign-out", (request, response) => {
    leave(request, response);
    response.set("Cache-Control", "no-store").redirect(303, "/sign-in");
  });
  return router;
};
