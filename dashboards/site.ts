import express, {type NextFunction, type Request, type Response, type Router} from "express";
import {answer, tag} from "../src/api/answer.ts";
import type {Site} from "../src/api/app.ts";
import {admit, type Gate, visitor} from "../src/api/auth.ts";
import {type Generation, type Generations, generationOf} from "../src/api/generation.ts";
import {AppError} from "../src/errors.ts";
import {peopleIn} from "../src/state/audit.ts";
import type {Principal} from "../src/state/principal.ts";
import {tasteOf} from "./ask.ts";
import {assetRouter, assets, turning} from "./assets.ts";
import {csv} from "./csv.ts";
import type {Figure} from "./drawing.ts";
import {empty} from "./empty.ts";
import {failure} from "./failure.ts";
import {home, homeTitle} from "./home.ts";
import {layout, stated} from "./layout.ts";
import {sendPage, viewOf} from "./looking.ts";
import {isOpen, open, type Place, within} from "./open.ts";
import type {Kept, Page, Source} from "./page.ts";
import {finder, people} from "./people/router.ts";
import {pictureOf} from "./png/picture.ts";
import {png} from "./png/png.ts";
import {rememberer} from "./remember.ts";
import {segmentAssets, segmentBody, segmentPage, segmentPath, withScript} from "./segment.ts";
import {signIn} from "./sign_in.ts";
import type {View} from "./view.ts";

interface Shown {
  pages: Page[];
  /** Of the navigation. */
  places: Place[];
  generations: Generations;
  load: ReturnType<typeof rememberer>;
}

/** Whoever is named on a page was read. */
const noted = ({audit}: Gate, who: Principal, path: string, body: string): string => {
  const people = peopleIn(body);
  if (people.length > 0) audit.read(who, `page ${path}`, people);
  return body;
};

/** The application around the pages: who asks, and what people have written. */
type Served = Gate & Kept;

const sourceOf = (generation: Generation, {lastRun}: Generations, {state, ledger, caps}: Kept): Source => ({
  generation,
  lastRun,
  state,
  ledger,
  caps
});

const showPage =
  (page: Page, {places, generations, load}: Shown, gate: Served) =>
  async (request: Request, response: Response) => {
    response.locals.route = page.path;
    const who = admit(page.path, request, gate, (one) => isOpen(page, one));
    const generation = generations.current();
    const view = viewOf(request, places, {path: page.path, who, generation});
    const title = page.title[view.lang];
    if (!generation) return sendPage(request, response, layout(view, assets, {title, body: empty(view.lang)}), undefined);
    const data = await load(page, sourceOf(generation, generations, gate), within(view.filters, who));
    const body = noted(gate, who, page.path, layout(view, assets, {title, head: turning, body: page.render(data, view)}));
    sendPage(request, response, body, generation.number);
  };

/** Whom the overview is not open to is told where to go; being led here after signing in is no attempt to see it. */
const showHome =
  ({pages, places, generations}: Shown, gate: Served) =>
  (request: Request, response: Response, next: NextFunction) => {
    const who = visitor(request, gate);
    if (open(pages, who).some(({path}) => path === "/")) return next();
    response.locals.route = "/";
    const generation = generations.current();
    const view = viewOf(request, places, {path: "/", who, generation});
    const body = layout(view, assets, {title: homeTitle[view.lang], body: home(who, open(places, who), view.lang)});
    sendPage(request, response, body, generation?.number);
  };

/** The segment page: empty from here, filled by its script with what the API lets its reader see. */
const showSegment =
  ({places, generations}: Shown, gate: Served) =>
  async (request: Request, response: Response) => {
    response.locals.route = segmentPage.path;
    const who = admit(segmentPage.path, request, gate, ({role}) => segmentPage.roles.some((one) => one === role));
    const generation = generations.current();
    const view = viewOf(request, places, {path: request.path, who, generation});
    const title = view.lang === "zh" ? "人群" : "Segment";
    const content = generation ? await segmentBody(String(request.params[0]), view.lang) : {body: empty(view.lang)};
    sendPage(request, response, layout(view, assets, {title, ...content}), generation?.number);
  };

const sendCsv =
  ({pages, places, generations, load}: Shown, gate: Served) =>
  async (request: Request, response: Response) => {
    response.locals.route = "/charts/{page}/{table}.csv";
    const who = visitor(request, gate);
    const {page: name, table: tableName} = request.params;
    const page = open(pages, who).find((one) => one.name === name);
    const make = page && Object.hasOwn(page.tables, String(tableName)) ? page.tables[String(tableName)] : undefined;
    if (!page || !make) throw new AppError("not_found", "there is no such table");
    const generation = generationOf(generations);
    const view = viewOf(request, places, {path: page.path, who, generation});
    const table = make(await load(page, sourceOf(generation, generations, gate), within(view.filters, who)), view);
    const about = [page.title[view.lang], stated(view), ...Object.values(view.filters)];
    response.attachment(`${name}-${tableName}-${generation.manifest.data_date}.csv`).vary("Cookie").vary("Accept-Language");
    answer(request, response, {
      body: noted(gate, who, `${page.path} ${tableName}`, csv(table, about)),
      type: "text/csv; charset=utf-8",
      generation: generation.number
    });
  };

/** One chart of a page, as a picture with its filters and data date inside. */
const sendPng =
  ({pages, places, generations, load}: Shown, gate: Served) =>
  async (request: Request, response: Response) => {
    response.locals.route = "/charts/{page}/{figure}.png";
    const who = visitor(request, gate);
    const {page: name, figure: figureName} = request.params;
    const page = open(pages, who).find((one) => one.name === name);
    if (!page) throw new AppError("not_found", "there is no such chart");
    const generation = generationOf(generations);
    const view = viewOf(request, places, {path: page.path, who, generation});
    const figures = new Map<string, Figure>();
    page.render(await load(page, sourceOf(generation, generations, gate), within(view.filters, who)), {...view, figures});
    const figure = figures.get(`${name}/${figureName}`);
    if (!figure) throw new AppError("not_found", "there is no such chart");
    const picture = pictureOf(figure, page, view);
    response.attachment(`${name}-${figureName}-${generation.manifest.data_date}.png`).vary("Cookie").vary("Accept-Language");
    response.set("Cache-Control", "private, no-cache").set("ETag", tag(generation.number, JSON.stringify(picture)));
    if (request.fresh) return void response.status(304).end();
    response.type("png").send(await png(picture));
  };

/** The finder of people stands in the navigation with the pages. */
const withFinder = (pages: Page[]): Place[] => [...pages, finder].sort((a, b) => a.order - b.order);

/** Pages, their CSVs and what they need, as a part of the HTTP application. */
export const site = (pages: Page[], generations: Generations): Site => {
  const shown: Shown = {pages, places: withFinder(pages), generations, load: rememberer()};
  return {
    router(gate) {
      const router: Router = express.Router();
      router.use(assetRouter(), signIn(gate), people(gate, shown));
      segmentAssets(router);
      router.get(segmentPath, withScript, showSegment(shown, gate));
      router.get("/", showHome(shown, gate));
      for (const page of pages) router.get(page.path, withScript, showPage(page, shown, gate));
      router.get("/charts/:page/:figure.png", sendPng(shown, gate));
      router.get("/charts/:page/:table.csv", sendCsv(shown, gate));
      return router;
    },
    failure(problem, request) {
      const view: View = {...tasteOf(request), path: request.path, filters: {}, nav: []};
      return layout(view, assets, failure(problem, view.lang));
    }
  };
};
