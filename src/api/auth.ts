import {createHash} from "node:crypto";
import type {Request} from "express";
import {AppError} from "../errors.ts";
import type {State} from "../state/open.ts";
import {doer, nobody, type Principal} from "../state/principal.ts";
import {userOfSession} from "../state/sessions.ts";
import {hasUsers} from "../state/users.ts";
import type {Audit} from "./audit.ts";
import {cookie} from "./cookie.ts";
import type {Route} from "./route.ts";

/** Who holds a key, or nothing when it is unknown, revoked or expired. */
export type Authenticate = (key: string) => Principal | undefined;

export interface Gate {
  authenticate: Authenticate;
  state: State;
  audit: Audit;
  /** UTC instant. */
  now: () => string;
}

export const sessionCookie = "huaxiang_session";

/** The key of a request: `Authorization: Bearer …` or `X-API-Key`. */
const keyOf = (request: Request): string | undefined => {
  const bearer = /^Bearer +(\S+)$/i.exec(request.get("authorization") ?? "");
  return bearer?.[1] ?? request.get("x-api-key");
};

const isSafe = (request: Request): boolean => request.method === "GET" || request.method === "HEAD";

/** A browser sends its cookie along wherever a request comes from: what changes something must come from a page of ours (docs/decisions.md). */
export const isOurs = (request: Request): boolean => {
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin";
  const origin = request.get("origin");
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.get("host");
};

/** Who asks, by key or session; nothing without either. @throws AppError for a key that is none, or a session used from elsewhere */
const asker = (request: Request, {authenticate, state, now}: Gate): Principal | undefined => {
  const key = keyOf(request);
  if (key !== undefined) {
    const holder = authenticate(key);
    if (!holder) throw new AppError("unauthenticated", "unknown, revoked or expired API key");
    return holder;
  }
  const token = cookie(request, sessionCookie);
  const user = token === undefined ? undefined : userOfSession(state, token, now());
  if (user && !isSafe(request) && !isOurs(request)) throw new AppError("forbidden", "the request comes from another site");
  return user;
};

/** What someone may not ask is kept: it is how a stolen key shows. */
const admitted = (principal: Principal, may: boolean, action: string, {audit}: Gate): Principal => {
  if (may) return principal;
  audit.did({...doer(principal), action, subject: "", outcome: "refused", detail: {}});
  throw new AppError("forbidden", `role ${principal.role} may not ask this`);
};

/** Lets a request through to its route, or throws `unauthenticated` or `forbidden`. */
export const authorise = (
  {roles, method, path}: Pick<Route, "roles" | "method" | "path">,
  request: Request,
  gate: Gate
): Principal | undefined => {
  if (roles === "anyone") return undefined;
  const principal = asker(request, gate);
  if (!principal)
    throw new AppError("unauthenticated", "no API key and no session", {
      fix: "send a key as `Authorization: Bearer …` or `X-API-Key`, or sign in"
    });
  return admitted(principal, roles.includes(principal.role), `${method} ${path}`, gate);
};

/** Who looks at pages, whether or not at this one; in a workspace without users, nobody in particular. */
export const visitor = (request: Request, gate: Gate): Principal => {
  const principal = asker(request, gate) ?? (hasUsers(gate.state) ? undefined : nobody);
  if (!principal) throw new AppError("unauthenticated", "nobody is signed in", {fix: "sign in"});
  return principal;
};

/** The same for one page. */
export const admit = (path: string, request: Request, gate: Gate, may: (who: Principal) => boolean): Principal => {
  const who = visitor(request, gate);
  return admitted(who, may(who), `page ${path}`, gate);
};

/** Names whoever asks, without saying their key. */
export const callerOf = (request: Request): string =>
  createHash("sha256")
    .update(keyOf(request) ?? "")
    .digest("base64url")
    .slice(0, 22);
