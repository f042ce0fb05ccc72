import {tooDeep} from "./deep.ts";
import {type Issue, pointerTo, refuse} from "./issue.ts";
import {limits, Rule} from "./rule.ts";

/** Arrays and objects inside one another that any rule can need; counted before the schema, which calls itself. */
const most = limits.depth * 2 + 8;

const issuesOf = (error: {issues: readonly {code?: string; path: PropertyKey[]; message: string; keys?: string[]}[]}): Issue[] =>
  error.issues.flatMap(({code, path, message, keys}): Issue[] =>
    code === "unrecognized_keys" && keys
      ? keys.map((key) => ({pointer: pointerTo([...path, key]), code: "unknown_field", message: "no such key"}))
      : [{pointer: pointerTo(path), code: "invalid_value", message}]
  );

/** Any JSON as a rule of the right shape, or what is at fault in its shape. */
export const shaped = (value: unknown): {rule: Rule} | {issues: Issue[]} => {
  const deep = tooDeep(value, most);
  if (deep) return {issues: [{pointer: pointerTo(deep), code: "too_deep", message: `deeper than ${limits.depth} groups`}]};
  const result = Rule.safeParse(value);
  return result.success ? {rule: result.data} : {issues: issuesOf(result.error)};
};

/** Any JSON → a rule of the right shape. What it names is checked by `check`. @throws AppError("invalid_input") with pointers */
export const readRule = (value: unknown): Rule => {
  const read = shaped(value);
  if ("issues" in read) throw refuse(read.issues);
  return read.rule;
};
