import type {Label} from "./need.ts";
import {words} from "./words.ts";

export interface Evidence extends Label {
  feature: string;
  value: string;
}

/** Reasons as a score keeps them (`column=value;…`), said in words, the strongest first; what is not said is left out. */
export const evidenceOf = (reasons: string | null): Evidence[] =>
  (reasons ?? "").split(";").flatMap((reason) => {
    const [feature = "", value = ""] = reason.split("=");
    const said = words[feature]?.(value);
    return said ? [{feature, value, ...said}] : [];
  });

/** A profile's document with the reasons of its needs in words: `"reasons":"…"` becomes `"evidence":[…]`, without the rest being read. */
export const worded = (document: string): string =>
  document.replace(/"reasons":"([a-z0-9_=;.-]*)"/g, (_, reasons: string) => `"evidence":${JSON.stringify(evidenceOf(reasons))}`);
