import {closeSync, mkdirSync, openSync, writeSync} from "node:fs";
import {dirname} from "node:path";
import {constants, crc32, deflateRawSync} from "node:zlib";
import {type Encoding, encode} from "./encode.ts";

/** Text kept before it is written: bounds the memory of a file being made. */
const CHUNK = 256 * 1024;
/** A gzip member without name or time, so that the same text gives the same bytes. @see RFC 1952 */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

export interface Sink {
  write: (text: string) => void;
  /** Ends the file. @returns its size in bytes */
  close: () => number;
}

/** A file written in chunks; with `isGzip` as one gzip member of flushed blocks. */
export const openSink = (path: string, {encoding = "utf-8", isGzip = false}: {encoding?: Encoding; isGzip?: boolean} = {}): Sink => {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, "w");
  let pending = "";
  let plain = 0;
  let check = 0;
  let size = 0;
  const put = (bytes: Buffer): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    size += bytes.length;
  };
  const flush = (): void => {
    if (pending === "") return;
    const bytes = encode(pending, encoding);
    pending = "";
    if (!isGzip) {
      put(bytes);
      return;
    }
    plain += bytes.length;
    check = crc32(bytes, check);
    put(deflateRawSync(bytes, {level: 1, finishFlush: constants.Z_SYNC_FLUSH}));
  };
  if (isGzip) put(gzipHead);
  return {
    write: (text) => {
      pending += text;
      if (pending.length > CHUNK) flush();
    },
    close: () => {
      flush();
      if (isGzip) {
        const end = Buffer.alloc(10);
        end.writeUInt16LE(3, 0);
        end.writeUInt32LE(check, 2);
        end.writeUInt32LE(plain % 2 ** 32, 6);
        put(end);
      }
      closeSync(file);
      return size;
    }
  };
};
