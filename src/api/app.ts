import express, {type ErrorRequestHandler, type Express, type RequestHandler, type Router} from "express";
import helmet from "helmet";
import {AppError} from "../errors.ts";
import type {Gate} from "./auth.ts";
import type {Generations} from "./generation.ts";
import {type Access, access} from "./log.ts";
import {mount} from "./mount.ts";
import {HttpRefusal, type Problem, problem} from "./problem.ts";
import type {Charge} from "./rate.ts";
import type {Context, Route} from "./route.ts";

/** Pages beside the API: their routes, and an error as a page of theirs. */
export interface Site {
  router(served: Gate & Pick<AppOptions, "salt"> & Pick<Context, "caps" | "ledger">): Router;
  failure(problem: Problem & {request_id: string}, request: express.Request): string;
}

export interface AppOptions extends Gate, Pick<Context, "caps" | "jobs" | "ledger"> {
  routes: Route[];
  generations: Generations;
  charge: Charge;
  /** Secret of the workspace. */
  salt: () => string;
  log: (line: Access) => void;
  /** Told of our own bugs, with the request's id. */
  bug: (error: unknown, request_id: string) => void;
  /** Milliseconds. */
  clock: () => number;
  site?: Site;
}

/** Pages and pictures of our own only; no script at all. */
const headers = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"]
    }
  },
  strictTransportSecurity: false,
  referrerPolicy: {policy: "same-origin"}
});

const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

/** A page of another site must not reach us under a name of its own (DNS rebinding). */
const underOurName =
  (url: URL | undefined): RequestHandler =>
  (request, _response, next) => {
    const host = request.get("host") ?? "";
    if (!local.test(host) && host !== url?.host) throw new HttpRefusal("host");
    next();
  };

const wantsPage = (request: express.Request): boolean => !request.path.startsWith("/v1/") && request.accepts(["json", "html"]) === "html";

/** The sign-in page, which leads on to where someone wanted to go: at once when a link elsewhere left the strict cookie behind. */
const signInAt = (request: express.Request): string => {
  const next = request.originalUrl;
  const query = new URLSearchParams({
    ...(next !== "/" && {next}),
    ...(request.get("sec-fetch-site") === "cross-site" && {from: "elsewhere"})
  });
  return `/sign-in${query.size === 0 ? "" : `?${query}`}`;
};

/** The one place where an error becomes an answer. */
const failed =
  ({bug, site}: Pick<AppOptions, "bug" | "site">): ErrorRequestHandler =>
  (error, request, response, next) => {
    const request_id: string = response.locals.request_id;
    if (response.headersSent) {
      bug(error, request_id);
      return next(error);
    }
    const body = {...problem(error), request_id};
    const isTold = error instanceof AppError && error.code === "outdated";
    if (body.status === 500 || isTold) bug(error, request_id);
    if (body.status === 401) response.set("WWW-Authenticate", "Bearer");
    if (body.status === 503) response.set("Retry-After", "5");
    response.status(body.status).set("Cache-Control", "no-store");
    const isPage = site && wantsPage(request);
    if (isPage && body.status === 401 && request.method === "GET") return response.redirect(303, signInAt(request));
    if (isPage) response.type("html").send(site.failure(body, request));
    else response.type("application/problem+json").send(JSON.stringify(body));
  };

/** The HTTP application, without a socket. */
export const app = (options: AppOptions): Express => {
  const server = express();
  server
    .disable("x-powered-by")
    .disable("etag")
    .set("query parser", "simple")
    .set("case sensitive routing", true)
    .set("trust proxy", options.url ? "loopback" : false);
  server.use(access(options.log, options.clock), headers, underOurName(options.url));
  mount(server, options.routes, options);
  if (options.site) server.use(options.site.router(options));
  server.use(() => {
    throw new AppError("not_found", "nothing is served at this path");
  });
  server.use(failed(options));
  return server;
};
