import type {RecordPath} from "../path.ts";
import type {Take} from "../pump.ts";
import {Refusal} from "../refusal.ts";

interface Frame {
  bracket: "{" | "[";
  key: string | null;
}

const BLANK = 1;
const OPEN = 2;
const CLOSE = 3;
const MARK = 4;
const QUOTE = 5;
const PLAIN = 6;
/** What a byte begins. */
const kinds = new Uint8Array(256).fill(PLAIN);
for (const [kind, bytes] of [
  [BLANK, " \t\r\n"],
  [OPEN, "{["],
  [CLOSE, "}]"],
  [MARK, ",:"],
  [QUOTE, '"']
] as const)
  for (const byte of Buffer.from(bytes)) kinds[byte] = kind;

/** Just behind the closing quote; −1 when it is not in these bytes. */
function stringEnd(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === 0x22) return at + 1;
    if (byte === 0x5c) at++;
  }
  return -1;
}

function plainEnd(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && kinds[bytes[at]!] === PLAIN) at++;
  return at;
}

const closes = {"{": "}", "[": "]"};

/** Cuts the records at a path out of a JSON document and hands on the raw bytes of each. @throws Refusal when the document does not close, goes on behind its end, or has nothing at the path */
export function documents({keys, each}: RecordPath, record: (raw: Buffer) => void, longest: number): Take {
  const frames: Frame[] = [];
  let lastString: string | undefined;
  let isFound = false;
  let isOver = false;
  const place = `$${keys.map((key) => `.${key}`).join("")}${each ? "[*]" : ""}`;
  const isThere = () => frames.length === keys.length && keys.every((key, level) => frames[level]!.key === key);
  /** Depth at which the elements of the records' array stand; 0 outside it. */
  let records = 0;

  return (bytes, isLast) => {
    let start = -1;
    let depth = 0;
    let end = 0;

    const finish = (to: number) => {
      record(bytes.subarray(start, to));
      start = -1;
    };

    for (let at = 0, next = 0; ; at = next) {
      while (kinds[bytes[at]!] === BLANK) at++;
      if (at >= bytes.length) break;
      const first = bytes[at]!;
      const kind = kinds[first]!;
      next = kind === QUOTE ? stringEnd(bytes, at) : kind === PLAIN ? plainEnd(bytes, at) : at + 1;
      const isOpen = next < 0;
      if (isOpen) next = at + 1;
      const isCut = isOpen || (kind === PLAIN && next === bytes.length);
      if (isCut && !isLast) return waiting(start < 0 ? at : start);
      if (isOpen) throw cut();
      if (isOver) throw new Refusal("format", "JSON goes on behind its end; write one document, or one record a line");
      if (start >= 0) {
        if (depth === 0 && (first === 0x2c || first === 0x5d)) finish(end);
        else {
          if (kind === OPEN) depth++;
          if (kind === CLOSE) depth--;
          if (depth < 0) throw new Refusal("format", `JSON brackets do not match in ${place}; ask for a repaired file`);
          end = next;
          if (!each && depth === 0) finish(end);
          isOver = frames.length === 0 && start < 0;
          continue;
        }
      } else if ((records > 0 && frames.length === records && first !== 0x2c && kind !== CLOSE) || (!each && first === 0x7b && isThere())) {
        isFound = true;
        start = at;
        depth = kind === OPEN ? 1 : 0;
        end = next;
        continue;
      }
      step(bytes.toString("latin1", at, next));
    }
    if (!isLast) return waiting(start < 0 ? bytes.length : start);
    if (!isOver) throw cut();
    if (!isFound) throw new Refusal("format", `no records at ${place}; mend \`records:\` in the feed`, {records: place});
    return bytes.length;

    function waiting(from: number): number {
      if (bytes.length - from > 2 * longest)
        throw new Refusal("long_record", `a value of the JSON is longer than ${longest} bytes; is \`records:\` right?`);
      return from;
    }
  };

  function step(token: string): void {
    const frame = frames.at(-1);
    if (token === ":" && frame && lastString !== undefined) frame.key = nameOf(lastString);
    else if (token === "{" || token === "[") {
      const isRecords = each && token === "[" && isThere();
      frames.push({bracket: token, key: null});
      if (isRecords) {
        records = frames.length;
        isFound = true;
      }
    } else if (token === "}" || token === "]") {
      if (!frame || closes[frame.bracket] !== token) throw new Refusal("format", "JSON brackets do not match; ask for a repaired file");
      frames.pop();
      records = 0;
      isOver = frames.length === 0;
    }
    lastString = token[0] === '"' ? token : undefined;
  }

  function cut(): Refusal {
    return new Refusal("cut_document", "JSON document does not close; ask for the file again", {records: place});
  }
}

/** The name that a string token of one character per byte stands for. */
function nameOf(token: string): string {
  try {
    return JSON.parse(Buffer.from(token, "latin1").toString("utf8"));
  } catch {
    throw new Refusal("format", "a name in the JSON is not a valid string; ask for a repaired file");
  }
}
