import {AppError} from "../errors.ts";

/** A fault of a rule, and its place as a JSON pointer into it: `/root/rules/0/field`. */
export interface Issue {
  pointer: string;
  code:
    | "invalid_value"
    | "unknown_field"
    | "unknown_event"
    | "unknown_thing"
    | "unknown_operator"
    | "wrong_kind"
    | "too_deep"
    | "too_many"
    | "unknown_segment"
    | "cycle";
  message: string;
}

/** A broken rule selects no one: it is refused, with every place that is at fault. */
export const refuse = (issues: Issue[]): AppError => {
  const [first] = issues;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  return new AppError("invalid_input", `rule: ${first?.pointer || "/"}: ${first?.message}${more}`, {
    fix: "mend it there; docs/segments.md lists fields, operators and values",
    details: {errors: issues}
  });
};

const escaped = (key: PropertyKey): string => String(key).replaceAll("~", "~0").replaceAll("/", "~1");
export const pointerTo = (path: readonly PropertyKey[]): string => path.map((key) => `/${escaped(key)}`).join("");
