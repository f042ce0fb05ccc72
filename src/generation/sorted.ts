import {closeSync, fstatSync, openSync, readSync} from "node:fs";
import {setImmediate} from "node:timers/promises";
import {AppError} from "../errors.ts";
import {type Place, rank, Signs} from "./signs.ts";

const [tab, newline] = [9, 10];
/** Bytes of one read. */
const window = 4096;
/** Lines known from the beginning, at even distances: of a million people two of them lie not two windows apart, so that one read mostly finds any other. */
const most = 131_072;
const atATime = 16;

const share = (sought: number, low: Place, high: Place): number => (sought - low.rank) / (high.rank - low.rank);

const keyAt = (text: Buffer, from: number): string => text.toString("utf8", from, text.indexOf(tab, from));

/** The line of a key, if it ends in the text. @param sought the key and a tab. @param isStart the text begins with a line */
const lineIn = (text: Buffer, sought: Buffer, isStart: boolean): Buffer | undefined => {
  let at = text.indexOf(sought);
  while (at > 0 && text[at - 1] !== newline) at = text.indexOf(sought, at + 1);
  if (at === -1 || (at === 0 && !isStart)) return undefined;
  const end = text.indexOf(newline, at);
  return end === -1 ? undefined : text.subarray(at, end);
};

/**
 * A file of lines `key TAB rest`, each key once, in the order of their bytes. It is read where it lies: finding a line costs one read or two of pages
 * that the system keeps in memory, and nothing of the file is kept here but its signposts.
 */
export class SortedLines {
  readonly #file: number;
  readonly #bytes: number;
  readonly #page = Buffer.allocUnsafe(window);
  #signs = new Signs(0);

  /** @throws AppError("engine") for a file that is not there, or not of that many bytes */
  constructor(path: string, bytes: number) {
    const fix = "run `huaxiang run`: it makes a new generation";
    try {
      this.#file = openSync(path, "r");
    } catch (cause) {
      throw new AppError("engine", `generation lacks a file: ${path}`, {fix, cause});
    }
    this.#bytes = fstatSync(this.#file).size;
    if (this.#bytes !== bytes) {
      this.close();
      throw new AppError("engine", `file of ${this.#bytes} bytes, not ${bytes}: ${path}`, {fix});
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  /** A key's line; good until the next is sought. */
  find(key: string): Buffer | undefined {
    if (/[\t\n]/.test(key)) return undefined;
    const place = rank(key);
    let [low, high] = this.#signs.around(key, place, this.#bytes);
    let page = this.#page;
    const sought = Buffer.from(`${key}\t`);
    for (let tries = 0; low.at < high.at; tries++) {
      const guess = tries < 4 ? share(place, low, high) : 0.5;
      const middle = low.at + (high.at - low.at) * (guess >= 0 && guess <= 1 ? guess : 0.5) - page.length / 2;
      const from = Math.max(low.at, Math.min(Math.floor(middle), high.at - page.length));
      const text = this.#read(page, from);
      const line = lineIn(text, sought, from === low.at);
      if (line) return line;
      const first = from === low.at ? 0 : text.indexOf(newline) + 1;
      const end = Math.min(text.lastIndexOf(newline) + 1, high.at - from);
      const last = Math.max(first, text.lastIndexOf(newline, end - 2) + 1);
      // No whole line on the page: a longer page has one, but where the file is not what a build writes.
      if (first >= end && page.length > this.#bytes) return undefined;
      if (first >= end) page = Buffer.allocUnsafe(page.length * 2);
      else if (key < keyAt(text, first)) high = {rank: rank(keyAt(text, first)), at: from + first};
      else if (key > keyAt(text, last)) low = {rank: rank(keyAt(text, last)), at: from + end};
      else return undefined;
    }
    return undefined;
  }

  #read(into: Buffer, from: number): Buffer {
    return into.subarray(0, readSync(this.#file, into, 0, into.length, from));
  }

  /** Reads the signposts, a few at a time, so that others are served meanwhile. Lines are found without them too, by more reads. */
  async signpost(): Promise<void> {
    const apart = Math.max(window / 2, Math.ceil(this.#bytes / most));
    const signs = new Signs(Math.floor(this.#bytes / apart));
    for (let at = apart, n = 1; at < this.#bytes; at += apart, n++) {
      if (n % atATime === 0) await setImmediate();
      const text = this.#read(this.#page, at);
      const line = text.indexOf(newline) + 1;
      if (line > 0 && text.indexOf(tab, line) > 0) signs.add(keyAt(text, line), at + line);
    }
    this.#signs = signs;
  }

  /** Keys at even distances, of the signposts: at most so many. */
  some(most: number): string[] {
    const {count} = this.#signs;
    const step = Math.max(1, Math.ceil(count / most));
    return Array.from({length: Math.ceil(count / step)}, (_, i) => this.#signs.key(i * step));
  }
}
