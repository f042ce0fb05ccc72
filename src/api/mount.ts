import express, {type Request, type RequestHandler, type Response, type Router} from "express";
import type {z} from "zod";
import {tooDeep} from "../segments/deep.ts";
import {peopleIn} from "../state/audit.ts";
import {actorOf, doer, type Principal} from "../state/principal.ts";
import {answer, stream} from "./answer.ts";
import type {Audit} from "./audit.ts";
import {authorise, type Gate} from "./auth.ts";
import {type Generations, ready} from "./generation.ts";
import {keyOf, once} from "./once.ts";
import {BadRequest, HttpRefusal, pointer, refusals} from "./problem.ts";
import type {Charge} from "./rate.ts";
import {isWhole, type Reply, replyOf} from "./reply.ts";
import type {Context, Input, Route} from "./route.ts";

export interface Served extends Gate, Pick<Context, "caps" | "salt" | "jobs" | "ledger"> {
  generations: Generations;
  charge: Charge;
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
  (route: Route, {charge, ...gate}: Served): RequestHandler =>
  async (request, response, next) => {
    response.locals.route = route.path;
    const principal = authorise(route, request, gate);
    response.locals.principal = principal;
    if (principal) await charge(actorOf(principal), route.cost ?? 1, response);
    if (route.body && !isJson(request.get("content-type"))) throw new HttpRefusal("media");
    next();
  };

const isChange = ({method, success, changes}: Route): boolean =>
  changes === true || (success ?? 200) !== 200 || method === "put" || method === "delete";

/** What was done is on record before it is answered, who was read soon after. Of a stream its route says itself what it tells. */
const noted = (route: Route, {params}: Pick<Request, "params">, principal: Principal | undefined, {body}: Reply, audit: Audit): void => {
  if (!principal) return;
  const action = `${route.method} ${route.path}`;
  if (isChange(route)) audit.did({...doer(principal), action, subject: Object.values(params).join(" "), outcome: "done", detail: {}});
  const people = isWhole(body) ? peopleIn(body) : [];
  if (people.length > 0) audit.read(principal, action, people);
};

/** Of what the route produces the one that the client likes best. */
const acceptedOf = ({produces}: Route, request: Request): string => {
  if (!produces) return "application/json";
  const best = request.accepts([...produces]);
  if (best === false) throw new HttpRefusal("accept");
  return best;
};

/** Does what the route does, once where the client says so. */
const replied = async (route: Route, request: Request, input: Input, context: Context): Promise<Reply> => {
  const work = async () => route.handle(input, context);
  const key = route.once && keyOf(request.get("idempotency-key"));
  if (!key) return replyOf(await work());
  const {method, path} = request;
  const caller = context.principal ? actorOf(context.principal) : "";
  const asked = {caller, key, method, path, body: input.body, condition: context.if_match};
  return once(context.state, asked, context.now, route.success ?? 200, work);
};

const handler =
  (route: Route, routes: Route[], {generations, now, authenticate: _, charge: __, ...served}: Served): RequestHandler =>
  async (request, response) => {
    if (!route.query) noQuery(request.query);
    const input = {
      params: parsed(route.params, request.params, "#/params", 422),
      query: parsed(route.query, request.query, "#/query", 400),
      body: route.body && parsed(route.body, shallow(request.body), "#", 422)
    };
    // One answer is of one generation, whatever is published meanwhile.
    const generation = generations.current();
    const context: Context = {
      ...served,
      routes,
      generations,
      generation: () => ready(generation),
      principal: response.locals.principal,
      now: now(),
      signal: signalOf(response),
      if_match: request.get("if-match")?.replace(/^"(.*)"$/, "$1"),
      accepted: acceptedOf(route, request)
    };
    const reply = await replied(route, request, input, context);
    const {body, type, headers} = reply;
    noted(route, request, response.locals.principal, reply, context.audit);
    response.status(route.success ?? 200).set(headers);
    if (route.produces) response.vary("Accept");
    if (!isWhole(body)) return stream(response, body, type);
    answer(request, response, {body, type, generation: generation?.number});
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

/** Mounts routes: key, role, body, schemas, handler, tag. Errors go on to the one error handler. Paths come in order, so that a word comes before a parameter. */
export const mount = (router: Router, routes: Route[], served: Served): void => {
  for (const [path, offered] of Map.groupBy(routes, (route) => route.path)) {
    for (const route of offered) router[route.method](pattern(path), guard(route, served), json, handler(route, routes, served));
    router.all(pattern(path), otherMethod(path, offered));
  }
};
