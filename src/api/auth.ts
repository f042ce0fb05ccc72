import {createHash} from "node:crypto";
import type {Request} from "express";
import {AppError} from "../errors.ts";
import type {Role, Route} from "./route.ts";

/** Who holds a key: its role, or nothing when the key is unknown or revoked. */
export type Authenticate = (key: string) => Role | undefined;

/** The key of a request: `Authorization: Bearer …` or `X-API-Key`. */
const keyOf = (request: Request): string | undefined => {
  const bearer = /^Bearer +(\S+)$/i.exec(request.get("authorization") ?? "");
  return bearer?.[1] ?? request.get("x-api-key");
};

/** Lets a request through to its route, or throws `unauthenticated` or `forbidden`. @returns the role of its key */
export const authorise = (route: Route, request: Request, authenticate: Authenticate): Role | undefined => {
  if (route.roles === "anyone") return undefined;
  const key = keyOf(request);
  if (!key) throw new AppError("unauthenticated", "no API key", {fix: "send it as `Authorization: Bearer …` or `X-API-Key`"});
  const role = authenticate(key);
  if (!role) throw new AppError("unauthenticated", "unknown or revoked API key");
  if (!route.roles.includes(role)) throw new AppError("forbidden", `role ${role} may not ask this`);
  return role;
};

/** Names whoever asks, without saying their key. */
export const callerOf = (request: Request): string =>
  createHash("sha256")
    .update(keyOf(request) ?? "")
    .digest("base64url")
    .slice(0, 22);
