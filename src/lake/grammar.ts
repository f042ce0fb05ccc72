/** A strict reading of one JSON object (RFC 8259) on its bytes. Returns its number of fields, or −1 when it is none, names a field twice, or escapes a NUL or half a surrogate pair. It uses no stack of calls, so depth is free. */
export function fieldsOf(bytes: Uint8Array, from: number, to: number): number {
  const names = new Set<string>();
  const open: number[] = [];
  let at = from;
  let expects: "value" | "name" | "name or end" | "value or end" | "comma or end" = "value";
  if (bytes[at] !== OPEN_OBJECT) return -1;

  while (at < to) {
    const byte = bytes[at]!;
    if (byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) at++;
    else if (expects === "comma or end") {
      if (byte === COMMA) expects = open.at(-1) === OPEN_OBJECT ? "name" : "value";
      else if (byte !== open.pop()! + 2) return -1;
      else if (open.length === 0) return blank(bytes, at + 1, to) ? names.size : -1;
      at++;
    } else if (expects.endsWith("or end") && byte === open.at(-1)! + 2) expects = "comma or end";
    else if (expects.startsWith("name")) {
      const end = byte === QUOTE ? stringEnd(bytes, at, to) : -1;
      if (end < 0) return -1;
      if (open.length === 1) {
        const name = nameOf(bytes, at, end);
        if (names.has(name)) return -1;
        names.add(name);
      }
      at = end;
      while (isBlank(bytes[at]!) && at < to) at++;
      if (bytes[at++] !== COLON) return -1;
      expects = "value";
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
      open.push(byte);
      expects = byte === OPEN_OBJECT ? "name or end" : "value or end";
      at++;
    } else {
      at = byte === QUOTE ? stringEnd(bytes, at, to) : scalarEnd(bytes, at, to);
      if (at < 0) return -1;
      expects = "comma or end";
    }
  }
  return -1;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const OPEN_ARRAY = 0x5b;

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

function blank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(bytes[at]!)) return false;
  return true;
}

const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("latin1");

function nameOf(bytes: Uint8Array, from: number, to: number): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString("utf8");
  return raw.includes("\\") ? JSON.parse(raw) : raw.slice(1, -1);
}

/** Just behind the closing quote; −1 when the string is not valid. */
function stringEnd(bytes: Uint8Array, from: number, to: number): number {
  let half = false;
  for (let at = from + 1; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === BACKSLASH) {
      const escaped = bytes[++at]!;
      if (escaped === 0x75) {
        const code = hex(bytes, at + 1, to);
        const isLow = code >= 0xdc00 && code < 0xe000;
        if (code <= 0 || isLow !== half) return -1;
        half = code >= 0xd800 && code < 0xdc00;
        at += 4;
      } else if (half || !'"\\/bfnrt'.includes(String.fromCharCode(escaped))) return -1;
    } else if (half || byte < 0x20) return -1;
    else if (byte === QUOTE) return at + 1;
  }
  return -1;
}

function hex(bytes: Uint8Array, from: number, to: number): number {
  const digits = from + 4 <= to ? latin1(bytes, from, from + 4) : "";
  return /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : -1;
}

/** Just behind a number, true, false or null; −1 when it is none of them. */
function scalarEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlank(bytes[at]!) && bytes[at] !== COMMA && bytes[at] !== 0x5d && bytes[at] !== 0x7d) at++;
  return /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/.test(latin1(bytes, from, at)) ? at : -1;
}
