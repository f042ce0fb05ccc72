import {crc32, deflateRawSync} from "node:zlib";

export interface Part {
  name: string;
  text: string | Buffer;
  /** Sizes and checksum stand behind the data, as streaming writers do it. */
  isStreamed?: boolean;
  isStored?: boolean;
}

/** A zip archive by hand, so that each quirk of a writer can be had. */
export function zip(parts: Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {name, text, isStreamed = false, isStored = false} of parts) {
    const bytes = Buffer.from(text as string);
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const sum = crc32(bytes);
    const title = Buffer.from(name);
    const sizes = [sum, packed.length, bytes.length];
    const head = (signature: number, own: number[], ...rest: number[]) => {
      const made = Buffer.alloc(signature === 0x04034b50 ? 30 : 46);
      let at = made.writeUInt32LE(signature);
      if (signature !== 0x04034b50) at = made.writeUInt16LE(20, at);
      for (const value of [20, isStreamed ? 0x0808 : 0x0800, isStored ? 0 : 8, 0, 0x5c21]) at = made.writeUInt16LE(value, at);
      for (const value of own) at = made.writeUInt32LE(value, at);
      at = made.writeUInt16LE(title.length, at);
      for (const value of rest.slice(0, -1)) at = made.writeUInt16LE(value, at);
      if (rest.length > 1) made.writeUInt32LE(rest.at(-1)!, 42);
      return Buffer.concat([made, title]);
    };
    const local = head(0x04034b50, isStreamed ? [0, 0, 0] : sizes);
    const behind = Buffer.alloc(isStreamed ? 16 : 0);
    if (isStreamed) for (const [n, value] of [0x08074b50, ...sizes].entries()) behind.writeUInt32LE(value, 4 * n);
    locals.push(local, packed, behind);
    directory.push(head(0x02014b50, sizes, 0, 0, 0, 0, offset));
    offset += local.length + packed.length + behind.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}
