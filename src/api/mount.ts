import express, {type Request, type RequestHandler, type Response, type Router} from "express";
import type {z} from "zod";
import {tooDeep} from "../segments/deep.ts";
import {doer, type Principal} from "../state/principal.ts";
import {answer} from "./answer.ts";
import {type Audit, peopleIn} from "./audit.ts";
import {authorise, type Gate} from "./auth.ts";
import {type Generations, generationOf} from "./generation.ts";
import {BadRequest, HttpRefusal, pointer, refusals} from "./problem.ts";
import {type Context, JsonText, type Route} from "./route.ts";

export interface Served extends Gate, Pick<Context, "caps" | "salt"> {
  generations: Generations;
}

/** Schemas call themselves: what nests deeper than any of them can need is refused before they see it. */
const deepest = 64;
const shallow = (body: unknown): unknown => {
  const place = tooDeep(body, deepest);
  if (place) throw new BadRequest(422, [{pointer: pointer("#", place.slice(0, 8)), code: "too_deep"}]);
  return body;
};

/** Aborted when the client goes away before its answer. */
const signalOf = (response: Response): AbortSignal => {
  const controller = new AbortController();
  response.once("close", () => {
    if (!response.writableEnded) controller.abort();
  });
  return controller.signal;
};

const parsed = (schema: z.ZodType | undefined, value: unknown, root: string, status: 400 | 422): unknown => {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (!result.success) throw new BadRequest(status, refusals(root, result.error));
  return result.data;
};

const isEmpty = (value: object | undefined): boolean => !value || Object.keys(value).length === 0;

/** Parameters that a route does not declare are refused, like unknown fields of a body. */
const noQuery = (query: object): void => {
  if (!isEmpty(query))
    throw new BadRequest(
      400,
      Object.keys(query).map((key) => ({pointer: `#/query/${key}`, code: "unknown_field"}))
    );
};

const isJson = (type: string | undefined): boolean => /^application\/json\b/i.test(type ?? "");
const json = express.json({limit: "256kb"});

/** The key is looked at before the body is read. */
const guard =
  (route: Route, gate: Gate): RequestHandler =>
  (request, response, next) => {
    response.locals.route = route.path;
    response.locals.principal = authorise(route, request, gate);
    if (route.body && !isJson(request.get("content-type"))) throw new HttpRefusal("media");
    next();
  };

const isChange = ({method, success, changes}: Route): boolean =>
  changes === true || success === 201 || method === "put" || method === "delete";

/** What was done is on record before it is answered, who was read soon after. */
const noted = (route: Route, {params}: Pick<Request, "params">, principal: Principal | undefined, body: string, audit: Audit): void => {
  if (!principal) return;
  const action = `${route.method} ${route.path}`;
  if (isChange(route)) audit.did({...doer(principal), action, subject: Object.values(params).join(" "), outcome: "done", detail: {}});
  const people = peopleIn(body);
  if (people.length > 0) audit.read(principal, action, people);
};

const handler =
  (route: Route, routes: Route[], {generations, salt, state, caps, now, audit}: Served): RequestHandler =>
  async (request, response) => {
    if (!route.query) noQuery(request.query);
    const input = {
      params: parsed(route.params, request.params, "#/params", 422),
      query: parsed(route.query, request.query, "#/query", 400),
      body: route.body && parsed(route.body, shallow(request.body), "#", 422)
    };
    const result = await route.handle(input, {
      routes,
      generations,
      salt,
      generation: () => generationOf(generations),
      state,
      caps,
      principal: response.locals.principal,
      audit,
      now: now(),
      signal: signalOf(response),
      if_match: request.get("if-match")?.replace(/^"(.*)"$/, "$1")
    });
    response.status(route.success ?? 200);
    const body = result instanceof JsonText ? result.text : JSON.stringify(result);
    noted(route, request, response.locals.principal, body, audit);
    answer(request, response, {body, type: "application/json; charset=utf-8", generation: generations.current()?.number});
  };

/** A path that is ours, asked with a method that is not. */
const otherMethod =
  (path: string, offered: Route[]): RequestHandler =>
  (_request, response) => {
    response.locals.route = path;
    response.set("Allow", offered.map(({method}) => method.toUpperCase()).join(", "));
    throw new HttpRefusal("method");
  };

/** `/v1/profiles/{person_id}` as Express writes it. */
const pattern = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

/** Mounts routes: key, role, body, schemas, handler, tag. Errors go on to the one error handler. */
export const mount = (router: Router, routes: Route[], served: Served): void => {
  for (const route of routes) {
    router[route.method](pattern(route.path), guard(route, served), json, handler(route, routes, served));
  }
  for (const [path, offered] of Map.groupBy(routes, (route) => route.path)) router.all(pattern(path), otherMethod(path, offered));
};
