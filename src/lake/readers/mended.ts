import {closeSync, openSync, writeSync} from "node:fs";
import {pump} from "../pump.ts";
import type {RecordError} from "../sidecar.ts";
import {type Csv, faultOf} from "./exact.ts";
import {never, storable} from "./parquet.ts";

/** Begins the first field of a record that stands for a malformed one: `<marker><error><marker's end><its text>`. */
export const marker = {begin: "\u0001\u0002bad\u0002", end: "\u0002"};

export interface Mending {
  /** Begin and end of each malformed record, counted from the body's first byte, in file order. */
  damage: readonly number[];
  /** Give all lines one kind of end; only where a record is one line. */
  oneEnd: boolean;
}

/** Writes the body of a delimited file again, with a well-formed record in the place of each malformed one, which carries its error and
    its text: so the fast reader takes the file, and places stay numbers. Returns the errors, or undefined when one of them is none. */
export async function writeMended(
  csv: Csv,
  {damage, oneEnd}: Mending,
  target: string
): Promise<Partial<Record<RecordError, number>> | undefined> {
  const handle = openSync(target, "w");
  const errors: Partial<Record<RecordError, number>> = {};
  const rest = `${csv.delimiter}${never}`.repeat(csv.columns.length - 1);
  let next = 0;
  let base = 0;
  let isSound = true;

  const write = (bytes: Buffer) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  };
  const sound = (bytes: Buffer) => write(oneEnd && bytes.includes(13) ? withOneEnd(bytes) : bytes);
  const stand = (bytes: Buffer) => {
    const fault = faultOf(bytes, csv);
    if (!fault) {
      isSound = false;
      return;
    }
    errors[fault.error] = (errors[fault.error] ?? 0) + 1;
    const text = storable(fault.text).replaceAll('"', '""');
    write(Buffer.from(`"${marker.begin}${fault.error}${marker.end}${text}"${rest}`));
  };

  try {
    await pump(csv.content, csv.body, (bytes, isLast) => {
      let at = 0;
      let end = isLast || !oneEnd || bytes.at(-1) !== 13 ? bytes.length : bytes.length - 1;
      for (; next < damage.length && damage[next]! - base < end; next += 2) {
        const from = damage[next]! - base;
        const to = damage[next + 1]! - base;
        if (to > end) {
          end = from;
          break;
        }
        sound(bytes.subarray(at, from));
        stand(bytes.subarray(from, to));
        at = to;
      }
      sound(bytes.subarray(at, end));
      base += end;
      return end;
    });
  } finally {
    closeSync(handle);
  }
  return isSound ? errors : undefined;
}

const withOneEnd = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("latin1").replaceAll(/\r\n?/g, "\n"), "latin1");
