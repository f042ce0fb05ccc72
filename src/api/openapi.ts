import {z} from "zod";
import {createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject} from "zod-openapi";
import {causes} from "../errors.ts";
import {sessionCookie} from "./auth.ts";
import {Problem} from "./problem.ts";
import type {Route} from "./route.ts";

const json = "application/json";

const said: Record<number, string> = {
  400: "The request cannot be read",
  401: "No valid key and no session",
  403: "The role may not ask this, or the session was used from another site",
  404: "Not found",
  406: "None of the media types of Accept is offered",
  409: "In use, or in conflict with the present state",
  412: "Changed since it was read (If-Match)",
  413: "The body is too large",
  415: "The body is not JSON",
  422: "A field is missing, unknown or not valid",
  428: "If-Match is missing",
  429: "The key has asked for too much: wait for the seconds of Retry-After",
  500: "Our fault",
  503: "Nothing is published yet, or too many questions at once"
};

/** Every status that a route can answer with, beside 200. */
const failures = (route: Route): number[] => {
  const bySchema = [400, ...(route.params || route.body ? [422] : []), ...(route.body ? [413, 415] : [])];
  const byKey = route.roles === "anyone" ? [] : [401, 403, 429];
  const byHeader = [...(route.produces ? [406] : []), ...(route.once ? [409, 422] : [])];
  const own = (route.errors ?? []).map((code) => causes[code].status);
  return [...bySchema, ...byKey, ...byHeader, ...own, 500].sort((a, b) => a - b);
};

const problemAs = (status: number) =>
  [String(status), {description: said[status] ?? "Error", content: {"application/problem+json": {schema: Problem}}}] as const;

/** What the client may say in headers. */
const headersOf = ({once, errors}: Route): z.ZodObject | undefined => {
  const headers = {
    ...(once && {
      "Idempotency-Key": z
        .string()
        .optional()
        .meta({description: "The same key and request within 24 hours: the first answer again, nothing twice"})
    }),
    ...(errors?.includes("unconditional") && {
      "If-Match": z.string().optional().meta({description: "The segment's tag, in quotes; needed"})
    })
  };
  return Object.keys(headers).length > 0 ? z.strictObject(headers) : undefined;
};

const contentOf = ({produces, output}: Route) =>
  Object.fromEntries((produces ?? [json]).map((type) => [type, {schema: type === json ? output : {type: "string" as const}}]));

const operation = (route: Route): ZodOpenApiOperationObject => ({
  operationId: `${route.method}_${route.path.replaceAll(/\W+/g, "_").replaceAll(/^_|_$/g, "")}`,
  summary: route.summary,
  ...(route.roles === "anyone" ? {security: []} : {"x-roles": [...route.roles]}),
  requestParams: {
    ...(route.params && {path: route.params}),
    ...(route.query && {query: route.query}),
    ...(headersOf(route) && {header: headersOf(route)!})
  },
  ...(route.body && {requestBody: {required: true, content: {"application/json": {schema: route.body}}}}),
  responses: {
    [String(route.success ?? 200)]: {description: "The answer", content: contentOf(route)},
    ...(route.method === "get" ? {"304": {description: "The client has it already (If-None-Match)"}} : {}),
    ...Object.fromEntries(failures(route).map(problemAs))
  }
});

/** The API's description, made from the same schemas that check each request. */
export const openapi = (routes: readonly Route[]) => {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) paths[route.path] = {...paths[route.path], [route.method]: operation(route)};
  return createDocument({
    openapi: "3.1.0",
    info: {title: "Huaxiang", version: "1", description: "Customer profiles of a dealer group. Every answer states its data date."},
    security: [{bearer: []}, {key: []}, {session: []}],
    components: {
      securitySchemes: {
        bearer: {type: "http", scheme: "bearer"},
        key: {type: "apiKey", in: "header", name: "X-API-Key"},
        session: {
          type: "apiKey",
          in: "cookie",
          name: sessionCookie,
          description: "Of a browser that signed in; what changes something is taken from pages of the same origin alone"
        }
      }
    },
    paths
  });
};

/** The tracked text of docs/openapi.json. */
export const openapiText = (routes: readonly Route[]): string => `${JSON.stringify(openapi(routes), null, 2)}\n`;
