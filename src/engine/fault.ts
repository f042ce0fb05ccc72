import {AppError} from "../errors.ts";

interface Fault {
  exception_type: string;
  exception_message: string;
  /** Offset in bytes of UTF-8, as text. */
  position?: string;
}

/** What these say quotes the text of the statement; all others may quote a person's data. */
const aboutText = new Set(["Parser", "Binder", "Catalog"]);

const parse = (message: string): Fault => {
  const start = message.indexOf("{");
  try {
    if (start >= 0) return JSON.parse(message.slice(start)) as Fault;
  } catch {
    // Not every message is JSON, whatever the setting.
  }
  const [, type = "Unknown", text = message] = /^(\w[\w ]*?)(?: Error)?: ([\s\S]*)$/.exec(message) ?? [];
  return {exception_type: type, exception_message: text};
};

/** Quoted texts and numbers out: they may be data. */
export const masked = (text: string): string =>
  (text.split("\n")[0] ?? "")
    .replace(/"[^"]*"|'[^']*'/g, "…")
    .replace(/\d+/g, "#")
    .slice(0, 200);

/** Line and column (from 1) of a byte offset in a text. */
export const placeOf = (text: string, bytes: number): {line: number; column: number} => {
  const before = Buffer.from(text).subarray(0, bytes).toString();
  const lines = before.split("\n");
  return {line: lines.length, column: (lines.at(-1) ?? "").length + 1};
};

export interface Origin {
  /** The statement as sent. */
  statement: string;
  /** Lines of ours before the caller's text. */
  linesBefore?: number;
  /** Table or file that the text belongs to. */
  name?: string;
}

/** An error of the binding → AppError("engine" | "interrupted" | "no_space"), with the place in the caller's text and no data. */
export const toAppError = (error: unknown, {statement, linesBefore = 0, name}: Origin): AppError => {
  if (error instanceof AppError) return error;
  const fault = parse(error instanceof Error ? error.message : String(error));
  const type = fault.exception_type;
  if (type === "INTERRUPT" || type === "Interrupt") return new AppError("interrupted", "query: interrupted", {details: {name}});
  const full = /No space left/i.test(fault.exception_message);
  const text = aboutText.has(type) ? fault.exception_message : masked(fault.exception_message);
  const place = fault.position === undefined ? undefined : placeOf(statement, Number(fault.position));
  const line = place === undefined ? undefined : place.line - linesBefore;
  const where = [name, line === undefined ? undefined : `line ${line}, column ${place?.column}`].filter((part) => part !== undefined);
  const fix = /^Out of Memory$/i.test(type) ? "give it more memory in huaxiang.yaml" : full ? "free space on the disk" : undefined;
  return new AppError(full ? "no_space" : "engine", [...where, `${type.toLowerCase()} error`, text].join(": "), {
    details: {name, line, column: place?.column, type},
    ...(fix === undefined ? {} : {fix})
  });
};
