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

/** Some keys in their order and where their lines begin, in a few long values: an object for each would be looked at by every collection of garbage. */
export class Signs {
  /** Numbers are compared in a tenth of the time of keys. */
  readonly #ranks: Float64Array;
  readonly #at: Float64Array;
  /** All keys one after another, and where each begins. */
  readonly #keys = new Bytes();
  readonly #starts: Int32Array;
  #count = 0;
  constructor(most: number) {
    this.#ranks = new Float64Array(most);
    this.#at = new Float64Array(most);
    this.#starts = new Int32Array(most + 1);
  }

  get count(): number {
    return this.#count;
  }

  /** The next key, greater than those before it. */
  add(key: string, at: number): void {
    this.#ranks[this.#count] = rank(key);
    this.#at[this.#count] = at;
    this.#keys.text(key);
    this.#starts[++this.#count] = this.#keys.length;
  }

  key(i: number): string {
    return this.#keys.written.toString("utf8", this.#starts[i], this.#starts[i + 1]);
  }

  /** The signs around a key: its line begins at the first or later, and before the second. @param end where the file ends */
  around(key: string, sought: number, end: number): [Place, Place] {
    const [ranks, count] = [this.#ranks, this.#count];
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
      low > 0 ? {rank: ranks[low - 1]!, at: this.#at[low - 1]!} : {rank: 0, at: 0},
      low < count ? {rank: ranks[low]!, at: this.#at[low]!} : {rank: 2 ** 48, at: end}
    ];
  }
}
