import {closeSync, openSync, writeSync} from "node:fs";
import {pump} from "./pump.ts";

/** Below this no byte is ever part of a longer GB18030 character: quotes, commas and line ends are safe places to cut. */
const ALONE = 0x30;
const BAD = Buffer.of(0xff);

/** Writes a GB18030 file again as UTF-8, from byte `from` on. What cannot be decoded becomes the byte FF, which is never UTF-8: a damaged record stays damaged. */
export async function transcode(file: string, from: number, target: string): Promise<{isUtf8: boolean}> {
  const strict = new TextDecoder("gb18030", {fatal: true, ignoreBOM: true});
  const handle = openSync(target, "w");
  let isUtf8 = true;
  const write = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
  };
  try {
    await pump(file, from, (bytes, isLast) => {
      const end = isLast ? bytes.length : cutAt(bytes);
      const block = bytes.subarray(0, end);
      try {
        write(Buffer.from(strict.decode(block)));
      } catch {
        isUtf8 = false;
        write(damaged(block));
      }
      return end;
    });
  } finally {
    closeSync(handle);
  }
  return {isUtf8};
}

function cutAt(bytes: Buffer): number {
  let at = bytes.length;
  while (at > 0 && bytes[at - 1]! >= ALONE) at--;
  return at;
}

/** Line by line, so that a mark for «not a character» that the file itself holds is no damage in the lines that are whole. */
function damaged(block: Buffer): Buffer {
  const strict = new TextDecoder("gb18030", {fatal: true, ignoreBOM: true});
  const lenient = new TextDecoder("gb18030", {ignoreBOM: true});
  const parts: Buffer[] = [];
  for (let at = 0; at < block.length; ) {
    const next = block.indexOf(10, at) + 1 || block.length;
    const line = block.subarray(at, next);
    try {
      parts.push(Buffer.from(strict.decode(line)));
    } catch {
      for (const [place, text] of lenient.decode(line).split("\ufffd").entries()) {
        if (place > 0) parts.push(BAD);
        parts.push(Buffer.from(text));
      }
    }
    at = next;
  }
  return Buffer.concat(parts);
}
