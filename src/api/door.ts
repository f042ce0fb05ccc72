import type {Request, Response} from "express";
import {AppError} from "../errors.ts";
import type {Deed} from "../state/audit.ts";
import {isPassword} from "../state/password.ts";
import {doer} from "../state/principal.ts";
import {closeSession, lifetimes, openSession, userOfSession} from "../state/sessions.ts";
import {knownUser, passwordOf} from "../state/users.ts";
import {type Attempts, attempts} from "./attempts.ts";
import {type Gate, isOurs, sessionCookie} from "./auth.ts";
import {cookie} from "./cookie.ts";

/** What became of a try to sign in; `wait` in seconds. */
export type Entry = {is: "in"} | {is: "wrong"} | {is: "late"; wait: number};

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
export const letIn = (response: Response, gate: Gate, user: string): void => {
  const {state, now} = gate;
  entered(gate, user, "done");
  response.cookie(sessionCookie, openSession(state, user, now()), {...settings, maxAge: lifetimes.hours * 3_600_000});
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
  signOut(request: Request, response: Response): void {
    ours(request);
    const token = cookie(request, sessionCookie);
    const user = token === undefined ? undefined : userOfSession(gate.state, token, gate.now());
    if (token !== undefined) closeSession(gate.state, token);
    if (user) gate.audit.did({...doer(user), action: "sign out", subject: "", outcome: "done", detail: {}});
    response.clearCookie(sessionCookie, settings);
  }
});
