/** A record as members of a flat JSON object `,"c0":"…"`, in `bytes` up to `length`. `text` is the UTF-8 bytes of its values. */
export interface Flat {
  bytes: Buffer;
  length: number;
  /** Members, and those of them that are not null. */
  fields: number;
  filled: number;
  text: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const ZERO = 0x30;
const NINE = 0x39;
/** Deeper nesting than this is read by the slower way. */
const DEPTH = 64;

/** Bytes inside a string at which its scan stops. */
const stops = new Uint8Array(256).fill(1, 0, 0x20);
stops[QUOTE] = 1;
stops[BACKSLASH] = 1;
/** The letter of each short escape, by the byte it stands for; 0 for a byte that needs none. */
const escapes = new Uint8Array(256);
for (const [byte, letter] of [
  [QUOTE, '"'],
  [BACKSLASH, "\\"],
  [9, "t"],
  [10, "n"],
  [13, "r"]
] as const)
  escapes[byte] = letter.charCodeAt(0);
const isEscape = new Uint8Array(256);
for (const letter of '"\\/bfnrt') isEscape[letter.charCodeAt(0)] = 1;
const words = ["true", "false", "null"].map((word) => Buffer.from(word));

const skip = (raw: Buffer, from: number): number => {
  let at = from;
  while (raw[at] === 0x20 || raw[at] === 10 || raw[at] === 13 || raw[at] === 9) at++;
  return at;
};

/** Flattens plain records on their bytes: valid JSON objects, no unknown or repeated name, no `\u`. For any other it returns undefined, and the record is to be read the slower way. The result holds until the next call. */
export function flattener(places: ReadonlyMap<string, number>): (raw: Buffer) => Flat | undefined {
  const flat: Flat = {bytes: Buffer.allocUnsafe(1 << 16), length: 0, fields: 0, filled: 0, text: 0};
  /** Of each column its name, what begins its value, and the record that named it last. */
  const names: Buffer[] = [];
  const prefixes: Buffer[] = [];
  const named: number[] = [];
  /** Column of the n-th member of the record before: most often it is that again. */
  const usual: number[] = [];
  const open = new Uint8Array(DEPTH);
  let record = 0;
  /** Escapes in the string just stepped over; each is two bytes for one. */
  let escaped = 0;

  return (raw) => {
    record++;
    if (flat.bytes.length < 6 * raw.length + 64) flat.bytes = Buffer.allocUnsafe(12 * raw.length);
    flat.length = 0;
    flat.fields = 0;
    flat.filled = 0;
    flat.text = 0;
    if (raw[0] !== OPEN_OBJECT) return;
    let at = skip(raw, 1);
    if (raw[at] === CLOSE_OBJECT) return at + 1 === raw.length ? flat : undefined;
    for (let member = 0; ; member++) {
      if (raw[at] !== QUOTE) return;
      const place = placeAt(raw, at + 1, member);
      if (place === undefined || named[place] === record) return;
      named[place] = record;
      flat.fields++;
      at = skip(raw, at + names[place]!.length + 2);
      if (raw[at] !== COLON) return;
      at = value(raw, skip(raw, at + 1), place);
      if (at < 0) return;
      at = skip(raw, at);
      if (raw[at] === CLOSE_OBJECT) return at + 1 === raw.length ? flat : undefined;
      if (raw[at] !== COMMA) return;
      at = skip(raw, at + 1);
    }
  };

  /** Column of the name that begins at `at`; undefined for one that is new or has escapes. */
  function placeAt(raw: Buffer, at: number, member: number): number | undefined {
    const likely = usual[member];
    if (likely !== undefined && isNamed(raw, at, names[likely]!)) return likely;
    const end = raw.indexOf(QUOTE, at);
    if (end < 0) return;
    const name = raw.toString("utf8", at, end);
    const place = places.get(name);
    if (place === undefined || name.includes("\\")) return;
    if (names[place] === undefined) {
      names[place] = Buffer.from(name);
      prefixes[place] = Buffer.from(`,"c${place}":`);
    }
    usual[member] = place;
    return place;
  }

  /** Writes the value of a column; returns the place behind it, or −1. */
  function value(raw: Buffer, from: number, place: number): number {
    const first = raw[from];
    escaped = 0;
    const isText = first === QUOTE;
    const isNested = first === OPEN_OBJECT || first === OPEN_ARRAY;
    const end = isText ? stringEnd(raw, from + 1) : isNested ? nestedEnd(raw, from) : scalarEnd(raw, from);
    if (end < 0 || first === 0x6e) return end;
    const {bytes} = flat;
    let to = flat.length;
    const prefix = prefixes[place]!;
    for (let n = 0; n < prefix.length; n++) bytes[to++] = prefix[n]!;
    if (!isText) bytes[to++] = QUOTE;
    if (isNested)
      for (let at = from; at < end; at++) {
        const byte = raw[at]!;
        const letter = escapes[byte]!;
        if (letter === 0) bytes[to++] = byte;
        else {
          bytes[to++] = BACKSLASH;
          bytes[to++] = letter;
        }
      }
    else for (let at = from; at < end; at++) bytes[to++] = raw[at]!;
    if (!isText) bytes[to++] = QUOTE;
    flat.length = to;
    flat.filled++;
    flat.text += isText ? end - from - 2 - escaped : end - from;
    return end;
  }

  /** Just behind the closing quote; −1 when the string is not valid, or has a `\u`. */
  function stringEnd(raw: Buffer, from: number): number {
    for (let at = from; ; ) {
      while (stops[raw[at]!] === 0) at++;
      if (raw[at] === QUOTE) return at + 1;
      if (raw[at] !== BACKSLASH || isEscape[raw[at + 1]!] !== 1) return -1;
      escaped++;
      at += 2;
    }
  }

  /** Just behind the bracket that closes the one at `from`; −1 when what stands between is not valid. */
  function nestedEnd(raw: Buffer, from: number): number {
    let depth = 0;
    let at = from;
    for (;;) {
      const byte = raw[at]!;
      if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        if (depth === DEPTH) return -1;
        open[depth++] = byte;
        at = skip(raw, at + 1);
        if (raw[at] !== byte + 2) {
          if (byte === OPEN_OBJECT) at = pair(raw, at);
          if (at < 0) return -1;
          continue;
        }
      } else {
        at = byte === QUOTE ? stringEnd(raw, at + 1) : scalarEnd(raw, at);
        if (at < 0) return -1;
        at = skip(raw, at);
      }
      while (raw[at] === open[depth - 1]! + 2) {
        at++;
        if (--depth === 0) return at;
        at = skip(raw, at);
      }
      if (raw[at] !== COMMA) return -1;
      at = skip(raw, at + 1);
      if (open[depth - 1] === OPEN_OBJECT) at = pair(raw, at);
      if (at < 0) return -1;
    }
  }

  /** Steps over a name and its colon. */
  function pair(raw: Buffer, from: number): number {
    if (raw[from] !== QUOTE) return -1;
    const end = stringEnd(raw, from + 1);
    if (end < 0) return -1;
    const colon = skip(raw, end);
    return raw[colon] === COLON ? skip(raw, colon + 1) : -1;
  }
}

function isNamed(raw: Buffer, at: number, name: Buffer): boolean {
  for (let n = 0; n < name.length; n++) if (raw[at + n] !== name[n]) return false;
  return raw[at + name.length] === QUOTE;
}

/** Just behind a number, true, false or null; −1 when it is none of them. */
function scalarEnd(raw: Buffer, from: number): number {
  const first = raw[from]!;
  if (first > NINE) {
    const word = words.find((one) => one[0] === first);
    return word && raw.compare(word, 0, word.length, from, Math.min(raw.length, from + word.length)) === 0 ? from + word.length : -1;
  }
  let at = first === 0x2d ? from + 1 : from;
  if (raw[at] === ZERO) at++;
  else at = digits(raw, at);
  if (at >= 0 && raw[at] === 0x2e) at = digits(raw, at + 1);
  if (at >= 0 && (raw[at]! | 0x20) === 0x65) at = digits(raw, raw[at + 1] === 0x2b || raw[at + 1] === 0x2d ? at + 2 : at + 1);
  return at;
}

/** Behind one digit or more; −1 when there is none. */
function digits(raw: Buffer, from: number): number {
  let at = from;
  while (raw[at]! >= ZERO && raw[at]! <= NINE) at++;
  return at > from ? at : -1;
}
