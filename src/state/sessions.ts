import {createHash, randomBytes} from "node:crypto";
import type {State} from "./open.ts";
import {prepared} from "./prepared.ts";
import type {Principal} from "./principal.ts";
import {principalOf} from "./users.ts";

/** How long a session lives unused, and at most. */
export const lifetimes = {idle_minutes: 120, hours: 12} as const;

const form = /^[\w-]{43}$/;
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");
const after = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();

/** Lets a user in. @returns a token of 256 random bits, of which only the hash is kept */
export const openSession = (state: State, user: string, now: string): string => {
  const token = randomBytes(32).toString("base64url");
  state.prepare("delete from sessions where expires_at <= ? or used_at <= ?").run(now, after(now, -lifetimes.idle_minutes));
  state
    .prepare("insert into sessions (hash, user, created_at, used_at, expires_at) values (?, ?, ?, ?, ?)")
    .run(hashOf(token), user, now, now, after(now, lifetimes.hours * 60));
  return token;
};

/** Who a living session is of, or nothing. Notes the minute of use. @param now UTC instant */
export const userOfSession = (state: State, token: string, now: string): Principal | undefined => {
  if (!form.test(token)) return undefined;
  const hash = hashOf(token);
  const row = prepared(
    state,
    "select u.name, u.role, u.stores, u.scopes, s.used_at from sessions s inner join users u on u.name = s.user where s.hash = ? and s.expires_at > ? and s.used_at > ? and u.disabled_at is null"
  ).get(hash, now, after(now, -lifetimes.idle_minutes));
  if (!row) return undefined;
  if (after(String(row.used_at), 1) <= now) state.prepare("update sessions set used_at = ? where hash = ?").run(now, hash);
  return principalOf(row);
};

export const closeSession = (state: State, token: string): void => {
  state.prepare("delete from sessions where hash = ?").run(hashOf(token));
};
