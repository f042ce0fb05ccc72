import {AppError} from "../errors.ts";
import {type Grant, roleNamed, scopeNamed} from "../state/grant.ts";
import {roles, scopes} from "../state/principal.ts";
import type {Input, Option} from "./command.ts";

const listed = (value: unknown): string[] =>
  String(value)
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "");

export const roleOption: Option = {flags: "--role <role>", text: roles.join(", ")};
export const storesOption: Option = {
  flags: "--stores <codes>",
  text: "codes of the only stores whose people are seen, with commas (default: all)"
};
export const scopeOption: Option = {flags: "--scope <scopes>", text: `more than the role gives: ${scopes.join(", ")}`};

/** Codes after `--stores`; null for none given. @throws AppError("usage") for an empty list: nobody is bound to no store by mistake */
export const storesOf = (value: unknown): string[] | null => {
  if (value === undefined) return null;
  const codes = listed(value);
  if (codes.length === 0) throw new AppError("usage", "no store is named", {fix: "give codes of stores: S01,S02"});
  return codes;
};

/** What the options give. @throws AppError("usage") without a role */
export const grantOf = ({role, stores, scope}: Input): Grant => {
  if (role === undefined) throw new AppError("usage", "no role", {fix: `--role ${roles.join(" | ")}`});
  return {role: roleNamed(String(role)), stores: storesOf(stores), scopes: scope === undefined ? [] : listed(scope).map(scopeNamed)};
};

/** As people read it. */
export const storesText = (stores: readonly string[] | null): string => (stores === null ? "all" : stores.join(", "));
