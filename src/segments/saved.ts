import type {State} from "../state/open.ts";
import type {Principal} from "../state/principal.ts";
import {type Act, addVersion, canSee, type VersionInfo, versionRule} from "../state/segments.ts";
import {canonical} from "./canonical.ts";
import type {Segments} from "./check.ts";
import {Compiler} from "./compile.ts";
import {hashOf} from "./hash.ts";
import type {Asking} from "./question.ts";
import {readRule} from "./read.ts";
import type {Node, Rule} from "./rule.ts";

/** Saved versions, for rules that name one. */
export const segmentsOf =
  (state: State): Segments =>
  (id, version) => {
    const text = versionRule(state, id, version);
    return text === undefined ? undefined : readRule(JSON.parse(text));
  };

/** The same, as far as someone may see them. */
export const segmentsFor = (state: State, principal: Pick<Principal, "stores"> | undefined): Segments => {
  const all = segmentsOf(state);
  return (id, version) => (canSee(state, id, principal?.stores ?? null) ? all(id, version) : undefined);
};

/** Versions that a rule names. */
export const referencesOf = ({root}: Rule): {id: string; version: number}[] => {
  const found = (node: Node): {id: string; version: number}[] => {
    if (node.type === "group") return node.rules.flatMap(found);
    return node.type === "segment" ? [{id: node.id, version: node.version}] : [];
  };
  return [...new Map(found(root).map((one) => [`${one.id}@${one.version}`, one])).values()];
};

/** Keeps a rule as the next version of a segment. A broken one is refused. @throws AppError("invalid_input") with pointers */
export const saveVersion = (state: State, id: string, {rule, note}: {rule: Rule; note: string}, asking: Asking, act: Act): VersionInfo => {
  new Compiler(asking.setting).plan(rule);
  return addVersion(state, id, {rule: canonical(rule), rule_hash: hashOf(rule), note, references: referencesOf(rule)}, act);
};
