import {decisionColumns, keyHash} from "../src/contracts/staged.ts";
import {AppError} from "../src/errors.ts";
import {type IdentifierKind, normalisers} from "../src/identity/normalise/index.ts";
import {literal} from "../src/sql.ts";
import type {Decision} from "./ledger.ts";

/** A contact as commands write it: channel.feed:key. @throws AppError("usage") */
export const recordOf = (text: string): {source: string; source_key: string} => {
  const [, source, source_key] = /^([a-z0-9_]+\.[a-z0-9_]+):(.+)$/s.exec(text) ?? [];
  if (source === undefined || source_key === undefined)
    throw new AppError("usage", "not a contact: write channel.feed:key", {fix: "for example dms.customers:D001|C1000#customer"});
  return {source, source_key};
};

/** An identifier as commands write it: kind:value. @throws AppError("usage"), without the value */
export const identifierOf = (text: string): {kind: IdentifierKind; value: string} => {
  const [, name = "", given = ""] = /^([a-z_]+):(.+)$/s.exec(text) ?? [];
  if (!(name in normalisers))
    throw new AppError("usage", "not an identifier: write kind:value", {fix: `kinds are ${Object.keys(normalisers).join(", ")}`});
  const kind = name as IdentifierKind;
  const value = normalisers[kind](given);
  if (value === null) throw new AppError("usage", `not a valid ${kind}`, {fix: "write it in full"});
  return {kind, value};
};

const hashOf = (text: string): string => {
  const {source, source_key} = recordOf(text);
  return keyHash(literal(source), literal(source_key));
};

const rowOf = ({kind, subject, other, by, decided_at}: Decision, place: number): string => {
  const isPair = kind === "link" || kind === "unlink";
  const blocked = isPair ? undefined : identifierOf(subject);
  const values = [
    String(place + 1),
    literal(kind),
    isPair ? hashOf(subject) : "null",
    isPair ? hashOf(other) : "null",
    blocked ? literal(blocked.kind) : "null",
    blocked ? literal(blocked.value) : "null",
    literal(by),
    literal(decided_at.slice(0, 10))
  ];
  const casts = decisionColumns.map(({name, type}, i) => `cast(${values[i]} as ${type}) as ${name}`);
  return `select ${casts.join(", ")}`;
};

/** The stewards' decisions about identities as rows for the models, numbered in their order. */
export const decisionsSelect = (decisions: Decision[]): string => {
  const rows = decisions.map(rowOf);
  const none = `select ${decisionColumns.map(({name, type}) => `cast(null as ${type}) as ${name}`).join(", ")} where false`;
  return rows.length > 0 ? rows.join(" union all ") : none;
};
