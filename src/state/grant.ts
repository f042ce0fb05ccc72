import {AppError} from "../errors.ts";
import {type Principal, type Role, roles, type Scope, scopes} from "./principal.ts";

/** What a key or user is given. */
export type Grant = Pick<Principal, "role" | "stores" | "scopes">;

const oneOf = <T extends string>(list: readonly T[], value: string, what: string): T => {
  const found = list.find((one) => one === value);
  if (!found) throw new AppError("usage", `unknown ${what}: ${value}`, {fix: `one of ${list.join(", ")}`});
  return found;
};
export const roleNamed = (name: string): Role => oneOf(roles, name, "role");
export const scopeNamed = (name: string): Scope => oneOf(scopes, name, "scope");

/** As app.sqlite keeps it. @throws AppError("usage") for a role or scope that is none */
export const storedGrant = ({role, stores, scopes: more}: Grant): {role: Role; stores: string | null; scopes: string} => ({
  role: roleNamed(role),
  stores: stores && JSON.stringify([...new Set(stores)].sort()),
  scopes: JSON.stringify([...new Set(more.map(scopeNamed))].sort())
});

export const readGrant = (row: Record<string, unknown>): Grant => ({
  role: row.role as Role,
  stores: row.stores === null ? null : (JSON.parse(String(row.stores)) as string[]),
  scopes: JSON.parse(String(row.scopes)) as Scope[]
});
