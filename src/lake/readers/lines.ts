import {isUtf8} from "node:buffer";
import type {Take} from "../pump.ts";

/** One physical line: its text (bad bytes replaced), its end, and what is wrong with its bytes. */
export interface Line {
  text: string;
  end: string;
  problem: "encoding" | "nul" | undefined;
}

/** Cuts blocks into physical lines (CRLF, LF or CR) and hands each on, empty ones too. */
export function lines(each: (line: Line) => void): Take {
  return (bytes, isLast) => {
    const end = isLast ? bytes.length : wholeLines(bytes);
    const block = bytes.subarray(0, end);
    if (isUtf8(block) && !block.includes(0)) cut(block.toString("utf8"), (text, end) => each({text, end, problem: undefined}));
    else cut(block.toString("latin1"), (text, end) => each({...decoded(Buffer.from(text, "latin1")), end}));
    return end;
  };
}

/** Length of the whole lines in a block; a CR in its last place waits for its LF. */
const wholeLines = (bytes: Buffer): number =>
  1 + Math.max(bytes.lastIndexOf("\n"), bytes.length < 2 ? -1 : bytes.lastIndexOf("\r", bytes.length - 2));

function cut(text: string, each: (text: string, end: string) => void): void {
  const hasReturns = text.includes("\r");
  const parts = hasReturns ? text.split(/(\r\n|\n|\r)/) : text.split("\n");
  const step = hasReturns ? 2 : 1;
  for (let at = 0; at < parts.length; at += step) {
    if (at < parts.length - 1) each(parts[at]!, hasReturns ? parts[at + 1]! : "\n");
    else if (parts[at] !== "") each(parts[at]!, "");
  }
}

const decoded = (bytes: Buffer): Omit<Line, "end"> => ({
  text: bytes.toString("utf8"),
  problem: bytes.includes(0) ? "nul" : isUtf8(bytes) ? undefined : "encoding"
});

/** Cuts blocks into the records of NDJSON: lines without the blanks around them, empty ones left out. */
export function records(each: (raw: Buffer) => void): Take {
  return (bytes, isLast) => {
    let start = 0;
    for (let at = 0; at <= bytes.length; at++) {
      if (at < bytes.length ? bytes[at] !== 10 && bytes[at] !== 13 : !isLast) continue;
      let from = start;
      let to = at;
      while (from < to && (bytes[from] === 0x20 || bytes[from] === 9)) from++;
      while (to > from && (bytes[to - 1] === 0x20 || bytes[to - 1] === 9)) to--;
      if (to > from) each(bytes.subarray(from, to));
      start = at + 1;
    }
    return Math.min(start, bytes.length);
  };
}
