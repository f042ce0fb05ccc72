import type {RecordError} from "../sidecar.ts";

const string = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"/y;
const plain = /[^\s,{}[\]"]+/y;
const next = /["{}[\]]/g;
const gap = /[\s,:]*/y;

/** The top-level members of one JSON object, each as text: strings unescaped, null as null, all else its raw text (so 1.10 stays 1.10). */
export function members(text: string): [name: string, value: string | null][] | RecordError {
  if (!isObject(text)) return text.includes("\0") ? "nul" : "invalid_json";
  const problem = text.includes("\\u") ? unstorable(text) : undefined;
  if (problem) return problem;
  const found = new Map<string, string | null>();
  let at = skip(text, text.indexOf("{") + 1);
  while (text[at] !== "}") {
    const name = token(string, text, at);
    const start = skip(text, at + name.length);
    const raw = value(text, start);
    const key: string = JSON.parse(name);
    if (found.has(key)) return "invalid_json";
    found.set(key, raw[0] === '"' ? JSON.parse(raw) : raw === "null" ? null : raw);
    at = skip(text, start + raw.length);
  }
  return [...found];
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** An escaped NUL or half a surrogate pair anywhere in the record: no text column can hold it. */
function unstorable(text: string): "nul" | "encoding" | undefined {
  for (const [quoted] of text.matchAll(new RegExp(string.source, "g"))) {
    const decoded: string = JSON.parse(quoted);
    if (decoded.includes("\0")) return "nul";
    if (!decoded.isWellFormed()) return "encoding";
  }
  return;
}

function token(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)![0];
}

const skip = (text: string, at: number): number => at + token(gap, text, at).length;

function value(text: string, at: number): string {
  if (text[at] === '"') return token(string, text, at);
  if (text[at] !== "{" && text[at] !== "[") return token(plain, text, at);
  let depth = 0;
  for (let place = at; ; ) {
    next.lastIndex = place;
    const {index, 0: found} = next.exec(text)!;
    if (found === '"') place = index + token(string, text, index).length;
    else {
      depth += found === "{" || found === "[" ? 1 : -1;
      place = index + 1;
      if (depth === 0) return text.slice(at, place);
    }
  }
}
