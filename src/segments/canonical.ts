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
