import {isUtf8} from "node:buffer";
import type {Counts} from "./count.ts";
import {fieldsOf} from "./grammar.ts";
import type {RecordPath} from "./path.ts";
import type {Take} from "./pump.ts";
import {Refusal} from "./refusal.ts";

interface Counting {
  counts: Counts;
  take: Take;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;

const isBlank = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;

/** `fields` are the top-level names of well-formed records, `field_bytes` the bytes of their raw text. */
function tally(longest: number) {
  const counts: Counts = {records: 0, malformed: 0, fields: 0, field_bytes: 0};
  const checkLength = (length: number) => {
    if (length > longest)
      throw new Refusal(
        "long_record",
        `record ${counts.records + 1} is longer than ${longest} bytes; ask the partner to split it, or raise the limit`,
        {
          record: counts.records + 1
        }
      );
  };
  const add = (bytes: Buffer) => {
    checkLength(bytes.length);
    counts.records++;
    const fields = isUtf8(bytes) ? fieldsOf(bytes, 0, bytes.length) : -1;
    if (fields < 0) counts.malformed++;
    else {
      counts.fields += fields;
      counts.field_bytes += bytes.length;
    }
  };
  return {counts, checkLength, add};
}

/** Counts NDJSON: each line that is not blank is a record. */
export function lineCounter(longest: number): Counting {
  const {counts, checkLength, add} = tally(longest);
  return {
    counts,
    take(bytes, isLast) {
      let start = 0;
      for (let at = 0; at < bytes.length; at++)
        if (bytes[at] === 10 || bytes[at] === 13) {
          const line = trimmed(bytes, start, at);
          if (line.length > 0) add(line);
          start = at + 1;
        }
      const rest = trimmed(bytes, start, bytes.length);
      if (!isLast) checkLength(rest.length);
      else if (rest.length > 0) add(rest);
      return isLast ? bytes.length : start;
    }
  };
}

/** Counts the records at a path of a JSON document by a byte scanner of its own: depth, strings, escapes. */
export function documentCounter({keys, each}: RecordPath, longest: number): Counting {
  const {counts, checkLength, add} = tally(longest);
  /** Of each open object its current name, of each open array null. */
  const trail: (string | null)[] = [];
  let name: string | undefined;
  let inRecords = false;
  const isThere = () => trail.length === keys.length && keys.every((key, place) => trail[place] === key);

  function take(bytes: Buffer, isLast: boolean): number {
    for (let at = 0; at < bytes.length; ) {
      const byte = bytes[at]!;
      if (isBlank(byte)) at++;
      else if (
        (inRecords && byte !== COMMA && byte !== CLOSE_ARRAY && byte !== CLOSE_OBJECT) ||
        (!each && !inRecords && byte === OPEN_OBJECT && isThere())
      ) {
        const end = valueEnd(bytes, at);
        if (end < 0 && !isLast) {
          checkLength(bytes.length - at);
          return at;
        }
        const record = trimmed(bytes, at, end < 0 ? bytes.length : end);
        add(record);
        at += record.length;
      } else if (byte === QUOTE) {
        const end = stringEnd(bytes, at);
        if (end < 0) {
          if (!isLast) checkLength(bytes.length - at);
          return isLast ? bytes.length : at;
        }
        name = bytes.toString("utf8", at, end);
        at = end;
      } else {
        step(byte);
        at++;
      }
    }
    return bytes.length;
  }

  function step(byte: number): void {
    if (byte === COLON && name !== undefined && trail.length > 0) trail[trail.length - 1] = unescaped(name);
    else if (byte === OPEN_ARRAY) {
      inRecords = each && isThere();
      trail.push(null);
    } else if (byte === OPEN_OBJECT) trail.push("");
    else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
      trail.pop();
      inRecords = false;
    }
    if (byte !== COLON) name = undefined;
  }

  return {counts, take};
}

/** The place of the comma or bracket that ends a value; −1 when it is not in these bytes. */
function valueEnd(bytes: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      at = stringEnd(bytes, at) - 1;
      if (at < 0) return -1;
    } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) depth++;
    else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
      if (depth === 0) return at;
      depth--;
    } else if (byte === COMMA && depth === 0) return at;
  }
  return -1;
}

/** Just behind the closing quote; −1 when it is not in these bytes. */
function stringEnd(bytes: Buffer, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    if (bytes[at] === 0x5c) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return -1;
}

function unescaped(name: string): string {
  try {
    return JSON.parse(name);
  } catch {
    return name;
  }
}

function trimmed(bytes: Buffer, from: number, to: number): Buffer {
  let start = from;
  let end = to;
  while (start < end && isBlank(bytes[start]!)) start++;
  while (end > start && isBlank(bytes[end - 1]!)) end--;
  return bytes.subarray(start, end);
}
