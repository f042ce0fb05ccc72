import express, {type Request, type Response, type Router} from "express";
import {answer} from "../src/api/answer.ts";
import type {Site} from "../src/api/app.ts";
import {admit, type Gate, visitor} from "../src/api/auth.ts";
import {type Generation, type Generations, generationOf} from "../src/api/generation.ts";
import {AppError} from "../src/errors.ts";
import type {Principal} from "../src/state/principal.ts";
import {filtersOf, remember, tasteOf} from "./ask.ts";
import {assetRouter, assets} from "./assets.ts";
import {csv} from "./csv.ts";
import {empty} from "./empty.ts";
import {failure} from "./failure.ts";
import {layout, stated} from "./layout.ts";
import {isOpen, within} from "./open.ts";
import type {Kept, Page, Source} from "./page.ts";
import {rememberer} from "./remember.ts";
import {segmentAssets, segmentBody, segmentPage, segmentPath, withScript} from "./segment.ts";
import {signIn} from "./sign_in.ts";
import type {View} from "./view.ts";

interface Shown {
  pages: Page[];
  generations: Generations;
  load: ReturnType<typeof rememberer>;
}

const open = (pages: Page[], who: Principal): Page[] => pages.filter((page) => isOpen(page, who));

/** The application around the pages: who asks, and what people have written. */
type Served = Gate & Kept;

const sourceOf = (generation: Generation, {lastRun}: Generations, {state, ledger, caps}: Kept): Source => ({
  generation,
  lastRun,
  state,
  ledger,
  caps
});

interface Looking {
  path: string;
  who: Principal;
  generation?: Generation | undefined;
}

const viewOf = (request: Request, pages: Page[], {path, who, generation}: Looking): View => ({
  ...tasteOf(request),
  path,
  who,
  filters: filtersOf(request),
  nav: open(pages, who),
  ...(generation && {served: {generation: generation.number, data_date: generation.manifest.data_date}})
});

const sendPage = (request: Request, response: Response, body: string, generation: number | undefined): void => {
  remember(request, response);
  response.vary("Cookie").vary("Accept-Language");
  answer(request, response, {body, type: "text/html; charset=utf-8", generation});
};

const showPage =
  (page: Page, {pages, generations, load}: Shown, gate: Served) =>
  async (request: Request, response: Response) => {
    response.locals.route = page.path;
    const who = admit(page.path, request, gate, (one) => isOpen(page, one));
    const generation = generations.current();
    const view = viewOf(request, pages, {path: page.path, who, generation});
    const title = page.title[view.lang];
    if (!generation) return sendPage(request, response, layout(view, assets, {title, body: empty(view.lang)}), undefined);
    const source = sourceOf(generation, generations, gate);
    const data = await load(page, source, within(view.filters, who));
    sendPage(request, response, layout(view, assets, {title, body: page.render(data, view)}), generation.number);
  };

/** The segment page: empty from here, filled by its script with what the API lets its reader see. */
const showSegment =
  ({pages, generations}: Shown, gate: Served) =>
  async (request: Request, response: Response) => {
    response.locals.route = segmentPage.path;
    const who = admit(segmentPage.path, request, gate, ({role}) => segmentPage.roles.some((one) => one === role));
    const generation = generations.current();
    const view = viewOf(request, pages, {path: request.path, who, generation});
    const title = view.lang === "zh" ? "人群" : "Segment";
    const content = generation ? await segmentBody(String(request.params[0]), view.lang) : {body: empty(view.lang)};
    sendPage(request, response, layout(view, assets, {title, ...content}), generation?.number);
  };

const sendCsv =
  ({pages, generations, load}: Shown, gate: Served) =>
  async (request: Request, response: Response) => {
    response.locals.route = "/charts/{page}/{table}.csv";
    const who = visitor(request, gate);
    const {page: name, table: tableName} = request.params;
    const page = open(pages, who).find((one) => one.name === name);
    const make = page && Object.hasOwn(page.tables, String(tableName)) ? page.tables[String(tableName)] : undefined;
    if (!page || !make) throw new AppError("not_found", "there is no such table");
    const generation = generationOf(generations);
    const view = viewOf(request, pages, {path: page.path, who, generation});
    const source = sourceOf(generation, generations, gate);
    const table = make(await load(page, source, within(view.filters, who)), view);
    const about = [page.title[view.lang], stated(view), ...Object.values(view.filters)];
    response.attachment(`${name}-${tableName}-${generation.manifest.data_date}.csv`).vary("Cookie").vary("Accept-Language");
    answer(request, response, {body: csv(table, about), type: "text/csv; charset=utf-8", generation: generation.number});
  };

/** Pages, their CSVs and what they need, as a part of the HTTP application. */
export const site = (pages: Page[], generations: Generations): Site => {
  const shown: Shown = {pages, generations, load: rememberer()};
  return {
    router(gate) {
      const router: Router = express.Router();
      router.use(assetRouter(), signIn(gate));
      segmentAssets(router);
      router.get(segmentPath, withScript, showSegment(shown, gate));
      for (const page of pages) router.get(page.path, showPage(page, shown, gate));
      router.get("/charts/:page/:table.csv", sendCsv(shown, gate));
      return router;
    },
    failure(problem, request) {
      const view: View = {...tasteOf(request), path: request.path, filters: {}, nav: []};
      return layout(view, assets, failure(problem, view.lang));
    }
  };
};
