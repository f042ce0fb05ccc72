import {createHash} from "node:crypto";
import type {Rule} from "./rule.ts";

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, child]) => child !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, sorted(child)])
  );
};

/** A rule's text with its keys in order: the same rule has the same text. */
export const canonical = (rule: Rule): string => JSON.stringify(sorted(rule));

/** Short name of a rule's content: sha256 of its canonical text, 16 hex digits. */
export const hashOf = (rule: Rule): string => createHash("sha256").update(canonical(rule)).digest("hex").slice(0, 16);
