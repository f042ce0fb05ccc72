import {createWriteStream} from "node:fs";
import {join} from "node:path";
import {Transform} from "node:stream";
import {pipeline} from "node:stream/promises";
import {crc32} from "node:zlib";
import {type Entry, openPromise, type ZipFile} from "yauzl";
import {tooMuch} from "../bomb.ts";
import type {Limits} from "../limits.ts";
import {Refusal} from "../refusal.ts";

/** A zip archive whose parts are taken out one by one. */
export interface Archive {
  has(part: string): boolean;
  /** Decompresses a part into a file of the folder; its length and checksum are checked. @returns that file @throws Refusal */
  extract(part: string): Promise<string>;
  close(): void;
}

/** No workbook has so many parts. */
const MOST_PARTS = 10_000;

/** Names of parts differ in case from writer to writer. */
const folded = (part: string): string => part.toLowerCase();

/** @throws Refusal when it is no whole zip archive */
export async function openArchive(file: string, folder: string, limits: Limits): Promise<Archive> {
  const zip = await openPromise(file, {autoClose: false}).catch(refuse);
  try {
    return archiveOf(zip, await partsOf(zip), folder, limits);
  } catch (error) {
    zip.close();
    return refuse(error);
  }
}

async function partsOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const parts = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    const name = folded(entry.fileName);
    if (parts.has(name)) throw new Refusal("corrupt_archive", "archive names a part twice; ask for the file again");
    if (parts.size === MOST_PARTS) throw new Refusal("format", `archive has more than ${MOST_PARTS} parts; is it a workbook?`);
    parts.set(name, entry);
  }
  return parts;
}

function archiveOf(zip: ZipFile, parts: Map<string, Entry>, folder: string, limits: Limits): Archive {
  let taken = 0;
  let total = 0;

  return {
    has: (part) => parts.has(folded(part)),
    async extract(part) {
      const entry = parts.get(folded(part));
      if (!entry) throw new Refusal("corrupt_archive", `workbook names a part that the archive lacks: ${part}; ask for the file again`);
      if (entry.isEncrypted()) throw new Refusal("format", "workbook is encrypted; send it without a password");
      const target = join(folder, `part-${++taken}`);
      let sum = 0;
      let size = 0;
      const watch = new Transform({
        transform(block: Buffer, _, done) {
          sum = crc32(block, sum);
          size += block.length;
          total += block.length;
          done(tooMuch(size, entry.compressedSize, {...limits, content: limits.content - total + size}, folder), block);
        }
      });
      try {
        await pipeline(await zip.openReadStreamPromise(entry), watch, createWriteStream(target, {highWaterMark: 1 << 20}));
      } catch (error) {
        refuse(error);
      }
      if (sum !== entry.crc32) throw new Refusal("corrupt_archive", "workbook is damaged: a checksum differs; ask for the file again");
      return target;
    },
    close: () => zip.close()
  };
}

/** yauzl says what is wrong with an archive by plain errors; those of the system name their call. */
function refuse(error: unknown): never {
  const {syscall, message} = error as NodeJS.ErrnoException;
  if (error instanceof Refusal || syscall !== undefined) throw error;
  if (/end of central directory/i.test(message)) throw new Refusal("cut_archive", "archive ends before its end; ask for the file again");
  throw new Refusal("corrupt_archive", `archive is damaged: ${message}; ask for the file again`);
}
