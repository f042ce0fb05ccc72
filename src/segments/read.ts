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

/** Any JSON → a rule of the right shape. What it names is checked by `check`. @throws AppError("invalid_input") with pointers */
export const readRule = (value: unknown): Rule => {
  const deep = tooDeep(value, most);
  if (deep) throw refuse([{pointer: pointerTo(deep), code: "too_deep", message: `deeper than ${limits.depth} groups`}]);
  const result = Rule.safeParse(value);
  if (!result.success) throw refuse(issuesOf(result.error));
  return result.data;
};
