import {createHash} from "node:crypto";
import {canonical} from "./canonical.ts";
import type {Rule} from "./rule.ts";

/** Short name of a rule's content: sha256 of its canonical text, 16 hex digits. */
export const hashOf = (rule: Rule): string => createHash("sha256").update(canonical(rule)).digest("hex").slice(0, 16);
