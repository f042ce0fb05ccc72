import {isUtf8} from "node:buffer";
import type {Take} from "./pump.ts";
import {Refusal} from "./refusal.ts";

/** What the counter must know of a delimited file (UTF-8 bytes; a GB18030 file is counted after its transcoding). */
export interface Dialect {
  /** The delimiter's byte. */
  delimiter: number;
  columns: number;
  multiline: boolean;
  /** Longest record, in bytes. */
  record: number;
}

/** `fields` and `field_bytes` are over well-formed records only; the bytes are those of the values, quotes undone. */
export interface Counts {
  records: number;
  malformed: number;
  fields: number;
  field_bytes: number;
}

/** Told of each malformed record: the bytes from `from` to `to`, counted from the first byte that was taken; its line end is not in it. */
export type Damaged = (from: number, to: number) => void;

/** A quoted field may go on for so many lines (docs/csv_grammar.md). */
const LINES = 20;
const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Counts the records of a delimited file by a byte state machine. It shares nothing with the readers: that is its worth. */
export function counter(
  {delimiter, columns, multiline, record}: Dialect,
  damaged: Damaged = () => undefined
): {counts: Counts; take: Take; ends: Set<string>} {
  const counts: Counts = {records: 0, malformed: 0, fields: 0, field_bytes: 0};
  /** The kinds of line end between records. */
  const ends = new Set<string>();
  const seen = {LF: false, CR: false, CRLF: false};
  let base = 0;
  const stopsPlain = stops(delimiter, LF, CR);
  const stopsQuoted = stops(QUOTE, LF, CR);

  function take(input: Buffer, isLast: boolean): number {
    const taken = takeBlock(input, isLast);
    base += taken;
    for (const kind of ["LF", "CR", "CRLF"] as const) if (seen[kind]) ends.add(kind);
    return taken;
  }

  function takeBlock(input: Buffer, isLast: boolean): number {
    const bytes = isLast && input.length > 0 ? Buffer.concat([input, Buffer.of(LF)]) : input;
    const end = isLast ? bytes.length : lastLineEnd(bytes);
    if (end === 0 && bytes.length > record) throw tooLong();
    const isClean = bytes.indexOf(0) === -1 && isUtf8(bytes.subarray(0, end));
    let at = 0;
    while (at < end) {
      if (bytes[at] === LF) {
        if (at < input.length) seen.LF = true;
        at++;
      } else if (bytes[at] === CR) {
        const isPair = bytes[at + 1] === LF && at + 1 < input.length;
        seen[isPair ? "CRLF" : "CR"] = true;
        at += isPair ? 2 : 1;
      } else {
        const next = one(bytes, at, end, isLast, isClean);
        if (next < 0) return at;
        at = next;
      }
    }
    return isLast ? input.length : at;
  }

  /** Counts the record that begins at `start`; returns the place of its line end, or −1 if it may go on behind `end`. */
  function one(bytes: Buffer, start: number, end: number, isLast: boolean, isClean: boolean): number {
    let at = start;
    let fields = 0;
    let size = 0;
    let lines = 1;
    for (;;) {
      if (bytes[at] === QUOTE) {
        const from = ++at;
        let doubled = 0;
        for (;;) {
          while (stopsQuoted[bytes[at]!] === 0) at++;
          if (bytes[at] === QUOTE) {
            if (bytes[at + 1] !== QUOTE) break;
            doubled++;
            at += 2;
          } else {
            if (!multiline || lines === LINES) return stray(bytes, start);
            lines++;
            at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
            if (at >= end) return isLast ? stray(bytes, start) : -1;
          }
        }
        size += at - from - doubled;
        at++;
        const after = bytes[at];
        if (after !== delimiter && after !== LF && after !== CR) return stray(bytes, start);
      } else {
        const from = at;
        while (stopsPlain[bytes[at]!] === 0) at++;
        size += at - from;
      }
      fields++;
      if (bytes[at] !== delimiter) break;
      at++;
    }
    if (at - start > record) throw tooLong();
    counts.records++;
    if (fields !== columns || !(isClean || isText(bytes.subarray(start, at)))) {
      counts.malformed++;
      damaged(base + start, base + at);
    } else {
      counts.fields += fields;
      counts.field_bytes += size;
    }
    return at;
  }

  /** A quote that is not closed as it should be costs the line that it stands in. */
  function stray(bytes: Buffer, start: number): number {
    let at = start;
    while (bytes[at] !== LF && bytes[at] !== CR) at++;
    if (at - start > record) throw tooLong();
    counts.records++;
    counts.malformed++;
    damaged(base + start, base + at);
    return at;
  }

  const tooLong = () =>
    new Refusal(
      "long_record",
      `record ${counts.records + 1} is longer than ${record} bytes; ask the partner to split it, or raise the limit`,
      {
        record: counts.records + 1
      }
    );

  return {counts, take, ends};
}

function stops(...bytes: number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte] = 1;
  return table;
}

const isText = (bytes: Buffer): boolean => bytes.indexOf(0) === -1 && isUtf8(bytes);

/** Just behind the last line end that is surely whole: a CR in the last place may be half of a CRLF. */
function lastLineEnd(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= 0; at--) if (bytes[at] === LF || (bytes[at] === CR && at < bytes.length - 1)) return at + 1;
  return 0;
}
