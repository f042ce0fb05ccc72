import {AppError} from "../errors.ts";
import {type Grant, readGrant, storedGrant} from "./grant.ts";
import type {State} from "./open.ts";
import type {Principal} from "./principal.ts";

/** Someone who signs in. */
export interface UserInfo extends Grant {
  name: string;
  has_password: boolean;
  /** How the identity provider names the person; null: signs in here. */
  subject: string | null;
  /** UTC instants. */
  created_at: string;
  disabled_at: string | null;
}

export interface NewUser extends Pick<Grant, "role">, Partial<Pick<Grant, "stores" | "scopes">> {
  name: string;
  /** What `hashPassword` made of it; null: signs in elsewhere. */
  password: string | null;
  subject?: string | null;
  now: string;
}

const form = /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,63}$/u;
const columns = "name, role, stores, scopes, password is not null as has_password, subject, created_at, disabled_at";
const infoOf = (row: Record<string, unknown>): UserInfo => ({
  ...(row as unknown as UserInfo),
  ...readGrant(row),
  has_password: row.has_password === 1
});
const missing = (name: string): AppError => new AppError("not_found", `no such user: ${name}`, {fix: "`huaxiang user list` lists them"});

export const listUsers = (state: State): UserInfo[] => state.prepare(`select ${columns} from users order by name`).all().map(infoOf);

/** Has anybody ever been let in here? Until then pages are open on this machine. */
export const hasUsers = (state: State): boolean => state.prepare("select 1 from users limit 1").get() !== undefined;

export const knownUser = (state: State, name: string): UserInfo | undefined => {
  const row = state.prepare(`select ${columns} from users where name = ?`).get(name);
  return row && infoOf(row);
};

/** @throws AppError("not_found") */
export const findUser = (state: State, name: string): UserInfo => {
  const user = knownUser(state, name);
  if (!user) throw missing(name);
  return user;
};

export const createUser = (state: State, {name, role, stores = null, scopes = [], password, subject = null, now}: NewUser): UserInfo => {
  if (!form.test(name))
    throw new AppError("usage", `not a user's name: ${name}`, {fix: "letters, digits, . _ @ - and no blank, at most 64"});
  const kept = storedGrant({role, stores, scopes});
  const {changes} = state
    .prepare("insert or ignore into users (name, role, stores, scopes, password, subject, created_at) values (?, ?, ?, ?, ?, ?, ?)")
    .run(name, kept.role, kept.stores, kept.scopes, password, subject, now);
  if (changes === 0) throw new AppError("busy", `there is such a user already: ${name}`, {fix: "choose another name"});
  return findUser(state, name);
};

/** Another role, other stores or scopes: in force with the next request. */
export const changeGrant = (state: State, name: string, change: Partial<Grant>): UserInfo => {
  const {role, stores, scopes} = storedGrant({...findUser(state, name), ...change});
  state.prepare("update users set role = ?, stores = ?, scopes = ? where name = ?").run(role, stores, scopes, name);
  return findUser(state, name);
};

/** A new password ends every session of the user. */
export const changePassword = (state: State, name: string, password: string): void => {
  findUser(state, name);
  state.prepare("update users set password = ? where name = ?").run(password, name);
  state.prepare("delete from sessions where user = ?").run(name);
};

/** Ends a user and all sessions at once; the name stays taken, for what it did. */
export const disableUser = (state: State, name: string, now: string): void => {
  findUser(state, name);
  state.prepare("update users set disabled_at = coalesce(disabled_at, ?) where name = ?").run(now, name);
  state.prepare("delete from sessions where user = ?").run(name);
};

/** What is kept of a living user's password; null: none, or no such user. */
export const passwordOf = (state: State, name: string): string | null => {
  const row = state.prepare("select password from users where name = ? and disabled_at is null").get(name);
  return row ? (row.password as string | null) : null;
};

/** A living user as who asks. */
export const principalOf = (row: Record<string, unknown>): Principal => ({kind: "user", name: String(row.name), ...readGrant(row)});
