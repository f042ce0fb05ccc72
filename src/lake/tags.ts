import type {Take} from "./pump.ts";
import {Refusal} from "./refusal.ts";

/** Told of the marks of an XML document, in order. */
export interface Seen {
  /** A start tag: its name without prefix, and its text as it stands. */
  start(name: string, tag: string): void;
  /** An end tag, or the end of an empty element. */
  end(name: string): void;
  /** A run of text: the UTF-8 bytes that it stands for, and its first bytes as they stand. */
  text(length: number, head: string): void;
}

const LT = 0x3c;
const GT = 0x3e;
const AMP = 0x26;
const SEMICOLON = 0x3b;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
/** A tag, a comment or a reference that goes on for longer is none. */
const LONGEST = 1 << 20;
const HEAD = 24;

/** Scans XML on its bytes, for counters only: it knows tags, comments, instructions, CDATA and references, and checks nothing. */
export function tags({start, end, text}: Seen): Take {
  /** Just behind `mark`, or −1. */
  const behind = (bytes: Buffer, from: number, mark: string): number => {
    const found = bytes.indexOf(mark, from, "latin1");
    return found < 0 ? -1 : found + mark.length;
  };

  function markup(bytes: Buffer, at: number): number {
    if (bytes[at + 1] === 0x3f) return behind(bytes, at, "?>");
    if (bytes[at + 1] === 0x21) {
      if (bytes[at + 2] === 0x2d) return behind(bytes, at + 4, "-->");
      if (bytes[at + 2] !== 0x5b) return tagEnd(bytes, at);
      const to = behind(bytes, at, "]]>");
      if (to > 0) text(to - 3 - (at + 9), bytes.toString("latin1", at + 9, Math.min(to - 3, at + 9 + HEAD)));
      return to;
    }
    const to = tagEnd(bytes, at);
    if (to < 0) return to;
    const isEnd = bytes[at + 1] === 0x2f;
    const tag = bytes.toString("latin1", at + (isEnd ? 2 : 1), to - 1);
    const name = /^(?:[^\s/:]*:)?([^\s/]*)/.exec(tag)![1] as string;
    if (!isEnd) start(name, tag);
    if (isEnd || tag.endsWith("/")) end(name);
    return to;
  }

  return (bytes, isLast) => {
    let at = 0;
    /** The next reference, if it was looked for from a place before it. */
    let reference = bytes.indexOf(AMP);
    while (at < bytes.length) {
      // What may be cut by the end of these bytes waits for more.
      if (!isLast && bytes.length - at < 12) return at;
      let next: number;
      if (bytes[at] === LT) next = markup(bytes, at);
      else {
        const lt = bytes.indexOf(LT, at);
        next = lt < 0 ? textEnd(bytes, at, isLast) : lt;
        if (reference >= 0 && reference < at) reference = bytes.indexOf(AMP, at);
        const isPlain = reference < 0 || reference >= next;
        if (next > at)
          text(isPlain ? next - at : lengthOf(bytes.subarray(at, next)), bytes.toString("latin1", at, Math.min(next, at + HEAD)));
        else if (next === at) next = -1;
      }
      if (next < 0) {
        if (isLast) return bytes.length;
        if (bytes.length - at > LONGEST) throw new Refusal("corrupt_archive", "workbook is damaged: a tag does not end");
        return at;
      }
      at = next;
    }
    return bytes.length;
  };
}

/** Just behind the `>` that ends a tag, or −1. */
function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (quote) quote = byte === quote ? 0 : quote;
    else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GT) return at + 1;
  }
  return -1;
}

/** How far a text is whole that goes on behind these bytes: before a reference that is still open. */
function textEnd(bytes: Buffer, from: number, isLast: boolean): number {
  const open = bytes.lastIndexOf(AMP);
  return isLast || open < from || bytes.indexOf(SEMICOLON, open) >= 0 ? bytes.length : open;
}

/** Bytes of a text in UTF-8, its references resolved. */
function lengthOf(bytes: Buffer): number {
  let length = bytes.length;
  for (let at = bytes.indexOf(AMP); at >= 0; at = bytes.indexOf(AMP, at + 1)) {
    const end = bytes.indexOf(SEMICOLON, at);
    if (end < 0) break;
    length -= end + 1 - at - resolved(bytes.toString("latin1", at + 1, end));
  }
  return length;
}

/** Bytes that a reference stands for; the named ones of XML are one byte each. */
function resolved(reference: string): number {
  if (!reference.startsWith("#")) return 1;
  const code = /^#[xX]/.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
