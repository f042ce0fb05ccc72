import {isUtf8} from "node:buffer";
import {columnNames} from "./columns.ts";
import {delimiterOf} from "./detect.ts";
import {split} from "./fields.ts";
import {Refusal} from "./refusal.ts";
import type {LandingOptions} from "./sidecar.ts";

/** More columns than any partner sends; a file with more is not a table. */
export const MOST_COLUMNS = 4096;

export interface Header {
  header: string[];
  columns: string[];
  delimiter: string;
  /** Byte of the content at which the records begin. */
  body: number;
}

/** The header of a delimited file, from its first bytes (UTF-8; `mark` bytes of byte order mark). @throws Refusal */
export function readHeader(head: Buffer, mark: number, {columns, multiline}: LandingOptions, longest: number): Header {
  const found = firstRecord(head.subarray(mark), multiline, longest);
  if (columns !== null) return {header: columns, columns: columnNames(columns), delimiter: found?.delimiter ?? ",", body: mark};
  if (!found) throw new Refusal("empty", "file has no header line; a feed without headers names its columns under `columns:`");
  const {delimiter, bytes, fields, length} = found;
  if (bytes.includes(0)) throw new Refusal("encoding", "header line holds NUL bytes; send the file as UTF-8 or GB18030");
  if (!isUtf8(bytes))
    throw new Refusal("encoding", "header line is not valid in the file's encoding; say `encoding:` in the feed, or send UTF-8");
  if (typeof fields === "string") throw new Refusal("format", "header line has a quote that does not close; ask for a repaired file");
  if (fields.length > MOST_COLUMNS) throw new Refusal("format", `header line has ${fields.length} columns; the most is ${MOST_COLUMNS}`);
  return {header: fields, columns: columnNames(fields), delimiter, body: mark + length};
}

/** The first record that is not an empty line, told on a text of which each character is one byte. */
function firstRecord(head: Buffer, multiline: boolean, longest: number) {
  const text = head.toString("latin1");
  const start = text.search(/[^\r\n]/);
  if (start < 0) return;
  const lineEnd = /\r\n|\n|\r|$/g;
  lineEnd.lastIndex = start;
  let delimiter: string | undefined;
  for (let lines = 1; ; lines++) {
    const {index, 0: end} = lineEnd.exec(text)!;
    const bytes = head.subarray(start, index);
    if (bytes.length > longest)
      throw new Refusal("long_record", `header line is longer than ${longest} bytes; is this delimited text?`, {record: 0});
    const line = bytes.toString("utf8");
    delimiter ??= delimiterOf(line);
    const fields = split(line, delimiter);
    if (fields !== "open" || !multiline || lines === 20 || end === "") return {delimiter, bytes, fields, length: index + end.length};
  }
}
