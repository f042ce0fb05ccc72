import type {Request, Response} from "express";
import {AppError} from "../errors.ts";
import type {Deed} from "../state/audit.ts";
import {isPassword} from "../state/password.ts";
import {doer} from "../state/principal.ts";
import {closeSession, lifetimes, openSession, userOfSession} from "../state/sessions.ts";
import {knownUser, passwordOf, userOfSubject} from "../state/users.ts";
import {type Attempts, attempts} from "./attempts.ts";
import {type Gate, isOurs, sessionCookie} from "./auth.ts";
import {cookie} from "./cookie.ts";

/** What became of a try to sign in; `wait` in seconds. */
export type Entry = {is: "in"} | {is: "wrong"} | {is: "late"; wait: number};

/** The cookie that finds the way back from the identity provider: another site leads to it, so it cannot be strict. */
const wayCookie = "huaxiang_way";
const isSecure = ({url}: Gate): boolean => url?.protocol === "https:";
const settings = {httpOnly: true, sameSite: "strict", path: "/"} as const;

/** Only a page of ours may sign someone in or out. */
const ours = (request: Request): void => {
  if (!isOurs(request)) throw new AppError("forbidden", "the request comes from another site");
};

/** A name that is nobody's may be a password in the wrong place: it is not kept. */
const entered = ({state, audit}: Gate, name: string, outcome: Deed["outcome"]): void => {
  const user = knownUser(state, name);
  audit.did({actor: user?.name ?? "unknown", role: user?.role ?? "none", action: "sign in", subject: "", outcome, detail: {}});
};

/** Gives the browser its session. */
const letIn = (response: Response, gate: Gate, user: string): void => {
  const {state, now} = gate;
  entered(gate, user, "done");
  response.cookie(sessionCookie, openSession(state, user, now()), {
    ...settings,
    secure: isSecure(gate),
    maxAge: lifetimes.hours * 3_600_000
  });
};

/** Sign-in and sign-out by password. */
export const door = (gate: Gate, tries: Attempts = attempts()) => ({
  async signIn(request: Request, response: Response, {name, password}: {name: string; password: string}): Promise<Entry> {
    ours(request);
    const [address, now] = [request.ip ?? "", Date.parse(gate.now())];
    const wait = tries.wait(name, address, now);
    if (wait > 0) {
      entered(gate, name, "refused");
      return {is: "late", wait};
    }
    tries.failed(name, address, now);
    if (!(await isPassword(password, passwordOf(gate.state, name)))) {
      entered(gate, name, "failed");
      return {is: "wrong"};
    }
    tries.succeeded(name);
    letIn(response, gate, name);
    return {is: "in"};
  },
  /** The identity provider's page, when there is one. */
  async away(response: Response, next: string): Promise<string | undefined> {
    const way = await gate.oidc?.begin(next);
    if (way) response.cookie(wayCookie, way.id, {...settings, sameSite: "lax", secure: isSecure(gate), path: "/sign-in", maxAge: 600_000});
    return way?.to;
  },
  /** Back from there. @returns where to go on; undefined: nobody whom we know */
  async back(request: Request, response: Response): Promise<string | undefined> {
    const found = await gate.oidc?.end(cookie(request, wayCookie), new URL(request.originalUrl, "http://here").search);
    response.clearCookie(wayCookie, {...settings, path: "/sign-in"});
    const user = found && userOfSubject(gate.state, found.subject);
    if (user) letIn(response, gate, user);
    else gate.audit.did({actor: "unknown", role: "none", action: "sign in", subject: "", outcome: "failed", detail: {by: "oidc"}});
    return user && found?.next;
  },
  signOut(request: Request, response: Response): void {
    ours(request);
    const token = cookie(request, sessionCookie);
    const user = token === undefined ? undefined : userOfSession(gate.state, token, gate.now());
    if (token !== undefined) closeSession(gate.state, token);
    if (user) gate.audit.did({...doer(user), action: "sign out", subject: "", outcome: "done", detail: {}});
    response.clearCookie(sessionCookie, settings);
  }
});
