import {closeSync, mkdirSync, openSync, writeSync} from "node:fs";
import {dirname} from "node:path";
import {constants, crc32, deflateRawSync} from "node:zlib";

/** A gzip member without name or time, so that the same bytes give the same file. @see RFC 1952 */
const gzipHead = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);

export interface Sink {
  write: (bytes: Uint8Array) => void;
  /** Ends the file. @returns its size in bytes */
  close: () => number;
}

/** A file written piece by piece; with `isGzip` as one gzip member whose blocks are the pieces. */
export const openSink = (path: string, isGzip = false): Sink => {
  mkdirSync(dirname(path), {recursive: true});
  const file = openSync(path, "w");
  let plain = 0;
  let check = 0;
  let size = 0;
  const put = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
    size += bytes.length;
  };
  if (isGzip) put(gzipHead);
  return {
    write: (bytes) => {
      if (bytes.length === 0) return;
      if (!isGzip) {
        put(bytes);
        return;
      }
      plain += bytes.length;
      check = crc32(bytes, check);
      put(deflateRawSync(bytes, {level: 1, finishFlush: constants.Z_SYNC_FLUSH}));
    },
    close: () => {
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
