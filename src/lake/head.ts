import {open} from "node:fs/promises";

/** The first bytes of a file. */
export async function headOf(file: string, length: number): Promise<Buffer> {
  const handle = await open(file, "r");
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.allocUnsafe(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
