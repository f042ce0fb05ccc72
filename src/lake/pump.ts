import {open} from "node:fs/promises";

/** Takes whole units off the front of a buffer and says how many bytes it took; the rest comes again with more behind it. */
export type Take = (bytes: Buffer, isLast: boolean) => number;

/** Streams a file through `take` in blocks, from byte `from` on. `isLast` is true exactly once, perhaps with no bytes. */
export async function pump(file: string, from: number, take: Take, most = 1 << 20): Promise<void> {
  const handle = await open(file, "r");
  try {
    const {size} = await handle.stat();
    const block = Math.max(1, Math.min(most, size - from));
    let buffer: Buffer = Buffer.allocUnsafe(2 * block);
    let held = 0;
    for (let position = from; ; ) {
      if (buffer.length - held < block) buffer = grown(buffer, held, block);
      const {bytesRead} = await handle.read(buffer, held, block, position);
      position += bytesRead;
      const end = held + bytesRead;
      const taken = take(buffer.subarray(0, end), bytesRead === 0);
      if (bytesRead === 0) return;
      buffer.copyWithin(0, taken, end);
      held = end - taken;
    }
  } finally {
    await handle.close();
  }
}

function grown(buffer: Buffer, held: number, block: number): Buffer {
  const larger = Buffer.allocUnsafe(2 * (held + block));
  buffer.copy(larger, 0, 0, held);
  return larger;
}
