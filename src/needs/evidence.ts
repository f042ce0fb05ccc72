import type {Shape} from "../generation/shape.ts";
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
const known = new Map<string, Buffer>();
const most = 20_000;

const jsonOf = (reason: string): Buffer => {
  const kept = known.get(reason);
  if (kept) return kept;
  if (known.size >= most) known.clear();
  const json = Buffer.from(
    evidenceOf(reason)
      .map((one) => JSON.stringify(one))
      .join(",")
  );
  known.set(reason, json);
  return json;
};

const [open, comma, close] = ["[", ",", "]"].map((sign) => Buffer.from(sign)) as [Buffer, Buffer, Buffer];
const semicolon = 59;

/** Reasons of a need in a profile's line, in words. */
export const evidence: Shape = (fields, out) => {
  fields.take();
  const {line, from, to} = fields;
  out.add(open);
  for (let [start, isFirst] = [from, true]; start < to; ) {
    let end = start;
    while (end < to && line[end] !== semicolon) end++;
    const json = jsonOf(fields.string(start, end));
    if (json.length > 0 && !isFirst) out.add(comma);
    if (json.length > 0) isFirst = false;
    out.add(json);
    start = end + 1;
  }
  out.add(close);
};
