import {open} from "node:fs/promises";

/** The last bytes of a file. */
export async function tailOf(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const {size} = await handle.stat();
    const {buffer, bytesRead} = await handle.read(Buffer.allocUnsafe(length), 0, length, Math.max(0, size - length));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
