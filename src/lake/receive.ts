import {isUtf8} from "node:buffer";
import {createHash} from "node:crypto";
import {createReadStream, createWriteStream} from "node:fs";
import {open} from "node:fs/promises";
import {dirname} from "node:path";
import {Transform} from "node:stream";
import {pipeline} from "node:stream/promises";
import {createGunzip} from "node:zlib";
import {tooMuch} from "./bomb.ts";
import type {Limits} from "./limits.ts";
import {pump} from "./pump.ts";
import {Refusal} from "./refusal.ts";

/** A file as it came: its hashes, and where its plain bytes are. */
export interface Received {
  /** sha256 over `channel.feed`, a zero byte and the bytes as received: its first 16 digits are the load id. */
  load: string;
  sha256: string;
  compression: "none" | "gzip";
  /** File of the decompressed bytes. */
  content: string;
  bytes: number;
  /** Valid UTF-8 from end to end. */
  isUtf8: boolean;
}

/** Reads the file once for its hashes and, if it is gzip, once more to decompress it into `inflated`. @throws Refusal */
export async function receive(file: string, source: string, inflated: string, limits: Limits): Promise<Received> {
  const identity = createHash("sha256").update(`${source}\0`);
  const plain = createHash("sha256");
  const text = utf8();
  let bytes = 0;
  let first: Buffer | undefined;
  await pump(file, 0, (block) => {
    first ??= Buffer.from(block.subarray(0, 2));
    identity.update(block);
    plain.update(block);
    if (text.isValid) text.add(block);
    bytes += block.length;
    return block.length;
  });
  const isGzip = first !== undefined && first[0] === 0x1f && first[1] === 0x8b;
  return {
    load: identity.digest("hex").slice(0, 16),
    sha256: plain.digest("hex"),
    compression: isGzip ? "gzip" : "none",
    content: isGzip ? inflated : file,
    bytes,
    isUtf8: isGzip ? await gunzip(file, inflated, limits) : text.end()
  };
}

/** Decompresses all members; CRC and length of each are checked by zlib. Returns whether the content is valid UTF-8. */
async function gunzip(file: string, inflated: string, limits: Limits): Promise<boolean> {
  const source = createReadStream(file, {highWaterMark: 1 << 20});
  const engine = createGunzip({chunkSize: 1 << 20});
  const text = utf8();
  const folder = dirname(inflated);
  let size = 0;
  const watch = new Transform({
    transform(block: Buffer, _, done) {
      size += block.length;
      text.add(block);
      done(tooMuch(size, source.bytesRead, limits, folder), block);
    }
  });
  try {
    await pipeline(source, engine, watch, createWriteStream(inflated, {highWaterMark: 1 << 20}));
  } catch (error) {
    throw archive(error);
  }
  await trailing(file, engine.bytesWritten);
  return text.end();
}

function archive(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "Z_BUF_ERROR") return new Refusal("cut_archive", "gzip ends before its end; ask for the file again", {code});
  if (code?.startsWith("Z_"))
    return new Refusal("corrupt_archive", `gzip is damaged: ${(error as Error).message}; ask for the file again`, {code});
  return error;
}

/** zlib stops in silence at bytes behind the last member; only zeros (padding) may stand there. */
async function trailing(file: string, consumed: number): Promise<void> {
  const handle = await open(file, "r");
  try {
    const {size} = await handle.stat();
    if (size <= consumed) return;
  } finally {
    await handle.close();
  }
  await pump(file, consumed, (block) => {
    if (block.some((byte) => byte !== 0))
      throw new Refusal("corrupt_archive", `gzip is followed by other bytes at ${consumed}; ask for the file again`, {at: consumed});
    return block.length;
  });
}

/** Whether a stream of blocks is UTF-8; a sequence cut by the end of a block is held back. */
function utf8() {
  let held = Buffer.alloc(0);
  const judge = {
    isValid: true,
    add(block: Buffer): void {
      const bytes = held.length > 0 ? Buffer.concat([held, block]) : block;
      const whole = bytes.length - tail(bytes);
      judge.isValid &&= isUtf8(bytes.subarray(0, whole));
      held = Buffer.from(bytes.subarray(whole));
    },
    end: (): boolean => judge.isValid && isUtf8(held)
  };
  return judge;
}

/** Number of bytes at the end that may begin a sequence of which the rest is still to come. */
function tail(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}
