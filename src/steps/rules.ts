import {arithmeticRules} from "./rules/arithmetic.ts";
import {callRules} from "./rules/call.ts";
import {nameRules} from "./rules/name.ts";
import type {Rule} from "./rules/rule.ts";
import {shapeRules} from "./rules/shape.ts";
import {typeRules} from "./rules/type.ts";

/** What the shared dialect rules out, one value each. */
export const rules: Rule[] = [...shapeRules, ...callRules, ...arithmeticRules, ...typeRules, ...nameRules];
