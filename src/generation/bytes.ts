const [quote, backslash, lowest] = [34, 92, 32];
/** Fewer bytes than these are copied one by one sooner than by a call. */
const few = 64;

/** Bytes written one after another, in room that grows. */
export class Bytes {
  #room: Buffer;
  #length = 0;
  constructor(size = 4096) {
    this.#room = Buffer.allocUnsafe(size);
  }

  get length(): number {
    return this.#length;
  }

  /** What was written; good until more is. */
  get written(): Buffer {
    return this.#room.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  /** Room for so many more bytes. */
  #more(count: number): Buffer {
    if (this.#length + count > this.#room.length) {
      const room = Buffer.allocUnsafe(Math.max(2 * this.#room.length, this.#length + count));
      this.#room.copy(room, 0, 0, this.#length);
      this.#room = room;
    }
    return this.#room;
  }

  add(bytes: Uint8Array, from = 0, to = bytes.length): void {
    const room = this.#more(to - from);
    let at = this.#length;
    if (to - from > few) room.set(bytes.subarray(from, to), at);
    else for (let i = from; i < to; i++) room[at++] = bytes[i]!;
    this.#length += to - from;
  }

  text(text: string): void {
    this.#length += this.#more(3 * text.length).write(text, this.#length);
  }

  /** As a string in JSON. @param bytes UTF-8 */
  quoted(bytes: Uint8Array, from: number, to: number): void {
    const room = this.#more(6 * (to - from) + 2);
    let at = this.#length;
    room[at++] = quote;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === quote || byte === backslash) room[at++] = backslash;
      if (byte >= lowest) room[at++] = byte;
      else at += room.write(`\\u${byte.toString(16).padStart(4, "0")}`, at);
    }
    room[at++] = quote;
    this.#length = at;
  }
}
