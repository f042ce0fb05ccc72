import {hash, randomBytes, timingSafeEqual} from "node:crypto";
import {AppError} from "../errors.ts";
import {type Grant, readGrant, storedGrant} from "./grant.ts";
import type {State} from "./open.ts";
import {prepared} from "./prepared.ts";
import type {Principal} from "./principal.ts";

/** What is known of a key; the key itself is shown once and kept nowhere. */
export interface KeyInfo extends Grant {
  /** First characters, enough to tell keys apart. */
  prefix: string;
  name: string;
  /** UTC instants. */
  created_at: string;
  expires_at: string | null;
  revoked_at: string | null;
  /** To a minute. */
  last_used_at: string | null;
}

export interface NewKey extends Pick<Grant, "role">, Partial<Pick<Grant, "stores" | "scopes">> {
  name: string;
  /** UTC instants. */
  now: string;
  expires_at?: string | null;
}

const PREFIX = 11;
const form = /^hx_[\w-]{43}$/;
const hashOf = (key: string): string => hash("sha256", key);
const columns = "prefix, name, role, stores, scopes, created_at, expires_at, revoked_at, last_used_at";

const infoOf = (row: Record<string, unknown>): KeyInfo => ({...(row as unknown as KeyInfo), ...readGrant(row)});

/** Makes a key of 256 random bits. @returns the key, this once, and what is kept of it */
export const createKey = (
  state: State,
  {name, now, role, stores = null, scopes = [], expires_at = null}: NewKey
): KeyInfo & {key: string} => {
  const kept = storedGrant({role, stores, scopes});
  if (expires_at !== null && expires_at <= now) throw new AppError("usage", `expiry is not in the future: ${expires_at}`);
  const key = `hx_${randomBytes(32).toString("base64url")}`;
  const prefix = key.slice(0, PREFIX);
  state
    .prepare("insert into api_keys (prefix, hash, name, role, stores, scopes, created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
    .run(prefix, hashOf(key), name, kept.role, kept.stores, kept.scopes, now, expires_at);
  return {key, prefix, name, role, stores, scopes, created_at: now, expires_at, revoked_at: null, last_used_at: null};
};

export const listKeys = (state: State): KeyInfo[] =>
  state.prepare(`select ${columns} from api_keys order by created_at, prefix`).all().map(infoOf);

/** Ends a key at once, by its prefix. AppError("not_found") when no living key has it. */
export const revokeKey = (state: State, {prefix, now}: {prefix: string; now: string}): void => {
  const {changes} = state.prepare("update api_keys set revoked_at = ? where prefix = ? and revoked_at is null").run(now, prefix);
  if (changes === 0) throw new AppError("not_found", `no living key has prefix: ${prefix}`, {fix: "see `huaxiang key list`"});
};

const isSame = (hash: unknown, key: string): boolean => timingSafeEqual(Buffer.from(String(hash), "hex"), Buffer.from(hashOf(key), "hex"));

const living = `select hash, ${columns} from api_keys where prefix = ? and revoked_at is null and (expires_at is null or expires_at > ?)`;

/** Who holds a living key, or nothing. Compares in constant time; notes the minute of use. @param now UTC instant */
export const holderOfKey = (state: State, key: string, now: string): Principal | undefined => {
  if (!form.test(key)) return undefined;
  const prefix = key.slice(0, PREFIX);
  const row = prepared(state, living).get(prefix, now);
  if (!row || !isSame(row.hash, key)) return undefined;
  const minute = `${now.slice(0, 16)}:00.000Z`;
  if (row.last_used_at !== minute) state.prepare("update api_keys set last_used_at = ? where prefix = ?").run(minute, prefix);
  return {kind: "key", name: String(row.name), ...readGrant(row)};
};
