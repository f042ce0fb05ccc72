import {split} from "../fields.ts";
import {pump} from "../pump.ts";
import type {RecordError} from "../sidecar.ts";
import {type Line, lines} from "./lines.ts";
import type {Rows} from "./rows.ts";

/** A quoted field may go on for so many lines (docs/csv_grammar.md). */
const LINES = 20;

export interface Csv {
  /** File of UTF-8 bytes. */
  content: string;
  /** Byte at which the records begin, behind the header. */
  body: number;
  delimiter: string;
  columns: string[];
  multiline: boolean;
}

/** Reads a delimited file record by record, so that a bad record costs itself only. Returns the number of fields of good records. */
export async function readExact({content, body, delimiter, columns, multiline}: Csv, rows: Rows): Promise<number> {
  let fields = 0;
  const waiting: Line[] = [];

  /** Takes one record off the front of the waiting lines; false when it may go on in lines still to come. */
  function take(isLast: boolean): boolean {
    const most = Math.min(LINES, waiting.length);
    let text = "";
    for (let count = 1; count <= most; count++) {
      text += waiting[count - 1]!.text;
      const found = split(text, delimiter);
      if (found === "stray") break;
      if (found !== "open") {
        record(worst(waiting.splice(0, count)), text, found);
        return true;
      }
      if (count === waiting.length && count < LINES && !isLast) return false;
      text += waiting[count - 1]!.end;
    }
    const [first] = waiting.splice(0, 1);
    rows.fail(first!.problem ?? "stray_quote", first!.text);
    return true;
  }

  function record(problem: Line["problem"], text: string, values: string[]): void {
    if (problem) rows.fail(problem, text);
    else if (values.length !== columns.length) rows.fail("field_count", text);
    else {
      fields += values.length;
      rows.add(values);
    }
  }

  function drain(isLast: boolean): void {
    for (;;) {
      while (waiting[0]?.text === "") waiting.shift();
      if (waiting.length === 0 || !take(isLast)) return;
    }
  }

  /** Without `multiline` a line is a record, which needs no waiting. */
  function single(line: Line): void {
    if (line.text === "") return;
    const found = split(line.text, delimiter);
    if (typeof found === "string") rows.fail(line.problem ?? "stray_quote", line.text);
    else record(line.problem, line.text, found);
  }

  const cut = lines((line) => {
    if (!multiline) return single(line);
    waiting.push(line);
    drain(false);
  });
  await pump(content, body, (bytes, isLast) => {
    const taken = cut(bytes, isLast);
    if (isLast) drain(true);
    return taken;
  });
  return fields;
}

/** What is wrong with one record cut out of its file, and its text; undefined when nothing is. */
export function faultOf(
  bytes: Buffer,
  {delimiter, columns}: Pick<Csv, "delimiter" | "columns">
): {error: RecordError; text: string} | undefined {
  const parts: Line[] = [];
  lines((line) => parts.push(line))(bytes, true);
  const text = parts.map((line) => line.text + line.end).join("");
  const found = split(text, delimiter);
  const error = worst(parts) ?? (typeof found === "string" ? "stray_quote" : found.length === columns.length ? undefined : "field_count");
  return error && {error, text};
}

const worst = (from: Line[]): Line["problem"] =>
  from.find(({problem}) => problem === "nul")?.problem ?? from.find(({problem}) => problem)?.problem;
