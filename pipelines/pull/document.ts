import {createWriteStream} from "node:fs";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import type {LandingOptions} from "../../src/lake/sidecar.ts";
import type {Snapshot} from "./connect.ts";
import {Lost} from "./fault.ts";

/** How a pull's file is read: a document with a head that no other has, so that equal rows of two pulls are two loads, and an end that a cut one lacks. */
export const reading: Pick<LandingOptions, "format" | "records" | "encoding" | "multiline" | "columns"> = {
  format: "json",
  records: "$.rows[*]",
  encoding: "utf-8",
  multiline: false,
  columns: null
};

/** What stands before the rows. */
export type Head = Record<string, string | number>;

const wrapped = (head: Head) =>
  async function* (rows: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer | string> {
    yield `${JSON.stringify(head).slice(0, -1)},"rows":[\n`;
    let isFirst = true;
    for await (const block of rows) {
      // Each row stands behind a comma; the first needs none.
      yield isFirst ? block.slice(1) : block;
      isFirst = false;
    }
    yield "]}\n";
  };

/** Writes the document of a statement's rows. @returns how many the server sent */
export const writeRows = (snapshot: Snapshot, statement: string, head: Head, file: string): Promise<number> =>
  snapshot.copy(statement, (blocks, signal) => ended(pipeline(blocks, wrapped(head), createWriteStream(file), {signal}), signal));

/** Writes the lines of a statement as they are. @returns how many the server sent */
export const writeLines = (snapshot: Snapshot, statement: string, file: string): Promise<number> =>
  snapshot.copy(statement, (blocks, signal) => ended(pipeline(blocks, createWriteStream(file), {signal}), signal));

/** Writes a document of rows that are at hand, in batches. */
export const writeDocument = (batches: AsyncIterable<string[]>, head: Head, file: string): Promise<void> =>
  pipeline(Readable.from(lines(batches)), wrapped(head), createWriteStream(file));

async function* lines(batches: AsyncIterable<string[]>): AsyncGenerator<string> {
  for await (const batch of batches) if (batch.length > 0) yield batch.map((row) => `,${row}\n`).join("");
}

/** A pipeline that a signal ended tells why it was ended. */
const ended = (work: Promise<void>, signal: AbortSignal): Promise<void> =>
  work.catch((error) => {
    throw signal.aborted ? (signal.reason instanceof Error ? signal.reason : new Lost("aborted")) : error;
  });
