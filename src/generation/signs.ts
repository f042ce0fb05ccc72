import {Bytes} from "./bytes.ts";

/**
 * The first digits of a key as a number, to guess its place by: ids are spread evenly. Numbers of two keys are in the order of the keys, or equal; of other
 * keys nothing is guessed (NaN).
 */
export const rank = (key: string): number => (key.length < 14 ? Number.NaN : Number(`0x${key.slice(2, 14)}`));

/** A place in the file, and the rank of the key there. */
export interface Place {
  rank: number;
  at: number;
}

/** The long values of signs, of `count` keys and `starts[count]` bytes of keys. */
interface Packed {
  count: number;
  /** Numbers are compared in a tenth of the time of keys. */
  ranks: Float64Array;
  at: Float64Array;
  /** Where each key begins among the keys, which stand one after another. */
  starts: Int32Array;
  keys: Uint8Array;
}

/** A value's bytes, as this machine keeps them. */
const bytesOf = (value: Float64Array | Int32Array | Uint8Array): Buffer => Buffer.from(value.buffer, value.byteOffset, value.byteLength);

/** Some keys in their order and where their lines begin, in a few long values: an object for each would be looked at by every collection of garbage. */
export class Signs {
  readonly #signs: Packed;
  readonly #keys: Buffer;
  constructor(signs: Packed) {
    this.#signs = signs;
    this.#keys = bytesOf(signs.keys);
  }

  static readonly none = new Signs({
    count: 0,
    ranks: new Float64Array(),
    at: new Float64Array(),
    starts: new Int32Array(1),
    keys: new Uint8Array()
  });

  /** @throws RangeError for bytes that `packed` did not make */
  static unpacked(bytes: Buffer): Signs {
    const from = new Uint8Array(bytes).buffer;
    const [count = 0] = new Float64Array(from, 0, 1);
    const starts = new Int32Array(from, 8 + 16 * count, count + 1);
    const keys = new Uint8Array(from, 8 + 20 * count + 4, starts[count]);
    return new Signs({count, ranks: new Float64Array(from, 8, count), at: new Float64Array(from, 8 + 8 * count, count), starts, keys});
  }

  get count(): number {
    return this.#signs.count;
  }

  key(i: number): string {
    const {starts} = this.#signs;
    return this.#keys.toString("utf8", starts[i], starts[i + 1]);
  }

  /** The signs around a key: its line begins at the first or later, and before the second. @param end where the file ends */
  around(key: string, sought: number, end: number): [Place, Place] {
    const {ranks, at, count} = this.#signs;
    let [low, high] = [0, count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranks[middle]! <= sought) low = middle + 1;
      else high = middle;
    }
    // The key decides where the first digits do not.
    while (low < count && !(ranks[low]! > sought) && this.key(low) <= key) low++;
    while (low > 0 && !(ranks[low - 1]! < sought) && this.key(low - 1) > key) low--;
    return [
      low > 0 ? {rank: ranks[low - 1]!, at: at[low - 1]!} : {rank: 0, at: 0},
      low < count ? {rank: ranks[low]!, at: at[low]!} : {rank: 2 ** 48, at: end}
    ];
  }
}

/** Signs while they are put up. */
export class SignMaker {
  readonly #ranks: number[] = [];
  readonly #at: number[] = [];
  readonly #starts = [0];
  readonly #keys = new Bytes();

  /** The next key, greater than those before it. */
  add(key: string, at: number): void {
    this.#ranks.push(rank(key));
    this.#at.push(at);
    this.#keys.text(key);
    this.#starts.push(this.#keys.length);
  }

  /** What `Signs.unpacked` reads on a machine of the same kind. */
  packed(): Buffer {
    const numbers = [[this.#ranks.length], this.#ranks, this.#at].map((some) => bytesOf(Float64Array.from(some)));
    return Buffer.concat([...numbers, bytesOf(Int32Array.from(this.#starts)), this.#keys.written]);
  }
}
