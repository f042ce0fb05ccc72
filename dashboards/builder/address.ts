import type {Rule} from "../../src/segments/rule.ts";

/** A rule after the `#` of an address: browsers keep that part to themselves, so no log of ours or of a proxy holds it. */
const mark = "rule=";

export const encode = (rule: Rule): string => {
  const bytes = new TextEncoder().encode(JSON.stringify(rule));
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return `#${mark}${text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
};

/** The rule of an address, or nothing when it holds none that can be read. */
export const decode = (hash: string): Rule | undefined => {
  const text = hash.replace(/^#/, "");
  if (!text.startsWith(mark)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text.slice(mark.length).replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    const rule = JSON.parse(new TextDecoder().decode(bytes));
    return rule?.v === 1 && Array.isArray(rule.root?.rules) ? rule : undefined;
  } catch {
    return undefined;
  }
};

/** A list of ids names people: it stays out of addresses. */
export const isShareable = (rule: Rule): boolean => !JSON.stringify(rule.root).includes('"type":"ids"');
