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

/** Of a reason its words as JSON, kept: the same few thousand reasons are given for a million people. */
const known = new Map<string, string>();
const most = 20_000;

const jsonOf = (reason: string): string => {
  const kept = known.get(reason);
  if (kept !== undefined) return kept;
  if (known.size >= most) known.clear();
  const text = evidenceOf(reason)
    .map((one) => JSON.stringify(one))
    .join(",");
  known.set(reason, text);
  return text;
};

const opening = '"reasons":"';

/** A profile's document with the reasons of its needs in words: `"reasons":"…"` becomes `"evidence":[…]`, without the rest being read. */
export const worded = (document: string): string => {
  let text = "";
  let done = 0;
  for (let at = document.indexOf(opening); at !== -1; at = document.indexOf(opening, done)) {
    const end = document.indexOf('"', at + opening.length);
    const reasons = document.slice(at + opening.length, end).split(";");
    text += `${document.slice(done, at)}"evidence":[${reasons.map(jsonOf).filter(Boolean).join(",")}]`;
    done = end + 1;
  }
  return text + document.slice(done);
};
