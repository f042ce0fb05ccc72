import {createHash, randomBytes, timingSafeEqual} from "node:crypto";
import {AppError} from "../errors.ts";
import type {State} from "./open.ts";

export const keyRoles = ["service", "marketer", "executive", "admin"] as const;
export type KeyRole = (typeof keyRoles)[number];

/** What is known of a key; the key itself is shown once and kept nowhere. */
export interface KeyInfo {
  /** First characters, enough to tell keys apart. */
  prefix: string;
  name: string;
  role: KeyRole;
  /** UTC instant. */
  created_at: string;
  revoked_at: string | null;
  /** Day (UTC) of the last use. */
  last_used_on: string | null;
}

const PREFIX = 11;
const form = /^hx_[\w-]{43}$/;
const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** Makes a key of 256 random bits. @param now UTC instant @returns the key, this once, and what is kept of it */
export const createKey = (state: State, {name, role, now}: {name: string; role: KeyRole; now: string}): KeyInfo & {key: string} => {
  if (!keyRoles.includes(role)) throw new AppError("usage", `unknown role: ${role}`, {fix: `one of ${keyRoles.join(", ")}`});
  const key = `hx_${randomBytes(32).toString("base64url")}`;
  const prefix = key.slice(0, PREFIX);
  state
    .prepare("insert into api_keys (prefix, hash, name, role, created_at) values (?, ?, ?, ?, ?)")
    .run(prefix, hashOf(key), name, role, now);
  return {key, prefix, name, role, created_at: now, revoked_at: null, last_used_on: null};
};

export const listKeys = (state: State): KeyInfo[] =>
  state
    .prepare("select prefix, name, role, created_at, revoked_at, last_used_on from api_keys order by created_at, prefix")
    .all() as unknown as KeyInfo[];

/** Ends a key at once, by its prefix. AppError("not_found") when no living key has it. */
export const revokeKey = (state: State, {prefix, now}: {prefix: string; now: string}): void => {
  const {changes} = state.prepare("update api_keys set revoked_at = ? where prefix = ? and revoked_at is null").run(now, prefix);
  if (changes === 0) throw new AppError("not_found", `no living key has prefix: ${prefix}`, {fix: "see `huaxiang key list`"});
};

/** The role of a living key, or nothing. Compares in constant time; notes the day of use. @param today UTC day */
export const roleOfKey = (state: State, key: string, today: string): KeyRole | undefined => {
  if (!form.test(key)) return undefined;
  const row = state
    .prepare("select hash, role, last_used_on from api_keys where prefix = ? and revoked_at is null")
    .get(key.slice(0, PREFIX));
  if (!row || !timingSafeEqual(Buffer.from(String(row.hash), "hex"), Buffer.from(hashOf(key), "hex"))) return undefined;
  if (row.last_used_on !== today) state.prepare("update api_keys set last_used_on = ? where prefix = ?").run(today, key.slice(0, PREFIX));
  return row.role as KeyRole;
};
